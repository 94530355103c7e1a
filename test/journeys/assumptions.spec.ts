import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

interface Shipped {
  readonly people: { readonly personas: { behaviour?: Record<string, number> }[] };
}

/** A shipped program whose personas leave opens to the scenario. */
function programFile(): Buffer {
  const url = new URL('../../flows/program-1.flow.json', import.meta.url);
  const file = JSON.parse(readFileSync(url, 'utf8')) as Shipped;
  for (const { behaviour } of file.people.personas) delete behaviour?.['mail.open'];
  return Buffer.from(JSON.stringify(file));
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Assumptions about people' });
const inspector = (page: Page) => page.getByRole('complementary').filter({ hasText: 'What happens here' });
const field = (page: Page, name: string) => panel(page).getByRole('textbox', { name, exact: true });

async function openWaitForClick(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open and save' }).click();
  await page.getByRole('menuitem', { name: 'Open a program file' }).click();
  await (await chooser).setFiles({
    name: 'guide.flow.json',
    mimeType: 'application/json',
    buffer: programFile(),
  });
  await page.locator('.react-flow__node', { hasText: 'Wait for a click' }).click();
  await expect(inspector(page)).toBeVisible({ timeout: 20_000 });
}

test('with opens at none, and no scanners, nobody clicks any more; undo brings them back', async ({
  page,
}) => {
  await openWaitForClick(page);
  const row = inspector(page).getByRole('listitem').filter({ hasText: 'Clicked' });
  await expect(row).not.toContainText(/Clicked\s*0/);
  await expect(inspector(page).getByText(/^Clicks of those who open: 10 %/)).toBeVisible();

  await inspector(page).getByRole('button', { name: 'Change it' }).click();
  await expect(field(page, 'Clicks of those who open')).toBeFocused();
  await field(page, 'Opens by people').fill('0');
  await field(page, 'Opens by people').press('Enter');
  await field(page, 'Leads behind a scanner that clicks every link').fill('0');
  await field(page, 'Leads behind a scanner that clicks every link').press('Enter');
  await expect(panel(page).getByText('2 changed').first()).toBeVisible();

  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(inspector(page).getByRole('button', { name: 'Change it' })).toBeFocused();
  await expect(row).toContainText(/Clicked\s*0/, { timeout: 20_000 });

  await page.getByRole('button', { name: /^Undo: Change/ }).click();
  await page.getByRole('button', { name: /^Undo: Change/ }).click();
  await expect(row).not.toContainText(/Clicked\s*0/, { timeout: 20_000 });
});

test('what is out of range is refused beside its field, and what held goes on', async ({ page }) => {
  await openWaitForClick(page);
  await inspector(page).getByRole('button', { name: 'Change it' }).click();
  const clicks = field(page, 'Clicks of those who open');
  await clicks.fill('150');
  await clicks.press('Enter');
  await expect(panel(page).getByRole('alert')).toContainText('“150” is not between 0 % and 100 %.');
  await expect(panel(page).getByRole('alert')).toContainText('until then 10 % holds');
  await expect(clicks).toHaveAttribute('aria-invalid', 'true');
  await expect(clicks).toHaveValue('150');
  await clicks.fill('12.5');
  await expect(panel(page).getByRole('alert')).toHaveCount(0);
  await clicks.press('Enter');
  await clicks.press('Tab');
  await page.keyboard.press('Enter');
  await expect(clicks).toBeFocused();
  await expect(clicks).toHaveValue('10');
});

test('nobody is kept out of the assumptions', async ({ page }) => {
  await openWaitForClick(page);
  await inspector(page).getByRole('button', { name: 'Change it' }).click();
  await field(page, 'Opens by people').fill('many');
  await field(page, 'Opens by people').press('Enter');
  await field(page, 'Clicks of those who open').fill('20');
  await field(page, 'Clicks of those who open').press('Enter');
  await panel(page)
    .getByRole('button', { name: /personas? say otherwise/ })
    .first()
    .click();
  await panel(page)
    .getByRole('button', { name: /^Sales/ })
    .click();
  await seeNoBarriers(page);
});
