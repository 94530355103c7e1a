import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { boundsOf, firstView, isWhole, keptView, lookedView, type View } from '../../src/canvas/flow/view.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/canvas/geometry.ts';
import type { CardData } from '../../src/canvas/types.ts';
import { beside, changeOf, lookedAt } from '../../src/canvas/versions/beside.ts';
import { bothView } from '../../src/canvas/versions/both-view.ts';
import { overlaid } from '../../src/canvas/versions/overlaid.ts';
import { makeSharedView } from '../../src/canvas/versions/shared-view.ts';
import { type AnyChange, differenceOf, type ProgramFile } from '../../src/core/index.ts';
import { insertOnEdge, newNode, removeNodes, setSetting } from '../../src/core/program/document/edit.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import type { Pair } from '../../src/store/versions/state.ts';
import { voiceOf } from '../../src/store/words.ts';
import { shipped } from '../store/opened.ts';

const a = shipped('webinar');
const voice = voiceOf('en');
const MISSING = { a: 'Not yet.', b: 'No longer.' };

/** Another wait, another step, and one gone. */
function changed(file: ProgramFile): ProgramFile {
  let id = 0;
  const makeId = () => `fresh-${++id}`;
  let program = setSetting(file.program, {
    nodeId: 'register',
    setting: 'limit',
    value: { amount: 3, unit: 'days' },
  });
  program = removeNodes(program, ['again']);
  const edge = program.edges.find(({ from }) => from === 'register')!;
  const made = newNode(program, { kind: 'wait', version: 1, settings: {}, x: 0, y: 900 }, makeId);
  return { ...file, program: insertOnEdge(program, { edge: edge.id, node: made, port: 'out' }, makeId) };
}

function pairOf(before: ProgramFile, after: ProgramFile): Pair {
  const difference = differenceOf(before, after, KINDS);
  const changes: AnyChange[] = [
    ...difference.steps.map((change): AnyChange => ({ of: 'step', change })),
    ...difference.lines.map((change): AnyChange => ({ of: 'line', change })),
  ];
  return { a: before, b: after, difference, changes };
}

const pair = pairOf(a, changed(a));
const drawn = beside(pair, voice, MISSING);
const at = (cards: readonly CardData[], id: string): CardData => cards.find((card) => card.id === id)!;

describe('two versions over each other', () => {
  it('strike old words on every changed card, also where only its name says what changed', () => {
    const guide = shipped('program-1');
    const wait = guide.program.nodes.find(({ kind }) => kind === 'wait')!;
    const value = { amount: 2, unit: 'days' };
    const program = setSetting(guide.program, { nodeId: wait.id, setting: 'time', value });
    const { cards } = overlaid(pairOf(guide, { ...guide, program }), voice, 'Was here.');
    const { change, sentence } = at(cards, wait.id);
    expect(change).toBe('changed');
    expect(sentence.map((run) => ('change' in run ? run.change : undefined))).toContain('old');
  });
});

