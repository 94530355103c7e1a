/** `trellis compare A B`: two programs for the same people with the same luck, and what differs. */
import {
  type CommentChange,
  compareSamples,
  comparisonJson,
  costsOf,
  type Difference,
  deedOf,
  differenceOf,
  makeCrew,
  makeSplitStudy,
  openRun,
  type ProgramDifference,
  percentText,
  type RunInput,
  recordOf,
  type Sample,
  samplesOf,
  type Text,
  text,
  type Unit,
  verbatim,
  verdictText,
} from '../core/index.ts';
import type { Args, Options } from './args.ts';
import { runInput, scenarioOf } from './input.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { KINDS, type ReadFile, titleOf, usable } from './programs.ts';
import { type Bar, makeBar } from './progress.ts';
import { timeText } from './times.ts';

/** Pairs of runs unless the file says more. */
const LEAST_PAIRS = 40;
/** Leads of a job: short enough to hear Ctrl+C in between. */
const JOB_LEADS = 500;

/** People, scenario and surroundings of the later file count for both: only the program differs. */
function inputsOf([a, b]: readonly [ReadFile, ReadFile], options: Options): { a: RunInput; b: RunInput } {
  const file = b.program;
  const replications = options.runs ?? Math.max(LEAST_PAIRS, file.scenario.replications);
  const scenario = { ...scenarioOf(file, options), replications };
  const { personas, records = [] } = file.people;
  const brought = {
    records: options.leads === undefined ? records : records.slice(0, options.leads),
    fields: [],
  };
  const input = (of: ReadFile): RunInput => ({ ...runInput([of.program], scenario, brought), personas });
  return { a: input(a), b: input(b) };
}

/** One program's figures, replication by replication; undefined where it was stopped. */
async function samplesFor(
  { input, file }: { readonly input: RunInput; readonly file: ReadFile },
  stop: AbortSignal,
  onUpdate: Bar['show'],
): Promise<readonly Sample[] | undefined> {
  const stage = openRun(input);
  const study = makeSplitStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(JOB_LEADS); job !== undefined; job = study.next(JOB_LEADS)) {
    if (stop.aborted) return undefined;
    study.accept(job, crew.work(job));
    onUpdate(study);
    // Signals are heard only when the loop of events turns.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return samplesOf(stage, study.parts, costsOf(file.program, KINDS));
}

const round = (value: number): number => Number(value.toPrecision(3));

function amount(unit: Unit, value: number): Text {
  if (!Number.isFinite(value)) return verbatim('–');
  if (unit === 'minutes') return timeText(value);
  return unit === 'share' ? percentText(value) : verbatim(String(round(value)));
}

/** Shares and times carry their unit themselves; where there is nothing, there is nothing of a unit. */
function withUnit(unit: Unit, value: number): Text {
  const said = amount(unit, value);
  if (unit === 'share' || unit === 'minutes' || !Number.isFinite(value)) return said;
  return text('cli.figure', { value: said, unit: text(`cli.unit.${unit}`) });
}

/** A difference carries its sign; of shares it is said in points. */
function signed(unit: Unit, value: number): Text {
  if (!Number.isFinite(value)) return verbatim('–');
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  if (unit === 'minutes' && value !== 0)
    return text('versions.cli.signed', { sign, size: timeText(Math.abs(value)) });
  const number = `${sign}${round(Math.abs(unit === 'share' ? value * 100 : value))}`;
  return unit === 'share' ? text('results.compare.points', { number }) : verbatim(number);
}

function differenceText(of: Difference): Text {
  const { label, unit, a, b, value, low, high, n } = of;
  const params = {
    label,
    a: amount(unit, a),
    b: withUnit(unit, b),
    difference: signed(unit, value),
    verdict: verdictText(of),
    n,
  };
  const hasBounds = Number.isFinite(low) && Number.isFinite(high);
  if (!hasBounds) return text('versions.cli.lineOnly', params);
  return text('versions.cli.line', { ...params, low: signed(unit, low), high: signed(unit, high) });
}

function sayChanges(
  found: ProgramDifference,
  [a, b]: readonly [ReadFile, ReadFile],
  { io, texts }: Surroundings,
): void {
  const say = (words: Text): void => io.out(`  ${texts.say(words)}\n`);
  for (const { kind, id, settings } of found.steps) {
    const step = titleOf(kind === 'removed' ? a.program : b.program, id);
    say(text(`versions.cli.step.${kind}`, { step, id: verbatim(id) }));
    for (const { label, before, after } of settings) {
      const none = verbatim('–');
      say(text('versions.cli.setting', { label, before: before ?? none, after: after ?? none }));
    }
  }
  for (const { from, port, before, after } of found.lines) {
    const to = (file: ReadFile, id: string | undefined): Text =>
      id === undefined ? text('versions.nowhere') : titleOf(file.program, id);
    const source = after === undefined ? a : b;
    const params = { from: titleOf(source.program, from), port: verbatim(port) };
    say(text('versions.cli.way', { ...params, before: to(a, before?.to), after: to(b, after?.to) }));
  }
  for (const { label, kind } of found.parts)
    say(text('versions.cli.part', { label, kind: text(`versions.is.${kind}`) }));
  for (const change of found.comments) for (const words of talkTexts(change, [a, b])) say(words);
}

