import { expect, test } from '@playwright/test';
import { openStarter } from './open.ts';

test('a segment is made in the settings of the program and stands among the people; a changed cap is taken back', async ({
  page,
}) => {
  await openStarter(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Program settings');
  await page.keyboard.press('Enter');
  const side = page.getByRole('complementary', { name: 'Program settings' });
  await side.getByRole('button', { name: /^Segments/ }).click();
  await side.getByRole('button', { name: 'Add a segment' }).click();
  // The name has the focus already.
  await page.keyboard.type('Software houses');
  await side.getByRole('button', { name: 'Add a condition' }).click();
  await side.getByLabel('Asks about').last().selectOption({ label: 'A field' });
  await page.getByRole('button', { name: 'People', exact: true }).click();
  const list = page.getByRole('complementary', { name: 'Segments' });
  await expect(list.getByRole('button', { name: /Software houses/ })).toBeVisible();
  await side.getByRole('button', { name: /^How much mail/ }).click();
  await side.getByLabel('Most emails in 7 days').fill('1');
  await side.getByLabel('Most emails in 7 days').blur();
  await page.keyboard.press('Control+z');
  await expect(side.getByLabel('Most emails in 7 days')).toHaveValue('2');
});
