/** What is asked for and cannot be done is told, never half done. */
import { describe, expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { file, small, trellis } from './help.ts';

const sound = file('sound.flow.json', small());

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