describe('two versions next to each other', () => {
  it('mark what differs on both sides, in a word and in what is spoken', () => {
    for (const { change } of pair.changes.flatMap((one) => (one.of === 'step' ? [one] : []))) {
      for (const { cards } of [drawn.a, drawn.b]) {
        const card = at(cards, change.id);
        expect(card.change).toBe(change.kind);
        expect(card.changeWord).toBe({ added: 'Added', removed: 'Removed', changed: 'Changed' }[change.kind]);
      }
    }
    const ways = [...drawn.a.edges, ...drawn.b.edges].filter(({ change }) => change !== undefined);
    expect(ways.some(({ outcome }) => outcome !== undefined)).toBe(true);
    // The word alone: where the line is drawn, a sign parts it from its outcome.
    for (const { changeWord } of ways) expect(changeWord).toMatch(/^\p{L}[\p{L} ]*$/u);
    expect(at(drawn.a.cards, 'register').label).toContain('Changed.');
    expect(at(drawn.a.cards, 'again')).not.toHaveProperty('isAbsent');
    expect(at(drawn.b.cards, 'again')).toMatchObject({ isAbsent: true, ports: [], accepts: false });
    expect(at(drawn.b.cards, 'again').label).toContain('No longer.');
    expect(at(drawn.a.cards, 'fresh-1')).toMatchObject({
      isAbsent: true,
      sentence: [{ text: 'Not yet.' }],
      state: 'normal',
    });
  });

  it('leave what is the same unmarked, and every card of a version on its side', () => {
    const differing = new Set(pair.difference.steps.map(({ id }) => id));
    for (const [side, file] of [
      [drawn.a, pair.a],
      [drawn.b, pair.b],
    ] as const) {
      const own = side.cards.filter((card) => card.isAbsent !== true);
      expect(own.map(({ id }) => id).sort()).toEqual(file.program.nodes.map(({ id }) => id).sort());
      for (const card of own) {
        const node = file.program.nodes.find(({ id }) => id === card.id)!;
        expect([card.x, card.y]).toEqual([node.x, node.y]);
        if (!differing.has(card.id)) expect(card.change).toBeUndefined();
      }
      expect(side.edges.map(({ id }) => id)).toEqual(file.program.edges.map(({ id }) => id));
    }
  });

  it('show old words only in the older one and new words only in the newer one', () => {
    const runs = (cards: readonly CardData[]) => at(cards, 'register').sentence.map(({ change }) => change);
    expect(runs(drawn.a.cards)).toContain('old');
    expect(runs(drawn.a.cards)).not.toContain('new');
    expect(runs(drawn.b.cards)).toContain('new');
    expect(runs(drawn.b.cards)).not.toContain('old');
  });

  it('put nothing that is missing over a card that is there', () => {
    for (const { cards } of [drawn.a, drawn.b])
      for (const one of cards.filter(({ isAbsent }) => isAbsent))
        for (const other of cards)
          if (other !== one)
            expect(Math.abs(one.x - other.x) >= CARD_WIDTH || Math.abs(one.y - other.y) >= CARD_HEIGHT).toBe(
              true,
            );
  });

  it('keep what is missing at its place in a frame that lies round it', () => {
    const { x, y } = a.program.nodes.find(({ id }) => id === 'again')!;
    const settings = { name: 'Invitations', width: 400, height: 300 };
    const framed = (file: ProgramFile): ProgramFile => {
      const frame = { id: 'frame', key: 1, kind: 'frame', version: 1, settings, x: x - 20, y: y - 40 };
      return { ...file, program: { ...file.program, nodes: [...file.program.nodes, frame] } };
    };
    const { b } = beside(pairOf(framed(a), framed(changed(a))), voice, MISSING);
    const gone = at(b.cards, 'again');
    expect([gone.x, gone.y]).toEqual([x, y]);
  });

  it('are the other way round when the versions are', () => {
    const back = beside(pairOf(pair.b, pair.a), voice, MISSING);
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    for (const card of drawn.a.cards.filter(({ change }) => change !== undefined)) {
      expect(at(back.b.cards, card.id).change).toBe(turned[card.change!]);
      expect(at(back.b.cards, card.id).isAbsent).toBe(card.isAbsent);
    }
  });

  it('lead from each change to both sides, and from either side back to it', () => {
    for (const [i, one] of pair.changes.entries()) {
      const looked = lookedAt(one, drawn);
      const ids = [looked.a, looked.b].filter((id) => id !== undefined);
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect(changeOf(pair.changes, [id])).toBe(i);
      if (one.of === 'step') expect(looked.places).toHaveLength(2);
    }
    expect(lookedAt(undefined, drawn).places).toEqual([]);
    expect(changeOf(pair.changes, ['exit'])).toBe(-1);
  });
});

const places = fc.array(
  fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 4000 }) }),
  { minLength: 1, maxLength: 8 },
);
const room = fc.record({
  width: fc.integer({ min: 250, max: 1600 }),
  height: fc.integer({ min: 250, max: 1200 }),
});
const view: fc.Arbitrary<View> = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  zoom: fc.double({ min: 0.2, max: 2, noNaN: true }),
});

