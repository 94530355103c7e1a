/** What an import assumed and noticed, in plain words. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import type { ColumnMapping, ConsentAnswer, ImportOptions } from './columns.ts';
import type { CsvDialect } from './dialect.ts';

/** Counted while rows are read. */
export interface Tally {
  leads: number;
  /** Rows by a zone that there is not. */
  readonly zones: Map<string, number>;
  /** Values by field that are none of its choices. */
  readonly choices: Map<string, number>;
  /** Leads whose row says nothing of consent. */
  withoutConsent: number;
  /** Cells of consent that are neither yes nor no, by column: the first, its line, and how many there are. */
  readonly unclearConsent: Map<
    string,
    { readonly cell: string; readonly line: number; readonly count: number }
  >;
  /** Lines of leads without an id of the table. */
  readonly withoutId: number[];
  /** Leads that have neither an id nor an email. */
  numbered: number;
}

interface Surroundings {
  readonly mapping: readonly ColumnMapping[];
  readonly options: ImportOptions;
  readonly hasEmail: boolean;
}

function consentText(answer: ConsentAnswer, count: number): Text {
  if (answer.kind === 'all') return text('importing.assumedAll', { count });
  if (answer.kind === 'none') return text('importing.assumedNone', { count });
  return text('importing.assumedTopics', { count, topics: answer.topics.map(verbatim) });
}

/** So many lines are named. */
const MOST_LINES = 10;

/** Where some have an id, those without one are named by their lines; where nobody has, it is enough to count them. */
function idNotices({ withoutId, numbered }: Tally, mapping: readonly ColumnMapping[]): readonly Text[] {
  if (!mapping.some(({ to }) => to.kind === 'id')) {
    return numbered === 0 ? [] : [text('importing.numbered', { count: numbered })];
  }
  const count = withoutId.length;
  if (count === 0) return [];
  const lines = withoutId.slice(0, MOST_LINES).map(String);
  const rest = count - lines.length;
  const named = rest === 0 ? lines : [...lines, text('importing.moreLines', { count: rest })];
  return [text('importing.withoutId', { count, lines: named })];
}

/** In which letters a table was read that does not say so itself, and is none of today's. */
export function encodingNotices({ encoding }: CsvDialect): readonly Text[] {
  const isSure = encoding === undefined || encoding.startsWith('utf');
  return isSure ? [] : [text('importing.readAs', { encoding: text(`importing.encoding.${encoding}`) })];
}

/** Order and count of the notices depend on the table only. */
export function noticesOf(tally: Tally, { mapping, options, hasEmail }: Surroundings): readonly Text[] {
  const { leads, zones, choices, withoutConsent, unclearConsent } = tally;
  return [
    ...encodingNotices(options.dialect),
    ...(hasEmail || leads === 0 ? [] : [text('importing.noEmailColumn')]),
    ...(withoutConsent === 0 ? [] : [consentText(options.consent, withoutConsent)]),
    ...[...unclearConsent].map(([column, { cell, line, count }]) =>
      text('importing.unclearConsent', {
        column: verbatim(column),
        value: verbatim(cell),
        line: String(line),
        count,
      }),
    ),
    ...idNotices(tally, mapping),
    ...mapping
      .filter(({ doubt }) => doubt?.key === 'importing.doubtOrder')
      .map(({ header, order }) =>
        text(order === 'mdy' ? 'importing.assumedMonthFirst' : 'importing.assumedDayFirst', {
          column: verbatim(header),
        }),
      ),
    ...mapping
      .filter(({ doubt }) => doubt?.key === 'importing.doubtDecimals')
      .map(({ doubt }) => text('importing.assumedThousands', { value: doubt?.params?.value ?? '' })),
    ...[...zones].map(([zone, count]) => text('importing.noZone', { zone: verbatim(zone), count })),
    ...[...choices].map(([field, count]) => text('importing.noChoice', { field: verbatim(field), count })),
  ];
}
