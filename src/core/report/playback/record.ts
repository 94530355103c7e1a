/** From the trace of each lead to the moves of all. */
import { FLAG, type ProgramCode } from '../../compile/code.ts';
import { DAY } from '../../kit/base.ts';
import type { ScoreTrail } from '../../run/simulate/trail.ts';
import type { TraceRow } from '../../run/trace.ts';
import { advance, newFrame } from './frame.ts';
import { type Playback, type PlayedLead, type PlayedWay, STAND, standAfter } from './model.ts';

/** The run that is recorded. */
export interface Recording {
  readonly code: ProgramCode;
  /** Minute of the epoch, and minutes of the run. */
  readonly start: number;
  readonly horizon: number;
  readonly leadsInAll: number;
  readonly zones: readonly string[];
}

/** Takes down one lead after another. */
export interface Recorder {
  /** Adds a lead with its trace, and its scores on the way. */
  add(person: PlayedLead, rows: readonly TraceRow[], trail: ScoreTrail): void;
  /** Moves so far. */
  readonly moves: number;
  /** All of them in the order of time. */
  finish(): Playback;
}

/** A move as it is taken down. */
interface Move {
  readonly minute: number;
  readonly lead: number;
  readonly from: number;
  readonly way: number;
  readonly to: number;
  stand: number;
  handed: number;
}

/** Where a move leads. */
type Step = Pick<Move, 'minute' | 'to' | 'stand'>;

/** Ways out of a program by step and port, by their numbers. */
interface Ways {
  readonly list: readonly PlayedWay[];
  readonly of: ReadonlyMap<number, number>;
}

function waysOf(code: ProgramCode): Ways {
  const list: PlayedWay[] = [];
  const byName = new Map<string, number>();
  const of = new Map<number, number>();
  for (const [place, port] of code.portNames.entries()) {
    if (port === null) continue;
    const step = code.portFrom.findLastIndex((first) => first <= place);
    const from = code.node[step]!;
    const name = `${from}/${port}`;
    const way = byName.get(name) ?? list.push({ from, port }) - 1;
    byName.set(name, way);
    of.set(place, way);
  }
  return { list, of };
}

/** Where the lead that is taken down stands. */
interface At {
  readonly lead: number;
  node: number;
  stand: number;
  /** The way that has just been taken. */
  way: number;
  /** The lead has gone out of its node and not yet come to another. */
  isBetween: boolean;
}

class Taking implements Recorder {
  private readonly all: Move[] = [];
  private readonly people: PlayedLead[] = [];
  private readonly engaged = {
    from: [0],
    since: [] as number[],
    asOf: [] as number[],
    value: [] as number[],
  };
  private halfLifeMinutes = Infinity;
  private readonly ways: Ways;
  private readonly of: Recording;

  constructor(of: Recording) {
    this.of = of;
    this.ways = waysOf(of.code);
  }

  get moves(): number {
    return this.all.length;
  }

  add(person: PlayedLead, rows: readonly TraceRow[], trail: ScoreTrail): void {
    const lead = this.people.push(person) - 1;
    this.engage(trail);
    const at: At = { lead, node: -1, stand: STAND.inside, way: -1, isBetween: true };
    for (const row of rows) if (row.program === 0) this.take(at, row);
  }

  /** Only changes of engagement are kept, where the trail has those of all scores. */
  private engage({ minute, engagement, engagementAt, halfLifeMinutes }: ScoreTrail): void {
    const { since, asOf, value, from } = this.engaged;
    const first = since.length;
    for (const [i, now] of minute.entries()) {
      const isSame =
        since.length > first && value.at(-1) === engagement[i] && asOf.at(-1) === engagementAt[i];
      if (isSame) continue;
      since.push(now);
      asOf.push(engagementAt[i]!);
      value.push(engagement[i]!);
    }
    from.push(since.length);
    this.halfLifeMinutes = halfLifeMinutes;
  }

  private take(at: At, row: TraceRow): void {
    const { code } = this.of;
    if (row.what === 'enter') {
      Object.assign(at, { node: -1, stand: STAND.inside, way: -1, isBetween: true });
    } else if (row.what === 'arrive') {
      const isResting = (code.flags[row.step]! & FLAG.resting) !== 0;
      const stand = isResting ? STAND.withSales : STAND.inside;
      this.arrive(at, { minute: row.minute, to: code.node[row.step]!, stand });
    } else if (row.what === 'port') {
      const way = this.ways.of.get(code.portFrom[row.step]! + row.value);
      if (way === undefined) return;
      at.way = way;
      at.isBetween = true;
    } else if (row.what === 'handoff') {
      const last = this.all.at(-1);
      if (last?.lead === at.lead) last.handed = 1;
    } else if (row.what === 'exit') {
      this.put(at, { minute: row.minute, to: -1, stand: standAfter(row.name) });
    }
  }

