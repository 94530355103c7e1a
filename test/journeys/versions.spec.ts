import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

const FLOW = new URL('../../flows/webinar.flow.json', import.meta.url);

/** The run is through: the foot says how long it took. */
const settled = (page: Page) => expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 60_000 });

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const list = (page: Page) => page.getByRole('complementary', { name: 'Versions' });
const changes = (page: Page) => page.getByRole('complementary', { name: /^From / });
const figures = (page: Page) => changes(page).getByRole('region', { name: 'Before and after' });

/** The webinar template, opened as a file. */
async function openWebinar(page: Page) {
  await page.goto('/');
  await settled(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open and save' }).click();
  await page.getByRole('menuitem', { name: 'Open a program file' }).click();
  await (await chooser).setFiles({
    name: 'webinar.flow.json',
    mimeType: 'application/json',
    buffer: await readFile(FLOW),
  });
  await expect(page.getByText('Opened Webinar')).toBeVisible();
}

/** The second invitation goes, and the first wait is shorter. */
async function changeIt(page: Page) {
  await card(page, 'again').click({ position: { x: 100, y: 16 } });
  await page.keyboard.press('Delete');
  await expect(card(page, 'again')).toHaveCount(0);
  await card(page, 'register').click({ position: { x: 100, y: 16 } });
  const amount = page
    .getByRole('complementary')
    .last()
    .getByRole('spinbutton')
    .or(page.locator('aside input[inputmode="numeric"], aside input[inputmode="decimal"]'))
    .first();
  await amount.fill('3');
  await expect(card(page, 'register')).toContainText('at most 3 days');
}

/** Both have run: every figure has its line. */
async function compared(page: Page) {
  await expect(figures(page).getByRole('listitem')).toHaveCount(8, { timeout: 90_000 });
}

/** Next to each other: marked in both, moved as one, and each change leads to both. */
async function lookBeside(page: Page) {
  const drawing = page.getByRole('region', { name: 'Both versions' });
  await drawing.getByRole('radio', { name: 'Side by side' }).click();
  const left = drawing.getByRole('region', { name: 'Version 1, the earlier one' });
  const right = drawing.getByRole('region', { name: 'Now, the later one' });
  const on = (side: typeof left, id: string) => side.locator(`.react-flow__node[data-id="${id}"]`);
  await expect(on(left, 'again')).toContainText('Removed');
  await expect(on(right, 'again')).toContainText('No longer in Now.');
  await expect(on(left, 'register')).toContainText('Changed');
  const view = (side: typeof left) => side.locator('.react-flow__viewport').getAttribute('style');
  const before = await view(right);
  await left.locator('.react-flow__pane').hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => view(right)).not.toBe(before);
  expect(await view(right)).toBe(await view(left));
  await changes(page).getByRole('button', { name: 'Changed', exact: false }).first().click();
  for (const side of [left, right]) {
    await expect(on(side, 'register')).toHaveClass(/selected/);
    await expect(on(side, 'register')).toBeInViewport();
  }
  // On a narrow screen both have the room of the words, until these are asked for.
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(changes(page)).toBeHidden();
  await expect.poll(async () => (await left.boundingBox())?.width).toBeGreaterThan(440);
  await drawing.getByRole('button', { name: 'In words' }).click();
  await expect(changes(page)).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await drawing.getByRole('radio', { name: 'Overlaid' }).click();
  await expect(right).toHaveCount(0);
}

