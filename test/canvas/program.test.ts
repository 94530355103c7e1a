import { describe, expect, it } from 'vitest';
import { createCardDeriver, createEdgeDeriver } from '../../src/canvas/program/derive.ts';
import { wayOf } from '../../src/canvas/program/way.ts';
import type { PlacedRow } from '../../src/core/index.ts';
import { drawnWays } from '../../src/store/document/together.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from '../store/opened.ts';

await fetchWords('ja');

const file = shipped('program-1');
const en = voiceOf('en');

describe('cards of a program', () => {
  it('are the very same as long as their node, its ways and its issues are', () => {
    const derive = createCardDeriver();
    const before = derive(file, [], en);
    expect(derive(file, [], en)).toBe(before);
    const [first, second, ...rest] = file.program.nodes;
    const moved = { ...file, program: { ...file.program, nodes: [first!, { ...second!, x: 900 }, ...rest] } };
    const after = derive(moved, [], en);
    expect(after.filter((card, i) => card !== before[i]).map(({ id }) => id)).toEqual([second!.id]);
  });

  it('say their issues, the worst severity first', () => {
    const [node] = file.program.nodes;
    const issue = { code: 'a/b', blocks: 'nothing', nodeId: node!.id, message: { key: 'verbatim' } } as const;
    const [card] = createCardDeriver()(
      file,
      [
        { ...issue, severity: 'warning' },
        { ...issue, severity: 'error' },
        { ...issue, severity: 'info' },
      ],
      en,
    );
    expect(card?.issue).toEqual({ severity: 'error', count: 1, label: '1 error' });
  });

  it('speak the language that is asked for', () => {
    const titles = (voice: typeof en) => createCardDeriver()(file, [], voice).map(({ title }) => title);
    expect(titles(voiceOf('ja'))).not.toEqual(titles(en));
  });

  it('are spoken in sentences of that language', () => {
    const spoken = (voice: typeof en) => createCardDeriver()(file, [], voice).map(({ label }) => label);
    expect(spoken(en).every((label) => label?.includes('. '))).toBe(true);
    expect(spoken(voiceOf('ja')).filter((label) => !label?.includes('。') || label.includes('. '))).toEqual(
      [],
    );
  });
});

describe('lines of a program', () => {
  it('carry the outcome of their port, and are the same until they change', () => {
    const derive = createEdgeDeriver();
    const before = derive(file, en);
    expect(before.some(({ outcome }) => outcome === 'Yes')).toBe(true);
    expect(derive({ ...file }, en)).toBe(before);
  });
});

describe('the way of a lead', () => {
  it('marks the lines between the steps that were reached, with their minute', () => {
    const [edge] = file.program.edges;
    const row = (what: PlacedRow['what'], nodeId: string, minute: number): PlacedRow => ({
      what,
      nodeId,
      minute,
      at: `t${minute}`,
      program: 0,
      step: 0,
      name: '',
      about: '',
      value: 0,
    });
    const rows = [row('enter', edge!.from, 1), row('arrive', edge!.from, 1), row('arrive', edge!.to, 5)];
    const { cards, edges } = wayOf(
      rows,
      { nodes: file.program.nodes, edges: drawnWays(file) },
      (at) => `at ${at}`,
    );
    expect(edges.get(edge!.id)).toEqual({ way: 'taken', count: 'at t5' });
    expect([...edges.values()].filter(({ way }) => way === 'taken')).toHaveLength(1);
    expect([...cards].filter(([, { way }]) => way === 'taken').map(([id]) => id)).toEqual([
      edge!.from,
      edge!.to,
    ]);
  });
});
