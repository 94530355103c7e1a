/** The table of people that is being imported. */
import {
  BUILT_IN_FIELDS,
  type ColumnMapping,
  type ColumnTarget,
  type ConsentAnswer,
  type DateOrder,
  type DecimalMark,
  type HistoryMapping,
  mapAs,
  type Text,
  text,
} from '../../core/index.ts';
import { handOver, hearing, importThread } from '../../worker/import.ts';
import type { OpenedTable } from '../../worker/importer.ts';
import { useStore } from '../store.ts';
import { lookAt, NO_COLUMNS } from './past-look.ts';
import { takePast, takePeople } from './people.ts';
import type { TableState } from './table-state.ts';

let asked = 0;
/** Counts tables that were opened or left: what comes of one that was left is nobody's. */
let opened = 0;

const UNREAD: Omit<TableState, 'name' | 'as'> = {
  status: 'reading',
  issues: [],
  table: undefined,
  mapping: [],
  consent: { kind: 'all' },
  preview: undefined,
  history: NO_COLUMNS,
  past: undefined,
  isStale: true,
};

const set = (parts: Partial<TableState>): void =>
  useStore.setState((state) => (state.table === undefined ? state : { table: { ...state.table, ...parts } }));

function failed(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  const message = text('verbatim', { text: detail });
  set({
    status: 'failed',
    issues: [{ code: 'import/failed', severity: 'error', blocks: 'nothing', message }],
  });
}

/** Opens a table of people, or of their past, and looks at it. Without being told it says by its columns which of them it is. */
export async function openTable(file: File, as?: TableState['as']): Promise<void> {
  const catalogue = useStore.getState().file?.catalogue;
  if (catalogue === undefined) return;
  opened += 1;
  const mine = opened;
  useStore.setState({ view: 'people', table: { ...UNREAD, name: file.name, as: as ?? 'people' } });
  try {
    const bytes = await file.arrayBuffer();
    // The thread has one table: one that was left must not come behind the next.
    if (mine !== opened) return;
    const read = await importThread().open(handOver(bytes), catalogue);
    if (mine !== opened) return;
    if (!read.ok) set({ status: 'failed', issues: read.error });
    else {
      const { mapping, past } = read.value;
      set({
        status: 'ready',
        table: read.value,
        mapping,
        history: past ?? NO_COLUMNS,
        as: as ?? (looksPast(read.value) ? 'past' : 'people'),
      });
      await look();
    }
  } catch (error) {
    if (mine === opened) failed(error);
  }
}

/** Whether rows are something that happened rather than somebody: a mailing, or a column that is called after events. */
function looksPast({ header, past }: OpenedTable): boolean {
  if (past === undefined) return false;
  return past.kind === 'wide' || /event|action|activity/i.test(header[past.event] ?? '');
}

/** Takes the rows for people, or for what happened to them. */
export function takeAs(as: TableState['as']): void {
  set({ as });
  void look().catch(failed);
}

/** Leaves the import; nothing has been imported. */
export function closeTable(): void {
  asked += 1;
  opened += 1;
  useStore.setState({ table: undefined });
}

function choices() {
  const { table, file } = useStore.getState();
  if (table === undefined || file === undefined) return undefined;
  return { mapping: table.mapping, consent: table.consent, catalogue: file.catalogue };
}

/** Tells how far the rows are read for as long as `isWanted`. */
function heard(isWanted: () => boolean): ReturnType<typeof hearing> {
  // Before the first row the text is split, which says nothing of how long its rows take.
  let started: number | undefined;
  return hearing((done, of) => {
    started ??= performance.now();
    if (isWanted()) set({ progress: { done, of, elapsedMs: performance.now() - started } });
  });
}

