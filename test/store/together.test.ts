import { beforeEach, describe, expect, it } from 'vitest';
import { createCardDeriver, createEdgeDeriver } from '../../src/canvas/program/derive.ts';
import { plain } from '../../src/canvas/versions/overlaid.ts';
import { select, undoLast } from '../../src/store/actions.ts';
import { addStep, connectSteps, reconnectLine, removeParts } from '../../src/store/document/commands.ts';
import { outlineOf } from '../../src/store/document/outline.ts';
import {
  apartIn,
  drawnPorts,
  drawnWays,
  lineDrawn,
  linesMeant,
  NONE_APART,
  portsMeant,
  toggleTogether,
} from '../../src/store/document/together.ts';
import { drawnOf } from '../../src/store/home/drawing.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openDocument, openShipped, shipped } from './opened.ts';

const voice = voiceOf('en');
const LEAD = 'sales-rejected';
const SALES = 'sales';

beforeEach(() => {
  useKeeping.setState({ role: 'edits', isShared: false });
  openShipped('first-download');
});

const sales = () => openDocument().program.nodes.find(({ id }) => id === SALES)!;
const ports = () => drawnPorts(sales(), openDocument()).map(({ id }) => id);
const leads = () =>
  openDocument()
    .program.edges.filter(({ from }) => from === SALES)
    .map(({ port, to }) => `${port} ${to}`)
    .sort();
const gestures = () => useStore.getState().history.past.length;
const ways = () => drawnWays(openDocument());

describe('ways that can stand as one', () => {
  it('do while they lead to the same step or nowhere, and each of them has its own port otherwise', () => {
    expect(ports()).toEqual(['accepted', 'rejected']);
    expect(portsMeant(openDocument(), { from: SALES, port: 'rejected' })).toEqual(['rejected', 'overdue']);
    reconnectLine('sales-overdue', { from: SALES, port: 'overdue', to: 'taken' });
    expect(ports()).toEqual(['accepted', 'rejected', 'overdue']);
    undoLast();
    expect(ports()).toEqual(['accepted', 'rejected']);
    openShipped('program-1');
    expect(ports()).toEqual(['accepted', 'rejected']);
  });

  it('are shown one by one where that is wanted, as one again after, and the program stays what it is', () => {
    const file = openDocument();
    toggleTogether(SALES);
    expect(ports()).toEqual(['accepted', 'rejected', 'overdue']);
    expect(ways()).toHaveLength(file.program.edges.length);
    toggleTogether(SALES);
    expect(ports()).toEqual(['accepted', 'rejected']);
    expect(openDocument()).toBe(file);
  });

  it('are one line, one row of the outline and one line of the picture, all of them called alike', () => {
    const file = openDocument();
    const joined = ways().find(({ id }) => id === LEAD);
    expect(joined).toMatchObject({ ports: ['rejected', 'overdue'], edges: [LEAD, 'sales-overdue'] });
    expect(ways()).toHaveLength(file.program.edges.length - 1);
    expect(lineDrawn(file, 'sales-overdue')).toBe(LEAD);
    expect(createEdgeDeriver()(file, voice).find(({ id }) => id === LEAD)?.outcome).toBe('Not accepted');
    const card = createCardDeriver()(file, [], voice).find(({ id }) => id === SALES);
    expect(card?.ports.map(({ label, connected }) => [label, connected])).toEqual([
      ['Accepted', true],
      ['Not accepted', true],
    ]);
    expect(card?.ports.at(-1)?.fold).toEqual({ isFolded: true, words: 'Show “Not accepted” one by one' });
    const rows = outlineOf(file).flatMap((row) =>
      row.kind === 'way' && row.node.id === SALES ? row.port.id : [],
    );
    expect(rows).toEqual(['accepted', 'rejected']);
    const drawn = drawnOf(file, { [LEAD]: 0.2, 'sales-overdue': 0.3 });
    expect(drawn.lines.find(({ id }) => id === LEAD)?.share).toBe(0.5);
    expect(drawn.lines.some(({ id }) => id === 'sales-overdue')).toBe(false);
  });
});

describe('what is done to ways that stand as one', () => {
  it.each([
    ['a line is drawn', () => connectSteps({ from: SALES, port: 'rejected', to: 'quiet' })],
    [
      'their line is led elsewhere',
      () => reconnectLine(LEAD, { from: SALES, port: 'rejected', to: 'quiet' }),
    ],
  ])('leads all of them to the step in one gesture: %s', (_, deed) => {
    const before = openDocument();
    deed();
    expect(leads()).toEqual(['accepted taken', 'overdue quiet', 'rejected quiet']);
    expect(gestures()).toBe(1);
    undoLast();
    expect(openDocument()).toEqual(before);
  });

  it('takes all their lines away with theirs, and brings all of them back', () => {
    removeParts([], [LEAD]);
    expect(leads()).toEqual(['accepted taken']);
    expect(ports()).toEqual(['accepted', 'rejected']);
    undoLast();
    expect(leads()).toHaveLength(3);
  });

  it.each([
    ['on their line', () => addStep('wait.time', { x: 0, y: 0, edgeId: LEAD })],
    ['behind their port', () => addStep('wait.time', { node: SALES, port: 'rejected' })],
  ])('puts a new step %s, before the step that all of them led to', (_, deed) => {
    deed();
    const [added] = useStore.getState().selected;
    expect(leads()).toEqual(['accepted taken', `overdue ${added}`, `rejected ${added}`]);
    expect(openDocument().program.edges.find(({ from }) => from === added)?.to).toBe('rest');
    expect(gestures()).toBe(1);
  });

  it('puts a step behind their port while it leads nowhere', () => {
    openShipped('program-1');
    connectSteps({ from: SALES, port: 'accepted', to: openDocument().program.nodes.at(-1)!.id });
    select([SALES]);
    addStep('exit.finished');
    const [added] = useStore.getState().selected;
    expect(leads().slice(1)).toEqual([`overdue ${added}`, `rejected ${added}`]);
  });

  it('leaves one line where their line is led away from the port of another outcome', () => {
    reconnectLine(LEAD, { from: SALES, port: 'accepted', to: 'rest' });
    expect(leads()).toEqual(['accepted rest']);
    reconnectLine(LEAD, { from: SALES, port: 'rejected', to: 'rest' });
    expect(leads()).toEqual(['overdue rest', 'rejected rest']);
  });

  it('means each line by itself once they are shown one by one', () => {
    toggleTogether(SALES);
    expect(linesMeant(openDocument(), [LEAD])).toEqual([LEAD]);
    connectSteps({ from: SALES, port: 'rejected', to: 'quiet' });
    expect(leads()).toEqual(['accepted taken', 'overdue rest', 'rejected quiet']);
  });
});

describe('versions', () => {
  it('show ways as one where both do alike, and one by one where they differ', () => {
    const a = shipped('first-download');
    expect(apartIn(a, a)).toEqual(NONE_APART);
    expect(plain(a, voice, apartIn(a, a)).edges).toHaveLength(a.program.edges.length - 1);
    const edges = a.program.edges.map((edge) => (edge.id === LEAD ? { ...edge, to: 'taken' } : edge));
    const b = { ...a, program: { ...a.program, edges } };
    const apart = apartIn(a, b);
    expect(apart).toEqual(new Set([SALES]));
    for (const one of [a, b]) expect(plain(one, voice, apart).edges).toHaveLength(edges.length);
  });
});
