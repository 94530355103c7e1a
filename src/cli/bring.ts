/** The people of a run: those of the file, or those that tables bring along. What was assumed of them is said. */
import { outOfTime, type ProgramFile, type RunInput, type Text, text, verbatim } from '../core/index.ts';
import type { Options } from './args.ts';
import { type runInput, scenarioOf } from './input.ts';
import type { Surroundings } from './io.ts';
import { type Import, placePeople, readPeople } from './people.ts';

/** What people brought along change about a run. */
export interface RunInputParts {
  readonly scenario: RunInput['scenario'];
  readonly brought: Parameters<typeof runInput>[2];
}

/** Whether a notice says of a column that most of it is blank. */
function isBlankColumn({ key, params }: Text): boolean {
  const doubt = params?.doubt;
  return (
    key === 'cli.doubt' && typeof doubt === 'object' && 'key' in doubt && doubt.key === 'importing.doubtBlank'
  );
}

/** Rows of a table that were left out, by line, and what was assumed of the others. */
function sayImport({ notices, badPeople, badHistory }: Import, { io, texts }: Surroundings): void {
  const say = (words: Text) => io.err(`${texts.say(words)}\n`);
  const blank = notices.filter(isBlankColumn);
  // A table of a firm has many such columns: one line each would bury the rest.
  const isMany = blank.length > 1;
  for (const notice of notices) {
    if (!isMany || !isBlankColumn(notice)) say(text('cli.notice', { notice }));
  }
  if (isMany) {
    const columns = blank.flatMap(({ params }) => params?.column ?? []) as readonly Text[];
    say(text('cli.notice', { notice: text('cli.blankColumns', { columns, count: blank.length }) }));
  }
  for (const { line, cause } of [...badPeople, ...badHistory]) say(text('cli.badRow', { line, cause }));
}

/** Whether something is said of people who are not brought along; then that is told. */
export function lacksPeople(options: Options, { io, texts }: Surroundings): boolean {
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

function ownPeople(file: ProgramFile, options: Options): RunInputParts {
  const all = file.people.records ?? [];
  const records = options.leads === undefined ? all : all.slice(0, options.leads);
  return { scenario: scenarioOf(file, options), brought: { records, fields: [] } };
}

/** The people of a run and its scenario, by the options; 2 = what was asked cannot be read, and that is told. */
export function peopleFor(
  file: ProgramFile,
  options: Options,
  surroundings: Surroundings,
): RunInputParts | 2 {
  return options.people === undefined ? ownPeople(file, options) : withPeople(file, options, surroundings);
}
