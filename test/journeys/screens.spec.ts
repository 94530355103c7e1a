import { expect, type Page, test } from '@playwright/test';

/** What is looked at: a view, by the icon of the rail. */
const VIEWS = ['overview', 'design', 'people', 'help'] as const;
const RAIL = { overview: 'Overview', design: 'Design', people: 'People', help: 'Help' } as const;

async function open(page: Page, view: (typeof VIEWS)[number]) {
  await page.clock.setFixedTime('2026-03-02T09:00:00Z');
  await page.goto('/');
  await expect(page.getByText(/ · [\d.]+ ?(s|秒)$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: RAIL[view], exact: true }).click();
  await page.evaluate(() => document.fonts.ready);
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({
      colorScheme: theme,

      contextOptions: { reducedMotion: 'reduce' },
    });
    for (const view of VIEWS) {
      test(`${view} looks as it did`, async ({ page }) => {
        await open(page, view);
        await expect(page).toHaveScreenshot(`${view}-en-${theme}-1440.png`, {
          // What a run took differs from machine to machine.
          mask: [page.getByText(/ · [\d.]+ ?(s|秒)$/)],
          maxDiffPixelRatio: 0.03,
          timeout: 30_000,
        });
      });
    }
  });
}
