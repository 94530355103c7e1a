/** Doubts about messages, changes, calls and handoffs: what a node is doubted for, in words. */
import type { DoubtCase } from './case.ts';

export const CONTACT: readonly DoubtCase[] = [
  {
    what: 'no topic anywhere',
    kind: 'email',
    settings: { asset: 'guide' },
    more: { topic: '' },
    found: ['email/no-topic: has no topic'],
  },
  {
    what: 'no topic, but asked for',
    kind: 'email',
    settings: { asset: 'guide', operational: true },
    more: { topic: '' },
    found: [],
  },
  {
    what: 'the same email again',
    kind: 'email',
    settings: { asset: 'guide' },
    more: { sentBefore: new Set(['guide']) },
    found: ['email/sent-before: was sent before on a way to here, and is skipped for those people'],
  },
  {
    what: 'the same email again on purpose',
    kind: 'email',
    settings: { asset: 'guide', resend: true },
    more: { sentBefore: new Set(['guide']) },
    found: [],
  },
  {
    what: 'its own words again',
    kind: 'email',
    settings: { subject: 'Hi' },
    more: { sentBefore: new Set(['n1']) },
    found: ['email/sent-before: was sent before on a way to here, and is skipped for those people'],
  },
  {
    what: 'a version that an earlier one takes all people from',
    kind: 'email',
    settings: {
      asset: 'guide',
      variants: [
        { id: 'warm', rule: { kind: 'score', dimension: 'fit', op: '>=', value: 50 }, asset: 'guide' },
        { id: 'hot', rule: { kind: 'score', dimension: 'fit', op: '>=', value: 75 }, asset: 'guide' },
      ],
    },
    found: ['email/shadowed-version: never sends version 2: an earlier one comes first'],
  },
  {
    what: 'versions of which each has people of its own',
    kind: 'email',
    settings: {
      asset: 'guide',
      variants: [
        { id: 'hot', rule: { kind: 'score', dimension: 'fit', op: '>=', value: 75 }, asset: 'guide' },
        { id: 'warm', rule: { kind: 'score', dimension: 'fit', op: '>=', value: 50 }, asset: 'guide' },
      ],
    },
    found: [],
  },
  {
    what: 'points of nothing',
    kind: 'set',
    settings: { changes: [{ points: 0 }] },
    found: ['set/no-points: adds 0 points'],
  },
  {
    what: 'a word for a number',
    kind: 'set',
    settings: { changes: [{ what: 'field', field: 'seats', value: 'many' }] },
    found: ['rule/wrong-type: '],
  },
  {
    what: 'an open web address',
    kind: 'call',
    settings: { does: 'webhook', to: 'http://example.com' },
    found: ['call/bad-address: calls an address that does not begin with https://'],
  },
  {
    what: 'a nameless field',
    kind: 'call',
    settings: { to: 'Anna', payload: [{ name: '', field: 'country' }] },
    found: ['call/nameless-field: sends a field without a name'],
  },
  {
    what: 'nobody in particular',
    kind: 'handoff',
    settings: { owner: 'person' },
    found: ['handoff/no-owner: does not say who takes it'],
  },
  {
    what: 'no words of why',
    kind: 'handoff',
    settings: { why: 'words', whyWords: ' ' },
    found: ['handoff/no-reason: does not say why'],
  },
  {
    what: 'no time to answer',
    kind: 'handoff',
    settings: { sla: { amount: 0, unit: 'hours' } },
    found: ['handoff/no-time: leaves sales no time to answer'],
  },
  {
    what: 'one reason in two ways',
    kind: 'handoff',
    settings: {
      groups: [
        { id: 'a', reasons: ['timing'] },
        { id: 'b', reasons: ['timing', 'noBudget'] },
      ],
    },
    found: ['handoff/reason-twice: '],
  },
  {
    what: 'a way without reasons',
    kind: 'handoff',
    settings: { groups: [{ id: 'a', reasons: [] }] },
    found: ['handoff/empty-way: has a way back that no reason takes'],
  },
];
