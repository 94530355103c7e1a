/** A program takes no more than its file holds: what is saved opens again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { checkProgramFile, MOST_EDGES, MOST_NODES, overfull } from '../../src/core/index.ts';
import { openFile, select } from '../../src/store/actions.ts';
import { pasteText, stepsText } from '../../src/store/document/clipboard.ts';
import { addStep, connectSteps, duplicateSteps } from '../../src/store/document/commands.ts';
import { groupSelected } from '../../src/store/document/groups.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { addName } from '../../src/store/document/settings.ts';
import { takePeople } from '../../src/store/people/people.ts';
import { useStore } from '../../src/store/store.ts';
import { openDocument, shipped } from './opened.ts';

const STARTER = shipped('starter');
const IDS = STARTER.program.nodes.map(({ id }) => id);
const STEPS = (() => {
  openFile(STARTER);
  return stepsText(IDS) ?? '';
})();

/** The starter beside so many notes that one more step fits into its file. */
beforeEach(() => {
  const { program } = STARTER;
  const count = MOST_NODES - 1 - program.nodes.length;
  const note = { key: 1, kind: 'note', version: 1, settings: {}, x: 9_000, y: 0 };
  const notes = Array.from({ length: count }, (_, i) => ({ ...note, id: `note-${i}`, y: i * 200 }));
  openFile({ ...STARTER, program: { ...program, nodes: [...program.nodes, ...notes] } });
});

const DEEDS: readonly (readonly [string, () => unknown])[] = [
  ['pasting', () => pasteText(STEPS)],
  ['duplicating', () => duplicateSteps(IDS)],
  ['carrying copies', () => duplicateSteps(IDS.slice(0, 2), { x: 500, y: 0 })],
  [
    'adding two steps',
    () => {
      addStep('exit.finished');
      addStep('exit.finished');
    },
  ],
  [
    'drawing a frame once the last step is in',
    () => {
      addStep('exit.finished');
      select(IDS.slice(0, 2));
      groupSelected();
    },
  ],
];

describe('a program that is all but full', () => {
  it.each(DEEDS)('takes one step more; %s says how many there are and how many fit', (_, deed) => {
    const before = openDocument().program.nodes.length;
    deed();
    const { toast } = useStore.getState();
    const { nodes } = openDocument().program;
    expect(nodes.length - before).toBeLessThanOrEqual(1);
    expect(toast?.message).toMatchObject({ key: 'draw.refused.full.nodes', params: { most: MOST_NODES } });
    expect(Number(toast?.message.params?.count)).toBeGreaterThan(MOST_NODES);
    const { focus, selected } = useStore.getState();
    const known = new Set(nodes.map(({ id }) => id));
    expect([...selected, ...(focus === undefined ? [] : [focus.id])].filter((id) => !known.has(id))).toEqual(
      [],
    );
  });

  it('takes no line more than its file holds', () => {
    const file = openDocument();
    const [from = '', to = ''] = IDS;
    const edges = Array.from({ length: MOST_EDGES }, (_, i) => ({
      id: `e${i}`,
      from: to,
      port: `p${i}`,
      to,
    }));
    openFile({ ...file, program: { ...file.program, edges } });
    connectSteps({ from, port: 'out', to: IDS[2] ?? '' });
    expect(openDocument().program.edges).toBe(edges);
    expect(useStore.getState().toast?.message.key).toBe('draw.refused.full.edges');
  });

  it('may be made smaller where it holds too much already', () => {
    const { program } = STARTER;
    const [one] = program.nodes;
    const nodes = Array.from({ length: MOST_NODES + 2 }, () => one!);
    const before = { ...STARTER, program: { ...program, nodes } };
    const after = { ...STARTER, program: { ...program, nodes: nodes.slice(1) } };
    expect(overfull(after, before)).toBeUndefined();
    expect(overfull(before, after)).toEqual({ what: 'nodes', count: MOST_NODES + 2, most: MOST_NODES });
  });

  it('takes no name more than its file holds, and gives none that is not there', () => {
    const { catalogue } = STARTER;
    const topics = Array.from({ length: 1_000 }, (_, i) => ({ id: `t${i}`, name: `Topic ${i}` }));
    openFile({ ...STARTER, catalogue: { ...catalogue, topics } });
    expect(addName('topics', 'One more')).toBeUndefined();
    expect(addName('topics', 'Topic 7')).toBe('t7');
    expect(openDocument().catalogue.topics).toBe(topics);
    expect(useStore.getState().toast?.message.key).toBe('draw.refused.full.names');
  });

  it('keeps its people where an import would bring too many fields', async () => {
    const newFields = Array.from({ length: 2_001 }, (_, i) => ({
      id: `f${i}`,
      name: `Field ${i}`,
      type: 'text' as const,
    }));
    openFile(STARTER);
    useStore.setState({ people: undefined });
    const counts = { rows: 0, leads: 0, bad: 0 };
    await takePeople('people.csv', { records: [], bad: [], notices: [], newFields, counts });
    const { people, history, toast } = useStore.getState();
    expect(people).toBeUndefined();
    expect(history.past).toEqual([]);
    expect(openDocument()).toBe(STARTER);
    expect(toast?.message.key).toBe('draw.refused.full.names');
  });

  it('takes as many stories as open again', () => {
    const story = {
      name: 'A story',
      start: '2026-03-02',
      days: 90,
      given: {},
      when: { events: [] },
      then: [],
    };
    const withStories = (count: number) => ({
      ...STARTER,
      stories: Array.from({ length: count }, (_, i) => ({ ...story, id: `story-${i}` })),
    });
    expect(checkProgramFile(withStories(200), KINDS).ok).toBe(true);
    expect(checkProgramFile(withStories(201), KINDS).ok).toBe(false);
    expect(overfull(withStories(200), STARTER)).toBeUndefined();
    expect(overfull(withStories(201), withStories(200))).toEqual({ what: 'stories', count: 201, most: 200 });
  });
});
