import { describe, expect, it } from 'vitest';
import { type Difference, percentText } from '../../src/core/index.ts';
import type { Comparison } from '../../src/store/results/compare.ts';
import { compareTable } from '../../src/store/results/files.ts';
import { gainSentences } from '../../src/store/results/gain.ts';
import { signedText } from '../../src/store/results/results.ts';
import { tableFile } from '../../src/store/results/table.ts';
import { useStore } from '../../src/store/store.ts';
import { en, ja } from './results-parts.ts';

const handoffs: Difference = {
  name: 'handoffs',
  label: { key: 'results.compare.handoffs' },
  unit: 'handoffs',
  a: 5,
  b: 6.6,
  value: 1.6,
  low: 1.2,
  high: 1.95,
  n: 40,
  verdict: 'better',
};
const own = { value: 0.9712, low: 0.97, high: 0.9731, level: 0.95, n: 40 };
const of = (change: Partial<Comparison>): Comparison => ({
  base: 'none',
  status: 'done',
  of: useStore.getState().run.report,
  differences: [handoffs],
  daily: [],
  pairs: 40,
  share: 1,
  elapsedMs: 0,
  own,
  ...change,
});

describe('why the gain over no nurture is what it is', () => {
  it('says what people do by themselves, and what nurture adds, both with their intervals', () => {
    const [acts, gain] = gainSentences(of({})).map(en.say);
    expect(acts).toContain('97.1 % (95 %: 97 % to 97.3 %) of all they do here without any email');
    expect(gain).toContain('would get 5 handoffs without nurture');
    expect(gain).toContain('adds +1.6 (95 %: +1.2 to +1.9)');
  });

  it('claims no gain that luck may have made, and none in one run', () => {
    const open = { ...handoffs, value: 0.1, low: -0.2, high: 0.4, verdict: 'open' } as const;
    expect(gainSentences(of({ differences: [open] })).map(en.say)[1]).toContain('can’t be told from luck');
    const once = { ...handoffs, low: -Infinity, high: Infinity, n: 1, verdict: 'open' } as const;
    const said = gainSentences(
      of({ differences: [once], own: { ...own, low: -Infinity, high: Infinity, n: 1 } }),
    );
    expect(said.map(en.say).join(' ')).not.toMatch(/95 %|∞|NaN/);
  });

  it('is said of no nurture only, and of people who do something', () => {
    expect(gainSentences(of({ base: 'entry', own: undefined }))).toEqual([]);
    expect(gainSentences(of({ own: { ...own, value: Number.NaN } }))).toEqual([]);
  });

  it('has words for each verdict in both languages, and a row of the table', () => {
    for (const verdict of ['better', 'worse', 'open', 'same'] as const) {
      for (const { say } of [en, ja]) {
        const said = gainSentences(of({ differences: [{ ...handoffs, verdict }] })).map(say);
        expect(said.join(' ')).not.toMatch(/account\.|\{\{/);
      }
    }
    const last = compareTable(of({}))
      .rows.at(-1)
      ?.map((cell) => (typeof cell === 'number' ? cell : cell && en.say(cell)));
    expect(last?.[0]).toBe('Done without any email, of all acts');
    expect(last?.[5]).toBe(40);
    // It is a figure of this program, with its own interval, and no difference.
    expect([last?.[2], last?.[3]]).toEqual([en.say(percentText(own.value)), '']);
    expect(last?.[4]).toMatch(/% to .*%$/);
  });

  it('has differences in its file that no spreadsheet takes for a formula', () => {
    const { text: csv } = tableFile(compareTable(of({})), 'x', en.say);
    expect(csv).not.toMatch(/'\+|,\+/);
    expect(csv).toContain(en.say(signedText('handoffs', handoffs.value)).replace('+', ''));
  });
});
