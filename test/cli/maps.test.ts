/** What a map says is held against itself and the program, and told in words of our own. */
import { describe, expect, it } from 'vitest';
import { file, small, trellis } from './help.ts';

const sound = file('sound.flow.json', small());
const people = file('people.csv', 'key,other,email\n1,x,a@b.example\n2,y,c@d.example\n');

async function told(map: object, language = 'en') {
  const place = file('map.json', map);
  return trellis(['simulate', sound, '--people', people, '--map', place, '--lang', language]);
}

describe('a map', () => {
  it.each(['en', 'ja'])('is told in %s where it has the wrong shape', async (language) => {
    const wrong = { columns: { key: 'nothing' }, dates: 'ymd', consent: 3, mailing: { at: 1 }, more: 1 };
    const { code, out, err } = await told(wrong, language);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const place of ['/columns/key', '/dates', '/consent', '/mailing/at', '/more'])
      expect(err).toContain(place);
    expect(err).not.toMatch(/Invalid|expected (string|one)|pattern|document\.|map\.[a-z]+Hint|\{\{/);
    expect(err).toContain('dmy');
  });

  it('is told where two columns are said to be one, or names cannot be', async () => {
    const columns = { key: 'id', other: 'id', email: 'field:Bad Slug!' };
    const { code, err } = await told({ columns, consent: ['sailing'] });
    expect(code).toBe(2);
    expect(err).toContain('key and other');
    expect(err).toContain('field:bad-slug');
    expect(err).toContain('sailing');
  });

  it('goes before what the names of columns say', async () => {
    const both = file('both.csv', 'id,key,email\n1,A,a@b.example\n2,B,c@d.example\n');
    const past = file('past.csv', 'lead,event,at\nA,click,2026-01-01T10:00\n');
    const map = file('key.json', { columns: { key: 'id' } });
    const { code, err } = await trellis([
      'simulate',
      sound,
      '--people',
      both,
      '--map',
      map,
      '--history',
      past,
      '--json',
    ]);
    expect(code).toBe(0);
    expect(err).not.toContain('nobody');
  });

  it('may find a table that is none', async () => {
    for (const [name, source] of [
      ['none.csv', ''],
      ['head.csv', 'id,email\n'],
    ] as const) {
      const { code, out, err } = await trellis(['simulate', sound, '--people', file(name, source)]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(name);
    }
  });
});
