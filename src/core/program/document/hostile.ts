/** What must be refused before anything else looks at the data: depth, size, circles, prototypes, numbers that are none. */
import type { Issue } from '../../kit/base.ts';
import { pointer } from '../../kit/text/wrongs.ts';
import { fault } from './fault.ts';
import { MOST_THREADS } from './threads.ts';

/** Deepest nesting read. */
export const MOST_DEPTH = 64;
/** Most values read of one file, lists and objects counted. */
export const MOST_VALUES = 4_000_000;
/** Most problems told of one file. */
export const MOST_PROBLEMS = 200;
/** Most nodes and edges of one program. */
export const MOST_NODES = 20_000;
/** Most edges of one program. */
export const MOST_EDGES = 60_000;
/** Most names in each list of a catalogue. */
export const MOST_NAMED = {
  fields: 2_000,
  events: 2_000,
  topics: 1_000,
  lists: 1_000,
  segments: 1_000,
  assets: 5_000,
  queues: 500,
} as const;

const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** A value on the walk. Places are told of problems only, so they are found by the way back up. */
interface At {
  readonly value: unknown;
  readonly key: string;
  readonly up: At | undefined;
  readonly depth: number;
}

/** Problems of plain data. `fatal`: nothing else may look at it. */
export interface Hostile {
  readonly issues: readonly Issue[];
  readonly fatal: boolean;
}

/** Looks for hostile parts. Walks without recursion, so that depth itself cannot hurt. O(values), at most `MOST_VALUES`. */
export function hostileParts(data: unknown): Hostile {
  const tooMany = countProblems(data);
  if (tooMany.length > 0) return { issues: tooMany, fatal: true };
  const issues: Issue[] = [];
  const stack: At[] = [{ value: data, key: '', up: undefined, depth: 0 }];
  let fatal = false;
  let walked = 0;
  while (stack.length > 0 && issues.length < MOST_PROBLEMS) {
    const at = stack.pop() as At;
    walked += 1;
    if (walked > MOST_VALUES) {
      const issue = fault('too-many', { place: '', params: { most: MOST_VALUES } });
      return { issues: [...issues, issue], fatal: true };
    }
    if (typeof at.value === 'number' && !Number.isFinite(at.value)) {
      issues.push(fault('not-a-number', { place: placeOf(at) }));
    }
    if (typeof at.value !== 'object' || at.value === null) continue;
    const stop = stopAt(at);
    if (stop === undefined) issues.push(...children(at, at.value, stack));
    else {
      issues.push(stop);
      fatal = true;
    }
  }
  return { issues, fatal };
}

function stopAt(at: At): Issue | undefined {
  for (let up = at.up; up !== undefined; up = up.up) {
    if (up.value === at.value) return fault('cyclic', { place: placeOf(at) });
  }
  if (at.depth < MOST_DEPTH) return undefined;
  return fault('too-deep', { place: placeOf(at), params: { most: MOST_DEPTH } });
}

/** Puts what is inside on the stack; names the keys that reach into prototypes. */
function children(up: At, value: object, stack: At[]): readonly Issue[] {
  const issues: Issue[] = [];
  for (const key of Object.keys(value)) {
    const child = { value: (value as Record<string, unknown>)[key], key, up, depth: up.depth + 1 };
    if (POISON.has(key)) issues.push(fault('forbidden-key', { place: placeOf(child), params: { key } }));
    else stack.push(child);
  }
  return issues;
}

function placeOf(at: At): string {
  const path: string[] = [];
  for (let up: At = at; up.up !== undefined; up = up.up) path.unshift(up.key);
  return pointer(path);
}

/** The schema looks at every entry before it counts them: a million nodes are refused here. */
function countProblems(data: unknown): readonly Issue[] {
  const program = inside(data, 'program');
  const lists = [
    { key: 'nodes', most: MOST_NODES },
    { key: 'edges', most: MOST_EDGES },
    { key: 'comments', most: MOST_THREADS },
  ];
  return lists.flatMap(({ key, most }) => {
    const list = inside(program, key);
    if (!Array.isArray(list) || list.length <= most) return [];
    return [fault('too-many', { place: `/program/${key}`, params: { most } })];
  });
}

function inside(data: unknown, key: string): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined;
  return (data as Record<string, unknown>)[key];
}