describe('a view for both', () => {
  it('has what is looked at in it, and stays where it is when it has it already', () => {
    fc.assert(
      fc.property(places, view, room, (cards, from, size) => {
        const found = lookedView(cards.slice(0, 2), from, size);
        expect(lookedView(cards.slice(0, 2), found, size)).toEqual(
          found.zoom > 0.2 ? found : expect.anything(),
        );
        if (found.zoom <= 0.2) return;
        for (const { x, y } of cards.slice(0, 2)) {
          expect(x * found.zoom + found.x).toBeGreaterThanOrEqual(-1e-6);
          expect(y * found.zoom + found.y).toBeGreaterThanOrEqual(-1e-6);
          expect((x + CARD_WIDTH) * found.zoom + found.x).toBeLessThanOrEqual(size.width + 1e-6);
          expect((y + CARD_HEIGHT) * found.zoom + found.y).toBeLessThanOrEqual(size.height + 1e-6);
        }
      }),
    );
    const calm = firstView([{ x: 0, y: 0 }], { width: 800, height: 600 });
    expect(lookedView([{ x: 0, y: 0 }], calm, { width: 800, height: 600 })).toBe(calm);
  });

  it('keeps a program whole that was whole when a notice takes room from above, and is left alone otherwise', () => {
    const [was, is] = [
      { width: 1160, height: 812 },
      { width: 1160, height: 739 },
    ];
    fc.assert(
      fc.property(places, view, fc.boolean(), (cards, from, isFirst) => {
        const before = isFirst ? firstView(cards, was) : from;
        const after = keptView(cards, before, { was, is });
        const holds = ({ x, y, zoom }: View, { width, height }: typeof was) =>
          cards.every(
            (card) =>
              card.x * zoom + x >= -1e-6 &&
              card.y * zoom + y >= -1e-6 &&
              (card.x + CARD_WIDTH) * zoom + x <= width + 1e-6 &&
              (card.y + CARD_HEIGHT) * zoom + y <= height + 1e-6,
          );
        if (after === before) return;
        expect(holds(before, was)).toBe(true);
        expect(holds(after, is)).toBe(true);
        expect(after.zoom).toBeGreaterThanOrEqual(0.6);
        expect(after.zoom).toBeLessThanOrEqual(before.zoom);
      }),
    );
    const tall = [
      { x: 0, y: 0 },
      { x: 0, y: 880 },
    ];
    const kept = keptView(tall, firstView(tall, was), { was, is });
    expect(kept.zoom).toBeLessThan(firstView(tall, was).zoom);
  });

  it('shows all of both versions of the first program where they can be read, and else what changed', () => {
    const before = shipped('program-1');
    const [, , gone] = before.program.nodes;
    const after = { ...before, program: removeNodes(before.program, [gone?.id ?? '']) };
    const { cards } = overlaid(pairOf(before, after), voice, 'Was here.');
    const changed = cards.filter(({ id }) => id === gone?.id);
    const [wide, narrow] = [
      { width: 760, height: 754 },
      { width: 408, height: 580 },
    ];
    expect(isWhole(boundsOf(cards), bothView(cards, wide, changed), wide)).toBe(true);
    const seen = bothView(cards, narrow, changed);
    expect(seen.zoom).toBeGreaterThan(0.7);
    expect(isWhole(boundsOf(changed), seen, narrow)).toBe(true);
  });

  it('goes no further from the beginning than what is looked at makes it', () => {
    const far = { x: 700, y: 100 };
    const cards = [{ x: 0, y: 0 }, far, { x: 0, y: 4000 }];
    const size = { width: 476, height: 578 };
    const { x, y, zoom } = bothView(cards, size, [far]);
    expect(y).toBeGreaterThanOrEqual(0);
    expect((far.x + CARD_WIDTH) * zoom + x).toBeGreaterThan(size.width - 40);
    expect((far.x + CARD_WIDTH) * zoom + x).toBeLessThanOrEqual(size.width);
  });

  it('never makes words too small to compare for showing all of both, and has what is looked at in view', () => {
    fc.assert(
      fc.property(places, room, (cards, size) => {
        const looked = cards.slice(0, 1);
        const seen = bothView(cards, size, looked);
        expect(seen.zoom).toBeLessThanOrEqual(1);
        expect(seen.zoom).toBeGreaterThanOrEqual(0.65);
        expect(isWhole(boundsOf(looked), seen, size)).toBe(true);
        // With all of both there would be no need to read so large.
        if (seen.zoom < 0.74) expect(isWhole(boundsOf(cards), seen, size)).toBe(true);
      }),
    );
  });

  it('is told the other one, once, and whoever comes later', () => {
    const shared = makeSharedView();
    const [left, right] = [vi.fn<(view: View) => void>(), vi.fn<(view: View) => void>()];
    shared.hear('a', left);
    const one = { x: 1, y: 2, zoom: 0.5 };
    shared.set(one, 'a');
    shared.hear('b', right);
    expect(right).toHaveBeenCalledExactlyOnceWith(one);
    shared.set({ ...one }, 'b');
    expect(left).not.toHaveBeenCalled();
    const two = { ...one, zoom: 1 };
    shared.set(two, 'b');
    expect(left).toHaveBeenCalledExactlyOnceWith(two);
    expect(right).toHaveBeenCalledTimes(1);
  });
});
