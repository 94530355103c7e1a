/** Several programs named at once: what stands between them. */
import { describe, expect, it } from 'vitest';
import { runInput } from '../../src/cli/input.ts';
import { faultText } from '../../src/cli/main.ts';
import type { ProgramFile } from '../../src/core/index.ts';
import { checkOwn, OWN } from '../../src/core/run/simulate/counts.ts';
import { file, line, node, trellis } from './help.ts';

/** A program that lets people into another and has them leave; they may come in again at once. */
function sends(id: string, to: string, name = id): ProgramFile {
  const made = line(
    [node('in', 'start'), node('go', 'sendTo', { program: to, leave: true })],
    [['in', 'out', 'go']],
  );
  const settings = { ...made.program.settings, entry: { kind: 'again', afterMinutes: 0 } } as const;
  return { ...made, program: { ...made.program, id, name, settings } };
}

const A = file('a.flow.json', sends('a', 'b'));
const B = file('b.flow.json', sends('b', 'a'));

describe('programs of one run', () => {
  it('cannot be one program twice, and are named by their files where their names are the same', async () => {
    const other = file('other.flow.json', sends('c', 'd', 'a'));
    const twice = await trellis(['simulate', other, other]);
    expect(twice).toMatchObject({ code: 1, out: '' });
    const [told = ''] = twice.err.split('\n').filter((row) => row.includes('merge/same-program'));
    expect(told.split('other.flow.json')).toHaveLength(3);
  });

  it('share their people among their starts as each of them says', () => {
    const first = { ...sends('a', 'c'), scenario: { ...sends('a', 'c').scenario, starts: { in: 1 } } };
    const second = { ...sends('b', 'c'), scenario: { ...sends('b', 'c').scenario, starts: { in: 2 } } };
    expect(runInput([first, second], first.scenario).otherStarts).toEqual([{ in: 2 }]);
    expect(runInput([first, sends('b', 'c')], first.scenario)).not.toHaveProperty('otherStarts');
  });

  it('are told of a program that they let people into, and that is not among them', async () => {
    const { code, err } = await trellis(['simulate', A, '--leads', '2']);
    expect(code).toBe(0);
    expect(err).toContain('merge/not-here');
    const once = file('once.flow.json', sends('b', 'c'));
    expect((await trellis(['simulate', A, once, '--leads', '2'])).err).not.toContain('program b,');
  });
});

describe('programs that let people into each other for ever', () => {
  it('are checked with 1 and not run, and one that calls itself neither', async () => {
    const self = file('self.flow.json', sends('a', 'a'));
    for (const files of [[self], [A, B]]) {
      expect((await trellis(['check', ...files])).code).toBe(1);
      const run = await trellis(['simulate', ...files, '--leads', '2']);
      expect(run.code).toBe(1);
      expect(run.err).toContain('never-stops');
      expect(run.err).not.toContain('inside Trellis');
    }
    const { together } = JSON.parse((await trellis(['check', A, B, '--json'])).out);
    expect(together).toMatchObject([{ code: 'merge/loop-never-stops' }]);
    expect((await trellis(['check', A])).code).toBe(0);
  });

  it('are told in plain words where only a run finds them', () => {
    const { counts } = OWN;
    try {
      OWN.counts = 2 ** 20;
      checkOwn();
      expect.unreachable('there was room');
    } catch (error) {
      expect(faultText(error).params?.problem).toMatchObject({ key: 'cli.goesRound' });
    } finally {
      OWN.counts = counts;
    }
    expect(faultText(new Error('else')).key).toBe('cli.ownFault');
  });
});
