/**
 * Where everything stands in a tally: one array of counts and one of sums, numbered through, so that tallies merge by
 * adding, travel as two buffers and are equal byte by byte whatever was counted where.
 */

import type { ProgramCode } from '../../compile/code.ts';
import { OP } from '../../compile/code.ts';
import { DAY } from '../../kit/base.ts';
import { MINUTE_BINS } from '../../kit/stats/histogram.ts';
import { OUTSIDE, REFUSALS, SEND_REASONS } from '../trace.ts';

/** Bins of the histograms of mail: 0, 1, 2 … and the last for all above. */
export const MAIL_BINS = 256;
/** Places of a send step: outcomes by number of `SEND_REASONS` (0 sent, else blocked), then holds by reason. */
export const SEND_PLACES = 2 * SEND_REASONS.length;
/** Places of a handoff step before those by answer: handed over, overdue. */
export const HANDOFF_PLACES = 2;

/** Where one program's own counts stand, and its names. Ports, steps and nodes are numbered over the whole run. */
export interface ProgramLayout {
  readonly programId: string;
  readonly stepFrom: number;
  readonly portFrom: number;
  readonly nodeFrom: number;
  readonly nodes: number;
  readonly steps: number;
  /** Reasons of exits, in order of their numbers; the first five are those of sends. */
  readonly reasons: readonly string[];
  /** Counts of exits by reason. */
  readonly exits: number;
  /** Counts [node][reason] of exits out of nodes. */
  readonly nodeExits: number;
  /** Counts [node][interrupt] of journeys taken out of a node. */
  readonly nodeInterrupts: number;
  readonly interrupts: readonly string[];
  readonly interruptFrom: number;
  readonly entered: number;
  /** Counts [start][reason] of `REFUSALS`. */
  readonly refused: number;
  /** Leads who were in at least once, and the others by `OUTSIDE`. */
  readonly people: number;
  readonly outside: number;
  readonly active: number;
  /** Of the active: resting with sales. */
  readonly resting: number;
  /** Counts by day of entries, handoffs, touches and exits, `days` each. */
  readonly series: {
    readonly entered: number;
    readonly handoffs: number;
    readonly sends: number;
    readonly exits: number;
  };
}

/** The layout of a run's tally. */
export interface Layout {
  readonly programs: readonly ProgramLayout[];
  readonly days: number;
  /** By step of the run: place of a send's or a handoff's outcomes, -1 for other steps. */
  readonly ofStep: readonly number[];
  /** Left by port of the run. */
  readonly ports: number;
  /** By node of the run. */
  readonly nodeEntered: number;
  readonly nodeWaiting: number;
  /** By metric of the run: journeys that reached it. */
  readonly metrics: number;
  /** By event, as it came; `kinds` of them. */
  readonly events: number;
  readonly kinds: number;
  readonly answers: number;
  readonly leads: number;
  /** Leads that entered any program, were handed over, were accepted. */
  readonly leadsEntered: number;
  readonly leadsHanded: number;
  readonly leadsAccepted: number;
  /** Leads by number of emails, of touches, and by the most touches in any seven days: `MAIL_BINS` each. */
  readonly emails: number;
  readonly touches: number;
  readonly mostInWeek: number;
  /** Leads by number of handoffs, `MAIL_BINS`. */
  readonly handoffs: number;
  /** First handoffs by minutes since entry, `MINUTE_BINS`. */
  readonly toHandoff: number;
  /** Leads by lifecycle stage at the end; the last place is blank or unknown. */
  readonly stages: number;
  readonly counts: number;
  /** Sums by node of the run: minutes of those who left, and of those who wait. */
  readonly stay: number;
  readonly stayWaiting: number;
  /** Sums of score and its square at the end, in tenths, three pairs. */
  readonly scores: number;
  readonly sums: number;
}

/** What a layout needs besides the codes. */
export interface LayoutInput {
  readonly codes: readonly ProgramCode[];
  readonly horizon: number;
  readonly events: number;
  readonly answers: number;
  readonly metrics: number;
  readonly stages: number;
}

