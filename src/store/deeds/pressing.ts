/** Keys as people read them, `Ctrl Shift Z`, and what they do. */
import { refused } from '../actions.ts';
import { nudgeSelected } from '../document/align.ts';
import type { Deed } from './deed.ts';
import { DEEDS, SIDEWAYS } from './deeds.ts';
import { isBarred } from './editing.ts';
import { isOnCanvas, isPressable, isTyping } from './typing.ts';

/** What of a key press is looked at. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Place on the keyboard: with Alt some systems give other letters. */
  readonly code: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Enter: '↵',
  Home: 'Home',
  End: 'End',
  ' ': 'Space',
};

/** The keys of a press, as they are shown. Shift counts only where it does not make the sign itself. */
export function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey, code }: Press): string {
  const letter = altKey && code.startsWith('Key') ? code.slice(3) : key;
  const name = NAMES[letter] ?? letter.toUpperCase();
  const isSign = letter.length === 1 && !/[a-z]/i.test(letter);
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && !isSign ? 'Shift' : '', name]
    .filter(Boolean)
    .join(' ');
}

const NUDGE: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  '↑': { x: 0, y: -1 },
  '↓': { x: 0, y: 1 },
  '←': { x: -1, y: 0 },
  '→': { x: 1, y: 0 },
};

const SMALL = 4;
const LARGE = 24;

function nudgeOf(keys: string): (() => void) | undefined {
  const [, shift, arrow = ''] = /^Ctrl (Shift )?(.)$/.exec(keys) ?? [];
  const by = NUDGE[arrow];
  if (by === undefined) return undefined;
  const far = shift === undefined ? SMALL : LARGE;
  return () => nudgeSelected({ x: by.x * far, y: by.y * far });
}

/** Where a press came from. */
export interface Place {
  /** The canvas has the keys, or nothing has. */
  readonly isCanvas: boolean;
  /** Somebody types. */
  readonly isTyping: boolean;
}

/** In a field only what opens something else goes by its key; all else belongs to the field. */
const EVEN_WHILE_TYPING = new Set(['Ctrl K', 'Ctrl F', 'Ctrl S', 'Ctrl O']);

/** What a press does there; nothing where it does nothing, or only elsewhere. */
export function deedOfPress(
  press: Press,
  place: Place,
  deeds: readonly Deed[] = DEEDS,
): (() => void) | undefined {
  const keys = keysOf(press);
  if (place.isTyping && !EVEN_WHILE_TYPING.has(keys)) return undefined;
  const found = [...deeds, ...SIDEWAYS].find(
    (deed) =>
      deed.isHeardElsewhere !== true &&
      (deed.keys === keys || deed.also?.includes(keys)) &&
      (deed.ofCanvas !== true || place.isCanvas) &&
      deed.isPossible?.() !== false,
  );
  if (found !== undefined && isBarred(found)) return () => void refused();
  return found?.run ?? (place.isCanvas ? nudgeOf(keys) : undefined);
}

/** Does what a press asks for where it came from; says whether it did anything. */
export function pressed(event: KeyboardEvent, deeds: readonly Deed[] = DEEDS): boolean {
  if (event.defaultPrevented) return false;
  const { target } = event;
  const isButton = isPressable(target) && (event.key === 'Enter' || event.key === ' ');
  if (isButton) return false;
  const deed = deedOfPress(event, { isCanvas: isOnCanvas(target), isTyping: isTyping(target) }, deeds);
  if (deed === undefined) return false;
  event.preventDefault();
  deed();
  return true;
}
