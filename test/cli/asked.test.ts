/** What is asked for and cannot be done is told, never half done. */
import { describe, expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { file, small, trellis } from './help.ts';

const sound = file('sound.flow.json', small());

describe('words of the command line', () => {
  it('name an empty file and an empty name for what they are, and a place once', async () => {
    expect((await trellis(['check', file('nothing.flow.json', ' \n')])).err).toContain('This file is empty.');
    const unnamed = await trellis(['check', '']);
    expect(unnamed).toMatchObject({ code: 2 });
    expect(unnamed.err).toContain('an empty name');
    const whole = small();
    const odd = file('odd.flow.json', { ...whole, program: { ...whole.program, name: 7 } });
    expect((await trellis(['check', odd])).err.split('/program/name')).toHaveLength(2);
    expect((await trellis(['compile', sound, '--json'])).err).toContain('This command knows --help.');
  });

  it('tell times as people do, and all columns that are blank at once', async () => {
    const program = 'flows/program-1.flow.json';
    const people = ['--people', 'flows/people.csv', '--history', 'flows/events.csv'];
    const { out, err } = await trellis(['simulate', program, ...people]);
    expect(out).toMatch(/Time to handoff[^:]*: .*days/);
    expect(out).not.toContain('minutes (');
    expect(err.match(/blank/g)!.length).toBeLessThan(4);
    expect(err).toContain('budget, authority');
  });
});

describe('people with a day of coming', () => {
  it('are counted in words where it lies before the run or after its end', async () => {
    const rows = ['2026-01-05', '2026-01-06', '2026-03-01'].map((day, i) => `p${i},p${i}@x.example,${day}`);
    const people = file('days.csv', `id,email,signed up\n${rows.join('\n')}\n`);
    const map = file('days.json', { columns: { id: 'id', 'signed up': 'arrival' } });
    const run = ['simulate', sound, '--people', people, '--map', map];
    const short = await trellis([...run, '--days', '10']);
    expect(short.err).toContain('1 of 3 people comes when the 10 days');
    // Their own midnight lies before or after that of the run: whose it is is said.
    expect(short.err).toMatch(/the run begins on 2026-01-0\d, at midnight UTC/);
    expect(short.err).not.toContain('before the run');
    const late = await trellis([...run, '--days', '10', '--start', '2026-02-25']);
    expect(late.err).toContain('2 of 3 people come before the run begins on 2026-02-25');
    expect((await trellis([...run, '--days', '90'])).err).not.toContain('people come');
  });
});

describe('what cannot be done as asked', () => {
  it('is a script that comes in by a start or a program that is not there', async () => {
    const enters = [{ minute: 0, start: 7 }, { minute: 5 }, { minute: 9, program: 2 }];
    const script = file('starts.json', { enters });
    const { code, err } = await trellis(['trace', sound, '--script', script]);
    expect(code).toBe(2);
    expect(err).toContain('/enters/0/start');
    expect(err).toContain('/enters/2/program');
    expect(err).not.toContain('/enters/1');
  });

  it('is a program of nothing', async () => {
    const empty = file('empty.flow.json', emptyFile('Empty'));
    const checked = await trellis(['check', empty]);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('program/no-start');
    expect(await trellis(['compile', empty])).toMatchObject({ code: 1, out: '' });
  });

  it('is a past or a map of people who are not named', async () => {
    const past = file('past.csv', 'lead,event,at\na,open,2026-01-01\n');
    for (const option of ['--history', '--map']) {
      const { code, out, err } = await trellis(['simulate', sound, option, past]);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('--people');
      expect(err).toContain(option);
    }
  });
});
