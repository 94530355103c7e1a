/** Program files of toy kinds to read, break and edit. */
import { keyOf } from '../../../../src/core/kit/dice/dice.ts';
import type { ProgramEdge, ProgramFile, ProgramNode } from '../../../../src/core/program/document/types.ts';

/** A node of a toy kind; its place follows from its id, so that files are the same every time. */
export function node(id: string, kind: string, settings: ProgramNode['settings'] = {}): ProgramNode {
  return { id, key: keyOf(id), kind, version: kind === 'pause' ? 2 : 1, settings, x: 0, y: id.length * 100 };
}

/** An edge named by its ends. */
export function edge(from: string, to: string, port = 'out'): ProgramEdge {
  return { id: `${from}.${port}`, from, port, to };
}

const OPEN_WEEK = [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null] as const;

/** begin, pause, choice with two ways, two stops and a remark; every part of a file has something in it. */
export const FULL: ProgramFile = {
  format: 'trellis',
  version: 1,
  program: {
    id: 'full',
    name: 'Full',
    nodes: [
      node('a', 'begin', { name: 'Here it begins', tags: ['one'] }),
      node('b', 'pause', { days: 3 }),
      node('c', 'choice', { ways: [{ id: 'left' }] }),
      node('d', 'stop'),
      node('e', 'stop', { enabled: true, note: 'the other one' }),
      node('f', 'remark', { words: 'said by the way' }),
    ],
    edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'd', 'left'), edge('c', 'e', 'else')],
    settings: {
      zone: 'Europe/Berlin',
      holidays: ['2026-05-01'],
      hours: OPEN_WEEK,
      entry: { kind: 'again', afterMinutes: 1_440 },
      suppression: { kind: 'member', list: 'staff' },
      caps: { week: { most: 2, span: 'rolling' } },
      topic: 'news',
      holdMaxMinutes: 10_080,
      pauseAfterAcceptMinutes: 43_200,
    },
  },
  catalogue: {
    fields: [{ id: 'size', name: 'Size', type: 'number' }],
    events: [{ id: 'login', name: 'Login', rate: 2 }],
    topics: [{ id: 'news', name: 'News' }],
    lists: [{ id: 'staff', name: 'Staff' }],
    segments: [{ id: 'big', name: 'Big', rule: { kind: 'field', field: 'size', op: '>', value: 100 } }],
    assets: [{ id: 'guide', name: 'Guide', subject: 'Your guide' }],
    queues: [
      {
        id: 'sales',
        name: 'Sales',
        zone: 'Europe/Berlin',
        hours: OPEN_WEEK,
        reps: 2,
        perRepDaily: 0,
        handlingMinutes: 20,
        replyMinutes: 60,
      },
    ],
  },
  scores: {
    fit: {
      rules: [{ id: 'big', name: 'Big', rule: { kind: 'segment', segment: 'big' }, points: 30 }],
      floor: 0,
      ceiling: 100,
    },
    engagement: {
      events: [{ event: 'click', points: 10, most: { times: 3, withinMinutes: 10_080 } }],
      halfLifeMinutes: 43_200,
      floor: 0,
      ceiling: 100,
    },
    relationship: { rules: [], linear: [], floor: 0, ceiling: 100 },
    total: { fit: 1, engagement: 1, relationship: 0 },
    recognition: [{ kind: 'student', rule: { kind: 'seen', event: 'careers', since: 'ever' } }],
    qualified: { kind: 'score', dimension: 'fit', op: '>=', value: 30 },
  },
  people: {
    personas: [
      { id: 'buyer', name: 'Buyer', share: 1, truth: 'buyer', fields: { size: [{ value: 200, weight: 1 }] } },
    ],
    records: [{ id: 'anna', fields: { size: 12 }, zone: 'Asia/Tokyo' }],
  },
  scenario: {
    start: '2026-03-02',
    days: 90,
    seed: 7,
    replications: 1,
    leads: 500,
    arrivals: { kind: 'spread', days: 30 },
    zones: [{ zone: 'Europe/Berlin', weight: 1 }],
    behaviour: {},
  },
};

/** The file with another program in it. */
export function withProgram(parts: Partial<ProgramFile['program']>): ProgramFile {
  return { ...FULL, program: { ...FULL.program, ...parts } };
}
