import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';
import { openFile } from './open.ts';

/** A letter that would like to run, to fetch, to send and to leave. */
const LETTER = `<p>Hello <b>Signe</b></p><script>document.title='run';parent.document.title='run'</script>
<img src="https://example.com/seen.png" onerror="parent.document.title='run'">
<form action="https://example.com/"><button>Send</button></form><a href="https://example.com/">Leave</a>`;

test('what a walked lead has is read as they see it, and a letter can do nothing', async ({
  page,
}, testInfo) => {
  const file = JSON.parse(await readFile('flows/program-1.flow.json', 'utf8'));
  file.catalogue.assets = file.catalogue.assets.map((asset: object, i: number) => ({
    ...asset,
    sender: 'Customer team',
    body: i === 0 ? LETTER : 'Dear all,\n\nthree plants. <3',
  }));
  const path = testInfo.outputPath('letters.flow.json');
  await writeFile(path, JSON.stringify(file));
  const outside: string[] = [];
  // What the policy of the page stops is told, too, but never leaves the browser.
  page.on('requestfinished', (request) => {
    if (request.url().includes('example.com')) outside.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (request.url().includes('example.com') && !/csp/i.test(why)) outside.push(`${request.url()}: ${why}`);
  });

  await page.goto('/');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await openFile(page, path);
  await expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Stories', exact: true }).click();
  await page.getByRole('button', { name: 'Walk a new one' }).click();
  const who = page.getByRole('complementary', { name: 'Walk one lead' });
  await who.getByRole('radio', { name: 'By hand' }).check();
  await who.getByLabel('Name', { exact: true }).fill('Signe Aldermoor');
  await who.getByLabel('Fit at first').fill('80');
  await who.getByLabel('Engagement at first').fill('70');
  await who.getByRole('button', { name: 'Walk', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Walk of one lead' });

  await panel.getByRole('button', { name: 'Read as they see it' }).click();
  const pane = panel.getByRole('region', { name: 'What Signe Aldermoor has at this minute' });
  await expect(pane.getByText('Customer team').first()).toBeVisible();
  // The newest is open, in plain words; the one before is HTML.
  await expect(pane.getByText('three plants. <3')).toBeVisible();
  await pane.getByRole('button', { name: 'Your guide is here' }).click();
  const letter = pane.locator('iframe');
  await expect(letter.contentFrame().getByText('Hello Signe')).toBeVisible();
  await letter.contentFrame().getByRole('link', { name: 'Leave' }).click();
  await expect(letter.contentFrame().getByText('Hello Signe')).toBeVisible();
  expect(await page.title()).not.toBe('run');
  expect(outside).toEqual([]);
  await seeNoBarriers(page, { without: 'iframe' });

  // Time goes on below, and sales has its own side.
  await panel.getByRole('button', { name: 'Next decision' }).click();
  await pane.getByRole('radio', { name: 'Sales' }).check();
  await expect(pane.getByText(/Sales has not heard of them yet|Handed to/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(panel.getByRole('heading', { name: 'Inbox now' })).toBeVisible();
});
