import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

const steps = (page: Page) => page.locator('.react-flow__node');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Walk of one lead' });
const who = (page: Page) => page.getByRole('complementary', { name: 'Walk one lead' });
const chip = (page: Page) => page.getByText(/^Walking .+, step \d+$/);
const cards = (page: Page) => page.getByRole('list', { name: 'Stories' }).getByRole('listitem');
const token = (page: Page) => page.locator('[data-token]');

async function open(page: Page) {
  await page.goto('/');
  await expect(steps(page).first()).toBeVisible();
  await expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 30_000 });
}

/** Somebody whose scores are high enough for sales, by hand, whom nothing happens to but what is chosen. */
async function walkByHand(page: Page) {
  await page.getByRole('button', { name: 'Stories', exact: true }).click();
  await page.getByRole('button', { name: 'Walk a new one' }).click();
  await who(page).getByRole('radio', { name: 'By hand' }).check();
  await who(page).getByLabel('Name', { exact: true }).fill('Signe Aldermoor');
  await who(page).getByLabel('Fit at first').fill('80');
  await who(page).getByLabel('Engagement at first').fill('70');
  await who(page).getByLabel('Where you do not decide').selectOption('Nothing happens');
  await who(page).getByRole('button', { name: 'Walk', exact: true }).click();
  await expect(chip(page)).toBeVisible();
}

/** Goes from decision to decision until there is nothing further. */
async function toTheEnd(page: Page) {
  const next = panel(page).getByRole('button', { name: 'Next decision' });
  for (let i = 0; i < 40 && (await next.isEnabled()); i += 1) {
    const before = await chip(page).textContent();
    await next.click();
    await expect(chip(page)).not.toHaveText(before ?? '');
  }
  await expect(next).toBeDisabled();
}

test('a lead is walked to the end by mouse, and the screen comes back as it was', async ({ page }) => {
  await open(page);
  await walkByHand(page);
  await expect(token(page)).toBeAttached();
  await expect(panel(page).getByRole('group')).toBeVisible();

  // A choice shows at once what would follow; nothing has happened yet.
  const before = await chip(page).textContent();
  await panel(page).getByRole('radio').nth(1).check();
  await expect(panel(page).getByRole('radio').nth(1)).toBeChecked();
  await expect(chip(page)).toHaveText(before ?? '');

  // Back and forth give the same.
  await panel(page).getByRole('button', { name: 'Step', exact: true }).click();
  await expect(chip(page)).not.toHaveText(before ?? '');
  const happened = await panel(page).getByRole('listitem').allTextContents();
  const after = await chip(page).textContent();
  await panel(page).getByRole('button', { name: 'Back' }).click();
  await expect(chip(page)).toHaveText(before ?? '');
  await panel(page).getByRole('button', { name: 'Step', exact: true }).click();
  await expect(chip(page)).toHaveText(after ?? '');
  expect(await panel(page).getByRole('listitem').allTextContents()).toEqual(happened);

  await toTheEnd(page);
  await seeNoBarriers(page);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(token(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Stories' })).toBeVisible();
});

test('a walk by keys alone, spoken step by step', async ({ page }) => {
  await open(page);
  await steps(page).nth(2).press('w');
  await expect(who(page).getByLabel('Number or name')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(chip(page)).toBeVisible();
  // The keys go on in the panel, and come back to where they were.
  await expect(panel(page).getByRole('heading').first()).toBeFocused();
  const spoken = panel(page).getByRole('status');
  await expect(spoken).toContainText(/^Step \d+, /);
  for (let i = 0; i < 40; i += 1) {
    if (await panel(page).getByRole('button', { name: 'Next decision' }).isDisabled()) break;
    const before = await spoken.textContent();
    await page.keyboard.press(i % 2 === 0 ? 'n' : 's');
    await expect(spoken).not.toHaveText(before ?? '');
  }
  await page.keyboard.press('b');
  await expect(panel(page).getByRole('button', { name: 'Next decision' })).toBeEnabled();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Walk to the next decision')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(steps(page).nth(2)).toBeFocused();
});

test('a story breaks with an edit, says since when, and holds again when that is put back', async ({
  page,
}) => {
  await open(page);
  await walkByHand(page);
  await panel(page)
    .getByRole('radio', { name: /^Clicks/ })
    .check();
  await expect(panel(page).getByRole('radio', { name: /^Clicks/ })).toBeChecked();
  await toTheEnd(page);
  await panel(page).getByRole('button', { name: 'Save as story' }).click();
  await page.getByLabel('Name of the story').fill('Signe comes to sales');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).getByText('Holds')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);

  // The view is what it was before the walk: its lower part lies under the stories.
  await page.getByRole('button', { name: 'Fit all' }).click();
  const handoff = steps(page).filter({ hasText: 'Hand over to sales' });
  await handoff.click();
  await expect(handoff).toHaveClass(/selected/);
  await page.keyboard.press('Delete');
  await expect(cards(page).getByText('Broken')).toBeVisible();
  await expect(cards(page).getByText(/Since this edit: .*just now/)).toBeVisible();
  await expect(page.getByRole('img', { name: '1 story is broken' })).toBeVisible();
  await seeNoBarriers(page);

  await cards(page).getByRole('button', { name: 'Put it back' }).click();
  await expect(cards(page).getByText('Holds')).toBeVisible();
  await expect(steps(page).filter({ hasText: 'Hand over to sales' })).toBeVisible();

  // Kept in the file: it is there after a reload, and can be called something else or deleted, each one gesture.
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await page
    .getByRole('button', { name: /^Stories/ })
    .first()
    .click();
  await expect(cards(page).getByText('Holds')).toBeVisible();
  await cards(page)
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(1);
  await cards(page).getByRole('button', { name: 'Walk it' }).click();
  await expect(chip(page)).toBeVisible();
});
