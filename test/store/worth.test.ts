import { beforeEach, describe, expect, it } from 'vitest';
import { verbatim } from '../../src/core/index.ts';
import { furtherTables } from '../../src/store/results/further.ts';
import { forgetOtherWorth, useWorth, type Worth, worthOf } from '../../src/store/results/worth.ts';
import { useStore } from '../../src/store/store.ts';
import { openShipped } from './opened.ts';
import { program1, report } from './results-parts.ts';

const difference = { name: 'handoffs', label: verbatim('x'), unit: 'handoffs', verdict: 'better' } as const;
const row = { id: 'guide', title: verbatim('Guide'), share: 1 };
const numbers = { a: 1, b: 2, value: 1, low: 0.5, high: 1.5, n: 12 };
const measured: Worth = {
  ...row,
  handoffs: { ...difference, ...numbers },
  unsubscribed: { ...difference, ...numbers },
  verdict: 'better',
};

const shown = () => worthOf(useWorth.getState(), useStore.getState().file?.program.id);

describe('what each step buys', () => {
  beforeEach(() => {
    openShipped('program-1');
    useWorth.setState({ program: 'program-1', status: 'done', of: undefined, rows: [measured], total: 1 });
  });

  it('is shown of the program that was measured', () => {
    expect(shown().rows).toEqual([measured]);
    forgetOtherWorth();
    expect(shown().rows).toEqual([measured]);
  });

  it('is not shown of another program, and forgotten when one is opened', () => {
    openShipped('starter');
    expect(shown()).toMatchObject({ status: 'none', rows: [], total: 0 });
    forgetOtherWorth();
    openShipped('program-1');
    expect(shown().rows).toEqual([]);
  });

  it('is among the tables of the run that it was measured beside', () => {
    const names = () => furtherTables(program1, report).map(({ name }) => name);
    expect(names()).not.toContain('worth');
    useWorth.setState({ of: report });
    expect(names()).toContain('worth');
  });
});
