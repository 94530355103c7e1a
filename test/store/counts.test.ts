import { describe, expect, it } from 'vitest';
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
import { numbersOf } from '../../src/store/home/numbers.ts';
import { branchesOf } from '../../src/store/results/branches.ts';
import { keyFigures } from '../../src/store/results/results.ts';
import { stepRows } from '../../src/store/results/steps.ts';
import { countsOf, enteredIn } from '../../src/store/run/counts.ts';
import { happeningAt } from '../../src/store/run/happenings.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { whoComesIn } from '../../src/store/run/outside.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';

await fetchWords('en');
const voice = voiceOf('en');

function reportOf(file: ProgramFile): Report {
  const input = runInputOf(file);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

const RUNS = ['starter', 'program-1'].flatMap((name) =>
  [3, 7].map((replications) => {
    const file = shipped(name);
    const asked = { ...file, scenario: { ...file.scenario, leads: 40, replications } };
    return { name: `${name}, ${replications} runs`, file: asked, report: reportOf(asked) };
  }),
);

describe.each(RUNS)('the whole numbers of $name', ({ file, report }) => {
  it('are the same on a line and at the step it leaves, and add up at each step', () => {
    const apart = new Set(file.program.nodes.map(({ id }) => id));
    const lines = reportCounts({ report, edges: drawnWays(file, apart) }, voice).edges;
    const counts = countsOf(report);
    for (const node of file.program.nodes) {
      const happening = happeningAt(report, file, node);
      if (happening === undefined) continue;
      expect(
        happening.parts.reduce((all, { count }) => all + count, 0),
        node.id,
      ).toBe(happening.came);
      expect(happening.came).toBe(counts.came.get(node.id));
      for (const { id, port } of file.program.edges.filter(({ from }) => from === node.id)) {
        expect(lines.get(id)?.count).toBe(String(happening.parts.find((part) => part.id === port)?.count));
      }
    }
  });

  it('are those of the overview and of the table of steps, too', () => {
    const counts = countsOf(report);
    const starts = file.program.nodes.filter(({ kind }) => kind === 'start');
    const entered = starts.reduce((sum, { id }) => sum + (counts.came.get(id) ?? 0), 0);
    expect(enteredIn(report)).toBe(entered);
    expect(numbersOf(report, file).entered).toBe(entered);
    for (const { id, ways, inWhole } of stepRows(file, report)) {
      expect(inWhole.came, id).toBe(counts.came.get(id));
      expect(inWhole.waiting, id).toBe(counts.waiting.get(id));
      for (const way of ways) {
        const branch = branchesOf(file, report).find((one) => one.id === `${id}/${way.id}`);
        if (branch !== undefined) expect(branch.inWhole).toBe(counts.went.get(branch.id) ?? way.inWhole);
      }
      const went = ways.reduce((sum, way) => sum + way.inWhole, 0);
      expect(went + inWhole.left + inWhole.waiting, id).toBe(inWhole.came);
    }
  });

  it('of all lines that lead to a step are those who came to it, where nobody comes another way', () => {
    const counts = countsOf(report);
    for (const { id, entered } of report.nodes) {
      const into = report.edges.filter(({ to }) => to === id);
      if (into.reduce((sum, { count }) => sum + count, 0) !== entered) continue;
      const shown = into.map(({ from, port }) => counts.went.get(`${from}/${port}`) ?? 0);
      expect(
        shown.reduce((sum, count) => sum + count, 0),
        id,
      ).toBe(counts.came.get(id));
    }
  });

  it('are the true ones, up or down, also while a run is not through', () => {
    const early = { ...report, leadsDone: Math.ceil(report.leadsInAll / 3) };
    for (const [of, per] of [
      [report, report.record.replications],
      [early, (early.leadsDone / early.leadsInAll) * report.record.replications],
    ] as const) {
      const { came, went } = countsOf(of);
      for (const { id, entered, left } of of.nodes) {
        expect(Math.abs((came.get(id) ?? 0) - entered / per)).toBeLessThan(1);
        for (const [port, count] of Object.entries(left)) {
          expect(Math.abs((went.get(`${id}/${port}`) ?? 0) - count / per)).toBeLessThan(1);
        }
      }
    }
  });

  it('are the same at a start, and in the key figures', () => {
    const start = file.program.nodes.find(({ kind }) => kind === 'start')!;
    const who = whoComesIn(report, start)!;
    expect(who.parts.reduce((sum, { count }) => sum + count, 0)).toBe(who.people);
    expect(who.parts[0]?.count).toBe(countsOf(report).came.get(start.id));
    const sales = report.nodes.find(({ handoffs }) => handoffs !== undefined)!;
    const handoffs = keyFigures(report).find(({ name }) => name === 'handoffs')!;
    // Less than one in a run keeps its digit there.
    if (report.handoffs < report.record.replications) return;
    expect(voice.say(handoffs.value)).toBe(String(countsOf(report).came.get(sales.id)));
  });
});
