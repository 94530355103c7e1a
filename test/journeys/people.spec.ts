import { expect, type Page, test } from '@playwright/test';
import { seeNoBarriers } from './axe.ts';
import { openStarter } from './open.ts';

const step = (page: Page, name: string) => page.locator('.react-flow__node', { hasText: name });
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The run is through: the foot says how long it took. */
const settled = (page: Page) => expect(page.getByText(/ · [\d.]+ s$/)).toBeVisible({ timeout: 20_000 });

/** A table under its name. */
type Table = { readonly name: string; readonly csv: string };

async function choose(page: Page, button: string, { name, csv }: Table) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
}

/** Two people of whom nothing is known that sales would ask for. */
const FAIR = { name: 'fair.csv', csv: 'id,email\nA1,a1@firm.example\nA2,a2@firm.example\n' };

async function open(page: Page) {
  await openStarter(page);
  await expect(step(page, 'Wait')).toBeVisible();
  await settled(page);
}

test('the sample people come with their past, stand in segments, and go and come with undo', async ({
  page,
}) => {
  await open(page);
  await view(page, 'People').click();
  await expect(page.getByText('Director with a project').first()).toBeVisible();
  const table = page.getByRole('region', { name: 'Made-up people' });
  await expect(table.getByRole('row').nth(9)).toBeVisible();
  await page.getByLabel('Outcome', { exact: true }).selectOption({ index: 1 });
  const [, words = '', count = ''] =
    /^(.*), (\d+)$/.exec(
      (await page.getByLabel('Outcome', { exact: true }).locator('option').nth(1).textContent()) ?? '',
    ) ?? [];
  await expect(page.getByText(new RegExp(`^${count} (people|person)$`))).toBeVisible();
  await expect(table.getByRole('row').nth(1)).toContainText(words);
  await page.getByRole('button', { name: 'Try the sample people' }).click();
  await expect(page.getByText('500 people from people.csv')).toBeVisible();
  await expect(page.getByText('These people run through every program that you open')).toBeVisible();
  const past = page.getByText('4,776 past events from events.csv. These happened before the run starts.');
  await expect(past).toBeVisible();

  const large = page.getByRole('button', { name: /^Large companies/ });
  await expect(large).toContainText(/[1-9]\d*$/);
  await large.click();
  // Segments are counted as they are found: the head of the table keeps step with the list.
  await expect(async () => {
    const count = (await large.textContent())?.replace(/\D/g, '') ?? '';
    await expect(page.getByText(`${count} in Large companies`)).toBeVisible({ timeout: 500 });
  }).toPass();
  await seeNoBarriers(page);

  await page.getByRole('button', { name: 'Run without them' }).click();
  await expect(past).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(past).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('made up for each run')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(past).toBeVisible();

  await page.reload();
  await view(page, 'People').click();
  await expect(past).toBeVisible();
});

test('a mailing is taken in as past events, with strangers and broken rows by name', async ({ page }) => {
  await open(page);
  await view(page, 'People').click();
  await choose(page, 'Import', FAIR);
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  const rows = ['A1,yes,03.02.2026 10:00,', 'Zoe,yes,04.02.2026 09:00,', 'A2,yes,,'];
  await choose(page, 'Add past events', {
    name: 'mailing.csv',
    csv: `recipient,open,open_time,click_time\n${rows.join('\n')}\n`,
  });
  await expect(page.getByLabel('What open_time is')).toHaveValue('time/open');
  await expect(page.getByText('1 person is not among the imported people')).toBeVisible();
  await expect(page.getByText('Their events (1) are kept, and count for nobody: Zoe.')).toBeVisible();
  await expect(page.getByText(/^Line 4: open happened/)).toBeVisible();
  await seeNoBarriers(page);
  await page.getByRole('button', { name: 'Add 2 events' }).click();
  await expect(page.getByText(/^2 past events from mailing\.csv\./)).toBeVisible();
  await page.getByRole('button', { name: /^What to know/ }).click();
  await expect(page.getByText(/Zoe\.$/)).toBeVisible();
});

test('a count lists its people, and one of them can be followed', async ({ page }) => {
  await open(page);
  await view(page, 'People').click();
  await page.getByRole('button', { name: 'Try the sample people' }).click();
  await expect(page.getByText('500 people from people.csv').first()).toBeVisible();
  await view(page, 'Design').click();
  await expect(page.getByText('500 people from people.csv run through this program.')).toBeVisible();
  await settled(page);
  await page.locator('.react-flow__edges tspan', { hasText: /^\d+$/ }).first().click();
  await expect(page.getByText(/^The first 200 found/)).toBeVisible();
  const list = page.getByRole('region', { name: /^Went on from/ });
  const first = list.getByRole('button', { name: /^Follow / }).first();
  const name = (await first.getAttribute('aria-label'))?.replace(/^Follow |, \w{3} .*$/g, '') ?? '';
  await first.click();
  await expect(page.getByText(`${name}, times in`)).toBeVisible();
  await expect(page.getByText(/First time\./).first()).toBeVisible();
  await seeNoBarriers(page);
});

test('people whose fit is unknown are not handed over, and the results say why', async ({ page }) => {
  await open(page);
  await view(page, 'People').click();
  await choose(page, 'Import', FAIR);
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await view(page, 'Design').click();
  await settled(page);
  await page.getByRole('button', { name: 'Results' }).last().click();
  await expect(
    page.getByText(/^Nobody can be handed over: the fit score reads .*fair\.csv\.$/),
  ).toBeVisible();
});

test('the number of those who wait at a card lists them', async ({ page }) => {
  await open(page);
  await page.locator('.react-flow__node button', { hasText: /here$/ }).first().click();
  const list = page.getByRole('region', { name: /^Here at the end: Wait/ });
  await expect(list.getByRole('button', { name: /^Follow .*, since / }).first()).toBeVisible();
  await expect(list.getByRole('status')).toContainText(/^\d+ people/);
  await page.getByRole('button', { name: 'Close the list' }).click();
  await expect(list).toBeHidden();
});
