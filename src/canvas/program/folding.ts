/**
 * The drawing with its frames: open ones as borders, folded ones as one card in place of all that is in them. Lines to
 * and from what is hidden lead to the card; lines between hidden steps are not drawn. Nothing of the program changes.
 */
import { type Groups, groupsOf, inSentences, inTurn, type Program } from '../../core/index.ts';
import { keepList } from '../../store/document/keep-list.ts';
import { KINDS, kindOf } from '../../store/document/kinds.ts';
import { standsFor } from '../../store/document/shown.ts';
import type { Voice } from '../../store/words.ts';
import type { CanvasCounts, CardCounts, CardData, CardIssue, EdgeData, PortData } from '../types.ts';
import { OPEN_WAY } from './meant.ts';

/** Cards and lines as they stand on the canvas. */
export interface Drawing {
  readonly cards: readonly CardData[];
  readonly edges: readonly EdgeData[];
}

/** A program whose frames are drawn. */
export interface Framed {
  readonly program: Program;
  readonly groups: Groups;
  readonly voice: Voice;
}

/** Draws frames, and keeps cards and lines that are as they were before. */
export function createFolder(): (drawing: Drawing, framed: Framed) => Drawing {
  const cards = keeping<CardData>();
  const edges = keeping<EdgeData>();
  return (drawing, framed) => {
    if (framed.groups.frames.size === 0) return drawing;
    const now = drawnWith(drawing, framed);
    return { cards: cards(now.cards), edges: edges(now.edges) };
  };
}

/** Gives the very object of before for what says the same; the very list where all of it does. */
function keeping<T extends { readonly id: string }>(): (now: readonly T[]) => readonly T[] {
  let kept = new Map<string, { readonly one: T; readonly words: string }>();
  const sameList = keepList<readonly T[]>();
  return (now) => {
    const next = new Map(
      now.map((one) => {
        const old = kept.get(one.id);
        if (old?.one === one) return [one.id, old] as const;
        const words = JSON.stringify(one);
        return [one.id, old?.words === words ? old : { one, words }] as const;
      }),
    );
    kept = next;
    return sameList([...next.values()].map(({ one }) => one));
  };
}

/** Draws frames once. */
export function withFrames(drawing: Drawing, framed: Framed): Drawing {
  return framed.groups.frames.size === 0 ? drawing : drawnWith(drawing, framed);
}

/** The frames of a program, all of them open: for what shows everything. */
export function openGroups(program: Program): Groups {
  const opened = new Set(program.nodes.map(({ id }) => id));
  return groupsOf(program, { kinds: KINDS, opened });
}

function drawnWith({ cards, edges }: Drawing, framed: Framed): Drawing {
  const { hidden, frames } = framed.groups;
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    cards: cards.flatMap((card): readonly CardData[] => {
      if (hidden.has(card.id)) return [];
      const frame = frames.get(card.id);
      if (frame === undefined) return [card];
      return [
        frame.isFolded ? boxOf(card, { ...framed, byId, edges }) : borderOf(card, { ...framed, byId, edges }),
      ];
    }),
    edges: hidden.size === 0 ? edges : edges.flatMap((edge) => drawnEdge(edge, framed.groups)),
  };
}

/** Where a line is drawn: its ends on the cards that stand for them, its port that of the box by the line's own name. */
function drawnEdge(edge: EdgeData, groups: Groups): readonly EdgeData[] {
  const from = standsFor(groups, edge.from);
  const to = standsFor(groups, edge.to);
  if (from === edge.from && to === edge.to) return [edge];
  if (from === to) return [];
  return [{ ...edge, from, to, port: from === edge.from ? edge.port : edge.id }];
}

interface Within extends Framed {
  readonly byId: ReadonlyMap<string, CardData>;
  readonly edges: readonly EdgeData[];
}

/** Steps in a frame: what annotates is none. */
export function stepsIn({ program, groups }: Omit<Framed, 'voice'>, frame: string): readonly string[] {
  const inside = new Set(groups.inside(frame));
  return program.nodes
    .filter((node) => inside.has(node.id) && kindOf(node).annotation !== true)
    .map(({ id }) => id);
}

