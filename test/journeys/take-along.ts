import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Page } from '@playwright/test';

/** What another system would write: one lead through the machine, every row as a line. */
const LEAD = `
import { readFileSync } from 'node:fs';
import { createLead } from './trellis-runtime.mjs';
const machine = JSON.parse(readFileSync('saved.machine.json', 'utf8'));
let now = Date.UTC(2026, 5, 1, 12) / 60_000;
let due = [];
const clock = { now: () => now, wake: (minute, callback) => { due = [{ minute, callback }]; return () => { due = []; }; } };
const lead = { id: 'ann', zone: 'Europe/Berlin', fields: {} };
const ann = createLead({ machine, lead, clock, onRow: (row) => console.log(JSON.stringify(row)) });
ann.enter();
for (let i = 0; i < 1000 && due.length > 0; i += 1) {
  const [next] = due;
  due = [];
  now = Math.max(now, next.minute);
  next.callback();
}
`;

/** Chooses what to save in the menu of files. */
export async function saveFromMenu(page: Page, item: string): Promise<Download> {
  await page.getByRole('button', { name: 'Open and save' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return await download;
}

/**
 * Runs a lead through files that were downloaded, by Node in a folder that holds xstate and nothing else of ours.
 * Gives what each row says has happened and how many days after the first.
 */
export function runByNode(files: {
  readonly machine: string;
  readonly runtime: string;
}): readonly { readonly what: string; readonly day: number }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'trellis-along-'));
  try {
    copyFileSync(files.machine, path.join(folder, 'saved.machine.json'));
    copyFileSync(files.runtime, path.join(folder, 'trellis-runtime.mjs'));
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('node_modules/xstate'), path.join(folder, 'node_modules/xstate'));
    writeFileSync(path.join(folder, 'lead.mjs'), LEAD);
    const said = execFileSync(process.execPath, ['lead.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    const rows = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { what: string; at: string });
    const first = Date.parse(rows[0]?.at ?? '');
    return rows.map(({ what, at }) => ({ what, day: (Date.parse(at) - first) / 86_400_000 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
