import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProgramFile } from '../../src/core/index.ts';
import { file, trellis } from './help.ts';

const webinar = JSON.parse(
  readFileSync(new URL('../../flows/webinar.flow.json', import.meta.url), 'utf8'),
) as ProgramFile;
const before = file('before.flow.json', webinar);
const after = file('after.flow.json', {
  ...webinar,
  program: {
    ...webinar.program,
    nodes: webinar.program.nodes.map((node) =>
      node.id === 'points' ? { ...node, settings: { ...node.settings, enabled: false } } : node,
    ),
  },
});
const SMALL = ['--leads', '60', '--runs', '4'];

interface Printed {
  readonly pairs: number;
  readonly differences: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly difference: number;
  }[];
  readonly changes: {
    readonly steps: readonly { readonly kind: string; readonly id: string }[];
    readonly comments: readonly unknown[];
  };
}

describe('compare', () => {
  it('finds no difference at all between a program and itself', async () => {
    const { code, out } = await trellis(['compare', before, before, ...SMALL, '--json']);
    expect(code).toBe(0);
    const { pairs, differences, changes } = JSON.parse(out) as Printed;
    expect(pairs).toBe(4);
    expect(changes.steps).toEqual([]);
    for (const { difference, verdict } of differences) {
      if (difference !== null) expect([difference, verdict]).toEqual([0, 'same']);
    }
  }, 30_000);

  it('names the step that differs and the figure that moved, the same each time', async () => {
    const command = ['compare', before, after, ...SMALL];
    const { out } = await trellis([...command, '--json']);
    const { differences, changes } = JSON.parse(out) as Printed;
    expect(changes.steps).toMatchObject([{ kind: 'changed', id: 'points' }]);
    const engagement = differences.find(({ name }) => name === 'engagement');
    expect(engagement?.difference).toBeLessThan(0);
    const [english, japanese] = [await trellis(command), await trellis([...command, '--lang', 'ja'])];
    expect(english.out).toContain('Switched on: yes → no');
    expect(english.out).toContain('Engagement at the end');
    for (const { out: said } of [english, japanese]) expect(said).not.toMatch(/versions\.|\{\{/);
    expect((await trellis(command)).out).toBe(english.out);
  }, 60_000);

  it('says times in days and hours, and leaves no gap where a figure has no unit', async () => {
    const starter = 'flows/starter.flow.json';
    const command = ['compare', starter, starter, '--leads', '300', '--runs', '2'];
    const english = (await trellis(command)).out;
    expect(english).toMatch(/Median time to sales: \d+ days?(, \d+ hours?)? → \d+ days?/);
    expect(english).not.toMatch(/\d minutes (→|\()| ,/);
    expect((await trellis([...command, '--lang', 'ja'])).out).not.toMatch(/[ \u3000]、/);
  });

  it('tells what was said in between, and that figures stay as they are', async () => {
    const { id } = webinar.program.nodes[0] ?? { id: '' };
    const thread = (texts: readonly string[], resolved = false) => ({
      id: 'c1',
      node: id,
      resolved,
      comments: texts.map((words, at) => ({ author: at === 0 ? 'Ana' : '', at, text: words })),
    });
    const talked = (comments: readonly unknown[]) => ({
      ...webinar,
      program: { ...webinar.program, comments },
    });
    const asked = file('asked.flow.json', talked([thread(['Why a form?'])]));
    const answered = file('answered.flow.json', talked([thread(['Why a form?', 'It is short.'], true)]));
    const first = await trellis(['compare', before, asked, ...SMALL]);
    expect(first.err).toBe('');
    expect(first.out).toMatch(/Added: Comment on .+\n {4}Ana wrote: Why a form\?/);
    const command = ['compare', asked, answered, ...SMALL];
    const second = await trellis(command);
    expect(second.out).toMatch(/Changed: Comment on .+\n {4}.+ answered: It is short\.\n {4}Settled\n/);
    expect((await trellis([...command, '--lang', 'ja'])).out).not.toMatch(/comments\.|versions\.|\{\{/);
    const { changes, differences } = JSON.parse((await trellis([...command, '--json'])).out) as Printed;
    expect(changes.comments).toMatchObject([
      { kind: 'changed', id: 'c1', settled: true, said: [{ before: null, after: { text: 'It is short.' } }] },
    ]);
    for (const { verdict, difference } of differences) {
      if (difference !== null) expect(verdict).toBe('same');
    }
  }, 60_000);

  it('asks for two files', async () => {
    const { code, err } = await trellis(['compare', before]);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});
