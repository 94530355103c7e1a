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
