import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PARAMETERS } from '../../src/core/index.ts';
import { groupsWithoutHeading, modelPage } from './page.ts';

const PAGE = new URL('../../docs/MODEL.md', import.meta.url);

it('the page of the model says what the table of assumptions says', () => {
  if (process.env.TRELLIS_WRITE) writeFileSync(PAGE, modelPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(modelPage());
});

it('the page of the model leaves no assumption out', () => {
  expect(groupsWithoutHeading()).toEqual([]);
  const page = readFileSync(PAGE, 'utf8');
  for (const { id, source } of PARAMETERS) {
    expect(page).toContain(`\`${id}\``);
    expect(page).toContain(source);
  }
});