/** Exit reasons that sends have of themselves, in order of their numbers. */
export const SEND_EXITS = ['noConsent', 'suppressed', 'alreadySent', 'mailHeld'] as const;

/** All reasons for which one may leave a program, each once, in order of their numbers. */
export function reasonsOf(code: ProgramCode): readonly string[] {
  const ends = code.details.flatMap((detail) => (detail.kind === 'end' ? [detail.reason] : []));
  const exits = code.interrupts.flatMap(({ then }) => (then.kind === 'exit' ? [then.reason] : []));
  return [...new Set([...SEND_EXITS, ...ends, ...exits])];
}

/** Hands out places one after another. */
function places(): { take(size: number): number; readonly size: number } {
  let size = 0;
  return {
    take(more) {
      size += more;
      return size - more;
    },
    get size() {
      return size;
    },
  };
}

type Places = ReturnType<typeof places>;

function sumBefore(codes: readonly ProgramCode[], p: number, size: (code: ProgramCode) => number): number {
  return codes.slice(0, p).reduce((sum, code) => sum + size(code), 0);
}

function layProgram(
  codes: readonly ProgramCode[],
  p: number,
  { days, counts }: { days: number; counts: Places },
): ProgramLayout {
  const code = codes[p]!;
  const reasons = reasonsOf(code);
  const nodes = code.nodeIds.length;
  return {
    programId: code.programId,
    stepFrom: sumBefore(codes, p, (c) => c.op.length),
    portFrom: sumBefore(codes, p, (c) => c.next.length),
    nodeFrom: sumBefore(codes, p, (c) => c.nodeIds.length),
    nodes,
    steps: code.op.length,
    reasons,
    exits: counts.take(reasons.length),
    nodeExits: counts.take(reasons.length * nodes),
    nodeInterrupts: counts.take(code.interrupts.length * nodes),
    interrupts: code.interrupts.map(({ id }) => id),
    interruptFrom: sumBefore(codes, p, (c) => c.interrupts.length),
    entered: counts.take(1),
    refused: counts.take(REFUSALS.length * code.starts.length),
    people: counts.take(1),
    outside: counts.take(OUTSIDE.length),
    active: counts.take(1),
    resting: counts.take(1),
    series: {
      entered: counts.take(days),
      handoffs: counts.take(days),
      sends: counts.take(days),
      exits: counts.take(days),
    },
  };
}

/** Lays out the tally of a run. */
export function layOut(input: LayoutInput): Layout {
  const { codes } = input;
  const days = Math.max(1, Math.ceil(input.horizon / DAY));
  const counts = places();
  const sums = places();
  const programs = codes.map((_, p) => layProgram(codes, p, { days, counts }));
  const nodes = sumBefore(codes, codes.length, (c) => c.nodeIds.length);
  const place = (op: number): number => {
    if (op === OP.send) return counts.take(SEND_PLACES);
    return op === OP.handoff ? counts.take(HANDOFF_PLACES + input.answers) : -1;
  };
  return {
    programs,
    days,
    ofStep: codes.flatMap((code) => Array.from(code.op, place)),
    ports: counts.take(sumBefore(codes, codes.length, (c) => c.next.length)),
    nodeEntered: counts.take(nodes),
    nodeWaiting: counts.take(nodes),
    metrics: counts.take(input.metrics),
    events: counts.take(input.events),
    kinds: input.events,
    answers: input.answers,
    leads: counts.take(1),
    leadsEntered: counts.take(1),
    leadsHanded: counts.take(1),
    leadsAccepted: counts.take(1),
    emails: counts.take(MAIL_BINS),
    touches: counts.take(MAIL_BINS),
    mostInWeek: counts.take(MAIL_BINS),
    handoffs: counts.take(MAIL_BINS),
    toHandoff: counts.take(MINUTE_BINS),
    stages: counts.take(input.stages + 1),
    counts: counts.size,
    stay: sums.take(nodes),
    stayWaiting: sums.take(nodes),
    scores: sums.take(6),
    sums: sums.size,
  };
}
