import { expect, type Locator, type Page, test } from '@playwright/test';

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

type Point = { readonly x: number; readonly y: number };

type Box = Point & { readonly width: number; readonly height: number };

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

  // On a phone nothing of the frame is cut, nothing lies on anything, and the drawing stays in sight.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('complementary', { name: 'Steps', exact: true })).toBeHidden();
  const boxes = await Promise.all(
    [
      page.getByRole('textbox', { name: 'Name of the program' }),
      page.getByText('Saved', { exact: true }),
      page.getByRole('button', { name: 'Share' }),
      page.getByRole('button', { name: 'Run', exact: true }),
      page.getByRole('complementary', { name: 'Settings of the step' }),
      page.getByRole('navigation'),
      page.locator('.react-flow'),
    ].map(async (part) => (await part.boundingBox())!),
  );
  const meets = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  for (const [i, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(boxes.slice(i + 1).filter((other) => meets(box, other))).toEqual([]);
  }

  // At 200 % zoom, with the dock open, what floats over the drawing is whole.
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByRole('button', { name: 'Problems', exact: true }).click();
  await expect(page.getByText('No problems')).toBeVisible();
  const inside = (part: Locator) =>
    part.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const pane = document.querySelector('.react-flow')?.getBoundingClientRect() ?? box;
      return (
        box.top >= pane.top && box.bottom <= pane.bottom && box.left >= pane.left && box.right <= pane.right
      );
    });
  for (const part of [
    page.getByRole('button', { name: 'Zoom in' }),
    page.getByRole('button', { name: 'Small map' }),
  ]) {
    expect(await inside(part)).toBe(true);
  }
});
