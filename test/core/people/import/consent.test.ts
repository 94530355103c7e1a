import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { ConsentAnswer } from '../../../../src/core/people/import/columns.ts';
import { readConsent } from '../../../../src/core/people/import/consent.ts';
import { sniffCsv, writeCsv } from '../../../../src/core/people/import/csv.ts';
import { importLeads } from '../../../../src/core/people/import/leads.ts';
import { suggestMapping } from '../../../../src/core/people/import/mapping.ts';
import { defaultCatalogue as catalogue } from '../../../../src/core/people/score/catalogue.ts';

const texts = makeTexts('en');
const [topic] = catalogue.topics;

function imported(source: string, consent: ConsentAnswer = { kind: 'all' }, topics?: readonly string[]) {
  const dialect = sniffCsv(source);
  const suggested = suggestMapping(dialect.header, dialect.samples, catalogue);
  const mapping = suggested.map((column) => {
    const about = topics?.includes(column.header) ? topic?.id : undefined;
    return about === undefined ? column : { ...column, to: { kind: 'consent' as const, topic: about } };
  });
  return { ...importLeads(source, mapping, { dialect, catalogue, consent }), mapping };
}

const said = ({ notices }: ReturnType<typeof imported>) => notices.map((notice) => texts.say(notice));

describe('a consent that cannot be read', () => {
  it('is no consent, whatever was answered for the others, and is named with its line', () => {
    const found = imported('id,consent\n1,yes\n2,maybe\n3,\n4,vielleicht\n5,no\n');
    expect(found.records.map(({ consent }) => consent)).toEqual([undefined, [], undefined, [], []]);
    expect(said(found)).toContain(
      'consent: 2 people have neither yes nor no, first “maybe” in line 3. They are taken as not having agreed.',
    );
    expect(said(found)).toContain('Assumed: 1 person agreed to all topics.');
  });

  it('is a doubt about the column, before anything is imported', () => {
    const [, column] = imported('id,consent\n1,yes\n2,maybe\n').mapping;
    expect(texts.say(column!.doubt!)).toBe('“maybe” is neither yes nor no, and is taken as no.');
    expect(imported('id,consent\n1,yes\n2,\n').mapping[1]?.doubt).toBe(undefined);
  });

  it('takes only its own topic away where the column is about one', () => {
    const others = catalogue.topics.slice(1).map(({ id }) => id);
    const found = imported('id,news\n1,perhaps\n', { kind: 'all' }, ['news']);
    expect(found.records[0]?.consent).toEqual(others);
  });

  it('is not made good by another column that says yes to everything', () => {
    for (const head of ['consent,opt-in', 'opt-in,consent']) {
      const [first, second] = head.startsWith('consent') ? ['maybe', 'yes'] : ['yes', 'maybe'];
      expect(imported(`id,${head}\n1,${first},${second}\n`).records[0]?.consent).toEqual([]);
    }
  });

  it('never lets anybody agree who did not say yes', () => {
    const cell = fc.string({ minLength: 1 }).filter((words) => readConsent(words) !== true);
    const answer = fc.constantFrom<ConsentAnswer>({ kind: 'all' }, { kind: 'none' });
    fc.assert(
      fc.property(cell, answer, (words, consent) => {
        const found = imported(
          writeCsv([
            ['id', 'consent'],
            ['a', words],
            ['b', 'yes'],
          ]),
          consent,
        );
        const [record] = found.records;
        const isAssumed = said(found).some((notice) => notice.startsWith('Assumed: 1 person'));
        if (record?.id === 'a' && !isAssumed) expect(record.consent).toEqual([]);
      }),
    );
  });

  it('reads the words by which mail systems say that somebody signed up or left', () => {
    const words = ['subscribed', 'Opted in', 'opt-out', 'Unsubscribed', 'granted', 'withdrawn'];
    const { records } = imported(`id,consent\n${words.map((word, i) => `${i},${word}`).join('\n')}\n`);
    expect(records.map(({ consent }) => consent)).toEqual([undefined, undefined, [], [], undefined, []]);
  });
});
