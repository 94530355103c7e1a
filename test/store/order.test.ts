import { beforeEach, describe, expect, it } from 'vitest';
import { text } from '../../src/core/index.ts';
import { select, undoLast } from '../../src/store/actions.ts';
import { addStep, moveSteps, removeParts } from '../../src/store/document/commands.ts';
import { groupSelected, toggleFold } from '../../src/store/document/groups.ts';
import { accepts, portsOf, titleOf } from '../../src/store/document/kinds.ts';
import { reorderStep } from '../../src/store/document/order.ts';
import { outlineOf } from '../../src/store/document/outline.ts';
import { shownGroups } from '../../src/store/document/shown.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';
import { openDocument, openShipped } from './opened.ts';

beforeEach(() => {
  useKeeping.setState({ role: 'edits', isShared: false });
  openShipped('program-1');
});

const lines = () =>
  openDocument()
    .program.edges.map(({ from, port, to }) => `${from} ${port} ${to}`)
    .toSorted();
const from = (id: string) =>
  openDocument().program.edges.flatMap((edge) => (edge.from === id ? edge.to : []));
const place = (id: string) => {
  const node = openDocument().program.nodes.find((one) => one.id === id);
  return { x: node?.x, y: node?.y };
};
const gestures = () => useStore.getState().history.past.length;
const toast = () => useStore.getState().toast?.message.key;
const rows = () => outlineOf(openDocument()).map(({ key }) => key);

/** Frames these steps, and folds the frame. */
function folded(...ids: readonly string[]): string {
  select(ids);
  const frame = groupSelected() ?? '';
  toggleFold(frame);
  expect(shownGroups(openDocument().program).frames.get(frame)?.isFolded).toBe(true);
  return frame;
}

/** Moves one down and up again: it is where it was, and so is all else. */
function thereAndBack(id: string): void {
  const before = openDocument().program;
  reorderStep(id, 'down');
  expect(openDocument().program).not.toEqual(before);
  reorderStep(id, 'up');
  expect(openDocument().program).toEqual(before);
}

describe('a step that is moved in the outline', () => {
  it('changes places with its neighbour, and back', () => {
    const [, guide = '', wait = '', article = ''] = openDocument().program.nodes.map(({ id }) => id);
    const [above, below] = [place(guide), place(wait)];
    reorderStep(wait, 'up');
    expect([from(wait), from(guide)]).toEqual([[guide], [article]]);
    expect([place(wait), place(guide)]).toEqual([above, below]);
    undoLast();
    thereAndBack(guide);
  });

  it('goes past a folded frame as past one step, and nothing of what is in it changes', () => {
    const [form = '', guide = '', wait = '', article = '', click = ''] = openDocument().program.nodes.map(
      ({ id }) => id,
    );
    const frame = folded(wait, article);
    const before = openDocument().program;
    const box = place(frame);
    const done = gestures();
    reorderStep(guide, 'down');
    expect(gestures()).toBe(done + 1);
    expect([from(form), from(wait), from(article), from(guide)]).toEqual([
      [wait],
      [article],
      [guide],
      [click],
    ]);
    expect(place(guide)).toEqual(box);
    expect(shownGroups(openDocument().program).inside(frame)).toEqual([wait, article]);
    expect(rows().slice(0, 4)).toEqual([form, frame, guide, click]);
    undoLast();
    expect(openDocument().program).toEqual(before);
  });

  it('stays where ways split or meet, and that is said', () => {
    const [, , , article = ''] = openDocument().program.nodes.map(({ id }) => id);
    const before = openDocument();
    reorderStep(article, 'down');
    expect(openDocument()).toBe(before);
    expect(toast()).toBe('draw.refused.order');
  });

  it('stays where its way begins or ends, and that is said of the step that is the first or the last', () => {
    const [form = '', guide = '', wait = ''] = openDocument().program.nodes.map(({ id }) => id);
    const [sales = ''] = openDocument()
      .program.nodes.filter((node) => accepts(node) && portsOf(node, openDocument()).length === 0)
      .map(({ id }) => id);
    const last = openDocument().program.edges.find((edge) => edge.to === sales);
    addStep('wait.time', { node: last?.from ?? '', port: last?.port ?? '' });
    const [before = ''] = useStore.getState().selected;
    expect(from(before)).toEqual([sales]);
    const { program } = openDocument();
    const moves = [
      [form, 'up', form, 'first'],
      [form, 'down', form, 'first'],
      [guide, 'up', form, 'first'],
      [sales, 'down', sales, 'last'],
      [sales, 'up', sales, 'last'],
      [before, 'down', sales, 'last'],
    ] as const;
    for (const [id, to, end, key] of moves) {
      reorderStep(id, to);
      expect(openDocument().program).toBe(program);
      expect(useStore.getState().toast?.message).toEqual(
        text(`draw.refused.${key}`, { step: titleOf(openDocument(), end) }),
      );
    }
    // Lines that were taken away leave ends, too.
    removeParts(
      [],
      program.edges.flatMap(({ id, from: start, to }) => (start === guide || to === guide ? [id] : [])),
    );
    reorderStep(wait, 'up');
    expect(toast()).toBe('draw.refused.first');
    reorderStep(guide, 'down');
    expect(toast()).toBe('draw.refused.last');
  });

  it('takes along all lines that are drawn as the one that leads to it', () => {
    openShipped('first-download');
    const SALES = 'sales';
    const added = () => {
      addStep('wait.time', { node: SALES, port: 'rejected' });
      return [...useStore.getState().selected][0] ?? '';
    };
    const [rest, pause] = [added(), added()];
    expect([from(SALES).slice(-2), from(pause)]).toEqual([[pause, pause], [rest]]);
    reorderStep(pause, 'down');
    expect(from(SALES).slice(-2)).toEqual([rest, rest]);
    expect(from(rest)).toEqual([pause]);
    reorderStep(pause, 'up');
    thereAndBack(pause);
  });
});

