import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../src/cli/new.ts';
import { type ProgramFile, readProgramFile } from '../../src/core/index.ts';
import { machineProblems } from '../../src/core/run/runtime/check.ts';
import { file, line, node, small, trellis } from './help.ts';

const sound = file('sound.flow.json', small());
const endless = file(
  'endless.flow.json',
  line(
    [node('in', 'start'), node('go', 'if'), node('back', 'if')],
    [
      ['in', 'out', 'go'],
      ['go', 'yes', 'back'],
      ['go', 'no', 'back'],
      ['back', 'yes', 'go'],
      ['back', 'no', 'go'],
    ],
  ),
);

describe('a program file', () => {
  it('is read as some shells of Windows write it: UTF-16 with a byte order mark', async () => {
    const source = `\ufeff${readFileSync(sound, 'utf8')}`;
    const little = Buffer.from(source, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from(source)]) {
      const { code, err } = await trellis(['check', file('shell.flow.json', bytes)]);
      expect([code, err]).toEqual([0, '']);
    }
  });
});

describe('what was asked', () => {
  it('names everything wrong with options at once, and ends with 2', async () => {
    const { code, err, out } = await trellis([
      'simulate',
      sound,
      '--leads',
      'x',
      '--days=0',
      '--foo',
      '--seed',
    ]);
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const wrong of ['--leads is x', '--days is 0', '--foo', '--seed needs a value'])
      expect(err).toContain(wrong);
  });

  it('knows no half words, fractions or dates that do not exist', async () => {
    for (const words of [
      ['--leads', '1e3'],
      ['--leads', '1.5'],
      ['--leads', '-5'],
      ['--start', '2026-02-30'],
      ['--workers', '0'],
    ]) {
      expect((await trellis(['simulate', sound, ...words])).code).toBe(2);
    }
  });

  it('names the commands where it is given an unknown one', async () => {
    const { code, err } = await trellis(['simulat']);
    expect(code).toBe(2);
    expect(err).toContain('simulate');
  });

  it('tells about itself and about each command in both languages', async () => {
    for (const lang of ['en', 'ja']) {
      const all = await trellis(['--help', '--lang', lang]);
      expect(all.code).toBe(0);
      for (const command of ['check', 'compile', 'simulate', 'trace', 'new']) {
        expect(all.out).toContain(command);
        const one = await trellis([command, '--help', `--lang=${lang}`]);
        expect(one.code).toBe(0);
        expect(one.out).not.toMatch(/cli\.\w/);
      }
    }
    expect((await trellis(['--help', '--lang', 'fr'])).code).toBe(2);
    const check = await trellis(['check', '--help']);
    for (const words of [
      ['help', 'check'],
      ['check', '-h'],
      ['-h', 'check'],
    ]) {
      expect(await trellis(words)).toEqual(check);
    }
    expect(await trellis(['-h'])).toEqual(await trellis(['--help']));
    expect((await trellis(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('check', () => {
  it('ends with 0 where there is no error', async () => {
    const { code, out } = await trellis(['check', sound]);
    expect(out).not.toContain('Error');
    expect(code).toBe(0);
  });

  it('ends with 1 where there is one, and says what and where', async () => {
    const { code, out } = await trellis(['check', endless]);
    expect(code).toBe(1);
    expect(out).toContain('loop/never-stops');
  });

  it('ends with 2 where one of the files cannot be read, and tells about the others all the same', async () => {
    const { code, out, err } = await trellis(['check', 'nowhere.flow.json', endless, '--json']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere.flow.json');
    const { files } = JSON.parse(out);
    expect(files.map((one: { readable: boolean }) => one.readable)).toEqual([false, true]);
    expect(files[1].errors).toBeGreaterThan(0);
    expect(Object.keys(files[1].issues[0])).toEqual(
      expect.arrayContaining(['code', 'severity', 'blocks', 'message']),
    );
  });

  it('says place, cause and remedy of a broken file, and never a stack', async () => {
    const broken = file('broken.flow.json', '{\n  "format": ');
    const { code, err } = await trellis(['check', broken]);
    expect(code).toBe(2);
    expect(err).toContain('2:');
    expect(err).not.toMatch(/\.ts:|^ +at .*\(/m);
  });
});

describe('compile', () => {
  it('writes a machine, the same bytes every time', async () => {
    const first = await trellis(['compile', sound]);
    expect(first.code).toBe(0);
    expect(machineProblems(JSON.parse(first.out))).toEqual([]);
    expect((await trellis(['compile', sound])).out).toBe(first.out);
  });

  it('refuses what cannot be launched', async () => {
    const { code, out, err } = await trellis(['compile', endless]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('loop/never-stops');
  });
});

describe('new', () => {
  it('lists the shipped programs, and writes each as it was shipped', async () => {
    const { out } = await trellis(['new']);
    for (const [name, source] of TEMPLATES) {
      expect(out).toContain(name);
      expect((await trellis(['new', name])).out).toBe(source);
      expect(readProgramFile(source).ok).toBe(true);
    }
    expect(TEMPLATES.get('starter')).toBe(
      readFileSync(new URL('../../flows/starter.flow.json', import.meta.url), 'utf8'),
    );
  });

  it('writes them in the language asked for, as sound as in English', async () => {
    const { out, code } = await trellis(['new', 'program-1', '--lang', 'ja']);
    expect(code).toBe(0);
    const read = readProgramFile(out);
    expect(read.ok && read.value.program.name).toBe('資料ダウンロードのフォロー');
    expect((await trellis(['new', '--lang', 'ja'])).out).toContain('資料ダウンロードのフォロー');
    expect((await trellis(['new', 'program-1', '--lang', 'en'])).out).toBe(TEMPLATES.get('program-1'));
  });

  it('names them where it is asked for another', async () => {
    const { code, err } = await trellis(['new', 'nothing']);
    expect(code).toBe(2);
    expect(err).toContain('starter');
  });
});

describe('stories', () => {
  const flow = (): ProgramFile => JSON.parse(readFileSync('flows/program-1.flow.json', 'utf8'));
  const story = (most: number) => ({
    id: 's1',
    name: 'Not too much',
    start: '2026-03-02',
    days: 60,
    given: { name: 'Noor', fields: {} },
    when: { enters: [{ minute: 600 }] },
    then: [{ kind: 'mostEmails', most }],
  });

  it('that hold are no word of check, and those that are broken are, and keep from a launch', async () => {
    const holds = file('holds.flow.json', { ...flow(), stories: [story(2)] });
    expect((await trellis(['check', holds, '--json'])).out).not.toContain('story/broken');
    const broken = file('broken.flow.json', { ...flow(), stories: [story(0)] });
    const { code, out } = await trellis(['check', broken]);
    expect(code).toBe(0);
    expect(out).toContain('Not too much');
    expect(out).toContain('story/broken');
    expect((await trellis(['compile', holds])).code).toBe(0);
    const compiled = await trellis(['compile', broken]);
    expect(compiled.code).toBe(1);
    expect(compiled.err).toContain('story/broken');
    expect((await trellis(['simulate', broken, '--leads', '5', '--json'])).code).toBe(0);
  });

  it('of another shape are refused with their place', async () => {
    const wrong = file('wrong.flow.json', {
      ...flow(),
      stories: [{ ...story(1), then: [{ kind: 'sings' }] }],
    });
    const { code, err } = await trellis(['check', wrong]);
    expect(code).toBe(2);
    expect(err).toContain('/stories/0/then/0');
  });
});
