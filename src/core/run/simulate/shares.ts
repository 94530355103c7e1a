/**
 * What single leads added to a tally after each of their packets, kept since sales may make them run again: it is taken out as it was
 * counted, and nobody need run a second time for that. What was before a packet stays, whatever sales answers to it.
 */
import { ADDED, ADDED_AT, COUNTED, COUNTS_BEFORE, OWN, SUMS_BEFORE } from './counts.ts';
import { S } from './state.ts';
import type { Tally } from './tally.ts';

/** Shares in columns, one after the other: of each packet, up to the next one of its lead. */
export interface Shares {
  readonly lead: Int32Array;
  readonly number: Int32Array;
  /** One past the last count, and the last sum, of each share; as long as there are shares. */
  readonly countsTo: Int32Array;
  readonly sumsTo: Int32Array;
  /** Places counted at, each by one. */
  readonly counts: Int32Array;
  /** Places added to, and what. */
  readonly sums: Int32Array;
  readonly amounts: Float64Array;
}

/** Collects shares. */
export class ShareLog {
  private size = 0;
  private columns: Shares = columnsOf(64, 4096, 1024);

  /** Keeps what this lead, which has just been counted, was counted for after each of its packets from `number` on. */
  add(lead: number, number: number): void {
    for (let n = number; n < S.handoffs; n++) {
      const isLast = n + 1 === S.handoffs;
      this.addShare(lead, n, {
        counts: isLast ? OWN.counts : COUNTS_BEFORE[n + 1]!,
        sums: isLast ? OWN.sums : SUMS_BEFORE[n + 1]!,
      });
    }
  }

  private addShare(
    lead: number,
    number: number,
    end: { readonly counts: number; readonly sums: number },
  ): void {
    const { size } = this;
    let counts = size === 0 ? 0 : this.columns.countsTo[size - 1]!;
    let sums = size === 0 ? 0 : this.columns.sumsTo[size - 1]!;
    const fromCounts = COUNTS_BEFORE[number]!;
    const fromSums = SUMS_BEFORE[number]!;
    this.reserve(counts + end.counts - fromCounts, sums + end.sums - fromSums);
    const to = this.columns;
    for (let i = fromCounts; i < end.counts; i++) to.counts[counts++] = COUNTED[i]!;
    for (let i = fromSums; i < end.sums; i++) {
      to.sums[sums] = ADDED_AT[i]!;
      to.amounts[sums++] = ADDED[i]!;
    }
    to.lead[size] = lead;
    to.number[size] = number;
    to.countsTo[size] = counts;
    to.sumsTo[size] = sums;
    this.size++;
  }

  private reserve(counts: number, sums: number): void {
    const now = this.columns;
    const isFull = this.size === now.countsTo.length;
    if (!isFull && counts <= now.counts.length && sums <= now.sums.length) return;
    const wider = columnsOf(
      isFull ? 2 * this.size : now.countsTo.length,
      counts > now.counts.length ? 2 * counts : now.counts.length,
      sums > now.sums.length ? 2 * sums : now.sums.length,
    );
    for (const name of COLUMNS) wider[name].set(now[name]);
    this.columns = wider;
  }

  /** Takes all shares out, in the order in which they were kept. */
  take(): Shares {
    const { size } = this;
    const { lead, number, countsTo, sumsTo, counts, sums, amounts } = this.columns;
    const countsEnd = size === 0 ? 0 : countsTo[size - 1]!;
    const sumsEnd = size === 0 ? 0 : sumsTo[size - 1]!;
    this.size = 0;
    return {
      lead: lead.slice(0, size),
      number: number.slice(0, size),
      countsTo: countsTo.slice(0, size),
      sumsTo: sumsTo.slice(0, size),
      counts: counts.slice(0, countsEnd),
      sums: sums.slice(0, sumsEnd),
      amounts: amounts.slice(0, sumsEnd),
    };
  }
}

const COLUMNS = ['lead', 'number', 'countsTo', 'sumsTo', 'counts', 'sums', 'amounts'] as const;

function columnsOf(size: number, counts: number, sums: number): Shares {
  return {
    lead: new Int32Array(size),
    number: new Int32Array(size),
    countsTo: new Int32Array(size),
    sumsTo: new Int32Array(size),
    counts: new Int32Array(counts),
    sums: new Int32Array(sums),
    amounts: new Float64Array(sums),
  };
}

/** Takes share `i` out of a tally that it was counted into. */
export function takeOut(tally: Tally, shares: Shares, i: number): void {
  for (let k = i === 0 ? 0 : shares.countsTo[i - 1]!; k < shares.countsTo[i]!; k++) {
    const place = shares.counts[k]!;
    tally.counts[place] = tally.counts[place]! - 1;
  }
  for (let k = i === 0 ? 0 : shares.sumsTo[i - 1]!; k < shares.sumsTo[i]!; k++) {
    const place = shares.sums[k]!;
    tally.sums[place] = tally.sums[place]! - shares.amounts[k]!;
  }
}
