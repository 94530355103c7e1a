/** What an import assumed and noticed, in plain words. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import type { ColumnMapping, ConsentAnswer, ImportOptions } from './columns.ts';

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
  /** Leads without an id. */
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

/** Order and count of the notices depend on the table only. */
export function noticesOf(tally: Tally, { mapping, options, hasEmail }: Surroundings): readonly Text[] {
  const { leads, zones, choices, withoutConsent, unclearConsent, numbered } = tally;
  return [
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
    ...(numbered === 0 ? [] : [text('importing.numbered', { count: numbered })]),
    ...mapping
      .filter(({ doubt }) => doubt?.key === 'importing.doubtOrder')
      .map(({ header, order }) =>
        text(order === 'mdy' ? 'importing.assumedMonthFirst' : 'importing.assumedDayFirst', {
          column: verbatim(header),
        }),
      ),
    ...[...zones].map(([zone, count]) => text('importing.noZone', { zone: verbatim(zone), count })),
    ...[...choices].map(([field, count]) => text('importing.noChoice', { field: verbatim(field), count })),
  ];
}
