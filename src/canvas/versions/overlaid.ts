/** Two versions of a program as one drawing: the later one, with what it no longer has at its old place. */
import {
  type ChangedRun,
  changedWords,
  numberText,
  type ProgramFile,
  type Report,
  type StepChange,
} from '../../core/index.ts';
import { apartIn, drawnPorts, drawnWays } from '../../store/document/together.ts';
import { countsOf } from '../../store/run/counts.ts';
import type { Pair } from '../../store/versions/state.ts';
import { saidOf } from '../../store/versions/words.ts';
import type { Voice } from '../../store/words.ts';
import { plainText } from '../../ui/runs.ts';
import { CARD_HEIGHT, CARD_WIDTH, isBorder } from '../geometry.ts';
import { wentBy } from '../marks.ts';
import { createCardDeriver, createEdgeDeriver } from '../program/derive.ts';
import { openGroups, withFrames } from '../program/folding.ts';
import { reportCounts } from '../program/report-counts.ts';
import type { CanvasCounts, CardData, EdgeCounts, EdgeData, Point } from '../types.ts';

/** What stands on the canvas. */
export interface Overlaid {
  readonly cards: readonly CardData[];
  readonly edges: readonly EdgeData[];
}

const GONE = 'was:';

/** Name on the canvas of a line that is there no longer. */
export function goneId(edge: string): string {
  return `${GONE}${edge}`;
}

/** Id in its version of what is pressed on the canvas. */
export function hereId(id: string): string {
  return id.startsWith(GONE) ? id.slice(GONE.length) : id;
}

/** One version by itself. `apart`: steps whose ways are drawn one by one. */
export function plain(file: ProgramFile, voice: Voice, apart?: ReadonlySet<string>): Overlaid {
  const { program } = file;
  const drawing = {
    cards: createCardDeriver(apart)(file, [], voice).map(withoutFold),
    edges: createEdgeDeriver(apart)(file, voice),
  };
  // What is folded away may have changed: everything is shown.
  return withFrames(drawing, { program, groups: openGroups(program), voice });
}

/** Ways stand as one here where nothing of them changed; there is nothing to be opened. */
function withoutFold(card: CardData): CardData {
  if (!card.ports.some(({ fold }) => fold !== undefined)) return card;
  return { ...card, ports: card.ports.map(({ fold: _, ...port }) => port) };
}

/** Both versions over each other. `wasHere` is the sentence of a card that is there no longer. */
export function overlaid(pair: Pair, voice: Voice, wasHere: string): Overlaid {
  const { a, b, difference } = pair;
  const apart = apartIn(a, b);
  const [before, after] = [plain(a, voice, apart), plain(b, voice, apart)];
  const changes = new Map(difference.steps.map((step) => [step.id, step]));
  const old = new Map(before.cards.map((card) => [card.id, card]));
  const now = after.cards.map((card) => changedCard(card, changes.get(card.id), { old, pair, voice }));
  const cards = [...now];
  for (const card of before.cards) {
    if (changes.get(card.id)?.kind !== 'removed') continue;
    cards.push({ ...goneCard(card, wasHere, voice), ...free(card, cards) });
  }
  return { cards, edges: overlaidEdges({ a, b, difference, before, after, apart }) };
}

interface Sides {
  readonly old: ReadonlyMap<string, CardData>;
  readonly pair: Pair;
  readonly voice: Voice;
}

function changedCard(card: CardData, step: StepChange | undefined, { old, pair, voice }: Sides): CardData {
  if (step === undefined || step.kind === 'removed') return card;
  const label = voice.t(`versions.card.${step.kind}`, { card: card.label ?? card.title });
  if (step.kind === 'added') return { ...card, change: 'added', label };
  const was = old.get(card.id);
  const runs = changedWords(plainText(was?.sentence ?? []), plainText(card.sentence));
  const isSaid = runs.some(({ change }) => change !== undefined);
  // What the sentence does not say, as the name that follows from a setting, is told by the setting itself.
  const sentence = isSaid ? shortened(runs) : saidOf({ of: 'step', change: step }, pair, voice).lines[0];
  return { ...card, change: 'changed', label, ...(sentence === undefined ? {} : { sentence }) };
}

