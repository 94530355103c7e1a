import { expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { openFile } from '../../src/store/actions.ts';
import { closeTable, openTable } from '../../src/store/people/table.ts';
import { useStore } from '../../src/store/store.ts';

it('shows the columns of the table that was opened last, also where the one before is left while it is read', async () => {
  openFile(emptyFile('Mine', 'mine'));
  const seen = new Set<string>();
  const stop = useStore.subscribe(({ table }) => {
    if (table?.table !== undefined) seen.add(`${table.name}: ${table.table.header.join()}`);
  });
  const left = openTable(new File(['number,city\n', 'A1,Berlin\n'.repeat(1000)], 'left.csv'));
  closeTable();
  await openTable(new File(['name,country\nIlse,DE\n'], 'wanted.csv'));
  await left;
  expect(useStore.getState().table?.preview?.counts.leads).toBe(1);
  expect([...seen]).toEqual(['wanted.csv: name,country']);
  stop();
  closeTable();
});
