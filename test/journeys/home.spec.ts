import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

const view = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const card = (page: Page, name: string) =>
  page
    .getByRole('region', { name: /^(Yours|Archive)$/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const templates = (page: Page) => page.getByRole('region', { name: 'Start from a template' });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** The overview of a fresh profile: the starter is among yours, with its numbers. */
async function open(page: Page) {
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await view(page, 'Overview');
  await expect(card(page, 'Guide follow-up')).toContainText(/\d+ in, \d+/);
}

async function useTemplate(page: Page, name: string) {
  await templates(page)
    .getByRole('button', { name: `Use it: ${name}`, exact: true })
    .click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await saved(page);
  await view(page, 'Overview');
}

async function more(page: Page, name: string, deed: string) {
  await card(page, name).hover();
  await card(page, name).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}

test('use a template, rename it, duplicate it, archive it and bring it back; a reload changes nothing', async ({
  page,
}) => {
  await open(page);
  await useTemplate(page, 'Webinar');
  await expect(card(page, 'Webinar')).toContainText('21 steps');

  await more(page, 'Webinar', 'Rename');
  await page.getByRole('textbox', { name: 'New name of Webinar' }).fill('Webinar in June');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Webinar in June')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Webinar in June', exact: true })).toBeFocused();

  await card(page, 'Webinar in June').hover();
  await card(page, 'Webinar in June').getByRole('button', { name: 'Duplicate' }).click();
  await expect(card(page, 'Webinar in June, copy')).toContainText('21 steps');

  await card(page, 'Webinar in June').hover();
  await card(page, 'Webinar in June').getByRole('button', { name: 'Archive' }).click();
  await expect(card(page, 'Webinar in June')).toHaveCount(0);
  await view(page, 'Design');
  await expect(page.getByText('No program is open')).toBeVisible();

  await page.reload();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await view(page, 'Overview');
  await expect(card(page, 'Webinar in June, copy')).toBeVisible();
  await expect(card(page, 'Webinar in June')).toHaveCount(0);
  await page.getByRole('button', { name: 'Archive, 1' }).click();
  await card(page, 'Webinar in June')
    .getByRole('button', { name: 'Bring back Webinar in June', exact: true })
    .click();
  await expect(page.getByText('The archive is empty.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to yours' }).click();
  await page.getByRole('button', { name: 'Webinar in June', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the program' })).toHaveValue('Webinar in June');
});

test('by keyboard alone: find a program, archive it, take that back, delete the copy after being asked', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('guide fol');
  await expect(templates(page).getByRole('listitem')).toHaveCount(1);
  await expect(card(page, 'Guide follow-up')).toBeVisible();
  await page.getByRole('button', { name: 'Guide follow-up', exact: true }).focus();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Guide follow-up, copy')).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(card(page, 'Guide follow-up').getByRole('button', { name: 'Archive' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Guide follow-up')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Guide follow-up')).toBeVisible();

  await card(page, 'Guide follow-up, copy').getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Delete Guide follow-up, copy for good?');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Guide follow-up, copy')).toBeVisible();
  await more(page, 'Guide follow-up, copy', 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(card(page, 'Guide follow-up, copy')).toHaveCount(0);
});

test('a file that is taken out comes in again beside its original; a broken one is refused with nothing lost', async ({
  page,
}) => {
  await open(page);
  const download = page.waitForEvent('download');
  await more(page, 'Guide follow-up', 'Save the program file');
  const file = await readFile(await (await download).path(), 'utf8');

  const choose = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    const buffer = Buffer.from(text);
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await choose('broken.flow.json', file.replaceAll('"kind": "email"', '"kind": "pigeon"'));
  await expect(page.getByText(/The file broken\.flow\.json was not opened: \d+ problem/)).toBeVisible();
  await expect(card(page, 'Guide follow-up')).toHaveCount(1);

  await choose('again.flow.json', file);
  await saved(page);
  await view(page, 'Overview');
  await expect(card(page, 'Guide follow-up')).toHaveCount(2);
});

test('the greeting goes by its cross and never comes back; with no program left the row asks for one', async ({
  page,
}) => {
  await open(page);
  const greeting = page.getByRole('complementary', { name: 'New here?' });
  await greeting.getByRole('button', { name: 'Close' }).click();
  await expect(greeting).toHaveCount(0);
  await page.reload();
  await open(page);
  await expect(greeting).toHaveCount(0);

  await more(page, 'Guide follow-up', 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Your programs will stand here')).toBeVisible();
  await page.getByRole('button', { name: 'Draw your own' }).click();
  await expect(page.getByText('A program begins with a start')).toBeVisible();
  await saved(page);
  await view(page, 'Overview');
  await expect(card(page, 'New program')).toContainText('Nothing drawn yet');
});

test('nobody is kept out of the overview', async ({ page }) => {
  await open(page);
  await seeNoBarriers(page);
  await card(page, 'Guide follow-up').hover();
  await card(page, 'Guide follow-up').getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Archived Guide follow-up')).toBeVisible();
  await seeNoBarriers(page);
  await page.getByRole('button', { name: 'Archive, 1' }).click();
  await more(page, 'Guide follow-up', 'Delete');
  await expect(page.getByRole('dialog')).toBeVisible();
  await seeNoBarriers(page);
});
