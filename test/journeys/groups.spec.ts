import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';
import { openStarter } from './open.ts';

const cards = (page: Page) => page.locator('.react-flow__node-card');
const card = (page: Page, name: string) => cards(page).filter({ hasText: name });
const frames = (page: Page) => page.locator('.react-flow__node-frame');
const said = (page: Page) => page.locator('[aria-live=polite]').first();

const places = (page: Page) =>
  page
    .locator('.react-flow__node')
    .evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('data-id')} ${(one as HTMLElement).style.transform}`).sort(),
    );

test('steps are put into a frame, commented on, moved and folded, by mouse and by keys; one undo each', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openStarter(page);
  const count = await cards(page).count();
  await cards(page).nth(1).click();
  await cards(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  await expect(page.getByRole('textbox', { name: 'Name of the frame' })).toBeFocused();
  await page.keyboard.type('Welcome');
  await page.keyboard.press('Enter');
  const name = frames(page).getByRole('button', { name: /^Frame Welcome, 2 steps/ });
  await expect(name).toBeVisible();

  // Carried by its name, with what is in it.
  const before = await places(page);
  const box = (await name.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 140, box.y + 48, { steps: 4 });
  await page.mouse.up();
  const after = await places(page);
  expect(after.filter((one) => !before.includes(one))).toHaveLength(3);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);

  // A comment by keys.
  await card(page, 'Wait').click();
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
  await page.keyboard.type('Is <b>three</b> days too long?');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Control+Enter');
  await expect(said(page)).toContainText('Comment on Wait 3 days');
  await expect(page.getByText('Is <b>three</b> days too long?')).toBeVisible();
  await seeNoBarriers(page);

  // Folded by its button: one card with its number of steps and the comment of a step in it.
  await page.getByRole('button', { name: 'Fold Welcome' }).click();
  await expect(cards(page)).toHaveCount(count - 1);
  const folded = card(page, 'Welcome');
  await expect(folded).toContainText('2 steps');
  await expect(folded.getByLabel('1 open comment')).toBeVisible();
  await expect(page.locator('.react-flow__edge')).toHaveCount(count - 2);

  // The list of comments leads to the step and opens the frame for it.
  await page.getByRole('button', { name: /^Comments/ }).click();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(cards(page)).toHaveCount(count);
  await expect(page.getByRole('heading', { name: 'Wait 3 days' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(count - 1);

  // By keys alone in the outline: what is folded is told as such, opened, and settled.
  await page.locator('.react-flow').click({ position: { x: 20, y: 20 } });
  await page.keyboard.press('o');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const row = page.getByRole('treeitem', { name: /^Folded frame Welcome, 2 steps/ });
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText('Open Welcome');
  await expect(page.getByRole('treeitem', { name: /Wait 3 days.*1 open comment/ })).toBeVisible();
  await page.getByRole('button', { name: 'Settled' }).first().click();
  await expect(page.getByText('All comments are settled')).toBeVisible();

  // In a link all of it is there, to be looked at: the frame can be folded, nothing can be changed.
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('menuitem', { name: /link/i }).first().click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('#p=');
  const link = await copied();
  const other = await context.newPage();
  await other.goto(link);
  await expect(frames(other)).toHaveCount(1);
  await expect(other.getByRole('complementary', { name: 'Steps' })).toHaveCount(0);
  await expect(other.getByText('The program can only be looked at here.')).toBeVisible();
  await card(other, 'Wait').click();
  await expect(other.getByText('Is <b>three</b> days too long?')).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Name on the card' })).toBeDisabled();
  await seeNoBarriers(other);
});
