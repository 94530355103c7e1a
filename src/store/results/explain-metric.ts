/** "Explain this number" for each metric of a report, as the dock and the tables list them. */
import { type Metric, type ParameterId, text, type Unit } from '../../core/index.ts';
import { metricWords } from '../run/figures.ts';
import type { Explanation } from './explain.ts';

/** What a metric is counted over, and the assumptions that move it most. */
type Told = readonly [of: Unit, ...assumptions: ParameterId[]];

const READING = ['mail.open', 'mail.click', 'odds.receptive'] as const;
const ACTING = ['rate.visit', 'rate.pricing', 'rate.demo', 'interest.halfLife'] as const;
const LEAVING = ['mail.unsubscribe', 'odds.fatigueLeave', 'odds.fatigueDays'] as const;
const ANSWERING = ['sales.accept', 'sales.fit', 'sales.interest', 'sales.speed'] as const;
const WAITING = ['mail.openMedian', 'mail.clickMedian', 'hours.wakeShare', 'rate.visit'] as const;

const TOLD: Readonly<Record<string, Told>> = {
  enteredShare: ['leads'],
  handedShare: ['leads', 'mail.open', 'mail.click', ...ACTING],
  acceptedShare: ['leads', ...ANSWERING, 'sales.stale'],
  emailsSent: ['leads', 'mail.click', 'mail.bounce', 'mail.unsubscribe'],
  emailsPerLead: ['leads', 'mail.click', 'mail.bounce', 'mail.unsubscribe'],
  touchesPerLead: ['leads', 'mail.click', 'mail.bounce', 'mail.unsubscribe'],
  mostInWeek95: ['leads', 'mail.click'],
  openShare: ['emails', 'mail.open', 'odds.receptive', 'odds.relevanceOpen', 'odds.fatigueOpen'],
  machineOpenShare: ['emails', 'mail.machine'],
  clickShare: ['emails', ...READING, 'odds.relevanceClick'],
  scannerClickShare: ['emails', 'mail.scanner'],
  replyShare: ['emails', ...READING, 'mail.reply'],
  bounceShare: ['emails', 'mail.bounce'],
  unsubscribeShare: ['emails', ...LEAVING, 'mail.topicOnly'],
  topicOptOutShare: ['emails', 'mail.unsubscribe', 'mail.topicOnly'],
  complaintShare: ['emails', 'mail.complaint', 'odds.fatigueLeave'],
  blockedShare: ['touches', 'mail.bounce', 'mail.unsubscribe'],
  handoffs: ['leads', 'mail.open', 'mail.click', ...ACTING],
  againShare: ['leads', ...ANSWERING, 'reason.timing'],
  acceptRate: ['handoffs', ...ANSWERING, 'sales.stale'],
  rejectRate: ['handoffs', ...ANSWERING, 'reason.timing', 'reason.noBudget', 'reason.misfit'],
  overdueRate: ['handoffs', 'sales.perRepDaily', 'sales.handling', 'sales.reply'],
  timeToHandoff10: ['leads', ...WAITING],
  timeToHandoff50: ['leads', ...WAITING],
  timeToHandoff90: ['leads', ...WAITING],
  fitAtEnd: ['leads'],
  engagementAtEnd: ['leads', 'mail.open', 'mail.click', ...ACTING],
  relationshipAtEnd: ['leads'],
};

/** A goal carries the user's own name. */
const GOAL: Told = ['journeys', 'mail.open', 'mail.click', ...ACTING];

/** Whether there are words for a metric of its own; those of goals share theirs. */
export function isTold(name: string): boolean {
  return name.startsWith('goal:') || Object.hasOwn(TOLD, name);
}

/** What a metric means. */
export function explainMetric(metric: Metric): Explanation {
  const { name, label, value, low, high, n } = metric;
  const isGoal = name.startsWith('goal:');
  const [of, ...assumptions] = isGoal ? GOAL : (TOLD[name] ?? GOAL);
  const isSure = Number.isFinite(value) && Number.isFinite(low) && Number.isFinite(high);
  return {
    name,
    title: label,
    definition: text(`account.metric.${isGoal ? 'goal' : name}`),
    assumptions,
    grounds: {
      n,
      of,
      ...(isSure ? { low: metricWords(metric, low), high: metricWords(metric, high) } : {}),
    },
  };
}
