/** The metrics of a run, in the order in which they are shown. */
import { verbatim } from '../kit/base.ts';
import { MINUTE_BINS } from '../kit/stats/histogram.ts';
import { ACCEPTED, TOPIC_OPT_OUT } from '../people/model/events.ts';
import {
  countQuantile,
  type Metric,
  meanMetric,
  minuteQuantile,
  momentsOfCounts,
  momentsOfSums,
  shareMetric,
  totalMetric,
} from './metric.ts';
import {
  addCounts,
  countAt,
  countsAt,
  eventsOf,
  handoffCounts,
  histogramOf,
  programsOf,
  sendCounts,
  stepsOf,
  type View,
} from './view.ts';

/** Totals of a run: they count whole things, where means have digits. */
const TOTALS: ReadonlySet<string> = new Set(['emailsSent', 'handoffs', 'mostInWeek95']);

/** Whether a metric counts whole things. */
export function isCount({ name }: Pick<Metric, 'name'>): boolean {
  return TOTALS.has(name);
}

/** All metrics of a view. */
export function metricsOf(view: View): readonly Metric[] {
  return [
    ...peopleMetrics(view),
    ...mailMetrics(view),
    ...salesMetrics(view),
    ...goalMetrics(view),
    ...scoreMetrics(view),
  ];
}

function peopleMetrics(view: View): readonly Metric[] {
  const { layout } = view;
  const leads = countAt(view, layout.leads);
  const entered = countAt(view, layout.leadsEntered);
  return [
    shareMetric({ name: 'enteredShare' }, entered, leads),
    shareMetric({ name: 'handedShare' }, countAt(view, layout.leadsHanded), entered),
    shareMetric({ name: 'acceptedShare' }, countAt(view, layout.leadsAccepted), entered),
  ];
}

/** Emails that went out, other channels left out. */
export function emailsSent(view: View): number {
  const sent = programsOf(view).flatMap((program) =>
    stepsOf(program, 'send').map((step) => {
      const detail = program.program.code.details[step]!;
      return detail.kind === 'send' && detail.channel === 'email' ? sendCounts(program, step).sent : 0;
    }),
  );
  return sent.reduce((sum, n) => sum + n, 0);
}

/** Sends that were decided against, by reason. */
export function blockedByReason(view: View): Readonly<Record<string, number>> {
  return addCounts(
    programsOf(view).flatMap((program) =>
      stepsOf(program, 'send').map((step) => sendCounts(program, step).blocked),
    ),
  );
}

function mailMetrics(view: View): readonly Metric[] {
  const emails = momentsOfCounts(histogramOf(view, 'emails'));
  const sent = emailsSent(view);
  const blocked = Object.values(blockedByReason(view)).reduce((sum, n) => sum + n, 0);
  const touches = histogramOf(view, 'touches');
  const allTouches = programsOf(view).flatMap((p) =>
    stepsOf(p, 'send').map((step) => sendCounts(p, step).sent),
  );
  const perEmail = (name: string, event: string): Metric =>
    shareMetric({ name }, eventsOf(view, event), sent);
  return [
    totalMetric({ name: 'emailsSent', unit: 'emails' }, emails),
    meanMetric({ name: 'emailsPerLead', unit: 'emails' }, emails),
    meanMetric({ name: 'touchesPerLead', unit: 'touches' }, momentsOfCounts(touches)),
    countQuantile({ name: 'mostInWeek95', unit: 'touches' }, 0.95, histogramOf(view, 'mostInWeek')),
    perEmail('openShare', 'open'),
    perEmail('machineOpenShare', 'machineOpen'),
    perEmail('clickShare', 'click'),
    perEmail('scannerClickShare', 'scannerClick'),
    perEmail('replyShare', 'reply'),
    perEmail('bounceShare', 'bounce'),
    perEmail('unsubscribeShare', 'unsubscribe'),
    perEmail('topicOptOutShare', TOPIC_OPT_OUT),
    perEmail('complaintShare', 'complaint'),
    shareMetric({ name: 'blockedShare' }, blocked, blocked + allTouches.reduce((sum, n) => sum + n, 0)),
  ];
}

/** Handoffs and what became of them, over all programs. */
export function handoffsOf(view: View): {
  readonly handed: number;
  readonly overdue: number;
  readonly answers: Readonly<Record<string, number>>;
} {
  const all = programsOf(view).flatMap((program) =>
    stepsOf(program, 'handoff').map((step) => handoffCounts(program, step)),
  );
  return {
    handed: all.reduce((sum, one) => sum + one.handed, 0),
    overdue: all.reduce((sum, one) => sum + one.overdue, 0),
    answers: addCounts(all.map((one) => one.answers)),
  };
}

function salesMetrics(view: View): readonly Metric[] {
  const { handed, overdue, answers } = handoffsOf(view);
  const accepted = answers[ACCEPTED] ?? 0;
  const rejected = Object.values(answers).reduce((sum, n) => sum + n, 0) - accepted;
  const bins = countsAt(view, view.layout.toHandoff, MINUTE_BINS);
  const byLead = histogramOf(view, 'handoffs');
  const more = byLead.subarray(2).reduce((sum, leads) => sum + leads, 0);
  return [
    totalMetric({ name: 'handoffs', unit: 'handoffs' }, momentsOfCounts(byLead)),
    shareMetric({ name: 'againShare' }, more, countAt(view, view.layout.leadsHanded)),
    shareMetric({ name: 'acceptRate' }, accepted, handed),
    shareMetric({ name: 'rejectRate' }, rejected, handed),
    shareMetric({ name: 'overdueRate' }, overdue, handed),
    minuteQuantile({ name: 'timeToHandoff10', unit: 'minutes' }, 0.1, bins),
    minuteQuantile({ name: 'timeToHandoff50', unit: 'minutes' }, 0.5, bins),
    minuteQuantile({ name: 'timeToHandoff90', unit: 'minutes' }, 0.9, bins),
  ];
}

/** Goals carry the user's own names. */
function goalMetrics(view: View): readonly Metric[] {
  let place = view.layout.metrics;
  return programsOf(view).flatMap((program) => {
    const entered = countAt(view, program.at.entered);
    return program.program.metrics.map((name) =>
      shareMetric({ name: `goal:${name}`, label: verbatim(name) }, countAt(view, place++), entered),
    );
  });
}

const DIMENSIONS = ['fit', 'engagement', 'relationship'] as const;

function scoreMetrics({ layout, tally, ...rest }: View): readonly Metric[] {
  const n = countAt({ layout, tally, ...rest }, layout.leads);
  return DIMENSIONS.map((dimension, i) => {
    const [sum, squares] = tally.sums.subarray(layout.scores + 2 * i, layout.scores + 2 * i + 2);
    // Sums are in tenths of a point.
    return meanMetric(
      { name: `${dimension}AtEnd`, unit: 'points' },
      momentsOfSums({ n, sum: sum!, squares: squares! }),
      0.1,
    );
  });
}
