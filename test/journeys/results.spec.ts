import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

/** The run is through: the foot says how long it took. */
const settled = (page: Page) => expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 30_000 });

/** The figure of a key in the row at the top. */
const figure = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Key figures' }).getByRole('listitem').filter({ hasText: name });

/** A first visit has program 1 on the canvas. */
async function openProgram1(page: Page) {
  await page.goto('/');
  await expect(page.locator('.react-flow__node', { hasText: 'Wait for a click' })).toBeVisible();
  await settled(page);
}

/** Results with their comparison through. */
async function showResults(page: Page) {
  await page.getByRole('button', { name: 'Results', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Results' })).toBeVisible();
  const compare = page.getByRole('complementary', { name: 'Compare' });
  // The file is offered once the comparison is that of the numbers shown.
  await expect(compare.getByRole('button', { name: 'Save as CSV: Compare' })).toBeEnabled({
    timeout: 60_000,
  });
  await expect(compare.getByRole('listitem')).toHaveCount(8);
}

/** What stands on the canvas beside the lines into and out of a step. */
async function onCanvas(page: Page, label: RegExp): Promise<number> {
  const texts = await page
    .locator('.react-flow__edge')
    .evaluateAll((edges) =>
      edges.map((edge) => [edge.getAttribute('aria-label') ?? '', edge.textContent ?? ''] as const),
    );
  const counts = texts
    .filter(([name]) => label.test(name))
    // Behind the number stands the button that puts a step there.
    .map(([, text]) => Number(text.match(/\d+(?=\D*$)/)?.[0]));
  expect(counts.length).toBeGreaterThan(0);
  return counts.reduce((sum, count) => sum + count, 0);
}

test('the same totals on the canvas, in the results, in their tables and in the files', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await openProgram1(page);
  await showResults(page);
  const said = await figure(page, 'Handed to sales').textContent();
  const handed = Number(said?.match(/^Handed to sales(\d+)/)?.[1]);
  await page.getByRole('button', { name: 'Design', exact: true }).click();
  // The drawing is there before its counts are.
  await expect(async () => expect(await onCanvas(page, /to Hand over/)).toBe(handed)).toPass();
  await showResults(page);

  await expect(
    page.getByText('What follows from the assumptions in “Guide follow-up”. Not a forecast.'),
  ).toBeVisible();

  const card = page.getByRole('region', { name: 'What sales said' }).first();
  await expect(card).toContainText(`Of ${handed} handoffs`);
  await card.hover();
  await card.getByRole('button', { name: 'Show as a table: What sales said' }).click();
  const all = await card.locator('tbody td:nth-child(5)').allTextContents();
  const inAll = all.reduce((sum, text) => sum + Number(text.replace(/,/g, '')), 0);
  // Forty runs.
  expect(Math.round(inAll / 40)).toBe(handed);

  const csv = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save as CSV: What sales said' }).click();
  const lines = (await readFile(await (await csv).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(all.length + 1);
  expect(lines[1]).toMatch(/^Accepted,[\d.]+,[\d.]+,[\d.]+,\d+,/);

  await page.getByRole('button', { name: 'Export' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save the report as JSON' }).click();
  const report = JSON.parse(await readFile(await (await saved).path(), 'utf8'));
  expect(report.handoffs).toBe(inAll);
  expect(report.record).toMatchObject({ seed: 1, replications: 40, programs: ['program-1'] });
  expect(report.record.inputs).toMatch(/^[0-9a-f]{16}$/);
  expect(report.againstNoNurture).toMatchObject({ pairs: 40 });
  expect(faults).toEqual([]);
});

test('a number explains itself, from the keyboard too, and gives the way back', async ({ page }) => {
  await openProgram1(page);
  await showResults(page);
  const button = page.getByRole('button', { name: 'Explain: Accepted', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Explain: Accepted' });
  await expect(sheet).toContainText('Counted over');
  await expect(sheet).toContainText('Qualified leads whom sales accepts');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
});

test('more runs are runs of the whole report, and one undo takes them back', async ({ page }) => {
  // Its dice are fixed, so that the same lines are open each time.
  await openProgram1(page);
  await showResults(page);
  await expect(page.getByText(/^500 people, 40 runs/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Run 120 more' }).click();
  await expect(page.getByText(/^500 people, 160 runs/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText(/^500 people, 40 runs/)).toBeVisible({ timeout: 30_000 });
});

const sheets = async (page: Page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page[^s]/g)?.length;
};

for (const locale of ['en-GB', 'ja-JP'] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the report goes on one sheet, whole and alone; other views print as they are', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      await expect(page.getByText(/[\d.]+ ?(s|秒)$/)).toBeVisible({ timeout: 30_000 });
      await page
        .getByRole('button', { name: locale === 'ja-JP' ? '結果' : 'Results', exact: true })
        .first()
        .click();
      const compare = page.getByRole('complementary', { name: locale === 'ja-JP' ? '比較' : 'Compare' });
      await expect(compare.getByRole('listitem')).toHaveCount(8, { timeout: 60_000 });

      await page.emulateMedia({ media: 'print' });
      await expect(compare).toBeVisible();
      await expect(page.getByRole('main').getByRole('region').last()).toBeVisible();
      await expect(page.getByRole('navigation')).toBeHidden();
      expect(await sheets(page)).toBe(1);

      await page.emulateMedia({ media: 'screen' });
      await page
        .getByRole('button', { name: locale === 'ja-JP' ? '設計' : 'Design', exact: true })
        .first()
        .click();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
    });
  });
}

test('nobody is kept out of the results', async ({ page }) => {
  await openProgram1(page);
  await showResults(page);
  await page.getByRole('button', { name: 'Show as a table: How people left' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Explain: Compare' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await seeNoBarriers(page);
});
