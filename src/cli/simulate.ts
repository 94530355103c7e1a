/** `trellis simulate FILE…`: many leads through one or several programs at once. */
import { availableParallelism } from 'node:os';
import {
  isCount,
  type Metric,
  outOfTime,
  type ProgramFile,
  percentText,
  type Report,
  type RunInput,
  reasonName,
  recordOf,
  reportJson,
  type Text,
  text,
  toReport,
  verbatim,
} from '../core/index.ts';
import type { Args, Options } from './args.ts';
import { runInput, scenarioOf } from './input.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { type Import, placePeople, readPeople } from './people.ts';
import { type ReadFile, titleOf, usable } from './programs.ts';
import { makeBar } from './progress.ts';
import { runAll } from './running.ts';

const MOST_WORKERS = 8;

/** As many threads as the machine gives, unless said. */
function workersOf({ workers }: Options): number {
  return workers ?? Math.min(MOST_WORKERS, availableParallelism());
}

/** Rows of a table that were left out, by line, and what was assumed of the others. */
function sayImport({ notices, badPeople, badHistory }: Import, { io, texts }: Surroundings): void {
  const say = (words: Text) => io.err(`${texts.say(words)}\n`);
  for (const notice of notices) say(text('cli.notice', { notice }));
  for (const { line, cause } of [...badPeople, ...badHistory]) say(text('cli.badRow', { line, cause }));
}

/** Whether something is said of people who are not brought along; then that is told. */
function lacksPeople(options: Options, { io, texts }: Surroundings): boolean {
  if (options.people !== undefined) return false;
  const said = (['history', 'map'] as const).filter((name) => options[name] !== undefined);
  for (const name of said) {
    const problem = text('cli.needsPeople', { option: `--${name}` });
    io.err(`${texts.say(text('cli.problem', { problem }))}\n`);
  }
  return said.length > 0;
}

function withPeople(file: ProgramFile, options: Options, surroundings: Surroundings): RunInputParts | 2 {
  const { io, texts } = surroundings;
  const scenario = scenarioOf(file, options);
  const found = readPeople(options, file.catalogue);
  if ('problems' in found) {
    for (const { file: name, message } of found.problems) {
      io.err(`${texts.say(text('cli.problemIn', { file: verbatim(name), problem: message }))}\n`);
    }
    return 2;
  }
  sayImport(found.value, surroundings);
  const { zone } = file.program.settings;
  const placed = placePeople(found.value, {
    zone,
    start: options.start,
    otherwise: scenario.start,
    catalogue: file.catalogue,
  });
  const say = (words: Text) => io.err(`${texts.say(words)}\n`);
  if (placed.start !== scenario.start) say(text('cli.startsOn', { date: verbatim(placed.start) }));
  if (placed.late > 0) say(text('cli.latePast', { count: placed.late }));
  if (placed.strangers > 0) say(text('cli.strangers', { count: placed.strangers }));
  const records = options.leads === undefined ? placed.records : placed.records.slice(0, options.leads);
  const { before, after } = outOfTime(records, scenario.days);
  const all = records.length;
  if (before > 0) say(text('cli.comeBefore', { count: before, all, date: verbatim(placed.start) }));
  if (after > 0) say(text('cli.comeAfter', { count: after, all, days: scenario.days }));
  return {
    scenario: { ...scenario, start: placed.start, leads: records.length },
    brought: { records, fields: found.value.fields },
  };
}

interface RunInputParts {
  readonly scenario: RunInput['scenario'];
  readonly brought: Parameters<typeof runInput>[2];
}

function ownPeople(file: ProgramFile, options: Options): RunInputParts {
  const all = file.people.records ?? [];
  const records = options.leads === undefined ? all : all.slice(0, options.leads);
  return { scenario: scenarioOf(file, options), brought: { records, fields: [] } };
}

function sayReport(report: Report, files: readonly ReadFile[], { io, texts }: Surroundings): void {
  const say = (words: Text) => io.out(`${texts.say(words)}\n`);
  const { entered, active, withSales, exited, handoffs, emailsSent } = report;
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
  const parts =
    options.people !== undefined ? withPeople(first, options, surroundings) : ownPeople(first, options);
  if (parts === 2) return 2;
  const input = runInput(programs, parts.scenario, parts.brought);
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
