/** `trellis trace FILE`: what one lead lives through, row by row, and why. */
import {
  entryFaults,
  nameFaults,
  openWalk,
  type ProgramFile,
  parseScript,
  programWords,
  type ReasonedRow,
  type Result,
  type RunInput,
  type Script,
  scriptRecord,
  startWalk,
  type Text,
  type TraceRow,
  text,
  verbatim,
  type Walker,
  type WalkView,
  walkTo,
} from '../core/index.ts';
import type { Args } from './args.ts';
import { lacksPeople, peopleFor } from './bring.ts';
import { padTo, widthOf } from './columns.ts';
import { runInput } from './input.ts';
import { type ExitCode, readBytes, type Surroundings, textOf } from './io.ts';
import { KINDS, sayFaults, titleOf, usable } from './programs.ts';

/** A row as other programs read it: names in place of numbers; `program` and `nodeId` are '' for what happens to the person. */
export interface RowJson {
  readonly minute: number;
  /** Date and time in UTC. */
  readonly at: string;
  readonly program: string;
  readonly nodeId: string;
  readonly what: TraceRow['what'];
  readonly name: string;
  readonly about: string;
  readonly value: number | null;
  /** Of a row `port`: the way by which the node was left; null inside a node. */
  readonly port?: string | null;
  /** What happened, and why, in the language asked for; absent where there is nothing to say. */
  readonly said: string;
  readonly reason?: string;
}

/** Rows with their names. */
function rowsJson(
  { codes }: RunInput,
  rows: readonly ReasonedRow[],
  say: (words: Text) => string,
): readonly RowJson[] {
  return rows.map(({ minute, at, nodeId, what, program, step, name, about, value, said, why }) => {
    const code = codes[program];
    const row: RowJson = {
      minute,
      at,
      program: code?.programId ?? '',
      nodeId,
      what,
      name,
      about,
      value: Number.isNaN(value) ? null : value,
      said: say(said),
      ...(why === undefined ? {} : { reason: say(why) }),
    };
    if (what !== 'port' || code === undefined) return row;
    return { ...row, port: code.portNames[(code.portFrom[step] ?? 0) + value] ?? null };
  });
}

/** Dates and times of a zone, as `2026-03-02 09:00`. */
function clockOf(zone: string): (at: string) => string {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  // Sweden writes them that way.
  const format = new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone: zone });
  return (at) => format.format(new Date(at));
}

function sayRows(
  { rows, zone }: Pick<WalkView, 'rows' | 'zone'>,
  program: ProgramFile,
  { io, texts }: Surroundings,
): void {
  const shown = rows.filter(({ isTold }) => isTold);
  const timeOf = clockOf(zone);
  if (shown.length > 0) io.out(`${texts.say(text('cli.traceZone', { zone: verbatim(zone) }))}\n`);
  const titles = shown.map(({ nodeId }) => (nodeId === '' ? '' : texts.say(titleOf(program, nodeId))));
  const width = Math.min(40, Math.max(0, ...titles.map(widthOf)));
  if (shown.length === 0) io.out(`${texts.say(text('cli.noRows'))}\n`);
  shown.forEach(({ at, said, why }, i) => {
    const title = titles[i] ?? '';
    const what = texts.say(said);
    // A card that says all of it is not named twice.
    const deed = what === title ? [] : [why === undefined ? said : text('walk.told', { said })];
    const told = [...deed, ...(why === undefined ? [] : [why])].map((words) => texts.say(words)).join(' ');
    io.out(`${timeOf(at)}  ${padTo(title, width)}  ${told}`.trimEnd());
    io.out('\n');
  });
}

/** The script in a file, or what is wrong with it. */
function scriptIn(file: string): Result<Script> {
  const problem = (key: string): Result<Script> => {
    const message = text(`cli.read.${key}`);
    const hint = text(`cli.read.${key}Hint`);
    return { ok: false, error: [{ code: `file/${key}`, severity: 'error', blocks: 'run', message, hint }] };
  };
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return problem(bytes);
  let json: unknown;
  try {
    json = JSON.parse(textOf(bytes));
  } catch {
    // Which character it was helps nobody who did not write the file by hand.
    return problem('notJson');
  }
  return parseScript(json);
}

/** Who plays a script; its dice are its own, unless a seed is asked for. */
function actor(script: Script, seed = script.seed ?? 0): Walker {
  const { lead: _, ...events } = script;
  const enters = script.enters ?? [{ minute: 0 }];
  return {
    kind: 'record',
    record: scriptRecord(script),
    behaves: 'blank',
    script: { ...events, seed, enters },
  };
}

/** Follows one lead and tells what happened. */
export function trace({ words, options }: Args, surroundings: Surroundings): ExitCode {
  const { io, texts } = surroundings;
  if (lacksPeople(options, surroundings)) return 2;
  const script = options.script === undefined ? undefined : scriptIn(options.script);
  if (script?.ok === false) {
    sayFaults([{ file: options.script ?? '', faults: script.error, issues: [] }], surroundings);
    return 2;
  }
  const files = usable(words, 'run', surroundings);
  if (typeof files === 'number') return files;
  const program = files[0]?.program as ProgramFile;
  const parts = peopleFor(program, options, surroundings);
  if (parts === 2) return 2;
  const input = runInput([program], parts.scenario, parts.brought);
  const starts = input.codes.map((code) => code.starts.length);
  const catalogue = input.codes[0]?.catalogue ?? program.catalogue;
  const names = { catalogue, personas: input.personas };
  const faults =
    script === undefined ? [] : [...entryFaults(script.value, starts), ...nameFaults(script.value, names)];
  if (faults.length > 0) {
    sayFaults([{ file: options.script ?? '', faults, issues: [] }], surroundings);
    return 2;
  }
  const size = input.records?.length || input.scenario.leads;
  const lead = options.lead ?? 0;
  if (script === undefined && lead >= size) {
    const problem = text('cli.noSuchLead', { lead, count: size });
    io.err(`${texts.say(text('cli.problem', { problem }))}\n`);
    return 2;
  }
  const walk = openWalk({ run: input, words: programWords(program, KINDS) });
  const walker = script === undefined ? ({ kind: 'lead', lead } as const) : actor(script.value, options.seed);
  const told = walkTo(walk, startWalk(walker), 'end');
  if (options.json !== true) sayRows(told, program, surroundings);
  else {
    const json = { zone: told.zone, rows: rowsJson(input, told.rows, texts.say) };
    io.out(`${JSON.stringify(json, null, 2)}\n`);
  }
  return 0;
}
