import { beforeEach, describe, expect, it } from 'vitest';
import { ALL_DEEDS } from '../../src/panels/commands/deeds.ts';
import { findAll } from '../../src/panels/find/found.ts';
import { RESULT_DEEDS } from '../../src/panels/results/deeds.ts';
import { MEASURED, READ_FROM_PEOPLE, TABLES } from '../../src/panels/results/export-names.ts';
import { tablesOf } from '../../src/store/results/files.ts';
import { useStore } from '../../src/store/store.ts';
import { openShipped } from '../store/opened.ts';
import { en, ja, report } from '../store/results-parts.ts';

const names = TABLES.map(({ name }) => name);
const found = (looked: string) => findAll(looked, en).filter(({ group }) => group === 'do');

describe('what leaves the results', () => {
  beforeEach(() => {
    openShipped('program-1');
    useStore.setState(({ run }) => ({ run: { ...run, report } }));
  });

  it('is a command for every table of the view', () => {
    const file = openShipped('program-1');
    const here = tablesOf(file, report).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(here));
    // What is not there yet is read or measured first, compared by the view, or there in some programs only.
    const others = names.filter((name) => !here.includes(name)).sort();
    const known = [...READ_FROM_PEOPLE, ...MEASURED, 'compare', 'costs', 'record', 'stages'];
    expect(others).toEqual(known.sort());
  });

  it('stands in the list of commands, with words in both languages', () => {
    expect(ALL_DEEDS).toEqual(expect.arrayContaining([...RESULT_DEEDS]));
    for (const { label } of RESULT_DEEDS) {
      for (const { say } of [en, ja]) expect(say(label!)).not.toMatch(/account\.|results\.|reports\.|\{\{/);
    }
    expect(found('print').map(({ id }) => id)).toEqual(['do/results/print', 'do/results/printAll']);
    expect(found('CSV What sales said').map(({ id }) => id)).toEqual(['do/results/csv/answers']);
  });

  it('does not fill the list before anything is looked for, and is not there without results', () => {
    expect(found('').filter(({ id }) => id.startsWith('do/results/csv/'))).toEqual([]);
    useStore.setState(({ run: { report: _, ...run } }) => ({ run: { ...run, report: undefined } }));
    expect(found('print')).toEqual([]);
  });
});
