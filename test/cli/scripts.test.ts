/** What a script says and its program does not have is told, never done as nothing. */
import { expect, it } from 'vitest';
import { file, small, trellis } from './help.ts';

const sound = file('sound.flow.json', small());

it.each(['en', 'ja'])(
  'all names of a script that there are not are told at once, in %s',
  async (language) => {
    const script = file('names.json', {
      lead: { zone: 'Mars/X', consent: ['zzz'], fields: { employees: 'many' } },
      events: [{ minute: 1, event: 'bogus' }],
      responses: [{ event: 'clik', afterMinutes: 5 }],
      answers: [{ handoff: 0, is: 'maybe', afterMinutes: 5 }],
    });
    const { code, out, err } = await trellis(['trace', sound, '--script', script, '--lang', language]);
    expect(code).toBe(2);
    expect(out).toBe('');
    const places = ['/lead/zone', '/lead/consent/0', '/lead/fields/employees', '/events/0/event'];
    for (const place of [...places, '/responses/0/event', '/answers/0/is']) expect(err).toContain(place);
    expect(err).not.toMatch(/behaviour\.|\{\{/);
  },
);

it('a script that is none is told without a word of the library that reads it', async () => {
  const script = file('shape.json', {
    enters: [{ minute: -1 }],
    responses: [{ event: 'click', afterMinutes: 0 }],
  });
  const { code, err } = await trellis(['trace', sound, '--script', script, '--lang', 'ja']);
  expect(code).toBe(2);
  expect(err).toContain('/responses/0/afterMinutes');
  expect(err).toContain('1以上');
  expect(err).not.toMatch(/Too small|expected/);
});
