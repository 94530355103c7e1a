/**
 * What single leads added to a tally from their first packet for sales on, kept since sales may make them run again: it is taken
 * out as it was counted, and nobody need run a second time for that. What was before stays, whatever sales answers.
 */
import { ADDED, ADDED_AT, COUNTED, OWN } from './counts.ts';
import type { Tally } from './tally.ts';

/** Shares of leads in columns, one after the other. */
export interface Shares {
  readonly lead: Int32Array;
  /** One past the last count, and the last sum, of each lead; as long as there are leads. */
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
  private leads = 0;
  private columns: Shares = columnsOf(64, 4096, 1024);

  /** Keeps the share of this lead, which has just been counted. */
  add(lead: number): void {
    let counts = this.leads === 0 ? 0 : this.columns.countsTo[this.leads - 1]!;
    let sums = this.leads === 0 ? 0 : this.columns.sumsTo[this.leads - 1]!;
    const { earlyCounts, earlySums } = OWN;
    this.reserve(counts + OWN.counts - earlyCounts, sums + OWN.sums - earlySums);
    const to = this.columns;
    for (let i = earlyCounts; i < OWN.counts; i++) to.counts[counts++] = COUNTED[i]!;
    for (let i = earlySums; i < OWN.sums; i++) {
      to.sums[sums] = ADDED_AT[i]!;
      to.amounts[sums++] = ADDED[i]!;
    }
    to.lead[this.leads] = lead;
    to.countsTo[this.leads] = counts;
    to.sumsTo[this.leads] = sums;
    this.leads++;
  }

  private reserve(counts: number, sums: number): void {
    const now = this.columns;
    const isFull = this.leads === now.countsTo.length;
    if (!isFull && counts <= now.counts.length && sums <= now.sums.length) return;
    const wider = columnsOf(
      isFull ? 2 * this.leads : now.countsTo.length,
      counts > now.counts.length ? 2 * counts : now.counts.length,
      sums > now.sums.length ? 2 * sums : now.sums.length,
    );
    for (const name of COLUMNS) wider[name].set(now[name]);
    this.columns = wider;
  }

  /** Takes all shares out, in the order in which they were kept. */
  take(): Shares {
    const { lead, countsTo, sumsTo, counts, sums, amounts } = this.columns;
    const taken = {
      lead: lead.slice(0, this.leads),
      countsTo: countsTo.slice(0, this.leads),
      sumsTo: sumsTo.slice(0, this.leads),
      counts: counts.slice(0, this.leads === 0 ? 0 : countsTo[this.leads - 1]),
      sums: sums.slice(0, this.leads === 0 ? 0 : sumsTo[this.leads - 1]),
      amounts: amounts.slice(0, this.leads === 0 ? 0 : sumsTo[this.leads - 1]),
    };
    this.leads = 0;
    return taken;
  }
}

const COLUMNS = ['lead', 'countsTo', 'sumsTo', 'counts', 'sums', 'amounts'] as const;

function columnsOf(leads: number, counts: number, sums: number): Shares {
  return {
    lead: new Int32Array(leads),
    countsTo: new Int32Array(leads),
    sumsTo: new Int32Array(leads),
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
