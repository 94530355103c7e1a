import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

const name = (page: Page) => page.getByRole('textbox', { name: 'Name of the program' });
const step = (page: Page) => page.locator('.react-flow__node').first();
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

async function open(page: Page) {
  await page.goto('/');
  await expect(step(page)).toBeVisible();
}

async function rename(page: Page, words: string) {
  await name(page).fill(words);
  await page.keyboard.press('Enter');
}

/** The name cannot be typed in, and what is done by keys is refused with a reason. */
async function isRefused(page: Page) {
  await expect(name(page)).not.toBeEditable();
  await step(page).click();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^Nothing was changed: reload this page first/)).toBeVisible();
}

/** Saves the program as a file, and reads the name in it. */
async function nameInFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the program file' }).first().click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  return file.program.name;
}

/** A page of the same origin without the app: it does to the storage what another version or the browser would. */
async function beside(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('/icon.svg');
  return other;
}

test('where the browser blocks its storage, the work goes on in memory and out as a file', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await open(page);
  await expect(page.getByText('This browser keeps nothing for this page.')).toBeVisible();
  await rename(page, 'Nowhere but here');
  await expect(page.getByText('Kept in this window only', { exact: true })).toBeVisible();
  expect(await nameInFile(page)).toBe('Nowhere but here');
});

test('a full storage is told with ways on, and a second try saves what was not', async ({
  page,
  baseURL,
}) => {
  test.slow();
  await open(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1 });
  await rename(page, 'Too much');
  await expect(page.getByText('The browser’s storage is full: changes are not saved.')).toBeVisible();
  expect(await nameInFile(page)).toBe('Too much');

  await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue('Too much');
});

test('a storage that is deleted while the app is open gets the open program back', async ({ page }) => {
  test.slow();
  await open(page);
  await rename(page, 'Survivor');
  await saved(page);
  const other = await beside(page);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('trellis');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await expect(page.getByText('The browser’s storage for Trellis was deleted.')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(name(page)).toHaveValue('Survivor');
});

test('a newer version in another tab gets the storage, and nothing is written in the old form any more', async ({
  page,
}) => {
  test.slow();
  await open(page);
  await rename(page, 'Last word');
  await saved(page);
  const other = await beside(page);
  const kept = await other.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('trellis', 9990);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('programs').objectStore('programs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map((record: { name: string }) => record.name).join());
          };
        };
      }),
  );
  expect(kept).toBe('Last word');
  await expect(page.getByText('A newer version of Trellis is open in another tab.')).toBeVisible();
  await isRefused(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  // This build stays the older one: what is kept is not for it, and the work goes on in this window.
  await expect(page.getByText(/^What this browser keeps was written by a newer version/)).toBeVisible();
  await rename(page, 'Nowhere but here');
  await expect(page.getByText('Kept in this window only', { exact: true })).toBeVisible();
  expect(await nameInFile(page)).toBe('Nowhere but here');
});

test('an older version that keeps the storage is told of, and the app goes on once it is closed', async ({
  page,
}) => {
  test.slow();
  const other = await beside(page);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('trellis', 1);
        opening.onsuccess = () => resolve();
        opening.onerror = () => reject(opening.error);
      }),
  );
  await page.goto('/');
  await expect(page.getByText('An older version of Trellis is still open in another tab.')).toBeVisible();
  await other.close();
  await expect(step(page)).toBeVisible();
  await expect(page.getByText('An older version of Trellis is still open in another tab.')).toHaveCount(0);
  await rename(page, 'At last');
  await saved(page);
});
