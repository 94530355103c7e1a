/** The table of people that is being imported. */
import {
  BUILT_IN_FIELDS,
  type ColumnTarget,
  type ConsentAnswer,
  type DateOrder,
  type FieldType,
  text,
} from '../core/index.ts';
import { handOver, importThread } from '../worker/import.ts';
import { takePeople } from './people.ts';
import { useStore } from './store.ts';
import type { TableState } from './table-state.ts';

let asked = 0;

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

/** Opens a table of people and looks at it. */
export async function openTable(file: File): Promise<void> {
  const catalogue = useStore.getState().file?.catalogue;
  if (catalogue === undefined) return;
  useStore.setState({
    view: 'people',
    table: {
      name: file.name,
      status: 'reading',
      issues: [],
      table: undefined,
      mapping: [],
      consent: { kind: 'all' },
      preview: undefined,
      isStale: true,
    },
  });
  try {
    const bytes = await file.arrayBuffer();
    const opened = await importThread().open(handOver(bytes), catalogue);
    if (!opened.ok) set({ status: 'failed', issues: opened.error });
    else {
      set({ status: 'ready', table: opened.value, mapping: opened.value.mapping });
      await look();
    }
  } catch (error) {
    failed(error);
  }
}

/** Leaves the import; nothing has been imported. */
export function closeTable(): void {
  asked += 1;
  useStore.setState({ table: undefined });
}

function choices() {
  const { table, file } = useStore.getState();
  if (table === undefined || file === undefined) return undefined;
  return { mapping: table.mapping, consent: table.consent, catalogue: file.catalogue };
}

async function look(): Promise<void> {
  const decided = choices();
  if (decided === undefined) return;
  asked += 1;
  const mine = asked;
  set({ isStale: true });
  const preview = await importThread().preview(decided);
  if (mine === asked) set({ preview, isStale: false });
}

/** Says what a column becomes. */
export function mapColumn(index: number, to: ColumnTarget): void {
  const { table, file } = useStore.getState();
  const column = table?.mapping[index];
  if (table === undefined || file === undefined || column === undefined) return;
  const fields = [...file.catalogue.fields, ...BUILT_IN_FIELDS];
  const known = to.kind === 'field' ? fields.find(({ id }) => id === to.field)?.type : undefined;
  const type: FieldType = to.kind === 'arrival' ? 'date' : (known ?? column.type);
  const order = type === 'date' ? { order: column.order ?? ('dmy' as const) } : {};
  const verdict =
    to.kind === 'field' || to.kind === 'arrival'
      ? text(`importing.verdict${type.charAt(0).toUpperCase()}${type.slice(1)}`)
      : text(`importing.to.${to.kind}`);
  const { doubt, ...rest } = column;
  const keeps = doubt !== undefined && to.kind !== 'ignore' ? { doubt } : {};
  set({ mapping: table.mapping.with(index, { ...rest, ...order, ...keeps, to, type, verdict }) });
  void look().catch(failed);
}

/** Says how the dates of a column are written; its doubt is settled. */
export function orderDates(index: number, order: DateOrder): void {
  const { table } = useStore.getState();
  const column = table?.mapping[index];
  if (table === undefined || column === undefined) return;
  const { doubt: _, ...rest } = column;
  const verdict = text(order === 'dmy' ? 'importing.verdictDayFirst' : 'importing.verdictMonthFirst');
  set({ mapping: table.mapping.with(index, { ...rest, order, verdict }) });
  void look().catch(failed);
}

/** Says what these people agreed to. */
export function answerConsent(consent: ConsentAnswer): void {
  set({ consent });
  void look().catch(failed);
}

/** Takes the people of the table in. */
export async function importTable(): Promise<void> {
  const decided = choices();
  const name = useStore.getState().table?.name;
  if (decided === undefined || name === undefined) return;
  try {
    const imported = await importThread().take(decided);
    closeTable();
    await takePeople(name, imported);
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
