import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const THEMES = ['light', 'dark'] as const;
/** What can differ between two themes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Nothing is between two colours from here on, whatever a run that ends meanwhile changes; what goes round for ever is left alone.
 * Gives the way back.
 */
async function stopTransitions(page: Page): Promise<() => Promise<void>> {
  const sheet = await page.evaluateHandle(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, *::before, *::after { transition: none !important; }');
    document.adoptedStyleSheets.push(still);
    return still;
  });
  return () =>
    page.evaluate((still) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== still);
    }, sheet);
}

/** Waits until nothing that ends is moving. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isMoving = (animation: Animation) =>
      animation.playState === 'running' &&
      Number.isFinite(Number(animation.effect?.getComputedTiming().endTime ?? 0));
    // What a click has begun is drawn in the next frame, and its movement begins with that.
    await frame();
    await frame();
    while (document.getAnimations().some(isMoving)) await frame();
  });
}

/** Nothing keeps somebody out of the page as it stands, in the light theme and in the dark one. */
export async function seeNoBarriers(page: Page, { without }: { readonly without?: string } = {}) {
  const goOn = await stopTransitions(page);
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await isStill(page);
    // One page, no other origin inside: axe needs no page of its own to put its findings together.
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    if (without !== undefined) builder.exclude(without);
    if (theme !== THEMES[0]) builder.withRules(COLOURS);
    const { violations } = await builder.analyze();
    found.push(...violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes[0]?.html}`));
  }
  await page.emulateMedia({ colorScheme: null });
  await goOn();
  expect(found).toEqual([]);
}
