/** What leaves the results: paper, and files. Fetched with the view, or with the first command that asks for one. */
import { create } from 'zustand';
import { type Report, text } from '../../core/index.ts';
import { say, showView } from '../../store/actions.ts';
import { useComparison } from '../../store/results/compare.ts';
import { allTables, fileBase, reportFile, tablesOf } from '../../store/results/files.ts';
import { recordRows, recordTable, wholeRecord, writeLog } from '../../store/results/run-again.ts';
import { readScoresOf } from '../../store/results/scores.ts';
import { type Table, tableFile } from '../../store/results/table.ts';
import { useStore } from '../../store/store.ts';
import { voiceOf } from '../../store/words.ts';
import { saveText } from '../files/save.ts';
import { MEASURED, READ_FROM_PEOPLE } from './export-names.ts';

/** How far the log has come; undefined = none is being written. */
export type Writing = { readonly done: number; readonly of: number; readonly stop: () => void };

/** The log that is being written. */
export const useWriting = create<{ readonly writing: Writing | undefined }>(() => ({ writing: undefined }));

const voice = () => voiceOf(useStore.getState().locale);

/** The report that stands in the view; undefined where there is none yet, which is said. */
function reportNow(): Report | undefined {
  const { report } = useStore.getState().run;
  if (report === undefined) say(text('account.export.noRun'));
  return report;
}

/** Writes down what happened to each person; how far it is stands in the view. */
export function saveLog(): void {
  if (reportNow() === undefined) return;
  showView('results');
  useWriting.getState().writing?.stop();
  const set = (writing: Writing | undefined): void => useWriting.setState({ writing });
  const stop = writeLog(
    (done, of) => set({ done, of, stop }),
    (file) => {
      set(undefined);
      saveText(file);
    },
  );
  set({ done: 0, of: 0, stop });
}

/** Stops writing it. */
export function stopLog(): void {
  useWriting.getState().writing?.stop();
  useWriting.setState({ writing: undefined });
}

/** Saves the report as JSON. */
export function saveReport(): void {
  const report = reportNow();
  if (report !== undefined) saveText(reportFile(report, voice().say));
}

/** Saves all tables as one file. */
export function saveTables(): void {
  const report = reportNow();
  if (report !== undefined) saveText(allTables(report, voice().say));
}

/** Ends once the comparison stands beside the report, or cannot be had. The view runs it. */
function comparedWith(report: Report): Promise<void> {
  return new Promise((resolve) => {
    const isOver = (): boolean => {
      const { of, status } = useComparison.getState();
      const isGone = useStore.getState().run.report !== report;
      return isGone || (of === report && status !== 'running' && status !== 'none');
    };
    if (isOver()) return resolve();
    const look = (): void => {
      if (!isOver()) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [useComparison.subscribe(look), useStore.subscribe(look)];
  });
}

/** A table by its name, once what it tells has been read. */
async function tableOf(name: string, report: Report): Promise<Table | undefined> {
  if (name === 'record') {
    const record = wholeRecord();
    return record && recordTable(recordRows(record, true));
  }
  if (READ_FROM_PEOPLE.includes(name)) await readScoresOf(report);
  if (name === 'compare') {
    showView('results');
    await comparedWith(report);
  }
  const { file } = useStore.getState();
  return file && tablesOf(file, report).find((table) => table.name === name);
}

/** Saves one table. What must be measured first, or is nothing in this run, is said. */
export async function saveTable(name: string): Promise<void> {
  const report = reportNow();
  if (report === undefined) return;
  const table = await tableOf(name, report);
  if (table !== undefined) {
    saveText(tableFile(table, fileBase(), voice().say));
    return;
  }
  if (MEASURED.includes(name)) showView('results');
  say(text(MEASURED.includes(name) ? 'account.export.measure' : 'account.export.nothing'));
}

/** The first reports on one sheet, or all of them on as many as they take. */
export async function printReport(which: 'one' | 'all'): Promise<void> {
  const report = reportNow();
  if (report === undefined) return;
  showView('results');
  await comparedWith(report);
  if (which === 'all') {
    await readScoresOf(report);
    const { dataset } = document.documentElement;
    dataset.sheets = 'all';
    window.addEventListener('afterprint', () => delete dataset.sheets, { once: true });
  }
  // What was read is drawn, and the menu is gone, before the page is put on paper.
  setTimeout(() => print(), 50);
}