/** On a card there are two lines: far before the first change the sentence is cut short. */
export function shortened(runs: readonly ChangedRun[]): readonly ChangedRun[] {
  const [first, ...rest] = runs;
  if (first === undefined || first.change !== undefined || first.text.length < 40) return runs;
  const cut = first.text.slice(-24);
  return [{ text: `…${cut.slice(Math.max(0, cut.indexOf(' ')))}` }, ...rest];
}

function goneCard(card: CardData, wasHere: string, { t }: Voice): CardData {
  return {
    ...card,
    change: 'removed',
    sentence: [{ text: wasHere }],
    label: t('versions.card.removed', { card: card.label ?? card.title }),
  };
}

/** The old place, or the next to its right where now something else stands. Borders of frames lie round others. */
export function free(card: CardData, others: readonly CardData[]): Point {
  let { x } = card;
  if (isBorder(card)) return { x, y: card.y };
  const isTaken = (): boolean =>
    others.some(
      (one) => !isBorder(one) && Math.abs(one.x - x) < CARD_WIDTH && Math.abs(one.y - card.y) < CARD_HEIGHT,
    );
  while (isTaken()) x += CARD_WIDTH + 48;
  return { x, y: card.y };
}

type Both = Pick<Pair, 'a' | 'b' | 'difference'> & {
  readonly before: Overlaid;
  readonly after: Overlaid;
  readonly apart: ReadonlySet<string>;
};

function overlaidEdges({ b, difference, before, after, apart }: Both): readonly EdgeData[] {
  const come = new Set(difference.lines.flatMap((line) => line.after?.id ?? []));
  const gone = new Set(difference.lines.flatMap((line) => line.before?.id ?? []));
  const now = after.edges.map((edge): EdgeData => (come.has(edge.id) ? { ...edge, change: 'added' } : edge));
  const nodes = new Map(b.program.nodes.map((node) => [node.id, node]));
  const old = before.edges
    .filter(({ id }) => gone.has(id))
    .map(({ outcome: _, ...edge }): EdgeData => {
      const from = nodes.get(edge.from);
      const ports = from === undefined ? [] : drawnPorts(from, b, apart);
      // A port that is there no longer has no place of its own.
      const isThere = from === undefined || ports.some(({ id }) => id === edge.port);
      return {
        ...edge,
        id: goneId(edge.id),
        port: isThere ? edge.port : (ports[0]?.id ?? edge.port),
        change: 'removed',
      };
    })
    .filter(({ from }) => {
      const node = nodes.get(from);
      return node === undefined || drawnPorts(node, b, apart).length > 0;
    });
  return [...now, ...old];
}

/** Counts of the later version, each beside that of the earlier one where they differ: "61 was 78". */
export function overlaidCounts(
  { a, b }: Pair,
  reports: { readonly a: Report; readonly b: Report },
  voice: Voice,
): CanvasCounts {
  const ways = drawnWays(b, apartIn(a, b));
  const marks = reportCounts({ report: reports.b, edges: ways }, voice);
  const [was, is] = [countsOf(reports.a).went, countsOf(reports.b).went];
  const known = new Set(a.program.nodes.map(({ id }) => id));
  const edges = ways.map((way): readonly [string, EdgeCounts] => {
    const { id, from } = way;
    const mark = marks.edges.get(id) ?? {};
    const [before = 0, now = 0] = [was, is].map((counts) => wentBy(way, counts));
    const isSame = !known.has(from) || before === now;
    return [id, isSame ? mark : { ...mark, was: voice.t('versions.was', { number: numberText(before) }) }];
  });
  // Who waits where is told by the version that is drawn.
  const cards = [...marks.cards].map(([id, { entered }]) => [id, { entered }] as const);
  return { cards: new Map(cards), edges: new Map(edges) };
}
