/** What tabs of the app say to each other. */
import type { ProgramFile } from '../../core/index.ts';
import type { History } from '../document/history.ts';
import { makeId } from '../document/ids.ts';
import type { PeopleRef } from '../people/state.ts';

/** This tab among those in which the app is open. */
export const TAB = makeId();

/** `program` is the id of the program that is spoken of. Tabs of other versions may say other things. */
export type Message =
  /** A tab follows, and wants to know how the program stands. */
  | { readonly kind: 'follow'; readonly program: string }
  /** How the program stands in the tab that edits it. */
  | { readonly kind: 'now'; readonly program: string; readonly file: ProgramFile; readonly people: PeopleRef }
  /** A tab wants to edit. */
  | { readonly kind: 'ask'; readonly program: string; readonly from: string }
  /** The tab that edited has saved, and lets `to` edit. */
  | {
      readonly kind: 'yours';
      readonly program: string;
      readonly to: string;
      readonly file: ProgramFile;
      readonly history: History;
    }
  /** Everything was deleted. */
  | { readonly kind: 'wiped' };

let channel: BroadcastChannel | undefined;

/** Listens to the other tabs; gives the way to stop. */
export function listen(hear: (message: Message) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const opened = new BroadcastChannel('trellis');
  channel = opened;
  opened.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && data !== null && 'kind' in data) hear(data as Message);
  });
  return () => {
    opened.close();
    if (channel === opened) channel = undefined;
  };
}

/** Says something to the other tabs. */
export function post(message: Message): void {
  channel?.postMessage(message);
}
