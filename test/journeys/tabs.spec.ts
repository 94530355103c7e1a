import { expect, type Page, test } from '@playwright/test';

const name = (page: Page) => page.getByRole('textbox', { name: 'Name of the program' });
const follows = (page: Page) => page.getByText('Open in another tab. This one follows it.');
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

async function open(page: Page) {
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
}

async function rename(page: Page, words: string) {
  await name(page).fill(words);
  await page.keyboard.press('Enter');
}

/** Names of the programs the browser has. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('trellis');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('programs').objectStore('programs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((record: { name: string }) => record.name).sort());
          };
        };
      }),
  );

test('a second tab follows the first live, writes nothing, takes over when asked, and gives back what was done', async ({
  context,
}) => {
  test.slow();
  const first = await context.newPage();
  await open(first);
  await rename(first, 'From the first');
  await saved(first);
  const second = await context.newPage();
  await open(second);
  await expect(follows(second)).toBeVisible();
  await expect(follows(first)).toHaveCount(0);
  await expect(name(second)).toHaveValue('From the first');

  await rename(first, 'Live');
  await expect(name(second)).toHaveValue('Live');
  await expect(name(second)).not.toBeEditable();
  await second.locator('.react-flow__node').nth(1).click();
  await second.keyboard.press('Delete');
  await expect(second.getByText('Nothing was changed: this program is being edited')).toBeVisible();
  await expect(name(first)).toHaveValue('Live');
  expect(await kept(first)).toEqual(['Live']);

  await second.getByRole('button', { name: 'Edit here instead' }).click();
  await expect(follows(second)).toHaveCount(0);
  await expect(follows(first)).toBeVisible();
  await rename(second, 'From the second');
  await expect(name(first)).toHaveValue('From the second');
  // The history came along: what the first tab did can be taken back in the second.
  await second.keyboard.press('Escape');
  await second.getByRole('button', { name: /^Undo/ }).click();
  await second.getByRole('button', { name: /^Undo/ }).click();
  await expect(name(first)).toHaveValue('From the first');
  await saved(second);

  await second.close();
  await expect(follows(first)).toHaveCount(0);
  await rename(first, 'Again the first');
  await saved(first);
  expect(await kept(first)).toEqual(['Again the first']);
});

test('a tab that follows can go on as a copy, and both are kept', async ({ context }) => {
  test.slow();
  const first = await context.newPage();
  await open(first);
  await rename(first, 'Shared');
  await saved(first);
  const second = await context.newPage();
  await open(second);
  await second.getByRole('button', { name: 'Go on as a copy' }).click();
  await expect(follows(second)).toHaveCount(0);
  await rename(second, 'Apart');
  await saved(second);
  await rename(first, 'Still shared');
  await saved(first);
  await expect(name(second)).toHaveValue('Apart');
  await expect.poll(() => kept(first)).toEqual(['Apart', 'Still shared']);
});

test('three tabs: the one that asks edits, whoever waited longer', async ({ context }) => {
  test.slow();
  const pages: Page[] = [];
  for (let i = 0; i < 3; i++) {
    const page = await context.newPage();
    await open(page);
    pages.push(page);
  }
  const [first, second, third] = pages as [Page, Page, Page];
  await expect(follows(second)).toBeVisible();
  await expect(follows(third)).toBeVisible();
  await third.getByRole('button', { name: 'Edit here instead' }).click();
  await expect(follows(third)).toHaveCount(0);
  await rename(third, 'By the third');
  await expect(name(first)).toHaveValue('By the third');
  await expect(name(second)).toHaveValue('By the third');
  await third.close();
  // Exactly one of the two that are left may edit.
  await expect.poll(async () => (await follows(first).count()) + (await follows(second).count())).toBe(1);
});

test('a program that another tab edits is neither renamed, archived nor deleted from the overview', async ({
  context,
}) => {
  test.slow();
  const first = await context.newPage();
  await open(first);
  await rename(first, 'Held');
  await saved(first);
  const second = await context.newPage();
  await open(second);
  await second.getByRole('navigation').getByRole('button', { name: 'Overview', exact: true }).click();
  const card = second.getByRole('listitem').filter({ has: second.getByRole('heading', { name: 'Held' }) });
  await card.hover();
  await card.getByRole('button', { name: 'Archive' }).click();
  await expect(second.getByText('Held is open in another tab. Close it there first.')).toBeVisible();
  expect(await kept(first)).toEqual(['Held']);
});
