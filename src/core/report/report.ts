/** A tally as people and other programs read it. */

import { MINUTE_BINS } from '../kit/stats/histogram.ts';
import type { Stage } from '../run/simulate/stage.ts';
import type { Study } from '../run/simulate/study.ts';
import { OUTSIDE } from '../run/trace.ts';
import { type Bar, barsOfCounts, barsOfMinutes, type Metric } from './metric.ts';
import { blockedByReason, emailsSent, handoffsOf, metricsOf } from './metrics.ts';
import { type EdgeReport, edgesOf, type NodeReport, nodesOf } from './nodes.ts';
import type { RunRecord } from './record.ts';
import {
  addCounts,
  type Counts,
  countAt,
  countsAt,
  histogramOf,
  named,
  type ProgramView,
  programsOf,
  type View,
  viewOf,
} from './view.ts';

/** Counts by day of the run, over all replications. */
export interface SeriesReport {
  readonly program: string;
  readonly entered: readonly number[];
  readonly handoffs: readonly number[];
  readonly sends: readonly number[];
  readonly exits: readonly number[];
}

/** One program of the run. Entered = active + with sales + exited. */
export interface ProgramReport {
  readonly program: string;
  readonly entered: number;
  /** On their way at the end, those with sales left out. */
  readonly active: number;
  readonly withSales: number;
  readonly exited: Counts;
  /**
   * Leads, each once: those who came in at least once, and the others by what kept them out (`OUTSIDE`: nobody brought them, who may
   * not enter, what the start asks for). Together everybody, always.
   */
  readonly people: { readonly entered: number; readonly outside: Counts };
}

/** All that is told of a run. Counts are over all replications. Consequences of assumptions, never forecasts. */
export interface Report extends Omit<ProgramReport, 'program' | 'people'> {
  readonly record: RunRecord;
  /** False while results still come in. */
  readonly isWhole: boolean;
  readonly leadsDone: number;
  readonly leadsInAll: number;
  readonly programs: readonly ProgramReport[];
  readonly handoffs: number;
  readonly overdue: number;
  readonly answers: Counts;
  readonly emailsSent: number;
  readonly blocked: Counts;
  /** Events by slug, as they came (machines' opens and scanners' clicks apart). */
  readonly events: Counts;
  /** Leads by lifecycle stage at the end; `blank` = none. */
  readonly stages: Counts;
  readonly metrics: readonly Metric[];
  readonly nodes: readonly NodeReport[];
  readonly edges: readonly EdgeReport[];
  readonly series: readonly SeriesReport[];
  readonly histograms: {
    readonly emails: readonly Bar[];
    readonly touches: readonly Bar[];
    readonly mostInWeek: readonly Bar[];
    readonly timeToHandoff: readonly Bar[];
  };
  /** Rounds in which the queues of sales settled, and leads that ran again. */
  readonly sales: { readonly rounds: number; readonly again: number };
}

/** Sums up what a study has come to so far. A millisecond for 60 nodes. */
export function toReport(stage: Stage, study: Study, record: RunRecord): Report {
  const view = viewOf(stage, study.tally);
  const views = programsOf(view);
  const programs = views.map(programReport);
  const { handed, overdue, answers } = handoffsOf(view);
  const sum = (pick: (one: ProgramReport) => number): number =>
    programs.reduce((total, one) => total + pick(one), 0);
  return {
    record,
    isWhole: study.isDone,
    leadsDone: study.progress.done,
    leadsInAll: study.progress.of,
    entered: sum((one) => one.entered),
    active: sum((one) => one.active),
    withSales: sum((one) => one.withSales),
    exited: addCounts(programs.map((one) => one.exited)),
    programs,
    handoffs: handed,
    overdue,
    answers,
    emailsSent: emailsSent(view),
    blocked: blockedByReason(view),
    events: eventCounts(view),
    stages: named(
      [...stage.linked.stages, 'blank'],
      countsAt(view, view.layout.stages, stage.linked.stages.length + 1),
    ),
    metrics: metricsOf(view),
    nodes: views.flatMap(nodesOf),
    edges: views.flatMap(edgesOf),
    series: views.map(seriesOf),
    histograms: histogramsOf(view),
    sales: study.sales,
  };
}

function programReport(view: ProgramView): ProgramReport {
  const { at } = view;
  const withSales = countAt(view, at.resting);
  return {
    program: at.programId,
    entered: countAt(view, at.entered),
    active: countAt(view, at.active) - withSales,
    withSales,
    exited: named(at.reasons, countsAt(view, at.exits, at.reasons.length)),
    people: {
      entered: countAt(view, at.people),
      outside: named(OUTSIDE, countsAt(view, at.outside, OUTSIDE.length)),
    },
  };
}

function eventCounts(view: View): Counts {
  const { events } = view.stage.setup.names;
  const names = Array.from({ length: view.layout.kinds }, (_, i) => events.slug(i));
  return named(names, countsAt(view, view.layout.events, view.layout.kinds));
}

function seriesOf(view: ProgramView): SeriesReport {
  const { series, programId } = view.at;
  const days = (place: number): readonly number[] => [...countsAt(view, place, view.layout.days)];
  return {
    program: programId,
    entered: days(series.entered),
    handoffs: days(series.handoffs),
    sends: days(series.sends),
    exits: days(series.exits),
  };
}

function histogramsOf(view: View): Report['histograms'] {
  return {
    emails: barsOfCounts(histogramOf(view, 'emails')),
    touches: barsOfCounts(histogramOf(view, 'touches')),
    mostInWeek: barsOfCounts(histogramOf(view, 'mostInWeek')),
    timeToHandoff: barsOfMinutes(countsAt(view, view.layout.toHandoff, MINUTE_BINS)),
  };
}