  private arrive(at: At, step: Step): void {
    const { minute, to, stand } = step;
    // The end behind an open port belongs to no node: the exit that follows is the move.
    if (to < 0) return;
    const isElsewhere = to !== at.node || at.isBetween;
    if (!isElsewhere && stand === at.stand) return;
    const last = this.all.at(-1);
    if (!isElsewhere && last?.minute === minute && last.to === to) {
      last.stand = stand;
      at.stand = stand;
    } else this.put(at, step);
  }

  private put(at: At, { minute, to, stand }: Step): void {
    const { lead, node: from, way } = at;
    this.all.push({ minute, lead, from, way, to, stand, handed: 0 });
    Object.assign(at, { node: to, stand, way: -1, isBetween: false });
  }

  finish(): Playback {
    const { start, horizon, leadsInAll, zones, code } = this.of;
    // Equal minutes keep their order: sorting is stable, and each lead was taken down as a whole.
    const moves = this.all.toSorted((a, b) => a.minute - b.minute);
    const days = Math.ceil(horizon / DAY);
    const handedOn = new Int32Array(days);
    for (const { minute, handed } of moves) if (handed === 1) handedOn[Math.floor(minute / DAY)]! += 1;
    const playback = {
      start,
      horizon,
      leadsInAll,
      people: this.people,
      zones,
      nodes: code.nodeIds,
      ways: this.ways.list,
      minute: Int32Array.from(moves, ({ minute }) => minute),
      lead: Int32Array.from(moves, ({ lead }) => lead),
      from: Int16Array.from(moves, ({ from }) => from),
      way: Int16Array.from(moves, ({ way }) => way),
      to: Int16Array.from(moves, ({ to }) => to),
      stand: Uint8Array.from(moves, ({ stand }) => stand),
      handed: Uint8Array.from(moves, ({ handed }) => handed),
      ...linksOf(moves, this.people.length),
      peak: new Int32Array(code.nodeIds.length),
      handedOn,
      engagedFrom: Int32Array.from(this.engaged.from),
      engagedSince: Int32Array.from(this.engaged.since),
      engagedAsOf: Int32Array.from(this.engaged.asOf),
      engaged: Float64Array.from(this.engaged.value),
      halfLifeMinutes: this.halfLifeMinutes,
    };
    return { ...playback, peak: peaksOf(playback) };
  }
}

/** From each move to the next of its lead, and the place of each among those of one minute. */
function linksOf(moves: readonly Move[], people: number): Pick<Playback, 'before' | 'next' | 'hop' | 'hops'> {
  const before = new Int32Array(moves.length).fill(-1);
  const next = new Int32Array(moves.length).fill(-1);
  const hop = new Uint8Array(moves.length);
  const hops = new Uint8Array(moves.length);
  const last = new Int32Array(people).fill(-1);
  for (const [i, { lead, minute }] of moves.entries()) {
    const earlier = last[lead]!;
    before[i] = earlier;
    if (earlier >= 0) next[earlier] = i;
    const isSame = earlier >= 0 && moves[earlier]!.minute === minute;
    if (isSame) hop[i] = Math.min(254, hop[earlier]! + (moves[earlier]!.way >= 0 ? 1 : 0));
    last[lead] = i;
  }
  for (let i = moves.length - 1; i >= 0; i--) {
    const after = next[i]!;
    const isSame = after >= 0 && moves[after]!.minute === moves[i]!.minute;
    hops[i] = isSame ? hops[after]! : hop[i]! + (moves[i]!.way >= 0 ? 1 : 0);
  }
  return { before, next, hop, hops };
}

function peaksOf(playback: Playback): Int32Array {
  const peak = new Int32Array(playback.nodes.length);
  const frame = newFrame(playback);
  const { minute } = playback;
  for (let i = 0; i < minute.length; i++) {
    const isLast = minute[i + 1] !== minute[i];
    if (!isLast) continue;
    advance(playback, frame, minute[i]!);
    for (let n = 0; n < peak.length; n++) peak[n] = Math.max(peak[n]!, frame.here[n]!);
  }
  return peak;
}

/** Begins to take down a replication. */
export function makeRecorder(of: Recording): Recorder {
  return new Taking(of);
}
