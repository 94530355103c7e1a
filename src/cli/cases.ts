/** `trellis cases FOLDER`: real people and a real mailing through the shipped program, told on a page. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Metric,
  makeTexts,
  type ProgramFile,
  percentText,
  type Report,
  readProgramFile,
  reasonName,
  type Text,
  text,
  verbatim,
} from '../core/index.ts';
import type { Args } from './args.ts';
import source from './cases/page.md?raw';
import {
  daysOf,
  handoverText,
  kindsOf,
  readTables,
  runMailing,
  runOlist,
  SENT_AT,
  TABLES,
  type TableRun,
  type Tables,
} from './cases/tables.ts';
import { type ExitCode, folderOf, type Surroundings } from './io.ts';
import { TEMPLATES } from './new.ts';
import { KINDS, titleOf } from './programs.ts';

const PROGRAM = 'program-1';
const PAGE = 'docs/CASES.md';

// The page is written in one language, whatever the terminal speaks.
const english = makeTexts('en', KINDS.words('en'));
const say = (words: Text): string => english.say(words);
const count = (n: number): string => say(text('number', { value: n }));

type Values = Readonly<Record<string, string>>;

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function bullets(texts: readonly Text[]): string {
  return texts.map((one) => `- ${say(one)}`).join('\n');
}

function metricIn({ metrics }: Report, name: string): Metric | undefined {
  return metrics.find((metric) => metric.name === name);
}

function resultRows(report: Report): string {
  const { entered, emailsSent, handoffs, exited } = report;
  const shares = ['openShare', 'clickShare', 'unsubscribeShare'].flatMap((name) => {
    const metric = metricIn(report, name);
    if (metric === undefined) return [];
    const [value, low, high] = [metric.value, metric.low, metric.high].map((share) =>
      say(percentText(share)),
    );
    return [row([say(metric.label), say(text('cli.range', { value: value!, low: low!, high: high! }))])];
  });
  return [
    row([say(text('cli.cases.entered')), count(entered)]),
    row([say(text('cli.cases.emails')), count(emailsSent)]),
    ...shares,
    row([say(text('cli.cases.handoffs')), count(handoffs)]),
    ...Object.entries(exited).map(([reason, n]) =>
      row([say(text('cli.cases.left', { reason: reasonName(reason) })), count(n)]),
    ),
  ].join('\n');
}

function nodeRows({ nodes }: Report, file: ProgramFile): string {
  return nodes
    .map(({ id, entered, waiting, left }) => {
      const ways = Object.entries(left).map(([way, n]) => `${way} ${count(n)}`);
      return row([say(titleOf(file, id)), count(entered), count(waiting), ways.join(', ')]);
    })
    .join('\n');
}

function pointsIn(report: Report, name: string): string {
  return count(Math.round((metricIn(report, name)?.value ?? 0) * 10) / 10);
}

function tableValues(tables: Tables): Values {
  return Object.fromEntries(
    Object.entries(tables).flatMap(([name, { records, badPeople, badHistory, notices }]) => [
      [`${name}.rows`, count(records.length + badPeople.length)],
      [`${name}.people`, count(records.length)],
      [`${name}.bad`, count(badPeople.length + badHistory.length)],
      [`${name}.notices`, bullets(notices)],
    ]),
  );
}

function badRows({ olist, mail, bank, mautic }: Tables): string {
  const all = Object.entries({ olist, mail, bank, mautic }).flatMap(([name, { badPeople, badHistory }]) =>
    [...badPeople, ...badHistory].map(({ line, cause }) => {
      const table = TABLES[name as keyof typeof TABLES];
      return text('cli.cases.badRow', { table: verbatim(table), line: String(line), cause });
    }),
  );
  return bullets(all);
}

function runValues(name: string, { report, start, days }: TableRun, file: ProgramFile): Values {
  return {
    [`${name}.start`]: start,
    [`${name}.days`]: count(days),
    [`${name}.results`]: resultRows(report),
    [`${name}.nodes`]: nodeRows(report, file),
    [`${name}.handoffs`]: count(report.handoffs),
    [`${name}.fit`]: pointsIn(report, 'fitAtEnd'),
    [`${name}.engagement`]: pointsIn(report, 'engagementAtEnd'),
    [`${name}.outOfReach`]: count(report.exited.bounced ?? 0),
  };
}

function mailValues({ mail }: Tables): Values {
  const sent = mail.history.filter(({ event }) => event === 'sent').length;
  const bounces = mail.history.filter(({ event }) => event === 'bounce').length;
  return {
    'mail.events': count(mail.history.length),
    'mail.kinds': kindsOf(mail).map(say).join(', '),
    'mail.silent': count(mail.records.length - sent),
    'mail.bounces': count(bounces),
    'mail.sentAt': SENT_AT,
  };
}

/** The page with its values; a value that there is not is a fault of ours. */
function filled(values: Values): string {
  return source.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the page of cases has no value ${name}`);
    return value;
  });
}

async function pageOf(tables: Tables, file: ProgramFile, stop: AbortSignal): Promise<string> {
  const olist = await runOlist(tables, { file, stop });
  const mail = await runMailing(tables, { file, stop });
  const [first, last] = daysOf(tables.olist);
  return filled({
    ...tableValues(tables),
    ...runValues('olist', olist, file),
    ...runValues('mail', mail, file),
    ...mailValues(tables),
    'olist.first': first,
    'olist.last': last,
    seed: String(file.scenario.seed),
    handover: say(handoverText(file) ?? verbatim('')),
    'fit.rules': count(file.scores.fit.rules.length),
    badRows: badRows(tables),
  });
}

/** Writes a page; or why it could not, as the computer calls it. */
function written(to: string, page: string): string | undefined {
  try {
    writeFileSync(to, page);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function notWritten(to: string, cause: string, { io, texts }: Surroundings): ExitCode {
  const problem = text('cli.notWrittenTo', { file: verbatim(to), cause: verbatim(cause) });
  io.err(`${texts.say(text('cli.problem', { problem }))}\n`);
  return 2;
}

/** Runs the cases and writes the page. */
export async function cases({ words, options }: Args, surroundings: Surroundings): Promise<ExitCode> {
  const { io, texts } = surroundings;
  const to = options.to ?? PAGE;
  // Said before minutes of work, not after.
  if (!existsSync(path.dirname(to))) return notWritten(to, 'ENOENT', surroundings);
  const folder = folderOf(words[0] ?? '');
  const program = readProgramFile(TEMPLATES.get(PROGRAM) ?? '', KINDS);
  if (!program.ok) throw new Error(`the shipped ${PROGRAM} cannot be read`);
  const tables = readTables((name) => path.join(folder, name), program.value);
  if ('problems' in tables) {
    for (const { file, message } of tables.problems) {
      io.err(`${texts.say(text('cli.problemIn', { file: verbatim(file), problem: message }))}\n`);
    }
    return 2;
  }
  const stop = io.listenForStop();
  const page = await pageOf(tables.value, program.value, stop);
  // What was counted halfway is no worked case.
  if (stop.aborted) return 2;
  const fault = written(to, page);
  if (fault !== undefined) return notWritten(to, fault, surroundings);
  io.out(`${texts.say(text('cli.wrote', { file: verbatim(to) }))}\n`);
  return 0;
}
