/** Reads one table at a time, of people or of their past; the text of the file stays here, only what is shown travels. */
import {
  type BadRow,
  type Catalogue,
  type ColumnMapping,
  type ConsentAnswer,
  type CsvDialect,
  type HistoryMapping,
  type ImportedHistory,
  type ImportedLeads,
  importHistory,
  importLeads,
  type Result,
  type RowsHeard,
  readTable,
  suggestHistory,
  suggestMapping,
  type Text,
  writeCsv,
} from '../core/index.ts';

/** A first look at a table. */
export interface OpenedTable {
  readonly header: readonly string[];
  /** First rows, as they stand there. */
  readonly samples: readonly (readonly string[])[];
  readonly mapping: readonly ColumnMapping[];
  /** What its columns are if it is a table of past events; absent: it does not look like one. */
  readonly past?: HistoryMapping;
}

/** What an import would come to. */
export interface ImportPreview {
  readonly counts: ImportedLeads['counts'];
  /** The first rows that would not become people. */
  readonly bad: readonly BadRow[];
  readonly notices: readonly Text[];
}

/** What is decided about a table. */
export interface ImportChoices {
  readonly mapping: readonly ColumnMapping[];
  readonly consent: ConsentAnswer;
  readonly catalogue: Catalogue;
}

/** What is decided about a table of past events. */
export interface PastChoices {
  readonly mapping: HistoryMapping;
  readonly catalogue: Catalogue;
}

/** What an import of past events would come to. */
export interface PastPreview {
  readonly counts: ImportedHistory['counts'];
  readonly bad: readonly BadRow[];
  readonly notices: readonly Text[];
  /** Everybody whom the events name, with how many are theirs. */
  readonly leads: ReadonlyMap<string, number>;
}

/** The thread's side of an import. */
export interface Importer {
  open(bytes: Uint8Array, catalogue: Catalogue): Result<OpenedTable>;
  /** `onRows`, here and below, hears how many of the rows are read; a small table tells nothing. */
  preview(choices: ImportChoices, onRows?: RowsHeard): ImportPreview;
  /** Everything, to be taken over. */
  take(choices: ImportChoices, onRows?: RowsHeard): ImportedLeads;
  /** The rows that do not become people as a table of their own; the causes are said by the caller, in order. */
  badTable(choices: ImportChoices, head: readonly string[], causes: readonly string[]): string;
  /** Why rows do not become people, in order. */
  causes(choices: ImportChoices): readonly Text[];
  previewPast(choices: PastChoices, onRows?: RowsHeard): PastPreview;
  takePast(choices: PastChoices, onRows?: RowsHeard): ImportedHistory;
}

const SHOWN_SAMPLES = 20;
const SHOWN_BAD = 50;

/** Makes an importer without a table. */
export function makeImporter(): Importer {
  let source = '';
  let dialect: CsvDialect = { delimiter: ',', hasHeader: true };
  let header: readonly string[] = [];
  const heard = (onRows: RowsHeard | undefined) => (onRows === undefined ? {} : { onRows });
  const read = ({ mapping, consent, catalogue }: ImportChoices, onRows?: RowsHeard): ImportedLeads =>
    importLeads(source, mapping, { dialect, consent, catalogue, ...heard(onRows) });
  const readPast = ({ mapping, catalogue }: PastChoices, onRows?: RowsHeard): ImportedHistory =>
    importHistory(source, mapping, { dialect, catalogue, ...heard(onRows) });
  return {
    open(bytes, catalogue) {
      const table = readTable(bytes);
      if (!table.ok) return table;
      const { sniff: sniffed } = table.value;
      source = table.value.text;
      dialect = sniffed;
      header = sniffed.header;
      const mapping = suggestMapping(header, sniffed.samples, catalogue);
      const past = suggestHistory(header, sniffed.samples, catalogue);
      const samples = sniffed.samples.slice(0, SHOWN_SAMPLES);
      return { ok: true, value: { header, mapping, samples, ...(past === undefined ? {} : { past }) } };
    },
    preview(choices, onRows) {
      const { counts, bad, notices } = read(choices, onRows);
      return { counts, bad: bad.slice(0, SHOWN_BAD), notices };
    },
    take: read,
    causes: (choices) => read(choices).bad.map(({ cause }) => cause),
    badTable(choices, head, causes) {
      const rows = read(choices).bad.map(({ line, cells }, i) => [...cells, line, causes[i] ?? '']);
      return writeCsv([[...header, ...head], ...rows]);
    },
    previewPast(choices, onRows) {
      const { counts, bad, notices, events } = readPast(choices, onRows);
      const leads = new Map<string, number>();
      for (const { lead } of events) leads.set(lead, (leads.get(lead) ?? 0) + 1);
      return { counts, bad: bad.slice(0, SHOWN_BAD), notices, leads };
    },
    takePast: readPast,
  };
}
