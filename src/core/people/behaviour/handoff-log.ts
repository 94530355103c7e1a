/**
 * What coupled leads tell each other: packets to sales, and the minutes at which reps began them.
 *
 * Leads run up to their next packet, the world writes it down, the reps give it its minute, and the lead goes on with it; leads for which
 * it turns out to be another one run again from there (rounds to a fixed point).
 */

/** Numbers of handoffs of one lead stay below this. */
const HANDOFFS = 4096;

/** The rep never began: the packet was withdrawn first. */
export const WITHDRAWN = -1;

/** No minute at which a packet is begun is as late as this. */
const LATEST = 2 ** 31 - 8;

/**
 * What is written down as the begin minute of a packet whose lead waits to be told it: below `WITHDRAWN`, and made of the minute at which the
 * packet would be begun if sales had all the time there is.
 */
export function openBegin(begin: number): number {
  return WITHDRAWN - 2 - Math.min(begin, LATEST);
}

/** Whether that is such a one. */
export function isOpen(begin: number): boolean {
  return begin < WITHDRAWN;
}

/** Begin minutes by `beginKey`; a packet that is not in it is begun as if sales had all the time there is. */
export type Begins = ReadonlyMap<number, number>;

/** Key of handoff `number` of a lead. */
export function beginKey(lead: number, number: number): number {
  return lead * HANDOFFS + number;
}

/** One packet. Minutes are run minutes; `slaMinutes` and `handling` are working minutes. */
export interface HandoffRow {
  readonly lead: number;
  readonly number: number;
  readonly minute: number;
  readonly queue: number;
  readonly priority: number;
  readonly slaMinutes: number;
  /** Working minutes that it occupies a rep. */
  readonly handling: number;
  /** The begin minute that the lead ran with, or `WITHDRAWN`, or by `openBegin`. */
  readonly begin: number;
}

/** Packets in columns of equal length. */
export type HandoffColumns = Readonly<Record<keyof HandoffRow, Int32Array>>;

const COLUMNS = ['lead', 'number', 'minute', 'queue', 'priority', 'slaMinutes', 'handling', 'begin'] as const;

/** Rows in columns: plain numbers, which travel between threads as they are. */
export class HandoffLog {
  size = 0;
  /** Whether leads wait with packets of which the minute is not known; else sales has all the time there is for these. */
  waits = false;
  private columns: Record<keyof HandoffRow, Int32Array> = emptyColumns(64);

  /** Appends a row. */
  add(row: HandoffRow): void {
    if (this.size === this.columns.lead.length) this.grow();
    const { columns, size } = this;
    columns.lead[size] = row.lead;
    columns.number[size] = row.number;
    columns.minute[size] = row.minute;
    columns.queue[size] = row.queue;
    columns.priority[size] = row.priority;
    columns.slaMinutes[size] = row.slaMinutes;
    columns.handling[size] = row.handling;
    columns.begin[size] = row.begin;
    this.size++;
  }

  /** The begin minute of the row that was appended last. */
  get lastBegin(): number {
    return this.columns.begin[this.size - 1]!;
  }

  /** Row `i` as an object. */
  row(i: number): HandoffRow {
    return handoffRowAt(this.columns, i);
  }

  /** Takes all rows out: what a worker sends after a chunk of leads. */
  take(): HandoffColumns {
    const taken = { ...this.columns };
    for (const column of COLUMNS) taken[column] = taken[column].slice(0, this.size);
    this.size = 0;
    return taken;
  }

  private grow(): void {
    const wider = emptyColumns(2 * this.size);
    for (const column of COLUMNS) wider[column].set(this.columns[column]);
    this.columns = wider;
  }
}

function emptyColumns(length: number): Record<keyof HandoffRow, Int32Array> {
  return {
    lead: new Int32Array(length),
    number: new Int32Array(length),
    minute: new Int32Array(length),
    queue: new Int32Array(length),
    priority: new Int32Array(length),
    slaMinutes: new Int32Array(length),
    handling: new Int32Array(length),
    begin: new Int32Array(length),
  };
}

/** Row `i` of columns. */
export function handoffRowAt(columns: HandoffColumns, i: number): HandoffRow {
  return {
    lead: columns.lead[i]!,
    number: columns.number[i]!,
    minute: columns.minute[i]!,
    queue: columns.queue[i]!,
    priority: columns.priority[i]!,
    slaMinutes: columns.slaMinutes[i]!,
    handling: columns.handling[i]!,
    begin: columns.begin[i]!,
  };
}

/** The rows of columns that `take` gave. */
export function rowsOf(columns: HandoffColumns): readonly HandoffRow[] {
  return Array.from(columns.lead, (_, i) => handoffRowAt(columns, i));
}
