/** Draws small programs of the product's kinds, in one line a program. */
import { keyOf } from '../../../../../src/core/kit/dice/dice.ts';
import type {
  ProgramEdge,
  ProgramFile,
  ProgramNode,
} from '../../../../../src/core/program/document/types.ts';
import { registry } from '../../../../../src/core/program/nodes/registry.ts';

/** A file that shows an issue, and one that all but shows it. */
export interface Sample {
  readonly code: string;
  readonly shows: ProgramFile;
  readonly near: ProgramFile;
}

type Settings = ProgramNode['settings'];

/** Kind and settings of a node; what is not set is the default of the kind. */
export type Drawn = readonly [
  kind: string,
  settings?: Settings,
  place?: { readonly x?: number; readonly y?: number },
];

const WEEK = [[540, 1020], [540, 1020], [540, 1020], [540, 1020], [540, 1020], null, null] as const;

/** A program of nothing, in a house where nothing is doubtful. */
export const HOUSE: ProgramFile = {
  format: 'trellis',
  version: 1,
  program: {
    id: 'sample',
    name: 'Sample',
    nodes: [],
    edges: [],
    settings: {
      zone: 'Europe/Berlin',
      holidays: [],
      hours: WEEK,
      entry: { kind: 'once' },
      suppression: { kind: 'member', list: 'customers' },
      caps: { week: { most: 2, span: 'rolling' } },
      topic: 'news',
      holdMaxMinutes: 10_080,
      pauseAfterAcceptMinutes: 43_200,
    },
  },
  catalogue: {
    fields: [
      { id: 'size', name: 'Company size', type: 'number' },
      { id: 'renewal', name: 'Renewal', type: 'date' },
    ],
    events: [],
    topics: [{ id: 'news', name: 'News' }],
    lists: [
      { id: 'customers', name: 'Customers' },
      { id: 'staff', name: 'Staff' },
    ],
    segments: [{ id: 'big', name: 'Big', rule: { kind: 'field', field: 'size', op: '>', value: 100 } }],
    assets: [
      { id: 'guide', name: 'Guide', subject: 'Your guide' },
      { id: 'tip', name: 'Tip', subject: 'One tip' },
    ],
    queues: [
      {
        id: 'sales',
        name: 'Sales',
        zone: 'Europe/Berlin',
        hours: WEEK,
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
      events: [{ event: 'click', points: 10 }],
      halfLifeMinutes: 43_200,
      floor: 0,
      ceiling: 100,
    },
    relationship: { rules: [], linear: [], floor: 0, ceiling: 100 },
    total: { fit: 1, engagement: 1, relationship: 0 },
    recognition: [{ kind: 'student', rule: { kind: 'seen', event: 'careers', since: 'ever' } }],
    qualified: {
      kind: 'all',
      rules: [
        { kind: 'score', dimension: 'fit', op: '>=', value: 30 },
        { kind: 'score', dimension: 'engagement', op: '>=', value: 50 },
      ],
    },
  },
  people: { personas: [] },
  scenario: {
    start: '2026-03-02',
    days: 90,
    seed: 7,
    replications: 1,
    leads: 500,
    arrivals: { kind: 'atOnce' },
    zones: [{ zone: 'Europe/Berlin', weight: 1 }],
    behaviour: {},
  },
};

const KINDS = registry();

function nodeOf(id: string, [kind, settings = {}, place = {}]: Drawn, row: number): ProgramNode {
  const known = KINDS.find(kind);
  if (known === undefined) throw new Error(`no kind ${kind}`);
  const own = { ...(known.defaults as Settings), ...settings };
  return { id, key: keyOf(id), kind, version: known.version, settings: own, x: 0, y: row * 104, ...place };
}

/** `from>to`, or `from.port>to` where the port is not `out`. */
function edgeOf(way: string): ProgramEdge {
  const [tail = '', to = ''] = way.split('>');
  const [from = '', port = 'out'] = tail.split('.');
  return { id: `${from}-${port}`, from, port, to };
}

/** A file with this program in the house, or in another one. */
export function draw(
  nodes: Readonly<Record<string, Drawn>>,
  ways: readonly string[],
  house: ProgramFile = HOUSE,
): ProgramFile {
  const drawn = Object.entries(nodes).map(([id, node], row) => nodeOf(id, node, row));
  return { ...house, program: { ...house.program, nodes: drawn, edges: ways.map(edgeOf) } };
}

/** The house with other settings of the program. */
export function houseWith(settings: Partial<ProgramFile['program']['settings']>): ProgramFile {
  return { ...HOUSE, program: { ...HOUSE.program, settings: { ...HOUSE.program.settings, ...settings } } };
}

export const START: Drawn = ['start', { on: 'hand' }];
export const EXIT: Drawn = ['exit'];
export const GUIDE: Drawn = ['email', { asset: 'guide' }];
export const TIP: Drawn = ['email', { asset: 'tip' }];

/** A plain wait. */
export function waitDays(amount: number): Drawn {
  return ['wait', { mode: 'time', time: { amount, unit: 'days' } }];
}

/** A question whether the company is big. */
export const BIG: Drawn = ['if', { ask: 'segment', segment: 'big' }];
