import { expect, type Page, test } from '@playwright/test';

/** Places of the rail, top to bottom. */
const RAIL = { overview: 0, design: 1, people: 2, results: 3, help: 4 } as const;

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
] as const;
const THEMES = ['light', 'dark'] as const;

function go(page: Page, place: keyof typeof RAIL) {
  return page.locator('nav button').nth(RAIL[place]).click();
}

/** Presses a key where the canvas hears it. */
async function press(page: Page, key: string) {
  await go(page, 'design');
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 300 } });
  await page.keyboard.press(key);
}

const leave = (page: Page) => page.keyboard.press('Escape');

/** Opens something by its name in the list of commands. */
async function command(page: Page, names: Readonly<Record<'en' | 'ja', string>>) {
  await press(page, 'Control+k');
  const isJapanese = (await page.locator('html').getAttribute('lang'))?.startsWith('ja') === true;
  await page.getByRole('combobox').fill(names[isJapanese ? 'ja' : 'en']);
  await page.keyboard.press('Enter');
}

/** Everything that is looked at: how one comes there, and how one leaves it. */
const VIEWS: readonly (readonly [
  name: string,
  open: (page: Page) => Promise<void>,
  back?: (page: Page) => Promise<void>,
])[] = [
  ['design', (page) => go(page, 'design')],
  [
    'step',
    async (page) => {
      await go(page, 'design');
      await page.locator('.react-flow__node').nth(4).click();
    },
    leave,
  ],
  ['overview', (page) => go(page, 'overview')],
  ['people', (page) => go(page, 'people')],
  ['results', (page) => go(page, 'results')],
  ['help', (page) => go(page, 'help')],
  ['keys', (page) => press(page, '?'), leave],
  ['outline', (page) => press(page, 'o'), (page) => page.keyboard.press('o')],
  ['who-walks', (page) => press(page, 'w'), leave],
  ['playback', (page) => press(page, 'p'), leave],
  [
    'walk',
    async (page) => {
      await press(page, 'w');
      const number = page.locator('form input').first();
      await number.press('Enter');
      await number.waitFor({ state: 'detached' });
      // To the first decision.
      await page.keyboard.press('d');
    },
    leave,
  ],
  ['settings', (page) => command(page, { en: 'Program settings', ja: 'プログラムの設定' }), leave],
  ['versions', (page) => press(page, 'v'), leave],
];

/** The run is over, and so is everything that was still being worked out. */
async function isStill(page: Page) {
  // What lies below the fold is worked out once it is scrolled to.
  const shown = () =>
    page
      .getByRole('progressbar')
      .evaluateAll((bars) => bars.filter((bar) => bar.getBoundingClientRect().top < innerHeight).length);
  await expect.poll(shown, { timeout: 60_000 }).toBe(0);
  await page.evaluate(() => document.fonts.ready);
}

for (const locale of ['en-GB', 'ja-JP'] as const) {
  test.describe(locale, () => {
    test.use({ locale, contextOptions: { reducedMotion: 'reduce' } });
    test(`every view looks as it did, ${locale}`, async ({ page }) => {
      test.setTimeout(300_000);
      await page.clock.setFixedTime('2026-03-02T09:00:00Z');
      await page.goto('/');
      await expect(page.locator('.react-flow__node').first()).toBeVisible();
      // What a run took differs from machine to machine.
      const took = page.getByText(/[·・] ?[\d.]+ ?(s|秒)$/);
      await expect(took).toBeVisible({ timeout: 60_000 });
      for (const [name, open, back] of VIEWS) {
        await page.setViewportSize(SIZES[0]);
        await open(page);
        await page.mouse.move(700, 3);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          for (const colorScheme of THEMES) {
            await page.emulateMedia({ colorScheme });
            await isStill(page);
            await expect
              .soft(page)
              .toHaveScreenshot(`${name}-${locale.slice(0, 2)}-${colorScheme}-${size.width}.png`, {
                mask: [took],
                maxDiffPixelRatio: 0.03,
                timeout: 30_000,
              });
          }
        }
        await page.setViewportSize(SIZES[0]);
        await back?.(page);
      }
    });
  });
}
