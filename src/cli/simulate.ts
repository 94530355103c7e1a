/** `trellis simulate FILE…`: many leads through one or several programs at once. */
import { availableParallelism } from 'node:os';
import {
  isCount,
  type Metric,
  type ProgramFile,
  percentText,
  type Report,
  reasonName,
  recordOf,
  reportJson,
  type Text,
  text,
  toReport,
  verbatim,
} from '../core/index.ts';
import type { Args, Options } from './args.ts';
import { lacksPeople, peopleFor } from './bring.ts';
import { runInput } from './input.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { type ReadFile, titleOf, usable } from './programs.ts';
import { makeBar } from './progress.ts';
import { runAll } from './running.ts';
import { timeText } from './times.ts';

const MOST_WORKERS = 8;

/** As many threads as the machine gives, unless said. */
function workersOf({ workers }: Options): number {
  return workers ?? Math.min(MOST_WORKERS, availableParallelism());
}

/** How often the run is repeated: as the file says, but where a number or a table of people is asked for that many run, once. */
function repeatsOf({ scenario }: ProgramFile, { runs, leads, people }: Options): number {
  return runs ?? (leads === undefined && people === undefined ? scenario.replications : 1);
}

function sayReport(report: Report, files: readonly ReadFile[], { io, texts }: Surroundings): void {
  const say = (words: Text) => io.out(`${texts.say(words)}\n`);
  const { entered, active, withSales, exited, handoffs, emailsSent } = report;
  const { leads, replications } = report.record;
  if (replications > 1) say(text('cli.repeats', { count: replications, leads }));
  say(text('cli.sums', { entered, active, withSales, handoffs, emailsSent }));
  for (const [reason, n] of Object.entries(exited)) say(text('cli.sum', { name: reasonName(reason), n }));
  for (const { name, n } of outsideOf(report, files)) say(text('cli.sum', { name, n }));
  io.out('\n');
  for (const metric of report.metrics) if (metric.n > 0) say(metricText(metric));
  io.out('\n');
  const programs = new Map(files.map(({ program }) => [program.program.id, program]));
  for (const { program, id, entered: came, waiting, left } of report.nodes) {
    const file = programs.get(program);
    const node = file === undefined ? verbatim(id) : titleOf(file, id);
    const ways = Object.entries(left).map(([way, n]) => text('cli.way', { way: verbatim(way), n }));
    const isOver = ways.length === 0;
    const params = { node, came, waiting, ...(isOver ? {} : { ways }) };
    say(text(isOver ? 'cli.nodeOnly' : 'cli.node', params));
  }
}

/** People who never came in, by what kept them out; where there are several programs, of each. */
function outsideOf(
  report: Report,
  files: readonly ReadFile[],
): readonly { readonly name: Text; readonly n: number }[] {
  return report.programs.flatMap(({ people }, no) =>
    Object.entries(people.outside).map(([why, n]) => {
      const words = text(`outside.${why}`);
      const program = verbatim(files[no]?.program.program.name ?? '');
      return { name: files.length > 1 ? text('outside.inProgram', { program, why: words }) : words, n };
    }),
  );
}

function metricText({ name, label, unit, value, low, high, n }: Metric): Text {
  if (unit === 'share') {
    const [share, from, to] = [value, low, high].map((x) => percentText(x));
    return text('cli.metricShare', { label, value: share!, low: from!, high: to!, n });
  }
  if (unit === 'minutes') {
    const [time, from, to] = [value, low, high].map(timeText);
    return Number.isFinite(low) && Number.isFinite(high)
      ? text('cli.metricShare', { label, value: time!, low: from!, high: to!, n })
      : text('cli.metricTime', { label, value: time!, n });
  }
  // Of what is counted there are no halves, at the ends of its interval either.
  const digits = isCount({ name }) ? 1 : 100;
  const round = (x: number): number => Math.round(x * digits) / digits;
  const figures = { label, value: round(value), n, unit: text(`cli.unit.${unit}`) };
  if (!Number.isFinite(low) || !Number.isFinite(high)) return text('cli.metricOnly', figures);
  return text('cli.metric', { ...figures, low: round(low), high: round(high) });
}

/** Runs the programs and tells what came of it. Stopped, it tells what was counted up to then. */
export async function simulate({ words, options }: Args, surroundings: Surroundings): Promise<ExitCode> {
  const { io, texts } = surroundings;
  if (lacksPeople(options, surroundings)) return 2;
  const files = usable(words, 'run', surroundings);
  if (typeof files === 'number') return files;
  const begin = io.clock();
  const programs = files.map(({ program }) => program);
  const first = programs[0] as ProgramFile;
  const parts = peopleFor(first, options, surroundings);
  if (parts === 2) return 2;
  const scenario = { ...parts.scenario, replications: repeatsOf(first, options) };
  const input = runInput(programs, scenario, parts.brought);
  const bar = makeBar(io);
  const ran = await runAll(input, {
    workers: workersOf(options),
    stop: io.listenForStop(),
    onUpdate: bar.show,
  });
  bar.clear();
  const report = toReport(ran.stage, ran.study, recordOf(input));
  const elapsedMs = Math.round(io.clock() - begin);
  if (ran.isStopped) {
    const { done, of } = ran.study.progress;
    io.err(`${texts.say(text('cli.stopped', { done, of }))}\n`);
  }
  if (options.json === true) {
    const stopped = ran.isStopped ? { stopped: ran.study.progress } : {};
    const json = { ...reportJson(report, texts.say), ...stopped, elapsedMs };
    io.out(`${JSON.stringify(json, null, 2)}\n`);
  } else sayReport(report, files, surroundings);
  return 0;
}
