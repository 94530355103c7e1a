import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { ConsentAnswer } from '../../../../src/core/people/import/columns.ts';
import { sniffCsv, writeCsv } from '../../../../src/core/people/import/csv.ts';
import { importLeads } from '../../../../src/core/people/import/leads.ts';
import { suggestMapping } from '../../../../src/core/people/import/mapping.ts';
import { defaultCatalogue as catalogue } from '../../../../src/core/people/score/catalogue.ts';

const texts = makeTexts('en');
const ALL: ConsentAnswer = { kind: 'all' };

function mapped(text: string) {
  const sniff = sniffCsv(text);
  return { sniff, mapping: suggestMapping(sniff.header, sniff.samples, catalogue) };
}

function imported(text: string, consent = ALL) {
  const { sniff, mapping } = mapped(text);
  return importLeads(text, mapping, { dialect: sniff, catalogue, consent });
}

function causes(text: string): readonly (readonly [number, string])[] {
  return imported(text).bad.map(({ line, cause }) => [line, texts.say(cause)]);
}

describe('suggesting what columns are', () => {
  it('knows names, fields of the catalogue, and makes new fields of the rest', () => {
    const { mapping } = mapped(
      'Lead ID,First name,Last name,E-Mail,Company size,Time zone,Opt-in,Created at,Shoe size\n1,A,B,a@b.co,5,Asia/Tokyo,yes,2026-01-01,42\n',
    );
    expect(mapping.map(({ to }) => to)).toEqual([
      { kind: 'id' },
      { kind: 'name' },
      { kind: 'name' },
      { kind: 'field', field: 'email' },
      { kind: 'field', field: 'employees' },
      { kind: 'zone' },
      { kind: 'consent' },
      { kind: 'arrival' },
      { kind: 'field', field: 'shoe-size', name: 'Shoe size' },
    ]);
  });

  it('keeps the id though one comes twice or is missing, and says so', () => {
    const [id] = mapped('id,x\n1,a\n2,b\n1,c\n').mapping;
    expect(id?.to).toEqual({ kind: 'id' });
    expect(texts.say(id!.doubt!)).toBe('“1” names several rows. Only the first of them becomes a person.');
    expect(mapped('id,x\n1,a\n,b\n3,c\n').mapping[0]?.to).toEqual({ kind: 'id' });
    expect(mapped('id,x\n1,a\n2,b\n').mapping[0]?.doubt).toBe(undefined);
  });

  it('prefers a column that names each row once', () => {
    const { mapping } = mapped('customer id,contact id\n7,1\n7,2\n8,3\n');
    expect(mapping.map(({ to }) => to.kind)).toEqual(['field', 'id']);
  });

  it('takes no column for the id in which most values come again, and says so', () => {
    const [id] = mapped('id,x\n1,a\n1,b\n').mapping;
    expect(id?.to).toEqual({ kind: 'field', field: 'id', name: 'id' });
    expect(texts.say(id!.doubt!)).toBe(
      'Its name says that it names each person, but most of its values come again: it is a field here.',
    );
  });

  it('gives two columns of one name two fields', () => {
    const { mapping } = mapped('Shoe,shoe\na,b\n');
    expect(mapping.map(({ to }) => to.kind === 'field' && to.field)).toEqual(['shoe', 'shoe-2']);
  });

  it.each([
    ['number', ['1', '2.5', '', '3']],
    ['yesNo', ['yes', 'no', '']],
    ['date', ['20-10-2017', '01-02-2018']],
    ['choice', ['red', 'blue', 'red', 'blue', 'red', 'blue']],
    ['text', ['red', 'blue']],
    ['text', ['0123', '0456']],
    ['text', ['', '']],
  ])('sees %s in %j', (type, cells) => {
    expect(
      suggestMapping(
        ['x'],
        cells.map((cell) => [cell]),
      )[0]?.type,
    ).toBe(type);
  });

  it('doubts an order that no day decides, and what a spreadsheet may have ruined', () => {
    const doubt = (cells: readonly string[]) =>
      suggestMapping(
        ['x'],
        cells.map((cell) => [cell]),
      )[0]?.doubt?.key;
    expect(doubt(['01/02/2018', '03/04/2018'])).toBe('importing.doubtOrder');
    expect(doubt(['01/20/2018', '20/04/2018'])).toBe('importing.doubtMixedOrder');
    expect(doubt(['01/02/2018', '20/04/2018'])).toBe(undefined);
    expect(doubt(['May-20', '6-10', '11-20'])).toBe('importing.doubtSpreadsheet');
    expect(doubt(['unknown', 'red', 'blue'])).toBe('importing.doubtUnknown');
    expect(doubt(['1.000', '980', '1.001'])).toBe('importing.doubtDecimals');
    expect(doubt(['1,000', '980', '1,001'])).toBe(undefined);
  });

  it('knows Japanese and German names, and email addresses by themselves', () => {
    const targets = (header: readonly string[], cells: readonly string[]) =>
      suggestMapping(header, [cells], catalogue).map(({ to }) => (to.kind === 'field' ? to.field : to.kind));
    expect(
      targets(
        ['氏名', 'メールアドレス', '登録日', '同意', '会社名', '従業員数'],
        ['山田', 'a@b.co', '2026-01-02', 'はい', '例社', '12'],
      ),
    ).toEqual(['name', 'email', 'arrival', 'consent', 'company', 'employees']);
    expect(
      targets(
        ['Vorname', 'E-Mail-Adresse', 'Anmeldedatum', 'Firma'],
        ['Uwe', 'u@b.co', '02.01.2026', 'Muster'],
      ),
    ).toEqual(['name', 'email', 'arrival', 'company']);
    expect(targets(['who', 'where to write'], ['Ann', 'ann@b.co'])).toEqual(['who', 'email']);
    // The marks of voiced sounds make other letters, half or full width.
    expect(targets(['ﾒｰﾙｱﾄﾞﾚｽ', 'ガス', 'カス'], ['a@b.co', '1', '2'])).toEqual(['email', 'ガス', 'カス']);
  });
});