function borderOf(card: CardData, { program, groups, voice }: Within): CardData {
  const { x = 0, y = 0, width = 0, height = 0 } = groups.frames.get(card.id) ?? {};
  const { t } = voice;
  const count = t('groups.steps', { count: stepsIn({ program, groups }, card.id).length });
  const inside = groups.inside(card.id).filter((id) => !groups.hidden.has(id));
  const frame = {
    isFolded: false,
    width,
    height,
    inside,
    count,
    fold: t('groups.fold', { name: card.title }),
  };
  const spoken = inSentences([t('groups.spoken', { name: card.title, count }), card.comments?.label]);
  return { ...card, x, y, frame, label: voice.say(spoken) };
}

/** The card of a folded frame: how many steps, which ones, what is wrong with them, and a port for each line that leaves. */
function boxOf(card: CardData, within: Within): CardData {
  const { program, groups, voice, byId, edges } = within;
  const { t } = voice;
  const steps = stepsIn({ program, groups }, card.id).flatMap((id) => byId.get(id) ?? []);
  const all = groups.inside(card.id).flatMap((id) => byId.get(id) ?? []);
  const count = t('groups.steps', { count: steps.length });
  const names = voice.say(inTurn(steps.map(({ title }) => title)));
  const sentence = steps.length === 0 ? t('groups.nothing') : t('groups.box', { count, names });
  const issue = issueOf(all, voice);
  const said = [card, ...all].reduce((sum, one) => sum + (one.comments?.count ?? 0), 0);
  const comments = said === 0 ? undefined : { count: said, label: t('comments.open', { count: said }) };
  const { issue: _, comments: __, ...own } = card;
  const spoken = inSentences([
    t('groups.spokenFolded', { name: card.title, count }),
    names,
    issue?.label,
    comments?.label,
  ]);
  return {
    ...own,
    sentence: [{ text: sentence }],
    ports: [...edges.flatMap((edge) => portOf(edge, card.id, within)), ...openPort(steps, within)],
    accepts: true,
    frame: {
      isFolded: true,
      width: 0,
      height: 0,
      inside: [],
      count,
      fold: t('groups.unfold', { name: card.title }),
    },
    ...(issue === undefined ? {} : { issue }),
    ...(comments === undefined ? {} : { comments }),
    label: voice.say(spoken),
  };
}

function portOf(edge: EdgeData, box: string, { groups, byId, voice }: Within): readonly PortData[] {
  if (standsFor(groups, edge.from) !== box || standsFor(groups, edge.to) === box) return [];
  const step = byId.get(edge.from)?.title ?? '';
  const label = edge.outcome === undefined ? step : voice.t('groups.port', { outcome: edge.outcome, step });
  return [{ id: edge.id, label, connected: true }];
}

/** The port of the one way out that leads nowhere yet; none where there are more, which one port would not tell apart. */
function openPort(steps: readonly CardData[], { voice }: Within): readonly PortData[] {
  const open = steps.flatMap(({ title, ports }) =>
    ports.filter(({ connected }) => !connected).map(({ label }) => ({ title, label, of: ports.length })),
  );
  const [only] = open;
  if (only === undefined || open.length > 1) return [];
  const { title, label, of } = only;
  const words = of === 1 ? title : voice.t('groups.port', { outcome: label, step: title });
  return [{ id: OPEN_WAY, label: words, connected: false }];
}

/** What is wrong with any of them, at its worst. */
function issueOf(cards: readonly CardData[], { t }: Voice): CardIssue | undefined {
  const issues = cards.flatMap(({ issue }) => issue ?? []);
  const severity = issues.some((one) => one.severity === 'error') ? 'error' : 'warning';
  const count = issues.reduce((sum, one) => sum + (one.severity === severity ? one.count : 0), 0);
  if (count === 0) return undefined;
  return { severity, count, label: t(severity === 'error' ? 'app.errors' : 'app.warnings', { count }) };
}

const STRENGTH = ['here', 'taken', 'next', 'aside'] as const;

/** Counts with those of boxes while a way is shown: a box is where any of its steps is. */
export function foldedWays(counts: CanvasCounts, groups: Groups): CanvasCounts {
  if (groups.hidden.size === 0) return counts;
  const ways = new Map<string, CardCounts>();
  for (const [id, box] of groups.hidden) {
    const way = counts.cards.get(id)?.way;
    if (way === undefined) continue;
    const before = ways.get(box)?.way;
    const isStronger = before === undefined || STRENGTH.indexOf(way) < STRENGTH.indexOf(before);
    if (isStronger) ways.set(box, { entered: '', way });
  }
  return ways.size === 0 ? counts : { cards: new Map([...counts.cards, ...ways]), edges: counts.edges };
}
