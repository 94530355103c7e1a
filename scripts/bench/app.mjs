// How quick the application feels, measured in Chromium: start, an edit until its counts are painted, and panning. Times are printed
// here and asserted nowhere. `--json` prints `{figures: [{name, value, unit}]}`. A shared machine does not always give two threads two
// cores: edits are told of as they came, and apart those around which it did.
import { chromium, expect } from '@playwright/test';
import { ensureApp } from '../lib/app.mjs';
import { ensureChromium, PAGE_ARGS } from '../lib/chromium.mjs';
import { ensureInstalled } from '../lib/install.mjs';
import { requireNode, root, runMain } from '../lib/process.mjs';
import { createStaticServer, listen } from '../serve.mjs';
import { watchCores } from './cores.mjs';
import { awaitCounts, countFrames, longestTask, painted, watchTasks } from './page.mjs';
import { edited, long } from './programs.mjs';

/** @typedef {{ name: string, value: number, unit: string }} Figure */
/** @typedef {import('@playwright/test').Page} Page */

const EDITS = 25;
/** So many times what one thread does is what two threads on two cores do at least. */
const TWO_CORES = 1.6;
const PAN_MS = 3000;

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @param {Page} page */
const settled = (page) => page.getByText(/ · [\d.]+ s$/).waitFor({ timeout: 120_000 });

/** @param {Page} page @param {{ name: string, content: string }} program */
async function open(page, { name, content }) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open and save' }).click();
  await page.getByRole('menuitem', { name: 'Open a program file' }).click();
  await (await chooser).setFiles({
    name: 'bench.flow.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
  await expect(page.getByRole('textbox', { name: 'Name of the program' })).toHaveValue(name, {
    timeout: 60_000,
  });
}

/** @param {Page} page @returns {Promise<readonly Figure[]>} */
async function start(page) {
  await page.goto('/');
  await page.locator('.react-flow__node').first().waitFor();
  await settled(page);
  const value = await page.evaluate(() => performance.now());
  const longest = await page.evaluate(longestTask);
  return [
    { name: 'start.counts', value, unit: 'ms' },
    { name: 'start.longestTask', value: longest, unit: 'ms' },
  ];
}

/** @param {Page} page @param {string} key @returns {Promise<{ took: number, longest: number }>} */
async function press(page, key) {
  await page.evaluate(longestTask);
  await page.evaluate(awaitCounts);
  await page.keyboard.press(key);
  const took = await page.evaluate(painted);
  await settled(page);
  return { took, longest: await page.evaluate(longestTask) };
}

/** @param {string} name @param {readonly { took: number, longest: number }[]} edits @returns {readonly Figure[]} */
const figuresOf = (name, edits) => [
  { name: `${name}.painted20000`, value: median(edits.map(({ took }) => took)), unit: 'ms' },
  { name: `${name}.longestTask`, value: Math.max(...edits.map(({ longest }) => longest)), unit: 'ms' },
];

/** @param {Page} page @returns {Promise<readonly Figure[]>} */
async function edit(page) {
  await open(page, edited());
  await settled(page);
  const wait = page.locator('.react-flow__node', { hasText: 'Wait 3 days' });
  await wait.first().click();
  await page.getByLabel('How long').first().focus();
  const cores = await watchCores();
  const edits = [];
  let before = await cores.now();
  for (let i = 0; i < EDITS; i++) {
    const pressed = await press(page, i % 2 === 0 ? 'ArrowUp' : 'ArrowDown');
    const after = await cores.now();
    edits.push({ ...pressed, had: Math.min(before, after) });
    before = after;
  }
  await cores.end();
  const onTwo = edits.filter(({ had }) => had >= TWO_CORES);
  return [
    { name: 'machine.cores', value: median(edits.map(({ had }) => had)), unit: 'of 2' },
    ...figuresOf('edit', edits),
    { name: 'edit.onTwoCores', value: onTwo.length, unit: `of ${EDITS} edits` },
    ...(onTwo.length === 0 ? [] : figuresOf('edit.onTwoCores', onTwo)),
  ];
}

/** @param {Page} page @param {number} count @returns {Promise<readonly Figure[]>} */
async function pan(page, count) {
  await open(page, long(count));
  await page.locator('.react-flow__node').first().waitFor({ timeout: 60_000 });
  await settled(page);
  await page.mouse.move(700, 450);
  const counted = page.evaluate(countFrames, PAN_MS);
  let isOver = false;
  void counted.then(() => {
    isOver = true;
  });
  for (let i = 0; !isOver; i++) await page.mouse.wheel(24 * (i % 60 < 30 ? 1 : -1), 12);
  const { perSecond, longest } = await counted;
  return [
    { name: `pan.${count}nodes`, value: perSecond, unit: 'frames/s' },
    { name: `pan.${count}nodes.longestFrame`, value: longest, unit: 'ms' },
  ];
}

/** @param {string} address @returns {Promise<readonly Figure[]>} */
async function measure(address) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: PAGE_ARGS });
  try {
    const page = await browser.newPage({
      baseURL: address,
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
    });
    await page.addInitScript(watchTasks);
    return [
      ...(await start(page)),
      ...(await edit(page)),
      ...(await pan(page, 1000)),
      ...(await pan(page, 5000)),
    ];
  } finally {
    await browser.close();
  }
}

await runMain(async () => {
  requireNode();
  await ensureInstalled();
  await ensureApp();
  const server = createStaticServer(`${root}/dist`);
  const port = await listen(server, { port: 0, tries: 1 });
  try {
    const measured = await measure(`http://127.0.0.1:${port}`);
    const figures = measured.map((figure) => ({ ...figure, value: Number(figure.value.toPrecision(4)) }));
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ figures }, null, 2)}\n`);
    else
      for (const { name, value, unit } of figures)
        process.stdout.write(`${name.padEnd(28)} ${value} ${unit}\n`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