async function look(): Promise<void> {
  const decided = choices();
  const { table, file } = useStore.getState();
  if (decided === undefined || table === undefined || file === undefined) return;
  asked += 1;
  const mine = asked;
  set({ isStale: true });
  const { as, history: mapping } = table;
  const onRows = heard(() => mine === asked);
  const past = { mapping, catalogue: file.catalogue };
  const found =
    as === 'people'
      ? { preview: await importThread().preview(decided, onRows) }
      : { past: lookAt(await importThread().previewPast(past, onRows)) };
  if (mine === asked) set({ ...found, isStale: false, progress: undefined });
}

/** Says anew what the columns of a table of past events are. */
export function mapHistory(history: HistoryMapping): void {
  set({ history });
  void look().catch(failed);
}

const isField = ({ kind }: ColumnTarget): boolean => kind === 'field' || kind === 'arrival';

function withDoubt({ doubt: _, ...column }: ColumnMapping, doubt: Text | undefined): ColumnMapping {
  return doubt === undefined ? column : { ...column, doubt };
}

/** Says what a column becomes. */
export function mapColumn(index: number, to: ColumnTarget): void {
  const { table, file } = useStore.getState();
  const column = table?.mapping[index];
  if (table === undefined || file === undefined || column === undefined) return;
  const fields = [...file.catalogue.fields, ...BUILT_IN_FIELDS];
  const samples = table.table?.samples ?? [];
  const next = mapAs(table.mapping, { at: index, to }, { samples, fields });
  // Among fields what was asked of the values stays asked, or settled; elsewhere other things are doubtful.
  const asked = isField(to) && isField(column.to) ? column.doubt : next[index]?.doubt;
  set({ mapping: next.map((one, at) => (at === index ? withDoubt(one, asked) : one)) });
  void look().catch(failed);
}

/** Says how the values of a column are written; its doubt is settled. */
function settle(index: number, written: Partial<Pick<ColumnMapping, 'order' | 'decimal' | 'verdict'>>): void {
  const { table } = useStore.getState();
  const column = table?.mapping[index];
  if (table === undefined || column === undefined) return;
  const { doubt: _, ...rest } = column;
  set({ mapping: table.mapping.with(index, { ...rest, ...written }) });
  void look().catch(failed);
}

/** Says how the dates of a column are written. */
export function orderDates(index: number, order: DateOrder): void {
  const verdict = text(order === 'dmy' ? 'importing.verdictDayFirst' : 'importing.verdictMonthFirst');
  settle(index, { order, verdict });
}

/** Says what stands before the decimals of a column's numbers. */
export function markDecimals(index: number, decimal: DecimalMark): void {
  settle(index, { decimal });
}

/** Says what these people agreed to. */
export function answerConsent(consent: ConsentAnswer): void {
  set({ consent });
  void look().catch(failed);
}

/** Takes the people of the table in, or their past. */
export async function importTable(): Promise<void> {
  const decided = choices();
  const { table, file } = useStore.getState();
  if (decided === undefined || table === undefined || file === undefined) return;
  const { name, as, history: mapping } = table;
  // Left meanwhile, nothing is taken in.
  const isWanted = (): boolean => useStore.getState().table?.table === table.table;
  const onRows = heard(isWanted);
  set({ isStale: true });
  try {
    if (as === 'people') {
      const imported = await importThread().take(decided, onRows);
      if (!isWanted()) return;
      closeTable();
      await takePeople(name, imported);
      return;
    }
    const taken = await importThread().takePast({ mapping, catalogue: file.catalogue }, onRows);
    if (!isWanted()) return;
    const header = table.table?.header ?? [];
    closeTable();
    await takePast({ ...taken, name, header });
  } catch (error) {
    failed(error);
  }
}

/** The rows that do not become people as a table, with their lines and causes. */
export async function badRows(
  head: readonly string[],
  sayAll: (causes: Awaited<ReturnType<ReturnType<typeof importThread>['causes']>>) => readonly string[],
): Promise<string> {
  const decided = choices();
  if (decided === undefined) return '';
  const causes = await importThread().causes(decided);
  return importThread().badTable(decided, head, sayAll(causes));
}
