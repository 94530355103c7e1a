import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';
import { openFile } from './open.ts';

test('the further reports: scores, prices, what matters most, a log of each person', async ({
  page,
}, testInfo) => {
  const file = JSON.parse(await readFile('flows/program-1.flow.json', 'utf8'));
  const path = testInfo.outputPath('few.flow.json');
  await writeFile(
    path,
    JSON.stringify({ ...file, scenario: { ...file.scenario, leads: 100, replications: 10 } }),
  );
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await openFile(page, path);
  await expect(page.getByText(/^100 people, 10 runs · [\d.]+ s$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Results', exact: true }).first().click();
  const card = (name: string) => page.getByRole('region', { name, exact: true }).first();

  // Read once they are looked at.
  await card('How scores move').scrollIntoViewIfNeeded();
  await expect(card('How scores move').getByRole('img', { name: /^Engagement of those/ })).toBeVisible({
    timeout: 30_000,
  });
  const people = await card('Grades at the end').locator('tbody td').allTextContents();
  const came = Number(
    /^\d+/.exec(
      (await card('Grades at the end')
        .getByText(/all accounted/)
        .textContent()) ?? '',
    ),
  );
  // Fields with less than one person in a run keep a digit.
  expect(Math.abs(people.reduce((sum, text) => sum + Number(text), 0) - came)).toBeLessThan(1);

  // A price is typed in place, and the figure is there; the field stays while one types.
  const cost = card('What it costs');
  await cost.getByLabel('Price of an email').fill('0.5');
  await cost.getByLabel('Price of a handoff').fill('20');
  await expect(cost.getByText(/^\d+ ± \d+ a handoff, \d+ ± \d+ an accepted one\.$/)).toBeVisible({
    timeout: 30_000,
  });
  const key = page.getByRole('list', { name: 'Key figures' }).getByRole('listitem');
  await expect(key.filter({ hasText: 'Cost per handoff' })).toContainText('±');

  // Measuring can be stopped, and what has come in stays.
  const matter = card('What matters most');
  await matter.getByRole('button', { name: 'Measure' }).click();
  await expect(matter.getByText(/^[1-9] of \d+ assumptions$/)).toBeVisible({ timeout: 60_000 });
  await matter.getByRole('button', { name: 'Stop' }).click();
  await expect(matter.getByText(/^Stopped: \d+ of \d+ assumptions were moved\./)).toBeVisible();
  await matter.hover();
  await matter.getByRole('button', { name: 'Show as a table: What matters most' }).click();
  expect(await matter.locator('tbody tr').count()).toBeGreaterThan(0);

  await seeNoBarriers(page);

  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save what happened to each person (CSV)' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFPerson,Name,/);
  expect(new Set(csv.split('\r\n').map((line) => line.split(',')[0])).size).toBe(101);
  expect(faults).toEqual([]);
});
