import { copyFile, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

const NOTICE = 'This program came by a link. Look around; keep it to change it.';
const done = (page: Page) =>
  expect(page.getByText(/people, \d+ runs/).last()).toBeVisible({ timeout: 30_000 });

async function open(page: Page) {
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
}

async function share(page: Page, deed: string | RegExp) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.locator('[role^=menuitem]').getByText(deed).click();
}

async function saved(page: Page, deed: string | RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await share(page, deed);
  return (await download).path();
}

/** A link copied from the open program. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await share(page, 'Copy a link');
  await expect(page.getByText(/Link copied, [\d,]+ characters long/)).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function fresh(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  return context.newPage();
}

/** Programs in the database, by name. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('trellis');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('programs').objectStore('programs').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve((all.result as { name: string }[]).map(({ name }) => name));
          };
        };
      }),
  );
}

test('a link shows the program to somebody else, who keeps it and goes on', async ({ page, browser }) => {
  test.slow();
  await open(page);
  const name = await page.getByRole('textbox', { name: 'Name of the program' }).inputValue();
  const link = await copiedLink(page);
  expect(link).toMatch(/\/#p=[\w-]+$/);

  const other = await fresh(browser);
  const errors: string[] = [];
  const asked: string[] = [];
  other.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  other.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await other.goto(link);
  await expect(other.getByText(NOTICE)).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Name of the program' })).toHaveValue(name);
  await done(other);
  await seeNoBarriers(other);

  const steps = await other.locator('.react-flow__node').count();
  await other.locator('.react-flow__node').nth(1).click();
  await other.keyboard.press('Delete');
  await expect(other.getByText('Nothing was changed: keep the program first.')).toBeVisible();
  await expect(other.locator('.react-flow__node')).toHaveCount(steps);
  expect(await kept(other)).toEqual([]);
  // The link is the program's own address until it is kept.
  await other.reload();
  await expect(other.getByText(NOTICE)).toBeVisible();
  expect(await kept(other)).toEqual([]);

  await other.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(other.getByText(NOTICE)).toHaveCount(0);
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  expect(await kept(other)).toEqual([name]);
  expect(new URL(other.url()).hash).toBe('');
  await other.locator('.react-flow__node').nth(1).click();
  await other.keyboard.press('Delete');
  await expect(other.locator('.react-flow__node')).toHaveCount(steps - 1);
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  await other.reload();
  await expect(other.locator('.react-flow__node')).toHaveCount(steps - 1);

  expect(errors).toEqual([]);
  const secret = link.slice(link.indexOf('#p=') + 3);
  expect(asked.filter((address) => address.includes(secret.slice(0, 40)))).toEqual([]);
  await other.context().close();
});

test('a link that was cut is refused; what is open stays, and can be closed again', async ({
  page,
  browser,
}) => {
  await open(page);
  const link = await copiedLink(page);
  const other = await fresh(browser);
  await other.goto(link.slice(0, -50));
  await expect(other.getByRole('alert')).toContainText('The link is damaged');
  await expect(other.locator('.react-flow__node').first()).toBeVisible();
  await other.goto(link);
  await expect(other.getByText(NOTICE)).toBeVisible();
  await other.getByRole('button', { name: 'Close', exact: true }).first().click();
  await expect(other.getByText(NOTICE)).toHaveCount(0);
  await expect(other.getByText('Closed. Nothing of it was kept.')).toBeVisible();
  expect(await kept(other)).toEqual([]);
  await other.context().close();
});

test('the page stands alone: without a network, without a script, readable light, dark and on paper', async ({
  page,
  browser,
}) => {
  await open(page);
  const file = await saved(page, 'Save as a web page');
  const text = await readFile(file, 'utf8');
  expect(text).toContain('Not a forecast.');
  expect(text).not.toContain('<script');

  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const alone = await context.newPage();
  const told: string[] = [];
  alone.on('console', (message) => told.push(message.text()));
  alone.on('request', (request) => !request.url().startsWith('file:') && told.push(request.url()));
  // A page is known by its ending.
  const named = `${file}.html`;
  await copyFile(file, named);
  await alone.goto(pathToFileURL(named).href);
  await expect(alone.getByRole('heading', { level: 1, name: 'Guide follow-up' })).toBeVisible();
  await expect(alone.getByText('Handed to sales')).toBeVisible();
  await expect(alone.getByRole('img', { name: 'The drawing' })).toBeVisible();
  await expect(alone.getByRole('row', { name: /^Email the guide/ })).toContainText(/\d{3}/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await alone.emulateMedia({ colorScheme });
    const { background, ink } = await alone.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { background: backgroundColor, ink: color };
    });
    expect(background).toBe(colorScheme === 'light' ? 'rgb(251, 251, 250)' : 'rgb(20, 21, 23)');
    expect(ink).toBe(colorScheme === 'light' ? 'rgb(31, 35, 40)' : 'rgb(233, 234, 236)');
  }
  await seeNoBarriers(alone);
  expect(told).toEqual([]);
  const download = alone.waitForEvent('download');
  await alone.getByRole('link', { name: /Save the program file/ }).click();
  const program = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { format: string };
  expect(program.format).toBe('trellis');
  await context.close();
});

test('pictures and the program file are saved; a place of choice is asked for where the browser can', async ({
  page,
}) => {
  await open(page);
  await done(page);
  const svg = await readFile(await saved(page, /SVG/), 'utf8');
  expect(svg).toMatch(/^<svg [\s\S]*<title>Email the guide\. [\s\S]*<\/svg>$/);
  // As on the canvas each step has the sign of its kind, and the numbers say what they are.
  expect(svg).toMatch(/<g class="k-message"[^>]*><(?:path|rect) /);
  expect(svg).toContain('the mean of 40 runs');
  const png = await readFile(await saved(page, /PNG/));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [, width = 0] = /width="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  expect(png.readUInt32BE(16)).toBe(Math.ceil(2 * width));
  await share(page, 'Counts in the picture');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Counts in the picture' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  const bare = await readFile(await saved(page, /SVG/), 'utf8');
  expect(bare).not.toContain('<tspan');

  await page.evaluate(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
  await share(page, 'Save the program file');
  await expect(page.getByText('Program file saved')).toBeVisible();
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('Guide follow-up.flow.json');
    return (await handle.getFile()).text();
  });
  expect((JSON.parse(text) as { format: string }).format).toBe('trellis');
});
