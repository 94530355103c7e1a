/** Everything that leaves the results, as commands. */
import { text } from '../../core/index.ts';
import { say } from '../../store/actions.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { useStore } from '../../store/store.ts';
import { TABLES } from './export-names.ts';

type Exports = typeof import('./exports.ts');

/** Does it once what writes files is here. */
function withExports(act: (exports: Exports) => void): void {
  import('./exports.ts').then(act, () => say(text('app.later.title')));
}

const isRun = (): boolean => useStore.getState().run.report !== undefined;

const deed = (id: string, icon: string, label: string): Omit<Deed, 'run'> => ({
  id: `results/${id}`,
  group: 'program',
  icon,
  label: text('account.export.deed', { deed: text(label) }),
  isPossible: isRun,
});

/** Print, report, tables together and one by one, and the log. */
export const RESULT_DEEDS: readonly Deed[] = [
  {
    ...deed('print', 'printer', 'results.print'),
    run: () => withExports(({ printReport }) => void printReport('one')),
  },
  {
    ...deed('printAll', 'printer', 'reports.printAll'),
    run: () => withExports(({ printReport }) => void printReport('all')),
  },
  { ...deed('json', 'file-down', 'results.json'), run: () => withExports(({ saveReport }) => saveReport()) },
  { ...deed('csv', 'table', 'results.csvAll'), run: () => withExports(({ saveTables }) => saveTables()) },
  { ...deed('log', 'footprints', 'reports.log'), run: () => withExports(({ saveLog }) => saveLog()) },
  ...TABLES.map(({ name, title }): Deed => {
    const label = text('results.table.csv', { name: title });
    return {
      ...deed(`csv/${name}`, 'download', 'results.csvAll'),
      label,
      isOneOfMany: true,
      run: () => withExports(({ saveTable }) => void saveTable(name)),
    };
  }),
];
