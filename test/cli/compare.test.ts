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
  readonly changes: { readonly steps: readonly { readonly kind: string; readonly id: string }[] };
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

  it('asks for two files', async () => {
    const { code, err } = await trellis(['compare', before]);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});
