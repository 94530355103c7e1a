/** Where everybody is on the drawing at a minute: on their way along a line, or waiting beside a step. No pixels yet. */
import type { Frame, Groups, Playback, Program } from '../../core/index.ts';

/** A crowd larger than this is shown by dots that stand for several. */
export const MOST_DOTS = 300;

/** What is on the drawing now. Written in place, frame after frame. */
export interface Scene {
  /** People that one dot stands for. */
  each: number;
  /** Dots on lines: `way` and how far along it, 0 to 1. */
  going: number;
  readonly way: Int16Array;
  readonly share: Float32Array;
  /** By node, minutes for which those beside it have waited, longest first. */
  readonly waits: readonly number[][];
  /** Where those stand whose step is folded away; absent while none is. */
  readonly places: Places | undefined;
  /** The longest of all waits. */
  longest: number;
}

/** Where people stand whose step is folded away, by the numbers of the playback: with the first step of the same box. */
export interface Places {
  readonly at: Int32Array;
  /** Ways between two steps of one box: nobody is seen on them. */
  readonly isInside: readonly boolean[];
}

/** The places of a playback while some of its steps are folded away. */
export function standingOf(
  { nodes, ways }: Playback,
  { hidden }: Pick<Groups, 'hidden'>,
  edges: Program['edges'],
): Places | undefined {
  if (hidden.size === 0) return undefined;
  const ends = new Map(edges.map(({ from, port, to }) => [`${from}/${port}`, to]));
  const first = new Map<string, number>();
  const at = Int32Array.from(nodes, (id, node) => {
    const box = hidden.get(id);
    if (box === undefined) return node;
    if (!first.has(box)) first.set(box, node);
    return first.get(box) ?? node;
  });
  const isInside = ways.map(({ from, port }) => {
    const box = hidden.get(nodes[from] ?? '');
    return box !== undefined && box === hidden.get(ends.get(`${nodes[from]}/${port}`) ?? '');
  });
  return { at, isInside };
}

/** An empty scene for a playback. */
export function newScene({ nodes, people }: Playback, places?: Places): Scene {
  return {
    places,
    each: 1,
    going: 0,
    way: new Int16Array(people.length),
    share: new Float32Array(people.length),
    waits: nodes.map(() => []),
    longest: 1,
  };
}

/** The state at a minute, and for how many minutes a move is seen. */
export interface Looked {
  readonly playback: Playback;
  readonly frame: Frame;
  readonly minute: number;
  readonly seen: number;
}

/**
 * How far somebody is on the lines of the minute of its last move; undefined: has arrived, or went no line.
 *
 * Moves of one minute follow one another on their lines, all of them within the time for which a move is seen.
 */
function goingOf({ playback, minute, seen }: Looked, last: number): number | undefined {
  const { minute: minutes, hops } = playback;
  const passed = (minute - minutes[last]!) / seen;
  if (passed >= 1 || passed < 0) return undefined;
  return passed * hops[last]!;
}

/** The move of the same minute that is the n-th on a line. */
function hopMove({ hop, way, before, minute }: Playback, last: number, n: number): number {
  for (let i = last; i >= 0 && minute[i] === minute[last]; i = before[i]!) {
    if (hop[i] === n && way[i]! >= 0) return i;
  }
  return -1;
}

/** Looks at a frame. Linear in the people. */
export function lookAt(scene: Scene, looked: Looked): void {
  const { playback, frame } = looked;
  for (const waits of scene.waits) waits.length = 0;
  scene.going = 0;
  scene.longest = 1;
  for (let lead = 0; lead < frame.last.length; lead++) {
    const last = frame.last[lead]!;
    if (last < 0) continue;
    const at = goingOf(looked, last);
    const move = at === undefined ? -1 : hopMove(playback, last, Math.floor(at));
    const isSeen = move >= 0 && scene.places?.isInside[playback.way[move]!] !== true;
    if (isSeen) {
      scene.way[scene.going] = playback.way[move]!;
      scene.share[scene.going] = at! - Math.floor(at!);
      scene.going++;
    } else if (playback.to[last]! >= 0) {
      const wait = looked.minute - frame.since[lead]!;
      const node = playback.to[last]!;
      scene.waits[scene.places?.at[node] ?? node]!.push(wait);
      if (wait > scene.longest) scene.longest = wait;
    }
  }
  let all = scene.going;
  for (const waits of scene.waits) {
    waits.sort((a, b) => b - a);
    all += waits.length;
  }
  scene.each = Math.max(1, Math.ceil(all / MOST_DOTS));
}
