import { beforeEach, describe, expect, it } from 'vitest';
import { openRun, recordOf, runStudy, toReport } from '../../src/core/index.ts';
import { redoLast, undoLast } from '../../src/store/actions.ts';
import { dropPast, dropPeople, takePast, takePeople } from '../../src/store/people/people.ts';
import { placedPeople } from '../../src/store/people/placing.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { useStore } from '../../src/store/store.ts';
import { trellis } from '../cli/help.ts';
import { openDocument, openShipped } from './opened.ts';
import { peopleOf, readSample } from './sample-people.ts';

const people = () => useStore.getState().people;

beforeEach(() => {
  openShipped('program-1');
  useStore.setState({ people: undefined });
});

describe('taking people in', () => {
  it('is one gesture, with what it changes in the document, and undo and redo follow it', async () => {
    const before = openDocument();
    const { imported } = readSample(before);
    await takePeople('people.csv', imported);
    expect(people()?.count).toBe(500);
    expect(openDocument().scenario.arrivals).toEqual({ kind: 'field', field: 'arrived-on' });
    expect(useStore.getState().history.past).toHaveLength(1);
    undoLast();
    expect(people()).toBeUndefined();
    expect(openDocument()).toEqual(before);
    redoLast();
    expect(people()?.name).toBe('people.csv');
  });

  it('and leaving them out again is another', async () => {
    const { imported } = readSample(openDocument());
    await takePeople('people.csv', imported);
    await dropPeople();
    expect(people()).toBeUndefined();
    undoLast();
    expect(people()?.count).toBe(500);
    undoLast();
    expect(people()).toBeUndefined();
  });

  it('keeps a run that outlasts the last of them as long as it was, and lengthens one that does not', async () => {
    const { imported } = readSample(openDocument());
    await takePeople('people.csv', imported);
    expect(openDocument().scenario).toMatchObject({ start: '2026-03-02', days: 90 });
    undoLast();
    const file = openDocument();
    useStore.setState({ file: { ...file, scenario: { ...file.scenario, days: 20 } } });
    await takePeople('people.csv', imported);
    expect(openDocument().scenario.days).toBe(14 + 90);
  });
});

describe('past events', () => {
  it('belong to the people, as a gesture of their own', async () => {
    const { imported, taken } = readSample(openDocument());
    await takePeople('people.csv', imported);
    await takePast(taken);
    expect(people()?.past?.events).toHaveLength(4776);
    await dropPast();
    expect(people()?.past).toBeUndefined();
    undoLast();
    expect(people()?.past?.name).toBe('events.csv');
    undoLast();
    expect(people()?.past).toBeUndefined();
    expect(people()?.count).toBe(500);
  });

  it('of the sample people give the handoffs that the command line gives for the same files', async () => {
    const { imported, taken } = readSample(openDocument());
    await takePeople('people.csv', imported, taken);
    const file = openDocument();
    const input = runInputOf({ ...file, scenario: { ...file.scenario, replications: 1 } }, people());
    const stage = openRun(input);
    const report = toReport(stage, runStudy(stage), recordOf(input));
    const files = [
      'flows/program-1.flow.json',
      '--people',
      'flows/people.csv',
      '--history',
      'flows/events.csv',
    ];
    const { out } = await trellis(['simulate', ...files, '--json']);
    const figures = JSON.parse(out) as Record<string, unknown>;
    expect(report.handoffs).toBe(figures.handoffs);
    expect(report.entered).toBe(figures.entered);
    expect(report.emailsSent).toBe(figures.emailsSent);
    expect(report.exited).toEqual(figures.exited);
    expect(report.handoffs).toBeGreaterThan(0);
  });

  it('matter: the same people without them run otherwise', async () => {
    const { imported, taken } = readSample(openDocument());
    await takePeople('people.csv', imported, taken);
    const file = openDocument();
    const { past: _, ...without } = people()!;
    const [a, b] = [people(), without].map((who) => {
      const input = runInputOf({ ...file, scenario: { ...file.scenario, replications: 1 } }, who);
      const stage = openRun(input);
      return toReport(stage, runStudy(stage), recordOf(input)).handoffs;
    });
    expect(a).not.toBe(b);
  });

  it('at or after the start, and of people who are not there, are handed back', () => {
    const records = [{ id: 'A', fields: { email: 'a@firm.example' }, zone: 'UTC' }];
    const events = [
      { lead: 'A@firm.example', event: 'click', at: '2026-03-01T23:59' },
      { lead: 'a', event: 'visit', at: '2026-03-02T00:00' },
      { lead: 'B', event: 'click', at: '2026-02-01T10:00' },
    ];
    const past = { id: 'past', name: 'e.csv', events, bad: [], header: [], notices: [] };
    const placed = placedPeople(peopleOf({ records, past }), { start: '2026-03-02', zone: 'UTC' });
    expect(placed.records[0]?.history).toEqual([{ minute: -1, event: 'click' }]);
    expect(placed.late.map(({ event }) => event)).toEqual(['visit']);
    expect(placed.strangers.map(({ lead }) => lead)).toEqual(['B']);
  });
});