describe('importing leads', () => {
  it('keeps every row: as a lead, or as it stands with its line and cause', () => {
    const text = [
      'id,email,employees,last-purchase',
      '1,a@example.com,10,20-01-2026',
      '2,b@example.com,20',
      '3,c@example.com,30,21-01-2026,more',
      '1,d@example.com,40,22-01-2026',
      '5,e@example.com,fifty,23-01-2026',
      '6,f@example.com,60,31-02-2026',
      '7,not an address,70,24-01-2026',
      '8,,80,25-01-2026',
      '9,"i@example.com,90,26-01-2026',
      '10,j@example.com,100,27-01-2026,,',
      ...Array.from({ length: 190 }, (_, i) => `${i + 11},x${i}@example.com,1,20-01-2026`),
      '',
    ].join('\n');
    const { sniff, mapping } = mapped(text);
    const { records, bad, counts } = importLeads(text, mapping, { dialect: sniff, catalogue, consent: ALL });
    expect(bad.map(({ line, cause }) => [line, texts.say(cause)])).toEqual([
      [3, 'Too few fields: 3 instead of 4.'],
      [4, 'Too many fields: 5 instead of 4.'],
      [5, 'The person “1” came before.'],
      [6, 'employees: “fifty” is no number.'],
      [7, 'last-purchase: “31-02-2026” is no date.'],
      [8, 'email: “not an address” is no email address.'],
      [9, 'There is no email address.'],
      [10, 'A quotation mark is opened and never closed.'],
    ]);
    expect(bad[0]?.cells).toEqual(['2', 'b@example.com', '20']);
    expect(counts).toEqual({ rows: 200, leads: 192, bad: 8 });
    expect(records[0]).toEqual({
      id: '1',
      fields: {
        email: 'a@example.com',
        'email-domain': 'example.com',
        employees: 10,
        'last-purchase': '2026-01-20',
      },
    });
  });

  it('loses no row of any table', () => {
    const cell = fc.oneof(fc.constantFrom('', '1', '20-01-2026', 'a@b.co', '=1', '"', 'x\ny'), fc.string());
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (given) => {
        const { records, bad, counts } = imported(writeCsv([['id', 'email', 'when'], ...given]));
        expect(records.length + bad.length).toBe(counts.rows);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
        const filled = given.filter((row) => row.length > 1 || row[0]!.trim() !== '');
        expect(counts.rows).toBe(filled.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps formulas as the text they are', () => {
    const { records } = imported('id,company\n1,=cmd|x!A1\n2,@SUM(A1)\n');
    expect(records.map(({ fields }) => fields.company)).toEqual(['=cmd|x!A1', '@SUM(A1)']);
  });

  it('takes everybody as reachable when there is no column of emails, and says so', () => {
    const { records, notices } = imported('id,company\n1,Acme\n');
    expect(records).toHaveLength(1);
    expect(notices.map(({ key }) => key)).toContain('importing.noEmailColumn');
    expect(imported('id,email\n1,a@b.co\n').notices.map(({ key }) => key)).not.toContain(
      'importing.noEmailColumn',
    );
  });

  it('records the answer on consent as an assumption, unless the rows say it themselves', () => {
    const asked = 'id,company\n1,Acme\n';
    expect(imported(asked).records[0]?.consent).toBe(undefined);
    expect(imported(asked, { kind: 'none' }).records[0]?.consent).toEqual([]);
    const some = imported(asked, { kind: 'topics', topics: ['newsletter'] });
    expect(some.records[0]?.consent).toEqual(['newsletter']);
    expect(some.notices.map((notice) => texts.say(notice))).toContain(
      'Assumed: 1 person agreed to newsletter only.',
    );
    const said = imported('id,consent\n1,yes\n2,no\n3,\n', { kind: 'none' });
    expect(said.records.map(({ consent }) => consent)).toEqual([undefined, [], []]);
    const assumed = said.notices.find(({ key }) => key === 'importing.assumedNone');
    expect(assumed?.params?.count).toBe(1);
  });

  it('takes a zone that there is, and notices one that there is not', () => {
    const { records, notices } = imported('id,zone\n1,Asia/Tokyo\n2,Moon/Crater\n');
    expect(records.map(({ zone }) => zone)).toEqual(['Asia/Tokyo', undefined]);
    expect(notices.map((notice) => texts.say(notice)).join(' ')).toContain('“Moon/Crater” is no time zone');
  });

  it('finds the choice that is meant whatever its capitals, and keeps others', () => {
    const { records, notices } = imported('id,industry\n1,SOFTWARE\n2,Farming\n');
    expect(records.map(({ fields }) => fields.industry)).toEqual(['software', 'Farming']);
    expect(notices.map(({ key }) => key)).toContain('importing.noChoice');
  });

  it('names people by their email where there is no id, else by number', () => {
    expect(imported('email\nA@b.co\nc@d.co\n').records.map(({ id }) => id)).toEqual(['a@b.co', 'c@d.co']);
    expect(causes('email\na@b.co\nA@B.CO\n')).toEqual([[3, 'The person “a@b.co” came before.']]);
    expect(imported('company\nAcme\nBee\n').records.map(({ id }) => id)).toEqual(['lead-1', 'lead-2']);
  });

  it('names the rows that have no id where others have one', () => {
    const { records, notices } = imported('id,email\nA,a@b.co\n,c@d.co\nB,e@f.co\n,g@h.co\n');
    expect(records.map(({ id }) => id)).toEqual(['A', 'c@d.co', 'B', 'g@h.co']);
    expect(notices.map((notice) => texts.say(notice))).toContain(
      'Lines 3 and 5 have no id: these people go by their email address, or else by a number.',
    );
    const many = Array.from({ length: 40 }, (_, i) => (i < 12 ? `,m${i}` : `${i},m${i}`)).join('\n');
    const said = imported(`id,company\n${many}\n`).notices.map((notice) => texts.say(notice));
    expect(said.find((words) => words.startsWith('Lines 2, 3'))).toContain('2 more');
  });

  it('brings new fields along with the choices found in all rows', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},${i % 2 ? 'red' : 'blue'}`).join('\n');
    expect(imported(`id,colour\n${rows}\n`).newFields).toEqual([
      { id: 'colour', name: 'colour', type: 'choice', choices: ['blue', 'red'] },
    ]);
  });

  it('notes an order of dates that it had to assume', () => {
    const { notices, arrivalField, records } = imported('id,created at\n1,01/02/2018\n');
    expect(notices.map(({ key }) => key)).toContain('importing.assumedDayFirst');
    expect(records[0]?.fields[arrivalField!]).toBe('2018-02-01');
  });

  it('has words for every verdict, doubt, cause and notice in both languages', () => {
    const text = 'id,email,zone,when\n1,a@b.co,Moon,01/02/2018\n2,,,\n';
    const { mapping } = mapped(text);
    const { notices, bad } = imported(text);
    const said = [
      ...mapping.flatMap(({ verdict, doubt }) => [verdict, ...(doubt ? [doubt] : [])]),
      ...notices,
      ...bad.map(({ cause }) => cause),
    ];
    for (const voice of [texts, makeTexts('ja')]) {
      for (const one of said) expect(voice.say(one)).not.toMatch(/importing\.|\{\{/);
    }
  });
});

it('says of a long table how far its rows are read, and of a short one nothing', () => {
  const heardOf = (rows: number): readonly (readonly [number, number])[] => {
    const heard: [number, number][] = [];
    const text = `id,name\n${Array.from({ length: rows }, (_, i) => `${i},Ann`).join('\n')}\n`;
    const { sniff, mapping } = mapped(text);
    const onRows = (done: number, of: number) => void heard.push([done, of]);
    expect(
      importLeads(text, mapping, { dialect: sniff, catalogue, consent: ALL, onRows }).records,
    ).toHaveLength(rows);
    return heard;
  };
  expect(heardOf(3)).toEqual([]);
  const heard = heardOf(12_000);
  expect(heard.length).toBeGreaterThan(2);
  expect(heard.at(-1)).toEqual([12_000, 12_000]);
  expect(
    heard.every(([done, of], i) => of === 12_000 && done <= of && done > (heard[i - 1]?.[0] ?? -1)),
  ).toBe(true);
});
