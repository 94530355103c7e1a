/** `trellis trace FILE`: what one lead lives through, row by row. */
import {
  answerText,
  eventText,
  type Followed,
  followLead,
  formatEpochMinute,
  type ProgramFile,
  parseScript,
  placeRows,
  type Result,
  reasonName,
  type Script,
  type Text,
  type TraceRow,
  text,
  verbatim,
} from '../core/index.ts';
import type { Args } from './args.ts';
import { followScript } from './follow.ts';
import { runInput, scenarioOf } from './input.ts';
import { type ExitCode, readBytes, type Surroundings } from './io.ts';
import { sayFaults, titleOf, usable } from './programs.ts';

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
}

/** Rows with their names. */
export function rowsJson({ stage, rows }: Followed): readonly RowJson[] {
  return placeRows(stage, rows).map(({ minute, at, nodeId, what, program, step, name, about, value }) => {
    const code = stage.input.codes[program];
    const row: RowJson = {
      minute,
      at,
      program: code?.programId ?? '',
      nodeId,
      what,
      name,
      about,
      value: Number.isNaN(value) ? null : value,
    };
    if (what !== 'port' || code === undefined) return row;
    return { ...row, port: code.portNames[(code.portFrom[step] ?? 0) + value] ?? null };
  });
}

function nameOf({ what, name }: RowJson, { catalogue }: ProgramFile): Text {
  if (what === 'event') return eventText(name, catalogue);
  if (what === 'answer') return answerText(name);
  if (what === 'exit') return reasonName(name);
  if (what === 'sent') return verbatim(catalogue.assets.find(({ id }) => id === name)?.name ?? name);
  if (what === 'held' || what === 'blocked') return text(`cli.why.${name}`);
  if (what === 'score') return text(`cli.score.${name}`);
  return verbatim(name);
}

/** A row in words. */
function told(row: RowJson, program: ProgramFile, start: string): Text {
  const { what, value, about, port, minute } = row;
  const untilEpoch = Date.parse(start) / 60_000 - minute + (value ?? 0);
  const params = {
    name: nameOf(row, program),
    value: value ?? 0,
    about: verbatim(about),
    port: verbatim(port ?? ''),
    until: verbatim(what === 'held' ? formatEpochMinute(untilEpoch) : ''),
  };
  const isAbout = what === 'event' && about !== '';
  return isAbout ? text('cli.what.eventAbout', params) : text(`cli.what.${what}`, params);
}

function sayRows(rows: readonly RowJson[], program: ProgramFile, { io, texts }: Surroundings): void {
  // Inside a node nothing is told: people see cards, not steps.
  const shown = rows.filter(({ what, port }) => what !== 'port' || port !== null);
  const titles = shown.map(({ nodeId }) => (nodeId === '' ? '' : texts.say(titleOf(program, nodeId))));
  const width = Math.min(40, Math.max(0, ...titles.map((title) => title.length)));
  if (shown.length === 0) io.out(`${texts.say(text('cli.noRows'))}\n`);
  shown.forEach((row, i) => {
    const at = row.at.replace('T', ' ').replace('Z', '');
    io.out(`${at}  ${(titles[i] ?? '').padEnd(width)}  ${texts.say(told(row, program, row.at))}\n`);
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
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Which character it was helps nobody who did not write the file by hand.
    return problem('notJson');
  }
  return parseScript(json);
}

/** Follows one lead and tells what happened. */
export function trace({ words, options }: Args, surroundings: Surroundings): ExitCode {
  const { io, texts } = surroundings;
  const script = options.script === undefined ? undefined : scriptIn(options.script);
  if (script?.ok === false) {
    sayFaults([{ file: options.script ?? '', faults: script.error, issues: [] }], surroundings);
    return 2;
  }
  const files = usable(words, 'run', surroundings);
  if (typeof files === 'number') return files;
  const program = files[0]?.program as ProgramFile;
  const input = runInput([program], scenarioOf(program, options));
  const size = input.records?.length || input.scenario.leads;
  const lead = options.lead ?? 0;
  if (script === undefined && lead >= size) {
    const problem = text('cli.noSuchLead', { lead, count: size });
    io.err(`${texts.say(text('cli.problem', { problem }))}\n`);
    return 2;
  }
  const followed =
    script === undefined ? followLead(input, lead) : followScript(input, script.value, options.seed);
  const rows = rowsJson(followed);
  if (options.json === true) io.out(`${JSON.stringify({ rows }, null, 2)}\n`);
  else sayRows(rows, program, surroundings);
  return 0;
}
