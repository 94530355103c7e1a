import { expect, type Page, test } from '@playwright/test';

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

type Point = { readonly x: number; readonly y: number };

/** Fingers come down, go somewhere in small steps, and are lifted. */
async function fingers(page: Page, from: readonly Point[], to: readonly Point[]) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [...from]);
  for (let i = 1; i <= 8; i++) {
    const part = (a: number, b: number) => a + ((b - a) * i) / 8;
    await touch(
      'touchMove',
      from.map(({ x, y }, k) => ({ x: part(x, to[k]!.x), y: part(y, to[k]!.y) })),
    );
  }
  await touch('touchEnd', []);
  await session.detach();
}

test('fingers look around: one pans, two zoom, a tap tells of a step, and nothing is carried away', async ({
  page,
}) => {
  await page.goto('/');
  const card = page.locator('.react-flow__node').nth(1);
  await expect(card).toBeVisible();
  const view = () => page.locator('.react-flow__viewport').evaluate((element) => element.style.transform);
  const place = await card.evaluate((element) => element.style.transform);
  const zoom = page.getByRole('button', { name: /%/ });
  const before = await view();
  const { x, y } = (await card.boundingBox())!;
  // Over a card, where a mouse would carry it.
  await fingers(page, [{ x: x + 60, y: y + 30 }], [{ x: x + 100, y: y + 200 }]);
  await expect.poll(view).not.toBe(before);
  expect(await card.evaluate((element) => element.style.transform)).toBe(place);
  await card.tap();
  await expect(page.getByRole('complementary', { name: 'Settings of the step' })).toBeVisible();
  const share = await zoom.textContent();
  const apart = [
    { x: 300, y: 500 },
    { x: 500, y: 500 },
  ];
  await fingers(
    page,
    [
      { x: 380, y: 500 },
      { x: 420, y: 500 },
    ],
    apart,
  );
  await expect(zoom).not.toHaveText(share ?? '');
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});
