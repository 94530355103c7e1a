/** Doubts about starts, decisions and goals: what a node is doubted for, in words. */
import type { DoubtCase } from './case.ts';
import { CLICKED, NEVER_TRUE, OPENED } from './case.ts';

export const DECISIONS: readonly DoubtCase[] = [
  {
    what: 'what can never be true',
    kind: 'if',
    settings: { rule: NEVER_TRUE },
    found: ['rule/never: This condition can never be true.'],
  },
  {
    what: 'opens alone',
    kind: 'if',
    settings: { rule: OPENED },
    found: ['if/opens-only: decides by opens alone'],
  },
  {
    what: 'a click asked for right after the email',
    kind: 'if',
    settings: { rule: CLICKED },
    more: { sentBefore: new Set(['guide']), rightAfterSend: true },
    found: ['if/right-after-send: asked right after an email'],
  },
  {
    what: 'a field asked for right after the email',
    kind: 'if',
    settings: { rule: { kind: 'blank', field: 'seats' } },
    more: { rightAfterSend: true },
    found: [],
  },
  {
    what: 'an unknown field',
    kind: 'if',
    settings: { rule: { kind: 'blank', field: 'nope' } },
    found: ['rule/unknown-field: '],
  },
  {
    what: 'how often they were here',
    kind: 'if',
    settings: { ask: 'passes' },
    more: { nodeIds: new Set(['n1']) },
    found: [],
  },
  {
    what: 'one value twice',
    kind: 'switch',
    settings: {
      field: 'country',
      cases: [
        { id: 'a', value: 'DE' },
        { id: 'b', value: 'JP' },
        { id: 'c', value: 'DE' },
      ],
    },
    found: ['switch/shadowed-case: never takes the way “DE”: “DE” comes first'],
  },
  {
    what: 'a grade behind a lower one',
    kind: 'switch',
    settings: {
      by: 'rules',
      cases: [
        { id: 'b', label: 'B', rule: { kind: 'score', dimension: 'fit', op: '>=', value: 50 } },
        { id: 'a', label: 'A', rule: { kind: 'score', dimension: 'fit', op: '>=', value: 75 } },
      ],
    },
    found: ['switch/shadowed-case: never takes the way “A”: “B” comes first'],
  },
  {
    what: 'one way',
    kind: 'switch',
    settings: { field: 'country', cases: [{ id: 'a', value: 'DE' }] },
    found: ['switch/one-case: has only one way besides “Otherwise”'],
  },
  {
    what: 'shares that do not add up',
    kind: 'split',
    settings: {
      ways: [
        { id: 'a', share: 50 },
        { id: 'b', share: 40 },
      ],
    },
    found: ['split/weights-sum: adds up to 90 % instead of 100 %'],
  },
  {
    what: 'thirds',
    kind: 'split',
    settings: {
      ways: [
        { id: 'a', share: 33.33 },
        { id: 'b', share: 33.33 },
        { id: 'c', share: 33.34 },
      ],
    },
    found: [],
  },
  {
    what: 'no shares',
    kind: 'split',
    settings: {
      ways: [
        { id: 'a', share: 0 },
        { id: 'b', share: 0 },
      ],
    },
    found: ['split/weights-sum: gives every way 0 %: all go the last way'],
  },
  {
    what: 'a goal that cannot be reached',
    kind: 'goal',
    settings: { rule: NEVER_TRUE },
    found: ['rule/never: This condition can never be true.'],
  },
  {
    what: 'a filter that keeps everybody out',
    kind: 'start',
    settings: { filter: NEVER_TRUE },
    found: ['rule/never: This condition can never be true.'],
  },
  {
    what: 'lost deals of which no event tells',
    kind: 'start',
    settings: { on: 'sales', outcome: 'lost', who: 'event' },
    found: ['start/no-event: This program has no event "lost"'],
  },
  {
    what: 'lost deals that the scenario brings',
    kind: 'start',
    settings: { on: 'sales', outcome: 'lost' },
    found: [],
  },
  {
    what: 'a wait for the end of the program that one is in',
    kind: 'sendTo',
    settings: { program: 'p', wait: true },
    more: { programId: 'p' },
    found: ['sendTo/waits-in-circle: They would wait for each other without end: p → p'],
  },
  {
    what: 'a wait for the end of another program',
    kind: 'sendTo',
    settings: { program: 'q', wait: true },
    more: { programId: 'p' },
    found: [],
  },
];
