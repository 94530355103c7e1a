/** What came by a link and is not kept, and what is offered where a link cannot be copied. Never undone, never saved. */
import { create } from 'zustand';
import type { ProgramFile } from '../../core/index.ts';
import type { History } from '../document/history.ts';

/** What stood on the screen before a program came by a link. */
export interface Before {
  readonly file: ProgramFile | undefined;
  readonly history: History;
}

/** A program that came by a link: looked at, not kept. */
export interface Guest {
  readonly program: string;
  readonly before: Before;
}

/** A link that was not copied: it is too long, or the browser refused and it is copied by hand. */
export type Offer =
  | { readonly kind: 'tooLong'; readonly size: number }
  | { readonly kind: 'byHand'; readonly link: string };

export interface SharingState {
  readonly guest: Guest | undefined;
  readonly offer: Offer | undefined;
  /** Whether pictures that are saved have the counts of the run. */
  readonly isCounted: boolean;
}

export const useSharing = create<SharingState>(() => ({
  guest: undefined,
  offer: undefined,
  isCounted: true,
}));

/** Whether a program came by a link and is not kept; any, where none is named. */
export function isGuest(program?: string): boolean {
  const { guest } = useSharing.getState();
  return guest !== undefined && (program === undefined || guest.program === program);
}

/** Puts the message about a link away. */
export function hushOffer(): void {
  useSharing.setState({ offer: undefined });
}
