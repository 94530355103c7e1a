/** Programs for which a run has no room, each beside one that just fits. They are large: only their room is looked at. */
import type { ProgramFile } from '../../../../../src/core/program/document/types.ts';
import { type Drawn, draw, EXIT, type Sample, START } from './draw.ts';

/** Steps of many parts each: so much in few cards. */
function many(count: number, one: Drawn): ProgramFile {
  const more = Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, one]));
  return draw({ s: START, x: EXIT, ...more }, ['s>x']);
}

const CHANGES = Array.from({ length: 20 }, (_, i) => ({ what: 'score', points: i + 1, reason: '' }));
const CASES = Array.from({ length: 50 }, (_, i) => ({ id: `c${i}`, value: `${i}` }));

const GOAL: Drawn = ['goal', { rule: { kind: 'seen', event: 'demo', since: 'entry' } }];

/** The samples. */
export const ROOM: readonly Sample[] = [
  {
    code: 'program/too-many-steps',
    shows: many(391, ['set', { changes: CHANGES }]),
    near: many(390, ['set', { changes: CHANGES }]),
  },
  {
    code: 'program/too-many-ways',
    shows: many(650, ['switch', { by: 'field', field: 'industry', cases: CASES }]),
    near: many(600, ['switch', { by: 'field', field: 'industry', cases: CASES }]),
  },
  {
    code: 'program/too-many-starts',
    shows: many(64, START),
    near: many(63, START),
  },
  {
    code: 'program/too-much-to-count',
    shows: many(1_100, GOAL),
    near: many(900, GOAL),
  },
];
