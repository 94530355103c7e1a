import { describe, expect, it } from 'vitest';
import { flowMarks, takenMark, wayKey, wayMarks } from '../../src/canvas/marks.ts';
import { reportCounts } from '../../src/canvas/program/report-counts.ts';
import {
  openRun,
  type ProgramFile,
  type Report,
  recordOf,
  runStudy,
  toReport,
} from '../../src/core/index.ts';
import { drawnWays } from '../../src/store/document/together.ts';
import { countsOf } from '../../src/store/run/counts.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { voiceOf } from '../../src/store/words.ts';
import { shipped } from '../store/opened.ts';

const voice = voiceOf('en');
const file = shipped('program-1');
const edges = drawnWays(file);

function reportOf(of: ProgramFile, leads: number): Report {
  const scenario = { ...of.scenario, replications: 2, leads, days: 20 };
  const input = runInputOf({ ...of, scenario });
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

const few = reportOf(file, 60);
const many = reportOf(file, 90);
const name = { key: 'versions.number', params: { number: 5 } } as const;

describe('the numbers on the drawing', () => {
  it('are those of one repeat, and bands shares of the largest flow', () => {
    const marks = reportCounts({ report: few, edges }, voice);
    for (const { id, from, port } of edges) {
      expect(marks.edges.get(id)?.count).toBe(String(countsOf(few).went.get(wayKey(from, port)) ?? 0));
    }
    expect(Math.max(...[...marks.edges.values()].map(({ share }) => share ?? 0))).toBe(1);
    for (const [id, here] of countsOf(few).waiting) {
      expect(marks.cards.get(id)?.waiting).toBe(here === 0 ? undefined : `${here} here`);
    }
  });

  it('are those of all outcomes together on a line that stands for several', () => {
    const nurture = shipped('first-download');
    const report = reportOf(nurture, 90);
    const ways = drawnWays(nurture);
    const marks = reportCounts({ report, edges: ways }, voice);
    const joined = ways.filter(({ ports }) => ports.length > 1);
    expect(joined).toHaveLength(1);
    for (const { id, from, ports } of joined) {
      const went = ports.map((port) => countsOf(report).went.get(wayKey(from, port)) ?? 0);
      expect(marks.edges.get(id)?.count).toBe(String(went.reduce((sum, one) => sum + one, 0)));
    }
  });

  it('stand beside their change since the checkpoint, and nothing of a run that is not through', () => {
    const flows = { report: many, edges, checkpoint: { report: few, name } };
    const marks = reportCounts(flows, voice);
    const changed = [...marks.edges.values()].filter(({ since }) => since !== undefined);
    expect(changed.length).toBeGreaterThan(0);
    for (const { since, sinceWords } of changed) {
      expect(sinceWords).toBe(
        `${since?.slice(1)} ${since?.startsWith('+') ? 'more' : 'fewer'} than in Version 5`,
      );
    }
    const early = reportCounts({ ...flows, report: { ...many, isWhole: false } }, voice);
    expect([...early.edges.values()].some(({ since }) => since !== undefined)).toBe(false);
  });

  it('keep a card that nobody waits at any longer, where somebody did at the checkpoint', () => {
    const [first] = file.program.nodes;
    const nodes = [{ id: first!.id, entered: 9, here: 0 }];
    const change = { since: '−4', sinceWords: '4 fewer' };
    const changes = {
      waiting: () => change,
      waitingAt: () => change,
      came: () => change,
      went: () => change,
    };
    const { cards } = flowMarks({ nodes, went: new Map(), edges: [], changes }, voice);
    expect(cards.get(first!.id)).toMatchObject({ waiting: '0 here', since: '−4' });
    expect(cards.get(first!.id)).not.toHaveProperty('waitingShare');
  });

  it('are none on a line that nobody knows of', () => {
    const [one] = edges;
    const went = new Map([[wayKey('other', 'out'), 7]]);
    expect(flowMarks({ nodes: [], went, edges: [one!] }, voice).edges.get(one!.id)).toEqual({
      share: 0,
    });
  });
});

it('a way stands in place of all numbers', () => {
  const { cards, edges: lines } = wayMarks(
    { nodes: file.program.nodes, edges },
    {
      card: () => 'aside',
      edge: (id) => takenMark(id === edges[0]!.id ? '9:00' : undefined),
    },
  );
  expect([...cards.values()].every(({ entered, way }) => entered === '' && way === 'aside')).toBe(true);
  expect(lines.get(edges[0]!.id)).toEqual({ way: 'taken', count: '9:00' });
  expect([...lines.values()].filter(({ way }) => way === 'aside')).toHaveLength(edges.length - 1);
});
