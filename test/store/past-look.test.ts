import { describe, expect, it } from 'vitest';
import type { HistoryMapping } from '../../src/core/index.ts';
import { badPastTable, lookAt, NO_COLUMNS, roleOf, withRole } from '../../src/store/people/past-look.ts';
import { makeImporter } from '../../src/worker/importer.ts';
import { openShipped, shipped } from './opened.ts';
import { peopleOf, readSample } from './sample-people.ts';

describe('what a column of past events is', () => {
  it('of one event a row is one part of it, and a part is one column', () => {
    const two = withRole(withRole(NO_COLUMNS, 0, { kind: 'lead' }), 1, { kind: 'at' });
    expect([0, 1, 2].map((column) => roleOf(two, column).kind)).toEqual(['lead', 'at', 'ignore']);
    const moved = withRole(two, 2, { kind: 'at' });
    expect([0, 1, 2].map((column) => roleOf(moved, column).kind)).toEqual(['lead', 'ignore', 'at']);
    expect(roleOf(withRole(moved, 0, { kind: 'ignore' }), 0).kind).toBe('ignore');
  });

  it('of a mailing is the time of an event, or whether it happened', () => {
    const wide: HistoryMapping = {
      kind: 'wide',
      lead: 0,
      events: [{ event: 'open', at: 1, flag: -1 }],
      order: 'dmy',
    };
    const more = withRole(withRole(wide, 2, { kind: 'time', event: 'click' }), 3, {
      kind: 'flag',
      event: 'open',
    });
    expect([0, 1, 2, 3].map((column) => roleOf(more, column))).toEqual([
      { kind: 'lead' },
      { kind: 'time', event: 'open' },
      { kind: 'time', event: 'click' },
      { kind: 'flag', event: 'open' },
    ]);
    const without = withRole(more, 1, { kind: 'ignore' });
    expect(roleOf(without, 3).kind).toBe('ignore');
  });
});

describe('a look at past events', () => {
  it('names the people who are not there, by id or email', () => {
    const { preview } = readSample(openShipped('program-1'));
    const records = [...preview.leads.keys()].slice(2).map((id) => ({ id, fields: {} }));
    const { strangers } = lookAt(preview, peopleOf({ records }));
    expect(strangers.people).toBe(2);
    expect(strangers.names).toEqual([...preview.leads.keys()].slice(0, 2));
    expect(strangers.events).toBe([...preview.leads.values()].slice(0, 2).reduce((a, b) => a + b, 0));
  });

  it('finds everybody of the sample', () => {
    const { preview, imported } = readSample(openShipped('program-1'));
    expect(lookAt(preview, peopleOf({ records: imported.records })).strangers.people).toBe(0);
  });
});

describe('a table', () => {
  const open = (csv: string) => {
    const opened = makeImporter().open(new TextEncoder().encode(csv), shipped('starter').catalogue);
    if (!opened.ok) throw new Error('the table cannot be read');
    return opened.value.past;
  };

  it('of a mailing shows by its times which events it tells of', () => {
    const past = open('recipient,open,open_time,click_time,bounce_time\nP1,1,2026-02-03T10:00,,\n');
    expect(past).toMatchObject({ kind: 'wide', lead: 0 });
    expect(past?.kind === 'wide' && past.events.map(({ event }) => event)).toEqual([
      'open',
      'click',
      'bounce',
    ]);
  });

  it('of people is no table of past events', () => {
    expect(open('id,name,email,arrived-on\nP1,Ann,ann@firm.example,2026-03-01\n')).toBeUndefined();
  });
});

describe('rows that are no events', () => {
  it('are kept as they stand, with line and cause', () => {
    const bad = [{ line: 3, cause: { key: 'importing.badNoLead' }, cells: ['', 'click'] }];
    const table = badPastTable({ header: ['lead', 'event'], bad }, ['Line', 'Cause'], () => 'no person');
    expect(table.trim().split(/\r?\n/)).toEqual(['lead,event,Line,Cause', ',click,3,no person']);
  });
});
