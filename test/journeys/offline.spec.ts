import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serviceWorkerFor } from '../../scripts/offline/plugin.mjs';
import { createStaticServer, listen } from '../../scripts/serve.mjs';
import { saveFromMenu } from './take-along.ts';

/** The build that is served; another one where a build of one's own is tried. */
const BUILD = process.env.TRELLIS_BUILD ?? 'dist';

const step = (page: Page) => page.locator('.react-flow__node').first();
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return active?.state;
  });

/** Whether a face of the bundled font is loaded, and not a font of the system. */
const hasFont = (page: Page) =>
  page.evaluate(async () => {
    const faces = await document.fonts.load('600 14px "Inter Variable"');
    return faces.length > 0 && faces.every(({ status }) => status === 'loaded');
  });

test('a reload without a network opens everything: programs, runs, fonts, templates and sample people', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== baseURL) strangers.push(request.url());
  });
  await page.goto('/');
  await expect(step(page)).toBeVisible();
  await expect.poll(() => isKept(page), { timeout: 20_000 }).toBe('activated');

  await context.setOffline(true);
  await page.reload();
  await expect(step(page)).toBeVisible();
  // Workers run: the foot says how long it took.
  await expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 20_000 });
  expect(await hasFont(page)).toBe(true);

  await page.getByRole('textbox', { name: 'Name of the program' }).fill('Drawn on a train');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const runtime = await saveFromMenu(page, 'Save what runs it (for Node)');
  expect(await readFile(await runtime.path(), 'utf8')).toContain('createLead');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Try the sample people' }).click();
  await expect(page.getByText(/people from people\.csv/).first()).toBeVisible();

  await page.getByRole('navigation').getByRole('button', { name: 'Overview', exact: true }).click();
  await page
    .getByRole('region', { name: 'Start from a template' })
    .getByRole('button', { name: 'Use it: Webinar', exact: true })
    .click();
  await expect(page.getByRole('textbox', { name: 'Name of the program' })).toHaveValue('Webinar');

  await page.goto('/some/address/inside');
  await expect(step(page)).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Drawn on a train' })).toBeVisible();
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
});

test('a newer version is told of, and shown after a reload with nothing lost', async ({ page }) => {
  test.slow();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trellis-update-'));
  cpSync(BUILD, folder, { recursive: true });
  const server = createStaticServer(folder);
  const port = await listen(server, { port: 0, tries: 1 });
  try {
    await page.goto(`http://127.0.0.1:${port}/`);
    await expect(step(page)).toBeVisible();
    await expect.poll(() => isKept(page), { timeout: 20_000 }).toBe('activated');
    await page.getByRole('textbox', { name: 'Name of the program' }).fill('Before the update');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    appendFileSync(path.join(folder, 'icon.svg'), '<!-- newer -->');
    writeFileSync(path.join(folder, 'sw.js'), serviceWorkerFor(folder));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.getByText('A new version of Trellis is ready.')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByText('A new version of Trellis is ready.')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Name of the program' })).toHaveValue('Before the update');
    const icon = await page.evaluate(async () => (await fetch('/icon.svg')).text());
    expect(icon).toContain('newer');
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
});
