import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';

const says = (page: Page, title: string) =>
  expect(page.getByRole('status').filter({ hasText: title })).toBeVisible({ timeout: 20_000 });
const step = (page: Page, name: string) => page.locator('.react-flow__node', { hasText: name });

async function toOwnProgram(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the tour' }).first().click();
  await says(page, 'Choose a step');
  // What was in view before the notice pushed it down is so still.
  for (const card of await page.locator('.react-flow__node').all())
    await expect(card).toBeInViewport({ ratio: 0.99 });
  await step(page, 'Wait 3 days').click();
  await says(page, 'Change it');
  await page.getByRole('group', { name: 'How long' }).getByRole('textbox').fill('4');
  await says(page, 'Watch the numbers');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await says(page, 'Now draw your own');
  await page.getByRole('button', { name: 'Start my own program' }).click();
  await says(page, 'Who comes in?');
}

test('the tour lets one do things, and ends with a program of one’s own', async ({ page }) => {
  await toOwnProgram(page);
  await page.getByRole('button', { name: 'Add a start' }).click();
  await says(page, 'Say something');
  await page.getByRole('button', { name: /^Email One email/ }).click();
  await page.getByRole('textbox', { name: 'Subject' }).fill('Your guide is here');
  await says(page, 'Let them go');
  await page.getByRole('button', { name: /^Exit Leave/ }).click();
  await says(page, 'This is your program');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('This is your program')).toBeHidden();
});

test('help is found by its words, and nothing serious is wrong with it in either theme', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('searchbox', { name: 'Find in help' }).fill('half');
  await expect(page.getByText('Nothing here speaks of “half”.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in help' }).fill('packet');
  await expect(page.getByText('Handoff and packet')).toBeVisible();
  await expect(page.getByText('Buying stage')).toBeHidden();
  await page.getByRole('searchbox', { name: 'Find in help' }).fill('');
  await seeNoBarriers(page);
});
