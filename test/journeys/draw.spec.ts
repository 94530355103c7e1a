import { expect, type Locator, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';
import { openStarter } from './open.ts';

const steps = (page: Page) => page.locator('.react-flow__node');
const lines = (page: Page) => page.locator('.react-flow__edge');
const step = (page: Page, name: string | RegExp) => steps(page).filter({ hasText: name });
const tree = (page: Page) => page.getByRole('tree', { name: 'Steps of the program' });

/** The run is through: a button that changes its colour is not looked at half way. */
const settled = (page: Page) => expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 20_000 });

async function open(page: Page) {
  await openStarter(page);
  await expect(step(page, 'Wait').first()).toBeVisible();
}

/** A new program: nothing is drawn. */
async function openBlank(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
  await page.getByRole('button', { name: 'New program' }).first().click();
  await expect(page.getByText('A program begins with a start')).toBeVisible();
  await page.locator('.react-flow').click({ position: { x: 40, y: 300 } });
}

const places = (page: Page) =>
  steps(page).evaluateAll((all) =>
    all.map((one) => `${one.getAttribute('data-id')} ${(one as HTMLElement).style.transform}`).sort(),
  );

/** One step after the other: the starter's main way. */
const STARTER = ['Start', 'Email', 'Wait', 'If', 'Handoff', 'Exit'];

test('undo survives a reload: the history is kept with the program', async ({ page }) => {
  await open(page);
  const before = await places(page);
  await step(page, 'Wait').first().click();
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Control+ArrowRight');
  await expect(steps(page)).toHaveCount(before.length + 1);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(steps(page)).toHaveCount(before.length + 1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect(steps(page)).toHaveCount(before.length + 1);
});

test('the starter from blank by mouse, in at most twelve gestures', async ({ page }) => {
  await openBlank(page);
  let gestures = 0;
  const palette = page.getByRole('complementary', { name: 'Steps' });
  // The key is drawn as a cap wherever it is told.
  await expect(page.locator('kbd').filter({ hasText: '/' })).toHaveCount(3);
  for (const name of STARTER) {
    await palette
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    gestures += 1;
    if (name !== 'Email') continue;
    await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
    await page.keyboard.type('A guide for you');
    gestures += 1;
  }
  expect(gestures).toBeLessThanOrEqual(12);
  await expect(steps(page)).toHaveCount(STARTER.length);
  await expect(lines(page)).toHaveCount(STARTER.length - 1);
  // The end took the open way of the branch, and says so: nothing is left to mend.
  await expect(page.getByText('“No” of “If the score is reached” ends here now').first()).toBeVisible();
  await page.getByRole('button', { name: /^Problems/ }).click();
  await expect(page.getByText('No problems', { exact: true })).toBeVisible();
});

test('the starter from blank by keyboard alone, then read and changed in the outline', async ({ page }) => {
  await openBlank(page);
  for (const name of STARTER) {
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    // The cursor waits where the new step is empty, and Escape gives the keys back to its card.
    if (name === 'Email') {
      await expect(page.getByRole('textbox', { name: 'Subject' })).toBeFocused();
      await page.keyboard.type('/ o c: a guide');
      await page.keyboard.press('Escape');
    }
    await expect(page.locator('.react-flow__node.selected')).toBeFocused();
    // Once more by habit: nothing is selected, and the next step still comes behind the card that has the keys.
    if (name === 'Email') await page.keyboard.press('Escape');
  }
  // Escape on a card selects nothing, and the keys stay on the canvas.
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
  await expect(page.locator('.react-flow__node:focus')).toHaveCount(1);
  await expect(step(page, 'Email')).toContainText('/ o c: a guide');
  await expect(lines(page)).toHaveCount(STARTER.length - 1);

  await page.keyboard.press('o');
  const rows = tree(page).getByRole('treeitem');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(1)).toContainText('Wait');
  await expect(rows.nth(1)).toBeFocused();
  // From a field and from a list the keys come back to the row.
  await page.keyboard.press('F2');
  await page.keyboard.type('Wait a bit');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toHaveText(/^2Wait a bit/);
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Wait', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();
  // The key for menus opens that of the step, as on the canvas.
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Walk one who comes here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(steps(page)).toHaveCount(STARTER.length - 1);
  await expect(page.locator('[aria-live=polite]').first()).toContainText('Delete Wait');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(steps(page)).toHaveCount(STARTER.length);
  await expect(page.locator('[aria-live=polite]').first()).toContainText('Undone');
});

