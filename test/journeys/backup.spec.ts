import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

const view = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const card = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /^(Yours|Archive)$/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();
const name = (page: Page) => page.getByRole('textbox', { name: 'Name of the program' });

async function rename(page: Page, words: string) {
  await name(page).fill(words);
  await page.keyboard.press('Enter');
  await saved(page);
}

async function choose(page: Page, deed: string) {
  await page.getByRole('button', { name: 'Backup, restore, delete' }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}

async function backUp(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await choose(page, 'Back up everything');
  const done = await download;
  expect(done.suggestedFilename()).toMatch(/^Trellis \d{4}-\d\d-\d\d\.trellis\.json\.gz$/);
  return readFile(await done.path());
}

async function restore(page: Page, buffer: Buffer) {
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Restore from a backup');
  await (await chooser).setFiles({ name: 'all.gz', mimeType: 'application/gzip', buffer });
}

test('everything is backed up, deleted, and restored; a reload changes nothing', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await rename(page, 'Dear to me');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Try the sample people' }).click();
  await expect(page.getByText(/people from people\.csv/).first()).toBeVisible();
  await view(page, 'Overview');
  const backup = await backUp(page);

  await choose(page, 'Delete everything');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 program');
  await expect(dialog).toContainText('2 lists of people');
  await seeNoBarriers(page);
  await dialog.getByRole('button', { name: 'Keep everything' }).click();
  await expect(card(page, 'Dear to me')).toBeVisible();
  await choose(page, 'Delete everything');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Your programs will stand here')).toBeVisible();

  await restore(page, backup);
  await expect(dialog).toContainText('1 program');
  await seeNoBarriers(page);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('Restored 1 program')).toBeVisible();
  await expect(card(page, 'Dear to me')).toBeVisible();
  await page.reload();
  await expect(name(page)).toHaveValue('Dear to me');
  await expect(page.getByText(/people from people\.csv/).first()).toBeVisible();
});

test('a restore keeps what is here unless it shall be replaced, and what is no backup changes nothing', async ({
  page,
}) => {
  test.slow();
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await rename(page, 'Then');
  await view(page, 'Overview');
  const backup = await backUp(page);
  await view(page, 'Design');
  await rename(page, 'Now');
  await view(page, 'Overview');

  const dialog = page.getByRole('dialog');
  await restore(page, Buffer.from('{"format":"something else"}'));
  await expect(dialog).toContainText('all.gz is no backup from Trellis');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await restore(page, backup);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(card(page, 'Now')).toBeVisible();
  await expect(card(page, 'Then')).toHaveCount(0);

  await restore(page, backup);
  await dialog.getByRole('checkbox', { name: 'Replace the one that is here already' }).check();
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(card(page, 'Then')).toBeVisible();
  await view(page, 'Design');
  await expect(name(page)).toHaveValue('Then');
  // It is the very program that is saved from now on, no copy.
  await rename(page, 'Later');
  await view(page, 'Overview');
  await expect(card(page, 'Later')).toBeVisible();
  await expect(page.getByText('One, saved on this computer')).toBeVisible();
});

test('everything deleted in one tab is not brought back by another', async ({ context }) => {
  test.slow();
  const first = await context.newPage();
  await first.goto('/');
  await expect(first.locator('.react-flow__node').first()).toBeVisible();
  await rename(first, 'Gone');
  const second = await context.newPage();
  await second.goto('/');
  await expect(second.locator('.react-flow__node').first()).toBeVisible();
  await expect(second.getByText('Open in another tab. This one follows it.')).toBeVisible();
  await view(second, 'Overview');
  await choose(second, 'Delete everything');
  await second.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(second.getByText('Your programs will stand here')).toBeVisible();
  await expect(first.getByText('Your programs will stand here')).toBeVisible();
});
