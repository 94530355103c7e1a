import { describe, expect, it } from 'vitest';
import { makeZones } from '../../../../src/core/kit/calendar/zones.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { sniffCsv } from '../../../../src/core/people/import/csv.ts';
import { importHistory, suggestHistory } from '../../../../src/core/people/import/history.ts';
import type { HistoryMapping, HistoryRow } from '../../../../src/core/people/import/history-row.ts';
import { recordMinutes } from '../../../../src/core/people/import/minutes.ts';
import { defaultCatalogue as catalogue } from '../../../../src/core/people/score/catalogue.ts';

const texts = makeTexts('en');
const DAY = 1440;

function suggested(text: string): HistoryMapping {
  const sniff = sniffCsv(text);
  return suggestHistory(sniff.header, sniff.samples, catalogue)!;
}

function imported(text: string, mapping = suggested(text)) {
  return importHistory(text, mapping, { dialect: sniffCsv(text), catalogue });
}

describe('past events, one a row', () => {
  const text = [
    'lead,event,at,about,value',
    '1,sent,2026-01-05 09:00,guide,',
    '1,opened,2026-01-05 10:00,guide,',
    '2,trial,05.01.2026,,12.5',
    '3,sneezed,2026-01-05,,',
    '4,click,yesterday,,',
    ',click,2026-01-05,,',
    '5,click,2026-01-05,,much',
    '6,click',
    '',
  ].join('\n');

  it('come from the columns that are called so', () => {
    expect(suggested(text)).toEqual({
      kind: 'long',
      lead: 0,
      event: 1,
      at: 2,
      about: 3,
      value: 4,
      order: 'dmy',
    });
  });

  it('keep bad rows with their cause', () => {
    const { events, bad, counts } = imported(text);
    expect(events).toEqual([
      { lead: '1', event: 'sent', at: '2026-01-05T09:00', about: 'guide' },
      { lead: '1', event: 'open', at: '2026-01-05T10:00', about: 'guide' },
      { lead: '2', event: 'trial', at: '2026-01-05', value: 12.5 },
    ]);
    expect(bad.map(({ line, cause }) => [line, texts.say(cause)])).toEqual([
      [5, 'There is no event “sneezed”.'],
      [6, '“yesterday” is no date.'],
      [7, 'The row names no person.'],
      [8, '“much” is no number.'],
      [9, 'Too few fields: 2 instead of 5.'],
    ]);
    expect(counts).toEqual({ rows: 8, events: 3, bad: 5, silent: 0 });
  });

  it('are opt-outs of a topic of the catalogue, by its id or its name', () => {
    const [topic] = catalogue.topics;
    const rows = [
      'lead,event,at,topic',
      ...[topic!.id, topic!.name, 'unheard of'].map((one) => `1,topic unsubscribe,2026-01-05,${one}`),
    ];
    expect(imported(rows.join('\n')).events.map(({ event, about }) => [event, about])).toEqual([
      ['topicOptOut', topic!.id],
      ['topicOptOut', topic!.id],
      ['topicOptOut', 'unheard of'],
    ]);
  });

  it('are told from other tables', () => {
    expect(suggestHistory(['id', 'company'], [['1', 'Acme']], catalogue)).toBe(undefined);
    expect(suggestHistory(['open_time'], [['']], catalogue)).toBe(undefined);
  });
});

describe('past events, one mailing a row', () => {
  const text = [
    'recipient,open,open_time,click,click_time,bounce,bounce_time',
    '1,1,2020-10-20T19:53:54Z,0,,0,',
    '2,0,,0,,1,2020-10-20T00:00:00Z',
    '3,,,,,,',
    '4,0,,0,,0,',
    '5,1,,0,,0,',
    '',
  ].join('\n');

  it('come from each column of times, and nothing from people to whom nothing went', () => {
    const { events, counts, bad } = imported(text);
    expect(events).toEqual([
      { lead: '1', event: 'open', at: '2020-10-20T19:53Z' },
      { lead: '2', event: 'bounce', at: '2020-10-20T00:00Z' },
    ]);
    expect(counts).toEqual({ rows: 5, events: 2, bad: 1, silent: 1 });
    expect(texts.say(bad[0]!.cause)).toBe('open happened, but no time is given.');
  });

  it('are also sent, when somebody says when', () => {
    const mapping = { ...suggested(text), about: 'appeal', sentAt: '2020-10-20T19:50Z' } as HistoryMapping;
    const { events, notices } = imported(text, mapping);
    expect(events.filter(({ event }) => event === 'sent').map(({ lead }) => lead)).toEqual(['1', '2', '4']);
    expect(events[0]).toEqual({ lead: '1', event: 'sent', at: '2020-10-20T19:50Z', about: 'appeal' });
    expect(notices.map(({ key }) => key)).toEqual(['importing.assumedSent', 'importing.silent']);
    expect(imported(text).notices.map(({ key }) => key)).toContain('importing.noSent');
  });
});

describe('imported people at the setup of a run', () => {
  const zones = makeZones(['UTC', 'Asia/Tokyo'], {
    start: Date.UTC(2026, 0, 1) / 60_000,
    from: -400 * DAY,
    to: 400 * DAY,
  });
  const options = { zones, zone: 'UTC', dateFields: ['arrived-on', 'renewal'], arrivalField: 'arrived-on' };
  const past = (lead: string, at: string, event = 'click'): HistoryRow => ({ lead, event, at });

  it('have dates in minutes of their own zone', () => {
    const { records } = recordMinutes(
      [
        { id: '1', fields: { 'arrived-on': '2026-01-02', renewal: '2026-01-01T09:00Z' } },
        { id: '2', zone: 'Asia/Tokyo', fields: { 'arrived-on': '2026-01-02', renewal: 'never' } },
        { id: '3', fields: { renewal: 77 } },
      ],
      options,
    );
    expect(records.map(({ arrival }) => arrival)).toEqual([DAY, DAY - 540, undefined]);
    expect(records.map(({ fields }) => fields.renewal)).toEqual([540, null, 77]);
  });

  it('have their past in order, and hand back what is not past or nobody’s', () => {
    const history = [
      past('1', '2025-12-31T12:00Z'),
      past('1', '2025-12-30', 'open'),
      past('A@B.co', '2025-12-31', 'reply'),
      past('1', '2026-01-01T00:00Z'),
      past('9', '2025-12-31'),
    ];
    const { records, late, strangers } = recordMinutes(
      [
        { id: '1', fields: {} },
        { id: '2', zone: 'Asia/Tokyo', fields: { email: 'a@b.co' } },
      ],
      { ...options, history },
    );
    expect(records[0]?.history).toEqual([
      { minute: -2 * DAY, event: 'open' },
      { minute: -720, event: 'click' },
    ]);
    expect(records[1]?.history).toEqual([{ minute: -DAY - 540, event: 'reply' }]);
    expect(late).toEqual([history[3]]);
    expect(strangers).toEqual([history[4]]);
  });
});