describe('a frame that is moved in the outline', () => {
  it.each([
    ['folded', true],
    ['open', false],
  ])('goes past its neighbour with all that is in it, %s', (_, isFolded) => {
    const [form = '', guide = '', wait = '', article = '', click = ''] = openDocument().program.nodes.map(
      ({ id }) => id,
    );
    const frame = folded(wait, article);
    if (!isFolded) toggleFold(frame);
    const before = openDocument().program;
    const [top, inner] = [place(guide), { ...place(wait) }];
    const done = gestures();
    reorderStep(frame, 'up');
    expect(gestures()).toBe(done + 1);
    expect([from(form), from(wait), from(article), from(guide)]).toEqual([
      [wait],
      [article],
      [guide],
      [click],
    ]);
    expect(shownGroups(openDocument().program).inside(frame)).toEqual([wait, article]);
    expect(shownGroups(openDocument().program).parent.has(guide)).toBe(false);
    expect(place(frame).y).toBe(top.y);
    expect(place(wait).x).toBe(inner.x);
    thereAndBack(frame);
    reorderStep(frame, 'down');
    expect(openDocument().program).toEqual(before);
  });

  it('gets its lines from the step before it where it led nowhere', () => {
    const [form = '', guide = '', wait = '', article = '', ...others] = openDocument().program.nodes.map(
      ({ id }) => id,
    );
    removeParts(others, []);
    const frame = folded(wait, article);
    reorderStep(frame, 'up');
    expect([from(form), from(wait), from(article), from(guide)]).toEqual([[wait], [article], [guide], []]);
    const known = lines();
    reorderStep(frame, 'down');
    expect([from(form), from(guide), from(wait), from(article)]).toEqual([[guide], [wait], [article], []]);
    reorderStep(frame, 'up');
    expect(lines()).toEqual(known);
  });

  it('stays where what is in it has several ways on', () => {
    const [, , , , click = ''] = openDocument().program.nodes.map(({ id }) => id);
    const frame = folded(click);
    const before = openDocument();
    reorderStep(frame, 'up');
    expect(openDocument()).toBe(before);
    expect(toast()).toBe('draw.refused.order');
  });

  it('changes places with the frame beside it, not with a step in that one', () => {
    const [form = '', guide = '', wait = '', article = '', click = ''] = openDocument().program.nodes.map(
      ({ id }) => id,
    );
    // Frames around neighbours would lie in each other: there is room for both.
    moveSteps([{ id: guide, x: place(guide).x ?? 0, y: (place(guide).y ?? 0) - 400 }]);
    moveSteps([{ id: form, x: place(form).x ?? 0, y: (place(form).y ?? 0) - 400 }]);
    select([guide]);
    const first = groupSelected() ?? '';
    select([wait, article]);
    const second = groupSelected() ?? '';
    reorderStep(first, 'down');
    expect([from(form), from(wait), from(article), from(guide)]).toEqual([
      [wait],
      [article],
      [guide],
      [click],
    ]);
    const { inside } = shownGroups(openDocument().program);
    expect([inside(first), inside(second)]).toEqual([[guide], [wait, article]]);
    reorderStep(first, 'up');
    expect([from(form), from(guide), from(article)]).toEqual([[guide], [wait], [click]]);
  });
});
