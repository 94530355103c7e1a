import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/chromium.mjs';

/** Fifty kills take minutes, so they are for the long run; the ordinary one makes these. */
const KILLS = process.env.TRELLIS_LONG === undefined ? 5 : 50;

interface Started {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pid: number;
}

async function start(profile: string, baseURL: string): Promise<Started> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: CHROMIUM_ARGS,
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible({ timeout: 20_000 });
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('no browser to ask for its process');
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: readonly { type: string; id: number }[];
  };
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('the browser has no process of its own');
  return { context, page, pid };
}

/** Ends the browser as a crash or a power switch of the system would: nothing of it can tidy up. */
async function kill({ context, pid }: Started): Promise<void> {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(pid, 'SIGKILL');
  await closed;
}

const name = (page: Page) => page.getByRole('textbox', { name: 'Name of the program' });

/** A step as a place on the canvas that nobody else could have put it. */
const placeOf = (page: Page) =>
  page
    .locator('.react-flow__node')
    .first()
    .evaluate((node) => (node as HTMLElement).style.transform);

/**
 * Two gestures, the last one a key press that has only just gone to the page. A gesture is finished once the app says
 * that it is saved; it says so in the same moment in which it has heard of the database that it is.
 */
async function work({ page }: Started, words: string): Promise<string> {
  await name(page).fill(words);
  await page.keyboard.press('Enter');
  await page.locator('.react-flow__node').first().click();
  await page.keyboard.press('Control+ArrowRight');
  await page.getByText('Saved', { exact: true }).waitFor();
  return placeOf(page);
}

test(`the browser is killed ${KILLS} times right after a gesture, and every finished one is there`, async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'trellis-kill-'));
  const lost: string[] = [];
  try {
    let started = await start(profile, baseURL ?? '');
    for (let i = 1; i <= KILLS; i++) {
      const words = `Kill ${i}`;
      const place = await work(started, words);
      await kill(started);
      started = await start(profile, baseURL ?? '');
      if ((await name(started.page).inputValue()) !== words) lost.push(`${words}: its name`);
      if ((await placeOf(started.page)) !== place) lost.push(`${words}: its step's place`);
    }
    await kill(started);
  } finally {
    // Other processes of a killed browser write for a moment longer than it lives: all is swept again until nothing new is there.
    await expect(() => rmSync(profile, { recursive: true, force: true })).toPass({ timeout: 30_000 });
  }
  expect(lost).toEqual([]);
});
