/** Two versions of a program as two drawings of the same size: what one does not have keeps its place in the other. */
import { type AnyChange, changedWords, inSentences, inTurn, type StepChange } from '../../core/index.ts';
import { apartIn } from '../../store/document/together.ts';
import type { Pair } from '../../store/versions/state.ts';
import type { Voice } from '../../store/words.ts';
import { plainText } from '../../ui/runs.ts';
import type { CardData, EdgeData, Point } from '../types.ts';
import { free, type Overlaid, plain, shortened } from './overlaid.ts';

/** The earlier version and the later one. */
export interface Beside {
  readonly a: Overlaid;
  readonly b: Overlaid;
}

/** What a card that is missing says: each side in its own words. */
export interface Missing {
  readonly a: string;
  readonly b: string;
}

/** Both versions, each with its own places, and what differs marked in both. */
export function beside({ a, b, difference }: Pair, voice: Voice, missing: Missing): Beside {
  const apart = apartIn(a, b);
  const [before, after] = [plain(a, voice, apart), plain(b, voice, apart)];
  const changes = new Map(difference.steps.map((step) => [step.id, step]));
  const [old, now] = [byId(before.cards), byId(after.cards)];
  const gone = new Set(difference.lines.flatMap((line) => line.before?.id ?? []));
  const come = new Set(difference.lines.flatMap((line) => line.after?.id ?? []));
  const look = { changes, voice };
  return {
    a: {
      cards: withAbsent(
        before.cards.map((card) => marked(card, now.get(card.id), { ...look, keep: 'old' })),
        after.cards.filter(({ id }) => changes.get(id)?.kind === 'added'),
        { change: 'added', words: missing.a, voice },
      ),
      edges: before.edges.map((edge) => (gone.has(edge.id) ? line(edge, 'removed', voice) : edge)),
    },
    b: {
      cards: withAbsent(
        after.cards.map((card) => marked(card, old.get(card.id), { ...look, keep: 'new' })),
        before.cards.filter(({ id }) => changes.get(id)?.kind === 'removed'),
        { change: 'removed', words: missing.b, voice },
      ),
      edges: after.edges.map((edge) => (come.has(edge.id) ? line(edge, 'added', voice) : edge)),
    },
  };
}

function byId(cards: readonly CardData[]): ReadonlyMap<string, CardData> {
  return new Map(cards.map((card) => [card.id, card]));
}

interface Look {
  readonly changes: ReadonlyMap<string, StepChange>;
  readonly voice: Voice;
  /** Which of the words that differ are this side's. */
  readonly keep: 'old' | 'new';
}

/** A card with what became of it, and its words that the other side does not have standing out. */
function marked(card: CardData, other: CardData | undefined, { changes, voice, keep }: Look): CardData {
  const kind = changes.get(card.id)?.kind;
  if (kind === undefined) return card;
  const head = {
    change: kind,
    changeWord: voice.t(`versions.is.${kind}`),
    label: voice.t(`versions.card.${kind}`, { card: card.label ?? card.title }),
  };
  if (kind !== 'changed' || other === undefined) return { ...card, ...head };
  const [a, b] = keep === 'old' ? [card, other] : [other, card];
  const runs = changedWords(plainText(a.sentence), plainText(b.sentence)).filter(
    ({ change }) => change === undefined || change === keep,
  );
  const isSaid = runs.some(({ change }) => change !== undefined);
  return { ...card, ...head, ...(isSaid ? { sentence: shortened(runs) } : {}) };
}

interface Absent {
  readonly change: 'added' | 'removed';
  readonly words: string;
  readonly voice: Voice;
}

/** The cards, and at the places of those that only the other side has, what says so. */
function withAbsent(
  cards: readonly CardData[],
  missing: readonly CardData[],
  { change, words, voice }: Absent,
): readonly CardData[] {
  const all = [...cards];
  for (const card of missing) {
    all.push({
      ...card,
      ...free(card, all),
      change,
      changeWord: voice.t(`versions.is.${change}`),
      isAbsent: true,
      state: 'normal',
      sentence: [{ text: words }],
      ports: [],
      accepts: false,
      label: voice.say(inSentences([card.title, words])),
    });
  }
  return all;
}

function line(edge: EdgeData, change: 'added' | 'removed', { t, say }: Voice): EdgeData {
  const word = t(`versions.way.${change}`);
  return { ...edge, change, changeWord: word, label: say(inTurn([edge.label, word])) };
}

/** What is looked at on each side: the card or the line, and the cards that have to be in view. */
export interface LookedAt {
  readonly a: string | undefined;
  readonly b: string | undefined;
  readonly places: readonly Point[];
}

/** Where a change stands on both sides; nowhere for what is around the drawing. */
export function lookedAt(one: AnyChange | undefined, { a, b }: Beside): LookedAt {
  if (one === undefined || one.of === 'part') return { a: undefined, b: undefined, places: [] };
  const id = one.of === 'step' ? one.change.id : one.of === 'comment' ? one.change.node : one.change.from;
  const places = [a, b].flatMap(({ cards }) => cards.find((card) => card.id === id) ?? []);
  if (one.of !== 'line') return { a: id, b: id, places };
  return { a: one.change.before?.id, b: one.change.after?.id, places };
}

/** Number of the change of a card or a line that was pressed; -1 where it is the same on both sides. */
export function changeOf(changes: readonly AnyChange[], ids: readonly string[]): number {
  return changes.findIndex(
    (one) =>
      (one.of === 'step' && ids.includes(one.change.id)) ||
      (one.of === 'comment' && ids.includes(one.change.node)) ||
      (one.of === 'line' &&
        [one.change.before?.id, one.change.after?.id].some((id) => id !== undefined && ids.includes(id))),
  );
}

/** All places of both drawings, so that one view shows either. */
export function placesOf({ a, b }: Beside): readonly Point[] {
  return [...a.cards, ...b.cards];
}
