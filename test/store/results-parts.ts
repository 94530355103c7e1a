import {
  openRun,
  type ProgramFile,
  type Report,
  recordOf,
  runStudy,
  toReport,
} from '../../src/core/index.ts';
import {
  answersChart,
  blockedChart,
  emailsChart,
  exitsChart,
  funnelChart,
  mostChart,
} from '../../src/store/results/charts.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';

await fetchWords('ja');

export const program1 = shipped('program-1');
export const repeated = { ...program1, scenario: { ...program1.scenario, replications: 3, leads: 600 } };

export function reportOf(file: ProgramFile): Report {
  const input = runInputOf(file);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

export const report = reportOf(repeated);
export const rowsOf = [funnelChart, emailsChart, mostChart, exitsChart, blockedChart, answersChart];
export const total = (rows: readonly { readonly count: number }[]) =>
  rows.reduce((sum, { count }) => sum + count, 0);
export const en = voiceOf('en');
export const ja = voiceOf('ja');

/** The queue of the program with so many handoffs a day for one rep. */
export function withDaily(perRepDaily: number): ProgramFile {
  const queues = program1.catalogue.queues.map((queue) => ({ ...queue, reps: 1, perRepDaily }));
  return { ...repeated, catalogue: { ...program1.catalogue, queues } };
}
