import { expect, test } from '@playwright/test';

test('the built application opens under its own security policy, without one complaint of the browser', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

  const response = await page.goto('/');

  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(page.getByRole('main')).toBeAttached();
  expect(complaints).toEqual([]);
});

test('the first screen fetches one language and none of the views behind it', async ({ page, request }) => {
  const html = await (await request.get('/')).text();
  const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
    ([, address = '']) => address,
  );
  const sizes = await Promise.all(
    first.map(async (address) => (await (await request.get(address)).body()).length),
  );
  // One file of 2 MB stood here once; each is read and compiled before anything is drawn.
  expect(Math.max(...sizes)).toBeLessThan(500_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_650_000);
  const words = await Promise.all(first.map(async (address) => (await request.get(address)).text()));
  expect(words.join('')).not.toContain('ページで問題が起きました');

  await page.addInitScript(() => localStorage.setItem('trellis.locale', 'ja'));
  await page.goto('/');
  await expect(page.getByRole('button', { name: '実行', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
