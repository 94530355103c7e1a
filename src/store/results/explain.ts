/** "Explain this number": what it is, what it is counted over, and which assumptions stand behind it. */
import {
  type ParameterId,
  type ProgramFile,
  type Report,
  type Text,
  text,
  verbatim,
} from '../../core/index.ts';
import { type AssumptionRow, assumptionsOf } from '../assumptions/assumptions.ts';
import type { Grounds } from './results.ts';
import { queuesOf } from './time.ts';

/** One assumption behind a number. */
export interface Behind {
  readonly row: AssumptionRow;
  /** What holds for the open program; nothing where each team has its own. */
  readonly value: number | undefined;
  /** Where the value comes from, and who differs. */
  readonly notes: readonly Text[];
}

/** All that is said of a number. */
export interface Explanation {
  readonly name: string;
  readonly title: Text;
  readonly definition: Text;
  readonly grounds?: Grounds;
  readonly assumptions: readonly ParameterId[];
}

const READING = ['mail.open', 'mail.click', 'mail.reply'] as const;
const ACTING = ['rate.visit', 'rate.pricing', 'rate.demo', 'interest.halfLife'] as const;
const WAITING = ['mail.openMedian', 'mail.clickMedian', 'hours.wakeShare', 'rate.visit'] as const;
const LEAVING = ['mail.unsubscribe', 'odds.fatigueLeave', 'odds.fatigueDays'] as const;
const ANSWERING = ['sales.accept', 'sales.fit', 'sales.interest', 'sales.speed'] as const;
const WORKING = ['sales.perRepDaily', 'sales.handling', 'sales.reply'] as const;

/** The assumptions that move a number most, by the name of its words. */
const BEHIND: Readonly<Record<string, readonly ParameterId[]>> = {
  handoffs: [...READING, ...ACTING],
  accepted: [...ANSWERING, 'sales.stale'],
  median: WAITING,
  emails: ['mail.click', 'mail.bounce', 'mail.unsubscribe'],
  unsubscribed: LEAVING,
  overdue: WORKING,
  daily: ['sales.perRepDaily', 'sales.handling'],
  funnel: [...READING, 'sales.accept'],
  time: WAITING,
  emailsPerLead: ['mail.click', 'mail.bounce', 'mail.unsubscribe'],
  exits: ['mail.bounce', 'mail.unsubscribe', 'mail.complaint'],
  blocked: ['mail.bounce', 'mail.complaint', 'mail.unsubscribe'],
  answers: [...ANSWERING, 'reason.timing', 'reason.noBudget', 'reason.misfit'],
  entry: [...READING, ...ANSWERING],
  version: [...READING, ...ACTING, 'mail.unsubscribe'],
  compare: [...READING, ...ACTING, 'mail.unsubscribe'],
  worth: [...READING, ...ACTING, 'mail.unsubscribe'],
};

/** Explains a number by the name of its words. */
export function explain(name: string, title: Text, grounds?: Grounds): Explanation {
  return {
    name,
    title,
    definition: text(`results.explain.${name}`),
    assumptions: BEHIND[name] ?? [],
    ...(grounds === undefined ? {} : { grounds }),
  };
}

const inAll = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** What a chart of the report is counted over, over all runs. */
const OVER: Readonly<Record<string, (report: Report) => Grounds>> = {
  daily: ({ handoffs }) => ({ n: handoffs, of: 'handoffs' }),
  funnel: ({ leadsDone }) => ({ n: leadsDone, of: 'leads' }),
  stages: ({ leadsDone }) => ({ n: leadsDone, of: 'leads' }),
  emailsPerLead: ({ leadsDone }) => ({ n: leadsDone, of: 'leads' }),
  mostInWeek: ({ leadsDone }) => ({ n: leadsDone, of: 'leads' }),
  never: ({ leadsDone }) => ({ n: leadsDone, of: 'leads' }),
  exits: ({ entered }) => ({ n: entered, of: 'journeys' }),
  answers: ({ handoffs }) => ({ n: handoffs, of: 'handoffs' }),
  blocked: ({ blocked }) => ({ n: inAll(blocked), of: 'touches' }),
  worth: ({ record }) => ({ n: record.replications, of: 'runs' }),
};

/** Explains a chart of a report by the name of its words, with what it is counted over. */
export function explainChart(name: string, title: Text, report: Report): Explanation {
  return explain(name, title, OVER[name]?.(report));
}

/** The assumptions of these ids with what holds for the open program. */
export function behindOf(file: ProgramFile, ids: readonly ParameterId[]): readonly Behind[] {
  if (ids.length === 0) return [];
  const rows = new Map(assumptionsOf(file).map((row) => [row.id, row]));
  const used = new Set(queuesOf(file).map(({ id }) => id));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const [queue, ...others] = row.queues.filter((one) => used.has(one.id));
    const value = others.length > 0 ? undefined : (queue?.value ?? row.value);
    return [{ row, value, notes: queue === undefined ? notesOf(row) : [] }];
  });
}

function notesOf({ isChanged, source, others }: AssumptionRow): readonly Text[] {
  const from = source === undefined ? text('behaviour.assumed') : verbatim(source);
  return [
    isChanged ? text('results.explain.own') : from,
    ...(others.length > 0 ? [text('results.explain.byPersona')] : []),
  ];
}