test('a checkpoint, changes, what they do to the same people, and back again', async ({ page }) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await openWebinar(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Kept as version 1')).toBeVisible();
  await changeIt(page);
  const since = page
    .locator('.react-flow__edge')
    .getByRole('img', { name: /\d (more|fewer) than in Version 1/ });
  await expect(since.first()).toHaveText(/^[+−]\d/);
  await page.getByRole('button', { name: 'Version 1, changed since' }).click();

  await expect(list(page).getByRole('button', { name: 'Compare Now. B, the later one' })).toBeVisible();
  await expect(
    list(page).getByRole('button', { name: 'Compare Version 1. A, the earlier one' }),
  ).toBeVisible();
  await expect(changes(page)).toContainText('At most 7 days3 days');
  await expect(changes(page).locator('del').first()).toHaveText('7 days');
  const drawing = page.getByRole('region', { name: 'Both versions' });
  await expect(drawing.getByText('1 removed')).toBeVisible();
  await expect(drawing.getByText('1 changed')).toBeVisible();
  await expect(card(page, 'again')).toContainText('Was here in Version 1.');
  await compared(page);
  await expect(drawing.getByText(/was \d+/).first()).toBeVisible();

  await drawing.getByRole('button', { name: 'Next change' }).click();
  await expect(drawing.getByText('change 2 of 2')).toBeVisible();
  await expect(card(page, 'again')).toHaveClass(/selected/);

  await lookBeside(page);
  await drawing.getByRole('button', { name: 'Next change' }).click();
  await changes(page).getByRole('button', { name: 'Copy this change back' }).click();
  await expect(drawing.getByText('change 1 of 1')).toBeVisible();
  await expect(card(page, 'again')).not.toContainText('Was here');

  await changes(page).getByRole('button', { name: 'Restore 1' }).click();
  await expect(page.getByText('Restored version 1', { exact: false }).first()).toBeVisible();
  await expect(list(page).getByRole('button', { name: /Compare Version 2/ })).toBeVisible();
  await expect(list(page)).toContainText('brings back Version 1');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Version 2', exact: true })).toBeVisible();
  await expect(card(page, 'register')).toContainText('at most 7 days');
  await page.keyboard.press('Control+z');
  await expect(card(page, 'register')).toContainText('at most 3 days');

  // What was kept is there after a reload.
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: /^Version 2/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('by keys alone, with an expectation that is measured, and nothing for axe to say', async ({ page }) => {
  test.setTimeout(120_000);
  await openWebinar(page);
  await settled(page);
  // With nothing to compare with, the numbers stay on the drawing.
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  await expect(list(page)).toBeVisible();
  await expect(page.locator('.react-flow__edge', { hasText: /\d/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Kept as version 1')).toBeVisible();
  await changeIt(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Kept as version 2')).toBeVisible();
  await page.locator('.react-flow__pane').click({ position: { x: 500, y: 600 } });
  await page.keyboard.press('v');
  await compared(page);
  await seeNoBarriers(page);

  await page.getByRole('radio', { name: 'Overlaid' }).press('ArrowRight');
  const right = page.getByRole('combobox', { name: 'Version on the right' });
  await expect(right).toHaveValue(/.+/);
  await seeNoBarriers(page);
  await page.getByRole('radio', { name: 'Side by side' }).press('ArrowLeft');
  const edit = list(page).getByRole('button', { name: 'Add what you expect: Version 2' });
  await edit.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('One invitation');
  await page.keyboard.press('Tab');
  await page.keyboard.type('We expect fewer to unsubscribe.');
  await list(page).getByRole('combobox', { name: 'Measured by' }).selectOption('unsubscribed');
  await list(page).getByRole('radio', { name: 'less' }).press('Space');
  await list(page).getByRole('button', { name: 'Done' }).press('Enter');
  await expect(list(page)).toContainText('We expect fewer to unsubscribe.');
  await expect(list(page)).toContainText('One invitation');
  await expect(list(page)).toContainText(/(Held|Partly|Did not hold|Can’t tell yet): .*Unsubscribed/);

  const first = list(page).getByRole('button', { name: /^Compare Version 1/ });
  await first.focus();
  await page.keyboard.press('Shift+Enter');
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
});

test('results compare with everybody handed over at entry, and with a version', async ({ page }) => {
  test.setTimeout(120_000);
  await openWebinar(page);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Kept as version 1')).toBeVisible();
  await page.getByRole('button', { name: 'Results', exact: true }).first().click();
  const compare = page.getByRole('complementary', { name: 'Compare' });
  const ready = () =>
    expect(compare.getByRole('button', { name: 'Save as CSV: Compare' })).toBeEnabled({ timeout: 90_000 });
  await ready();
  const choice = compare.getByRole('combobox', { name: 'Compare with' });
  await choice.selectOption({ label: 'Everybody handed over at entry' });
  await expect(compare).toContainText('handed to sales the minute they come in');
  await ready();
  await expect(compare.getByRole('listitem').first()).toContainText('B is worse');
  await choice.selectOption({ label: 'Version 1' });
  await ready();
  for (const line of await compare.getByRole('listitem').all())
    await expect(line).toContainText('No difference');
});
