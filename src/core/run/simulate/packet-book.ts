/** All packets to sales of one replication that are known by now, column by column, and the order in which sales takes them. */
import { type Begins, beginKey, type HandoffColumns, isOpen } from '../../people/behaviour/handoff-log.ts';
import { servingOrder } from '../../people/behaviour/sales.ts';
import { type Shares, takeOut as takeShareOut } from './shares.ts';
import type { Tally } from './tally.ts';

const NONE = -1;
/** One in so many gaps is shorter than the short one. */
const SHORTER = 20;

const COLUMNS = [
  'lead',
  'number',
  'minute',
  'queue',
  'slaMinutes',
  'handling',
  'begin',
  'thread',
  'job',
  'row',
  'previous',
] as const;
type Columns = Record<(typeof COLUMNS)[number], Int32Array>;

function columnsOf(size: number): Columns {
  return {
    lead: new Int32Array(size),
    number: new Int32Array(size),
    minute: new Int32Array(size),
    queue: new Int32Array(size),
    slaMinutes: new Int32Array(size),
    handling: new Int32Array(size),
    begin: new Int32Array(size),
    thread: new Int32Array(size),
    job: new Int32Array(size),
    row: new Int32Array(size),
    previous: new Int32Array(size),
  };
}

/** Packets by place: the order in which they came to be known. */
export class PacketBook {
  /**
   * Beside what each packet is: the thread that keeps how its lead stood, the packet before of that lead, and where its share is: the job,
   * below 0 once the packet has been taken out, and the row.
   */
  columns = columnsOf(1024);
  size = 0;
  /** By lead: its last packet. */
  private readonly latest: Int32Array;
  /** By job. */
  private shares: Shares[] = [];
  /** Minutes from a packet to the next one of its lead. */
  private readonly gaps: number[] = [];
  /** Packets that are in line already stand before this one. */
  private inLine = 0;

  constructor(leads: number) {
    this.latest = new Int32Array(leads).fill(NONE);
  }

  /** Takes what a job came to; `thread`: who has worked on it. */
  take(handoffs: HandoffColumns, shares: Shares, thread: number): void {
    const job = this.shares.push(shares) - 1;
    const rows = handoffs.lead.length;
    this.reserve(this.size + rows);
    const { columns, latest } = this;
    for (let row = 0; row < rows; row++) {
      const previous = latest[handoffs.lead[row]!]!;
      const isKnown = previous !== NONE && columns.number[previous]! >= handoffs.number[row]!;
      // A lead that ran again from its start has the packets before written down once more.
      if (isKnown && columns.number[previous] !== handoffs.number[row]) continue;
      const at = isKnown ? previous : this.size++;
      this.copy(at, handoffs, row);
      columns.thread[at] = thread;
      columns.job[at] = job;
      columns.row[at] = row;
      if (isKnown) continue;
      columns.previous[at] = previous;
      if (previous !== NONE) this.gaps.push(columns.minute[at]! - columns.minute[previous]!);
      latest[handoffs.lead[row]!] = at;
    }
  }

  /** Column by column by name: a loop over names is many times as slow. */
  private copy(at: number, from: HandoffColumns, row: number): void {
    const { columns } = this;
    columns.lead[at] = from.lead[row]!;
    columns.number[at] = from.number[row]!;
    columns.minute[at] = from.minute[row]!;
    columns.queue[at] = from.queue[row]!;
    columns.slaMinutes[at] = from.slaMinutes[row]!;
    columns.handling[at] = from.handling[row]!;
    columns.begin[at] = from.begin[row]!;
  }

  private reserve(size: number): void {
    if (size <= this.columns.lead.length) return;
    const wider = columnsOf(2 * size);
    for (const name of COLUMNS) wider[name].set(this.columns[name]);
    this.columns = wider;
  }

  /** Takes what a lead was counted for after packet `number` out of tallies, and forgets the packets behind that one. */
  takeOut(lead: number, number: number, tallies: readonly Tally[]): void {
    const { columns, latest } = this;
    for (let at = latest[lead]!; at !== NONE && columns.number[at]! >= number; at = columns.previous[at]!) {
      const shares = this.shares[columns.job[at]!]!;
      for (const tally of tallies) takeShareOut(tally, shares, columns.row[at]!);
      latest[lead] = at;
      if (columns.number[at]! > number) columns.job[at] = NONE;
    }
  }

  /** Minutes that pass at least, but for one lead in `SHORTER`, until the next packet of a lead that has one; `undefined`: nobody has. */
  shortGap(): number | undefined {
    const sorted = Float64Array.from(this.gaps).sort();
    return sorted[Math.floor(sorted.length / SHORTER)];
  }

  /** Nobody is taken out any more: shares are many bytes. */
  forgetShares(): void {
    this.shares = [];
  }

  /** Minutes that a lead last ran with; a packet that it waits with has none yet. */
  knownOf(lead: number): Begins {
    const { number, begin, previous } = this.columns;
    const begins = new Map<number, number>();
    for (let at = this.latest[lead] ?? NONE; at !== NONE; at = previous[at]!)
      if (!isOpen(begin[at]!)) begins.set(beginKey(lead, number[at]!), begin[at]!);
    return begins;
  }

  /** Puts the packets that have come since the last call in line with those waiting; who has been taken out is left out. */
  lineUp(waiting: Int32Array): Int32Array {
    const { columns, inLine, size } = this;
    const part = (column: Int32Array): Int32Array => column.subarray(inLine, size);
    const order = servingOrder({
      lead: part(columns.lead),
      number: part(columns.number),
      minute: part(columns.minute),
    });
    this.inLine = size;
    const line = new Int32Array(waiting.length + order.length);
    let length = 0;
    let next = 0;
    for (const at of waiting) {
      if (columns.job[at] === NONE) continue;
      while (next < order.length && this.isBefore(inLine + order[next]!, at))
        line[length++] = inLine + order[next++]!;
      line[length++] = at;
    }
    while (next < order.length) line[length++] = inLine + order[next++]!;
    return line.subarray(0, length);
  }

  private isBefore(a: number, b: number): boolean {
    const { minute, lead, number } = this.columns;
    if (minute[a] !== minute[b]) return minute[a]! < minute[b]!;
    return lead[a] === lead[b] ? number[a]! < number[b]! : lead[a]! < lead[b]!;
  }
}
