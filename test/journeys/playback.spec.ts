import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

/** A first visit opens program 1. */
async function openAndPlay(page: Page) {
  await page.goto('/');
  await expect(step(page, 'Wait for a click')).toBeVisible();
  await page.getByRole('button', { name: 'Play run 1 of 40' }).click();
  await expect(scrubber(page)).toBeVisible({ timeout: 20_000 });
}

/** Holds the run at its beginning, however far it has played. */
async function holdAtFirst(page: Page) {
  await strip(page).getByRole('button', { name: 'To the beginning' }).click();
  await expect(strip(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

const step = (page: Page, name: string) => page.locator('.react-flow__node').filter({ hasText: name });
const scrubber = (page: Page) => page.getByRole('slider', { name: 'Time of the run' });
const strip = (page: Page) => page.getByRole('region', { name: 'Playback' });
const list = (page: Page) => page.locator('[data-people-now]');

const FIGURES = [
  'Came in',
  'Inside now',
  'With sales or accepted',
  'Finished',
  'Unsubscribed',
  'Could not be reached',
];

/** The figures of the foot, by name. */
async function figures(page: Page): Promise<readonly number[]> {
  const all = await page
    .locator('dl > div')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
    );
  return FIGURES.map((name) => Number(all.find(([label]) => label === name)?.[1]?.replace(/,/g, '')));
}

async function addsUp(page: Page): Promise<number> {
  const [came = Number.NaN, ...parts] = await figures(page);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(came);
  return came;
}

async function dayOf(page: Page): Promise<number> {
  return Number(await scrubber(page).getAttribute('aria-valuenow'));
}

/** Presses the scrubber at a share of the run. */
async function scrubTo(page: Page, share: number) {
  const box = (await scrubber(page).boundingBox())!;
  await page.mouse.click(box.x + box.width * share, box.y + 8);
}

/** Whether anything is painted on the layer of dots. */
const isPainted = (page: Page) =>
  page.locator('canvas[data-dots]').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
    return pixels?.some((value) => value > 0) ?? false;
  });

test('by mouse: play, scrub, list who is there, stop when somebody comes', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await openAndPlay(page);
  await expect(page.getByText('Playing run 1 of 40')).toBeVisible();

  // It plays at once: that is what was asked for.
  await expect.poll(() => dayOf(page), { timeout: 20_000 }).toBeGreaterThan(2);
  await strip(page).getByRole('button', { name: 'Pause', exact: true }).click();
  expect(await addsUp(page)).toBeGreaterThan(0);
  expect(await isPainted(page)).toBe(true);

  await scrubTo(page, 0.5);
  await expect.poll(() => dayOf(page)).toBe(46);
  const came = await addsUp(page);

  await step(page, 'Wait for a click').click({ position: { x: 60, y: 20 } });
  await expect(list(page)).toContainText(/\d+ here, of \d+ who came/);
  const pill = await step(page, 'Wait for a click')
    .getByText(/\d+ here/)
    .textContent();
  await expect(list(page)).toContainText(pill ?? '');
  await seeNoBarriers(page);

  await strip(page).getByRole('button', { name: 'Stop when somebody comes to Wait for a click' }).click();
  await expect(strip(page)).toContainText(/Next stop/);
  await strip(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(strip(page).getByRole('status')).toHaveText(/ came to Wait for a click$/, {
    timeout: 20_000,
  });
  await expect(strip(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await addsUp(page)).toBeGreaterThanOrEqual(came);

  // Going back gives the same again.
  await scrubTo(page, 0.5);
  await expect.poll(() => figures(page).then(([all]) => all)).toBe(came);
  expect(faults).toEqual([]);
});

test('by keys: enter, step by day, to both ends, play and pause, stop by the menu, leave', async ({
  page,
}) => {
  await page.goto('/');
  await expect(step(page, 'Wait for a click')).toBeVisible();
  // The first view has been taken.
  await expect(step(page, 'Exit')).toBeInViewport();
  const view = page.locator('.react-flow__viewport');
  const before = (await view.getAttribute('style')) ?? '';
  await page.keyboard.press('p');
  await expect(scrubber(page)).toBeVisible({ timeout: 20_000 });
  // The strip takes room, and still all of the program is in view.
  await expect(step(page, 'Exit')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await expect(strip(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await addsUp(page)).toBe(0);

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await dayOf(page)).toBe(3);
  await page.keyboard.press('ArrowLeft');
  expect(await dayOf(page)).toBe(2);
  await page.keyboard.press('End');
  expect(await dayOf(page)).toBe(90);
  const all = await addsUp(page);
  expect(all).toBeGreaterThan(400);
  await page.keyboard.press('Home');
  expect(await dayOf(page)).toBe(1);

  await scrubber(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /^Tue 3 Mar 0[0-2]:00, day 2 of 90$/);
  await page.keyboard.press('Space');
  await expect(strip(page).getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(strip(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await step(page, 'Hand over').click({ button: 'right', position: { x: 60, y: 20 } });
  await page.getByRole('menuitem', { name: 'Stop when somebody arrives' }).click();
  await expect(page.getByText('Stops here')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(strip(page)).toBeHidden();
  await expect(page.getByText('Playing run 1 of 40')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Play run 1 of 40' })).toBeVisible();
  await expect(view).toHaveAttribute('style', before);
});

test('a change that runs otherwise stops playing, and can be taken back', async ({ page }) => {
  await openAndPlay(page);
  await holdAtFirst(page);
  await step(page, 'Email a short tip').click({ position: { x: 60, y: 20 } });
  await page.keyboard.press('Delete');
  await expect(page.getByText('Playing stopped, since the program has changed.')).toBeVisible();
  await expect(strip(page)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(step(page, 'Email a short tip')).toBeVisible();
});

test('somebody in the list is walked on a press', async ({ page }) => {
  await openAndPlay(page);
  await holdAtFirst(page);
  await scrubTo(page, 0.4);
  await step(page, 'Wait 3 days').click({ position: { x: 60, y: 20 } });
  const row = list(page).getByRole('row').nth(1);
  await row.hover();
  await row.getByRole('button', { name: /^Walk / }).click();
  await expect(strip(page)).toBeHidden();
  await expect(page.getByText(/^Walking .+, step \d+$/)).toBeVisible({ timeout: 20_000 });
});

test('a line lists who is on it, and the foot and the top bar say which run is played', async ({ page }) => {
  await openAndPlay(page);
  await holdAtFirst(page);
  await scrubTo(page, 0.5);
  await page
    .locator('.react-flow__edge[aria-label*="Email a short tip"] .react-flow__edge-interaction')
    .first()
    .click({ force: true });
  await expect(list(page)).toContainText(/\d+ on this line, \d+ so far/);
  await expect(page.getByText('500 people, run 1 of 40')).toBeVisible();
  await list(page).getByRole('button', { name: 'Close' }).click();
  await expect(list(page)).toBeHidden();
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('days go one at a time, and nothing moves in between', async ({ page }) => {
    await openAndPlay(page);
    await expect(strip(page).getByRole('radio')).toHaveCount(1);
    await scrubTo(page, 0.3);
    await page.keyboard.press('ArrowRight');
    await strip(page).getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => dayOf(page), { timeout: 20_000 }).toBeGreaterThan(31);
    await strip(page).getByRole('button', { name: 'Pause', exact: true }).click();
    await expect(scrubber(page)).toHaveAttribute('aria-valuetext', / 0[0-9]:00, day/);
    await addsUp(page);
  });
});
