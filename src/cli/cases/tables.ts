/** The four tables of the worked cases: read as anybody would read them, and run through a program. */
import {
  describeRule,
  epochMinuteOf,
  formatEpochMinute,
  lower,
  type ProgramFile,
  parseDate,
  type Report,
  recordOf,
  type Text,
  text,
  toReport,
} from '../../core/index.ts';
import { runInput, scenarioOf } from '../input.ts';
import {
  type FileProblem,
  type Import,
  type ImportMap,
  placePeople,
  type Read,
  readPeople,
} from '../people.ts';
import { runAll } from '../running.ts';

/** Names of the files in the folder. */
export const TABLES = {
  olist: 'olist_mql.csv.gz',
  mail: 'email-experiment-2020.csv',
  bank: 'bank-additional.csv.gz',
  mautic: 'mautic-contacts.csv',
} as const;

/** Name of a table. */
export type TableName = keyof typeof TABLES;

/** When the mailing went out: the file's first open is of the same minute. */
export const SENT_AT = '2020-10-20T19:53Z';

/** Its opens, clicks and bounces are past events, not fields of people. */
const MAIL_MAP: ImportMap = {
  columns: {
    recipient: 'id',
    group: 'field:group',
    ...Object.fromEntries(
      ['open', 'click', 'bounce'].flatMap((event) =>
        [event, `${event}_time`, `${event}_count`].map((column) => [column, 'ignore']),
      ),
    ),
  },
  mailing: { about: 'fund-raising-mail', sentAt: SENT_AT },
};

/** First day of the run after the mailing: a Monday, when the last of its events is past. */
const AFTER_MAILING = '2020-11-02';

/** A table that was read. */
export type Tables = Readonly<Record<TableName, Import>>;

/** Reads all tables; or all that is wrong with them. */
export function readTables(place: (file: string) => string, file: ProgramFile): Read<Tables> {
  const read = (name: TableName, map?: ImportMap, hasPast = false): Read<Import> => {
    const people = place(TABLES[name]);
    return readPeople({ people, ...(hasPast ? { history: people } : {}) }, file.catalogue, map);
  };
  const all: Readonly<Record<TableName, Read<Import>>> = {
    olist: read('olist'),
    mail: read('mail', MAIL_MAP, true),
    bank: read('bank'),
    mautic: read('mautic'),
  };
  const problems: FileProblem[] = [];
  const values: Partial<Record<TableName, Import>> = {};
  for (const [name, one] of Object.entries(all)) {
    if ('problems' in one) problems.push(...one.problems);
    else values[name as TableName] = one.value;
  }
  // A table of people that is that of their past as well is named once.
  const isFirst = ({ file: name, message }: FileProblem, at: number): boolean =>
    problems.findIndex((one) => one.file === name && one.message.key === message.key) === at;
  return problems.length > 0 ? { problems: problems.filter(isFirst) } : { value: values as Tables };
}

/** A run of a table's people, and when it was. */
export interface TableRun {
  readonly report: Report;
  readonly start: string;
  readonly days: number;
}

/** How a run is asked for. */
export interface Asked {
  readonly file: ProgramFile;
  readonly stop: AbortSignal;
}

async function runTable(found: Import, start: string | undefined, { file, stop }: Asked): Promise<TableRun> {
  const { catalogue, program } = file;
  const placed = placePeople(found, {
    zone: program.settings.zone,
    start,
    otherwise: file.scenario.start,
    catalogue,
  });
  const last = placed.records.reduce((latest, { arrival = 0 }) => Math.max(latest, arrival), 0);
  const days = Math.floor(last / DAY) + 1 + WATCHED;
  const scenario = {
    ...scenarioOf(file, { days, start: placed.start }),
    leads: placed.records.length,
    ...(found.arrivalField === undefined ? { arrivals: { kind: 'atOnce' } as const } : {}),
  };
  const input = runInput([file], scenario, { records: placed.records, fields: found.fields });
  const { stage, study } = await runAll(input, { workers: 1, stop, onUpdate: () => undefined });
  return { report: toReport(stage, study, recordOf(input)), start: placed.start, days };
}

const DAY = 1440;
/** Days that the last to come are watched. */
const WATCHED = 90;

/** The marketplace's people on their own days. */
export function runOlist({ olist }: Tables, asked: Asked): Promise<TableRun> {
  return runTable(olist, undefined, asked);
}

/** The people of the mailing, when all that they did with it is past. */
export function runMailing({ mail }: Tables, asked: Asked): Promise<TableRun> {
  return runTable(mail, AFTER_MAILING, asked);
}

/** First and last day on which people of a table come. */
export function daysOf({ records, arrivalField = '' }: Import): readonly [first: string, last: string] {
  const minutes = records.flatMap(({ fields }) => {
    const date = parseDate(String(fields[arrivalField] ?? ''));
    return date === undefined ? [] : [epochMinuteOf(date)];
  });
  const day = (minute: number): string => formatEpochMinute(minute).slice(0, 10);
  return [day(Math.min(...minutes)), day(Math.max(...minutes))];
}

/**
 * What the handoffs of a program hang on, in words: the questions whose answers lead to one. Undefined where no question
 * stands directly before a handoff.
 */
export function handoverText(file: ProgramFile): Text | undefined {
  const { steps } = lower(file);
  const asked = steps.flatMap((step) =>
    step.op !== 'branch' ? [] : step.cases.filter((_, i) => steps[step.ports[i]?.to ?? -1]?.op === 'handoff'),
  );
  const [first, ...more] = asked;
  if (first === undefined) return undefined;
  return describeRule(more.length === 0 ? first : { kind: 'any', rules: [first, ...more] }, file.catalogue);
}

/** How often each kind of past event came, as words. */
export function kindsOf({ history }: Import): readonly Text[] {
  const counts = new Map<string, number>();
  for (const { event } of history) counts.set(event, (counts.get(event) ?? 0) + 1);
  return [...counts].map(([event, n]) => text('cli.way', { way: event, n }));
}