/** What was said about a step in between: whose comments came, were answered, changed, taken out, settled. */
function talkTexts(change: CommentChange, [a, b]: readonly [ReadFile, ReadFile]): readonly Text[] {
  const { kind, node, said, settled } = change;
  const file = [b, a].find(({ program }) => program.program.nodes.some(({ id }) => id === node));
  const step = file === undefined ? text('comments.gone') : titleOf(file.program, node);
  const label = text('comments.diff.title', { step });
  const lines = said.map(({ before, after }, i) => {
    const author = (after ?? before)?.author;
    const who = author === undefined || author === '' ? text('comments.somebody') : verbatim(author);
    const words = [before, after].flatMap((one) => (one === undefined ? [] : [verbatim(one.text)]));
    const deed = text(`comments.diff.${deedOf(change, i)}`, { author: who });
    const [first = verbatim(''), second] = words;
    return second === undefined
      ? text('versions.cli.said', { deed, words: first })
      : text('versions.cli.saidAnew', { deed, before: first, after: second });
  });
  return [
    text('versions.cli.part', { label, kind: text(`versions.is.${kind}`) }),
    ...lines,
    ...(settled === undefined
      ? []
      : [text('versions.cli.settled', { words: text(`comments.diff.${settled ? 'settled' : 'open'}`) })]),
  ];
}

function changesJson(
  { steps, lines, parts, comments, placed }: ProgramDifference,
  say: (words: Text) => string,
) {
  return {
    steps: steps.map(({ kind, id, settings }) => ({
      kind,
      id,
      settings: settings.map(({ setting, label, before, after }) => ({
        setting,
        label: say(label),
        before: before === undefined ? null : say(before),
        after: after === undefined ? null : say(after),
      })),
    })),
    lines: lines.map(({ kind, from, port, before, after }) => ({
      kind,
      from,
      port,
      before: before?.to ?? null,
      after: after?.to ?? null,
    })),
    parts: parts.map(({ kind, area, label }) => ({ kind, area, label: say(label) })),
    comments: comments.map(({ kind, id, node, said, settled }) => ({
      kind,
      id,
      node,
      said: said.map(({ before, after }) => ({ before: before ?? null, after: after ?? null })),
      settled: settled ?? null,
    })),
    placed,
  };
}

/** Reads both files one by one: versions of one program are no programs that run together. */
function filesOf(
  words: readonly string[],
  surroundings: Surroundings,
): readonly [ReadFile, ReadFile] | ExitCode {
  const files: ReadFile[] = [];
  for (const word of words) {
    const read = usable([word], 'run', surroundings);
    if (typeof read === 'number') return read;
    files.push(...read);
  }
  return [files[0]!, files[1]!];
}

/** Compares two programs: what differs in words, then figure by figure with its interval. */
export async function compare({ words, options }: Args, surroundings: Surroundings): Promise<ExitCode> {
  const { io, texts } = surroundings;
  const pair = filesOf(words, surroundings);
  if (typeof pair === 'number') return pair;
  const found = differenceOf(pair[0].program, pair[1].program, KINDS);
  const inputs = inputsOf(pair, options);
  const bar = makeBar(io);
  const stop = io.listenForStop();
  const a = await samplesFor({ input: inputs.a, file: pair[0] }, stop, bar.show);
  const b =
    a === undefined ? undefined : await samplesFor({ input: inputs.b, file: pair[1] }, stop, bar.show);
  bar.clear();
  if (a === undefined || b === undefined) {
    io.err(`${texts.say(text('versions.cli.stopped'))}\n`);
    return 1;
  }
  const differences = compareSamples(a, b);
  if (options.json === true) {
    const records = { a: recordOf(inputs.a), b: recordOf(inputs.b) };
    const changes = changesJson(found, texts.say);
    const json = { pairs: b.length, differences: comparisonJson(differences), changes, records };
    io.out(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  const head = { a: verbatim(words[0] ?? ''), b: verbatim(words[1] ?? ''), count: b.length };
  io.out(`${texts.say(text('versions.cli.head', { ...head, people: recordOf(inputs.b).leads }))}\n\n`);
  sayChanges(found, pair, surroundings);
  io.out('\n');
  for (const one of differences) io.out(`${texts.say(differenceText(one))}\n`);
  io.out(`\n${texts.say(text('versions.cli.assumed'))}\n`);
  return 0;
}
