import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { handoverText } from '../../src/cli/cases/tables.ts';
import { makeTexts } from '../../src/core/index.ts';
import { shipped } from '../store/opened.ts';
import { trellis } from './help.ts';

vi.setConfig({ testTimeout: 120_000 });

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const PAGE = new URL('../../docs/CASES.md', import.meta.url);

describe('what a handoff hangs on', () => {
  const said = (name: string) => {
    const words = handoverText(shipped(name));
    return words && makeTexts('en', {}).say(words);
  };

  it('is the question that the step before it asks', () => {
    expect(said('program-1')).toBe('fit is B or better and engagement is 50 or more');
    expect(said('starter')).toContain('they are not with sales');
  });

  it('is nothing where nobody is handed over', () => {
    expect(said('courtesy')).toBeUndefined();
  });
});

describe('cases', () => {
  it('names every table that is missing', async () => {
    const { code, err } = await trellis(['cases', path.join(os.tmpdir(), 'nothing-here')]);
    expect(code).toBe(2);
    for (const table of [
      'olist_mql.csv.gz',
      'email-experiment-2020.csv',
      'bank-additional.csv.gz',
      'mautic-contacts.csv',
    ])
      expect(err.split(table), table).toHaveLength(2);
  });

  it('says what is missing where no folder is named, or the page cannot be written', async () => {
    expect((await trellis(['cases'])).err).toContain('a folder is missing');
    const { code, err } = await trellis(['cases', os.tmpdir(), '--to', '/nowhere-at-all/x.md']);
    expect(code).toBe(2);
    expect(err).toContain('/nowhere-at-all/x.md could not be written');
    expect(err).not.toContain('inside Trellis');
  });

  it.skipIf(!existsSync(DATA))('writes the page as it stands, where the tables are at hand', async () => {
    const to = path.join(os.tmpdir(), `trellis-cases-${process.pid}.md`);
    const { code, err } = await trellis(['cases', DATA, '--to', to]);
    expect(err).toBe('');
    expect(code).toBe(0);
    const page = readFileSync(to, 'utf8');
    expect(page).toContain('| people | 8,000 |');
    expect(page).toContain('| handed over to sales | 0 |');
    expect(page).toContain('line 782');
    expect(page).toContain('asks whether fit is B or better and engagement is 50 or more.');
    expect(page).toBe(readFileSync(PAGE, 'utf8'));
  });
});
