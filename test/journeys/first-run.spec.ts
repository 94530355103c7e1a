import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';
import { openStarter } from './open.ts';
import { runByNode, saveFromMenu } from './take-along.ts';

const HEADER = 'Full name,E-mail,Job title,Opt-in date';
const ROWS = Array.from(
  { length: 60 },
  (_, i) => `Person ${i},p${i}@firm${i % 7}.example,Plant manager,13.0${(i % 9) + 1}.2026`,
);
/** Sixty people, and one row that is too short to be one. */
const CSV = `${[HEADER, ...ROWS, 'Nobody at all'].join('\n')}\n`;

const canvas = (page: Page) => page.locator('.react-flow');
const step = (page: Page, name: string) => page.locator('.react-flow__node', { hasText: name });
/** All numbers beside the lines, as they are read. */
const counts = async (page: Page) =>
  (await page.locator('.react-flow__edges text').allTextContents()).join(' ');
/** The run is through: the foot says how long it took. */
const settled = (page: Page) => expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 20_000 });

async function open(page: Page) {
  await openStarter(page);
  await expect(step(page, 'Wait')).toBeVisible();
  await settled(page);
}

async function importPeople(page: Page) {
  await page.getByRole('button', { name: 'People', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  await (await chooser).setFiles({ name: 'fair.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await expect(page.getByText('1 row is not imported')).toBeVisible();
  await expect(page.getByText(/^Line 62: Too few fields/)).toBeVisible();
  await page.getByRole('button', { name: 'Import 60 people' }).click();
  await expect(page.getByText('60 people from fair.csv')).toBeVisible();
}

test('from a fresh profile: import people, change a wait, follow one of them, take the machine along', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await open(page);

  await importPeople(page);
  await page.getByRole('button', { name: 'Design', exact: true }).click();
  await settled(page);
  await expect(page.getByText('60 people from fair.csv run through this program.')).toBeVisible();
  const before = await counts(page);

  await step(page, 'Wait').first().click();
  await page.getByRole('group', { name: 'How long' }).getByRole('textbox').fill('80');
  await expect(step(page, 'Wait 80 days')).toBeVisible();
  await settled(page);
  await expect.poll(() => counts(page)).not.toBe(before);

  await page.getByRole('button', { name: 'One lead' }).click();
  await page.getByRole('button', { name: 'Follow the first' }).click();
  await expect(page.getByText('Person 0, times in')).toBeVisible();
  await expect(page.getByText(/First time\./).first()).toBeVisible();

  const machine = await saveFromMenu(page, 'Save the machine for XState');
  const runtime = await saveFromMenu(page, 'Save what runs it (for Node)');
  expect(runtime.suggestedFilename()).toBe('trellis-runtime.mjs');
  const rows = runByNode({ machine: await machine.path(), runtime: await runtime.path() });
  expect(rows.map(({ what }) => what)).toEqual(expect.arrayContaining(['enter', 'sent', 'exit']));
  // The wait that was changed is waited out.
  expect(rows.at(-1)?.day).toBeGreaterThanOrEqual(80);

  await page.reload();
  await expect(step(page, 'Wait 80 days')).toBeVisible();
  await expect(page.getByText('60 people from fair.csv run through this program.')).toBeVisible();
  expect(faults).toEqual([]);
});

test('drawing: add a step behind another, undo, redo, delete with its way healed', async ({ page }) => {
  await open(page);
  const lines = page.locator('.react-flow__edge');
  const drawn = await lines.count();
  await step(page, 'Wait').first().click();
  await page.keyboard.press('/');
  await page.keyboard.type('webhook');
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(drawn + 1);
  await expect(page.locator('[data-form] :focus')).toBeVisible();
  await page.keyboard.press('Escape');
  await canvas(page).press('Control+z');
  await expect(lines).toHaveCount(drawn);
  await canvas(page).press('Control+y');
  await expect(lines).toHaveCount(drawn + 1);
  await page.keyboard.press('Delete');
  await expect(lines).toHaveCount(drawn);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(lines).toHaveCount(drawn + 1);
});

test('a file that is no program is refused whole, and the drawing stays', async ({ page }) => {
  await open(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open and save' }).click();
  await page.getByRole('menuitem', { name: 'Open a program file' }).click();
  await (await chooser).setFiles({
    name: 'broken.flow.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"trellis","version":1,"program":{"nodes":[{"id":1}]}}'),
  });
  await expect(page.getByText(/^The file broken.flow.json was not opened: \d+ problems\.$/)).toBeVisible();
  await expect(page.getByText('Your drawing is as it was.')).toBeVisible();
  await expect(step(page, 'Wait')).toBeVisible();
});

test('nobody is kept out of the design view', async ({ page }) => {
  await open(page);
  await step(page, 'Wait').first().click();
  await page.getByRole('button', { name: 'Problems' }).first().click();
  await seeNoBarriers(page);
});
