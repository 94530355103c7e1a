import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Waits until nothing on the page is between two colours; what goes round for ever is left alone. */
async function isStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isMoving = (animation: Animation) =>
      animation.playState === 'running' &&
      Number.isFinite(Number(animation.effect?.getComputedTiming().endTime ?? 0));
    // What a click has begun is drawn in the next frame, and its transitions begin with that.
    await frame();
    await frame();
    while (document.getAnimations().some(isMoving)) await frame();
  });
}

/** What keeps somebody out of the page as it stands once its transitions have ended. */
export async function barriersIn(page: Page, { without }: { readonly without?: string } = {}) {
  await isStill(page);
  const builder = new AxeBuilder({ page });
  return await (without === undefined ? builder : builder.exclude(without)).analyze();
}
