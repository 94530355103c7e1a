import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';

/** What is looked at: a view, by the icon of the rail. */
const VIEWS = ['overview', 'design', 'people', 'help'] as const;
const RAIL = {
  en: { overview: 'Overview', design: 'Design', people: 'People', help: 'Help' },
  ja: { overview: '概要', design: '設計', people: '見込み客', help: 'ヘルプ' },
} as const;
/** Narrow screens do not say that the run is through, so there is nothing to wait for. */
const WIDTHS = [1440] as const;

/** Without a Japanese font every letter is the same box: there is nothing to hold a picture against. */
function hasJapanese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

async function open(page: Page, locale: 'en' | 'ja', view: (typeof VIEWS)[number]) {
  await page.clock.setFixedTime('2026-03-02T09:00:00Z');
  await page.addInitScript((tag) => localStorage.setItem('trellis.locale', tag), locale);
  await page.goto('/');
  await expect(page.getByText(/ · [\d.]+ ?(s|秒)$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: RAIL[locale][view], exact: true }).click();
  await page.evaluate(() => document.fonts.ready);
}

/** English in every theme and width; Japanese as most people see it. */
const SEEN = [
  ...(['light', 'dark'] as const).flatMap((theme) =>
    WIDTHS.map((width) => ({ locale: 'en' as const, theme, width })),
  ),
  ...(hasJapanese() ? [{ locale: 'ja' as const, theme: 'light' as const, width: 1440 }] : []),
];

for (const { locale, theme, width } of SEEN) {
  test.describe(`${locale}, ${theme}, ${width} wide`, () => {
    test.use({
      colorScheme: theme,
      viewport: { width, height: 900 },
      contextOptions: { reducedMotion: 'reduce' },
    });
    for (const view of VIEWS) {
      test(`${view} looks as it did`, async ({ page }) => {
        await open(page, locale, view);
        await expect(page).toHaveScreenshot(`${view}-${locale}-${theme}-${width}.png`, {
          // What a run took differs from machine to machine.
          mask: [page.getByText(/ · [\d.]+ ?(s|秒)$/)],
          maxDiffPixelRatio: 0.03,
          timeout: 30_000,
        });
      });
    }
  });
}