test('copies go to another tab as text, with luck of their own; something else is answered kindly', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const count = await steps(page).count();
  await page.locator('.react-flow').press('Control+a');
  await page.keyboard.press('Control+c');
  const words = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(words.nodes).toHaveLength(count);

  const other = await context.newPage();
  // A program of its own: the same one would only follow the first tab.
  await openStarter(other);
  await expect(steps(other)).toHaveCount(count);
  await other.keyboard.press('Control+v');
  await expect(steps(other)).toHaveCount(2 * count);
  await other.evaluate(() => navigator.clipboard.writeText('Dear all,'));
  await other.keyboard.press('Control+v');
  await expect(other.getByText('What you copied holds no steps.')).toBeVisible();
  await expect(steps(other)).toHaveCount(2 * count);
});

test('several steps are lined up from the bar above them, and one undo puts them back', async ({ page }) => {
  await open(page);
  const before = await places(page);
  await steps(page).nth(1).click();
  await steps(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+ArrowRight');
  await steps(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+ArrowRight');
  await steps(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'What to do with the selection' });
  await expect(bar).toContainText('2 steps');
  const apart = await places(page);
  await bar.getByRole('button', { name: 'Line up left' }).click();
  await expect.poll(() => places(page)).not.toEqual(apart);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(apart);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);
});

/** Presses at one place, moves in steps, lets go at another. */
async function pull(from: Locator, to: Locator, by = { x: 0, y: 0 }) {
  const page = from.page();
  const a = await from.boundingBox();
  const b = await to.boundingBox();
  if (a === null || b === null) throw new Error('nothing to pull there');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2 + by.x, b.y + b.height / 2 + by.y, { steps: 8 });
  await page.mouse.up();
}

const names = (page: Page) =>
  lines(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).sort());

test('either end of a line is led elsewhere by drag, and undo puts it back', async ({ page }) => {
  await open(page);
  const before = await names(page);
  expect(before).toContain('From If ready for sales, No, to Exit');
  await pull(page.locator('.react-flow__edgeupdater-target').last(), step(page, 'Wait').first());
  await expect.poll(() => names(page)).toContain('From If ready for sales, No, to Wait 3 days');
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(before);
  const port = step(page, 'Hand over').locator('.react-flow__handle.source').first();
  await pull(page.locator('.react-flow__edgeupdater-source').last(), port);
  await expect.poll(() => names(page)).toContain('From Hand over to sales, Accepted, to Exit');
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(before);
});

test('carrying with Alt leaves the step and draws a copy; a box with Shift adds and takes no lines', async ({
  page,
}) => {
  await open(page);
  const count = await steps(page).count();
  const exit = step(page, 'Exit').first();
  await page.keyboard.down('Alt');
  await pull(exit, exit, { x: 120, y: 160 });
  await page.keyboard.up('Alt');
  await expect(steps(page)).toHaveCount(count + 1);
  await page.keyboard.press('Control+z');
  await expect(steps(page)).toHaveCount(count);
  await step(page, 'Wait').first().click();
  const box = await steps(page).first().boundingBox();
  if (box === null) throw new Error('nothing drawn');
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x - 20, box.y - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(0);
});

test('find, commands and keys open by key and say the same words', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Find a step' }).fill('wait');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Settings of the step' })).toBeVisible();
  await expect(page.locator('.react-flow__node.selected')).toBeFocused();
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Commands' }).fill('emails per');
  await expect(page.getByRole('option', { name: /Emails per lead from the last run.*\d/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Commands' }).fill('tidy');
  await expect(page.getByRole('option', { name: 'Tidy up' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Tidy up');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});

test('nobody is kept out of outline, selection bar, commands and keys', async ({ page }) => {
  await open(page);
  await page.locator('.react-flow').press('Control+a');
  await page.keyboard.press('o');
  await expect(tree(page)).toBeVisible();
  await settled(page);
  await seeNoBarriers(page);
  await page.keyboard.press('Control+k');
  await seeNoBarriers(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await seeNoBarriers(page);
});
