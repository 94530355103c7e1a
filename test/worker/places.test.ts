import { describe, expect, it } from 'vitest';
import type { LeadRecord } from '../../src/core/index.ts';
import { nodeOf, segmentsInput } from '../../src/store/people/segments.ts';
import { places } from '../../src/worker/people.ts';
import { membersOf, type Place } from '../../src/worker/places.ts';
import { peopleOf } from '../store/sample-people.ts';
import { file, input, report } from './cut-off.ts';

function found(place: Place, most = Number.POSITIVE_INFINITY) {
  return [...places(input, place, most)].at(-1)!;
}

describe('the people at a place', () => {
  it('are as many at every step as wait there', () => {
    const waiting = report.nodes.filter((node) => node.waiting > 0);
    expect(waiting.length).toBeGreaterThan(2);
    for (const node of report.nodes) {
      expect(found({ kind: 'here', node: node.id }).found.length, node.id).toBe(node.waiting);
    }
  });

  it('are as many on every way as took it, where nobody goes it twice', () => {
    for (const { from, port, count } of report.edges) {
      expect(found({ kind: 'way', node: from, ports: [port] }).found.length, `${from}/${port}`).toBe(count);
    }
  });

  it('are as many as came to a step, wherever they went then', () => {
    for (const { id, entered } of report.nodes) {
      expect(found({ kind: 'came', node: id }).found.length, id).toBeLessThanOrEqual(entered);
      expect(found({ kind: 'came', node: id }).found.length > 0, id).toBe(entered > 0);
    }
  });

  it('come with a minute inside the run, and the search ends once enough are found', () => {
    const [{ from, port }] = report.edges as [(typeof report.edges)[number]];
    const some = found({ kind: 'way', node: from, ports: [port] }, 7);
    expect(some.found).toHaveLength(7);
    expect(some.isDone).toBe(true);
    expect(some.done).toBeLessThan(some.of);
    for (const { minute, zone } of some.found) {
      expect(minute).toBeGreaterThanOrEqual(0);
      expect(minute).toBeLessThan(40 * 1440);
      expect(zone).toContain('/');
    }
  });

  it('are told again and again while more are looked at', () => {
    const tellings = [...places(input, { kind: 'here', node: 'nowhere' }, 5)];
    expect(tellings.map(({ done }) => done)).toEqual([500, 600]);
    expect(tellings.at(-1)).toMatchObject({ found: [], isDone: true });
  });
});

describe('segments', () => {
  const segments = file.catalogue.segments;
  const count = (who: Parameters<typeof segmentsInput>[1]) =>
    membersOf(
      segmentsInput(file, who),
      segments.map(({ id }) => nodeOf(id)),
      'in',
    );

  it('hold the people whom their rules mean, opted out or not, those of others inside them too', () => {
    const records: readonly LeadRecord[] = [
      { id: 'a', fields: { employees: 50 }, lists: ['customers'] },
      { id: 'b', fields: { employees: 5000 }, flags: ['optedOut'] },
      { id: 'c', fields: {}, arrival: 900 },
    ];
    const members = count(peopleOf({ records }));
    expect(members.get(nodeOf('customers'))).toEqual([0]);
    expect(members.get(nodeOf('not-to-nurture'))).toEqual([0]);
    expect(members.get(nodeOf('small-companies'))).toEqual([0]);
    expect(members.get(nodeOf('large-companies'))).toEqual([1]);
    expect(members.get(nodeOf('quiet-for-90-days'))).toEqual([0, 1, 2]);
  });

  it('know what happened before the run', () => {
    const records: readonly LeadRecord[] = [
      { id: 'a', fields: {} },
      { id: 'b', fields: {} },
    ];
    const events = [{ lead: 'b', event: 'click', at: '2026-02-20T10:00' }];
    const past = { id: 'past', name: 'e.csv', events, bad: [], header: [], notices: [] };
    expect(count(peopleOf({ records, past })).get(nodeOf('quiet-for-90-days'))).toEqual([0]);
  });

  it('are counted for made-up people too', () => {
    const members = count(undefined);
    const all = [...members.values()].flat();
    expect(all.length).toBeGreaterThan(0);
    expect(Math.max(...all)).toBeLessThan(600);
  });
});
