/** Files of real life, which lie beside the repository where somebody has put them. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { decodeBytes } from '../../../../src/core/people/import/bytes.ts';
import { sniffCsv } from '../../../../src/core/people/import/csv.ts';
import { importHistory, suggestHistory } from '../../../../src/core/people/import/history.ts';
import { importLeads } from '../../../../src/core/people/import/leads.ts';
import { suggestMapping } from '../../../../src/core/people/import/mapping.ts';
import { defaultCatalogue as catalogue } from '../../../../src/core/people/score/catalogue.ts';

const folder = new URL('../../../../../shared/data/', import.meta.url);
const isAbsent = !existsSync(folder);
const texts = makeTexts('en');

function textOf(name: string): string {
  const decoded = decodeBytes(new Uint8Array(readFileSync(new URL(name, folder))));
  if (!decoded.ok) throw new Error(`cannot read ${name}`);
  return decoded.value.text;
}

function leadsOf(name: string) {
  const text = textOf(name);
  const sniff = sniffCsv(text);
  const mapping = suggestMapping(sniff.header, sniff.samples, catalogue);
  return importLeads(text, mapping, { dialect: sniff, catalogue, consent: { kind: 'all' } });
}

describe('files of real life (skipped where they are not there)', () => {
  it.skipIf(isAbsent)('8,000 leads of a marketplace come in with their days before their months', () => {
    const { records, bad, counts, arrivalField, notices } = leadsOf('olist_mql.csv.gz');
    expect(counts).toEqual({ rows: 8_000, leads: 8_000, bad: 0 });
    expect(bad).toEqual([]);
    expect(arrivalField).toBe('arrived-on');
    expect(records[0]).toMatchObject({ fields: { 'arrived-on': '2018-02-01', source: 'social' } });
    const dates = records.map(({ fields }) => String(fields['arrived-on'])).sort();
    expect([dates[0], dates.at(-1)]).toEqual(['2017-06-14', '2018-05-31']);
    expect(records.filter(({ fields }) => fields.source === undefined)).toHaveLength(60);
    expect(records.filter(({ fields }) => fields.source === 'unknown')).toHaveLength(1_099);
    expect(notices.map(({ key }) => key)).toContain('importing.noEmailColumn');
  });

  it.skipIf(isAbsent)('deals with quoted commas and values that a spreadsheet ruined come in whole', () => {
    const { counts, records } = leadsOf('olist_closed_deals.csv.gz');
    expect(counts).toEqual({ rows: 842, leads: 842, bad: 0 });
    expect(records.some(({ fields }) => fields['lead-behaviour-profile'] === 'cat, wolf')).toBe(true);
    const { header, samples } = sniffCsv(textOf('olist_closed_deals.csv.gz'));
    const stock = suggestMapping(header, samples, catalogue).find(
      (column) => column.header === 'average_stock',
    );
    expect(stock?.doubt?.key).toBe('importing.doubtSpreadsheet');
  });

  it.skipIf(isAbsent)('the line of the bank that has a field too few is named, not shifted', () => {
    const { counts, bad, records } = leadsOf('bank-additional.csv.gz');
    expect(counts).toEqual({ rows: 4_119, leads: 4_118, bad: 1 });
    expect(bad.map(({ line, cause }) => [line, texts.say(cause)])).toEqual([
      [782, 'Too few fields: 20 instead of 21.'],
    ]);
    expect(records.filter(({ fields }) => fields.y === true)).toHaveLength(451);
    expect(records.filter(({ fields }) => fields.y === false)).toHaveLength(3_667);
  });

  it.skipIf(isAbsent)('four contacts without an email are set aside', () => {
    const { counts, bad, records } = leadsOf('mautic-contacts.csv');
    expect(counts).toEqual({ rows: 54, leads: 50, bad: 4 });
    expect(bad.map(({ cause }) => cause.key)).toEqual(Array(4).fill('importing.badNoEmail'));
    expect(records[0]).toMatchObject({ name: 'Penny Moore', fields: { company: 'Williams Bros.' } });
  });

  it.skipIf(isAbsent)('a mailing comes in as past events, as often as they happened', () => {
    const text = textOf('email-experiment-2020.csv');
    const sniff = sniffCsv(text);
    const mapping = suggestHistory(sniff.header, sniff.samples, catalogue)!;
    const { events, counts } = importHistory(
      text,
      { ...mapping, sentAt: '2020-10-20T19:50Z' } as typeof mapping,
      {
        dialect: sniff,
        catalogue,
      },
    );
    const times = (event: string) => events.filter((row) => row.event === event).length;
    expect({
      sent: times('sent'),
      open: times('open'),
      click: times('click'),
      bounce: times('bounce'),
    }).toEqual({
      sent: 1_957,
      open: 480,
      click: 4,
      bounce: 103,
    });
    expect(counts.silent).toBe(23);
  });
});
