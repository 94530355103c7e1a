/** How everything stands at a minute of a playback. Going on is cheap; going back begins anew. */
import { type Playback, STAND } from './model.ts';

/** Came in = inside + with sales + finished + unsubscribed + out of reach, at every minute. */
export interface Totals {
  readonly came: number;
  readonly inside: number;
  readonly withSales: number;
  readonly finished: number;
  readonly unsubscribed: number;
  readonly unreachable: number;
  /** Packets that have gone to sales so far, those that came back included. */
  readonly handed: number;
}

/** The state at a minute. Its arrays are written in place while it goes on. */
export interface Frame {
  /** Everything up to this minute has happened; -1: nothing has. */
  minute: number;
  /** Moves that have happened. */
  moves: number;
  came: number;
  handed: number;
  /** Journeys by how they stand. */
  readonly stands: Int32Array;
  /** By node: people there now, and all who have come so far. */
  readonly here: Int32Array;
  readonly cameTo: Int32Array;
  /** By way: all who have taken it so far. */
  readonly taken: Int32Array;
  /** By lead: its last move; -1: has not come in yet. */
  readonly last: Int32Array;
  /** By lead: minute since which it has been at its node. */
  readonly since: Int32Array;
}

/** Nothing has happened yet. */
export function newFrame({ nodes, ways, people }: Playback): Frame {
  return {
    minute: -1,
    moves: 0,
    came: 0,
    handed: 0,
    stands: new Int32Array(5),
    here: new Int32Array(nodes.length),
    cameTo: new Int32Array(nodes.length),
    taken: new Int32Array(ways.length),
    last: new Int32Array(people.length).fill(-1),
    since: new Int32Array(people.length),
  };
}

function reset(frame: Frame): void {
  Object.assign(frame, { minute: -1, moves: 0, came: 0, handed: 0 });
  for (const counts of [frame.stands, frame.here, frame.cameTo, frame.taken, frame.since]) counts.fill(0);
  frame.last.fill(-1);
}

/** Brings the frame to a minute, forwards or back. */
export function advance(playback: Playback, frame: Frame, minute: number): void {
  if (minute < frame.minute) reset(frame);
  const { minute: minutes } = playback;
  while (frame.moves < minutes.length && minutes[frame.moves]! <= minute) {
    apply(playback, frame, frame.moves);
    frame.moves++;
  }
  frame.minute = minute;
}

function add(counts: Int32Array, place: number, by: number): void {
  if (place >= 0) counts[place] = counts[place]! + by;
}

function apply({ lead, from, to, way, stand, handed, minute }: Playback, frame: Frame, i: number): void {
  const who = lead[i]!;
  const before = frame.last[who]!;
  const isStay = from[i] === to[i];
  // From outside: a journey begins, and the one before keeps standing as it ended.
  if (from[i]! < 0 && (before < 0 || to[before]! < 0)) frame.came++;
  else add(frame.stands, stand[before]!, -1);
  add(frame.stands, stand[i]!, 1);
  add(frame.taken, way[i]!, 1);
  if (!isStay || way[i]! >= 0) {
    add(frame.here, from[i]!, -1);
    add(frame.here, to[i]!, 1);
    add(frame.cameTo, to[i]!, 1);
    frame.since[who] = minute[i]!;
  }
  frame.handed += handed[i]!;
  frame.last[who] = i;
}

/** The state at a minute, from the beginning. Linear in the moves. */
export function stateAt(playback: Playback, minute: number): Frame {
  const frame = newFrame(playback);
  advance(playback, frame, minute);
  return frame;
}

/** Its totals. */
export function totalsOf({ came, handed, stands }: Frame): Totals {
  return {
    came,
    handed,
    inside: stands[STAND.inside]!,
    withSales: stands[STAND.withSales]!,
    finished: stands[STAND.finished]!,
    unsubscribed: stands[STAND.unsubscribed]!,
    unreachable: stands[STAND.unreachable]!,
  };
}

/** Somebody at a place: a number in `people`, and minutes of the run. */
export interface Standing {
  readonly lead: number;
  readonly since: number;
  /** When it goes on, as this run has it; undefined: not before the run ends. */
  readonly until: number | undefined;
}

function leaves({ next, from, to, way, minute }: Playback, move: number): number | undefined {
  let at = next[move]!;
  while (at >= 0 && from[at] === to[at] && way[at]! < 0) at = next[at]!;
  return at < 0 ? undefined : minute[at]!;
}

/** Who is at a node now, longest first. */
export function standingAt(playback: Playback, frame: Frame, node: number): readonly Standing[] {
  const found: Standing[] = [];
  for (let lead = 0; lead < frame.last.length; lead++) {
    const move = frame.last[lead]!;
    if (move < 0 || playback.to[move] !== node) continue;
    found.push({ lead, since: frame.since[lead]!, until: leaves(playback, move) });
  }
  return found.sort((a, b) => a.since - b.since || a.lead - b.lead);
}

/** Who has taken a way within the last `within` minutes, longest ago first. */
export function takingWay(
  { way, minute, lead }: Playback,
  frame: Frame,
  { of, within }: { readonly of: number; readonly within: number },
): readonly Standing[] {
  const found: Standing[] = [];
  for (let i = frame.moves - 1; i >= 0 && minute[i]! > frame.minute - within; i--) {
    if (way[i] === of) found.push({ lead: lead[i]!, since: minute[i]!, until: undefined });
  }
  return found.reverse();
}

/** The first move after `minute` with which somebody comes to one of the nodes; undefined: nobody does any more. */
export function nextArrival(
  playback: Playback,
  nodes: ReadonlySet<number>,
  minute: number,
): number | undefined {
  if (nodes.size === 0) return undefined;
  const { minute: minutes, to, from, way } = playback;
  for (let i = firstAfter(minutes, minute); i < minutes.length; i++) {
    if (nodes.has(to[i]!) && (from[i] !== to[i] || way[i]! >= 0)) return i;
  }
  return undefined;
}

function firstAfter(minutes: Int32Array, minute: number): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minutes[middle]! <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
