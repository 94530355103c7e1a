/** "Explain this number": what it is, what it is counted over, and which assumptions stand behind it. */
import {
  ASSUMED,
  figureText,
  type ParameterId,
  type ProgramFile,
  parameterOf,
  percentText,
  type Text,
  text,
  verbatim,
} from '../core/index.ts';
import { timeWords } from './figures.ts';
import type { Grounds } from './results.ts';
import { queuesOf } from './results-time.ts';

/** One assumption with the value that holds for the open program. */
export interface Assumption {
  readonly id: ParameterId;
  readonly label: Text;
  readonly value: Text;
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
  compare: [...READING, ...ACTING, 'mail.unsubscribe'],
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

/** What a team of sales says itself. */
const OF_TEAM = {
  'sales.perRepDaily': 'perRepDaily',
  'sales.handling': 'handlingMinutes',
  'sales.reply': 'replyMinutes',
} as const satisfies Partial<Record<ParameterId, string>>;

function isOfTeam(id: ParameterId): id is keyof typeof OF_TEAM {
  return Object.hasOwn(OF_TEAM, id);
}

/** The value of an assumption that holds for the open program. */
export function assumptionOf(file: ProgramFile, id: ParameterId): Assumption {
  const parameter = parameterOf(id);
  const label = text(`behaviour.parameter.${id}`);
  if (parameter === undefined) return { id, label, value: verbatim('–'), notes: [] };
  const { unit, source, default: usual } = parameter;
  if (isOfTeam(id)) {
    const [queue, ...others] = queuesOf(file);
    const value = queue?.[OF_TEAM[id]] ?? usual;
    const said = others.length > 0 ? text('results.explain.byTeam') : valueText(unit, value);
    return { id, label, value: said, notes: [] };
  }
  const own = file.scenario.behaviour[id];
  const differs = file.people.personas.some(({ behaviour }) => behaviour?.[id] !== undefined);
  const from = source === ASSUMED ? text('behaviour.assumed') : verbatim(source);
  return {
    id,
    label,
    value: valueText(unit, own ?? usual),
    notes: [
      own === undefined ? from : text('results.explain.own'),
      ...(differs ? [text('results.explain.byPersona')] : []),
    ],
  };
}

type ParameterUnit = NonNullable<ReturnType<typeof parameterOf>>['unit'];

function valueText(unit: ParameterUnit, value: number): Text {
  if (unit === 'share') return percentText(value);
  if (unit === 'minutes') return timeWords(value);
  const number = figureText(value);
  if (unit === 'days') return text('app.figure.days', { number });
  return text('results.explain.unit', { number, unit: text(`behaviour.unit.${unit}`) });
}
