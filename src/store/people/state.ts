/** The imported people that run, and their past. */
import type { BadRow, HistoryRow, LeadRecord, ProgramFile, Text } from '../../core/index.ts';

/** Past events that were imported beside the people. */
export interface Past {
  readonly id: string;
  readonly name: string;
  readonly events: readonly HistoryRow[];
  /** Rows that did not become events, kept as they stand in the file; `header` names their columns. */
  readonly bad: readonly BadRow[];
  readonly header: readonly string[];
  /** What was assumed when importing. */
  readonly notices: readonly Text[];
}

/** A set of imported people that the database holds. */
export interface ImportedPeople {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly records: readonly LeadRecord[];
  /** What was assumed when importing. */
  readonly notices: readonly Text[];
  readonly past?: Past;
}

/** The people of a run who are somebody: those brought along, else those of the file; undefined where they are made up. */
export function ownPeople(
  file: Pick<ProgramFile, 'people'> | undefined,
  people: ImportedPeople | undefined,
): readonly LeadRecord[] | undefined {
  const records = people === undefined || people.count === 0 ? file?.people.records : people.records;
  return records === undefined || records.length === 0 ? undefined : records;
}

/** Which people run: the id of the set and, after a slash, that of their past; `null`: they are made up. */
export type PeopleRef = string | null;

/** A gesture that changed who runs. */
export interface PeopleSwitch {
  readonly before: PeopleRef;
  readonly after: PeopleRef;
}

/** What a history writes down for people. */
export function refOf(people: ImportedPeople | undefined): PeopleRef {
  if (people === undefined) return null;
  return people.past === undefined ? people.id : `${people.id}/${people.past.id}`;
}
