import { expect, type Page } from '@playwright/test';

/** Opens a program file from the disk, as somebody would. */
export async function openFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open and save' }).click();
  await page.getByRole('menuitem', { name: 'Open a program file' }).click();
  await (await chooser).setFiles(path);
}

/** A fresh profile with the starter on the canvas: few steps, one of a kind. */
export async function openStarter(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await openFile(page, 'flows/starter.flow.json');
  await expect(page.locator('.react-flow__node', { hasText: 'Wait' })).toHaveCount(1);
  // The focus would stay on the menu of files, and keys with it.
  await page.locator('.react-flow').click({ position: { x: 30, y: 300 } });
}
