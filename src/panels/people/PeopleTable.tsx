import { type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  BUILT_IN_FIELDS,
  type FieldDef,
  type LeadRecord,
  numberText,
  type ProgramFile,
} from '../../core/index.ts';
import { checkRoster, listEverybody, toldFields, useRoster } from '../../store/people/roster.ts';
import type { ImportedPeople } from '../../store/people/state.ts';
import { ownPeople } from '../../store/people/state.ts';
import { repeatsOf } from '../../store/run/input.ts';
import { personasOf } from '../../store/walk/who.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './People.module.css';
import { PersonCells } from './PersonCells.tsx';
import {
  type Found,
  fullestFields,
  madeUpRows,
  narrowed,
  outcomeName,
  ownRows,
  type PersonRow,
  withEnds,
} from './person-rows.ts';
import { colouredPersonas } from './persona-colours.ts';
import { onceSettled } from './settled.ts';
import { type ShownSegment, TableTools } from './TableTools.tsx';
import { type Column, VirtualTable } from './VirtualTable.tsx';

/** Fields shown of people who are somebody, and how many of them stand before what became of them. */
const MOST_FIELDS = 7;
const FIRST_FIELDS = 2;

/** Widths of fields whose values are known to be longer or shorter than most, in pixels. */
const WIDTHS: Readonly<Record<string, number>> = {
  'job-title': 140,
  industry: 104,
  email: 176,
  company: 156,
};

export type PeopleTableProps = {
  readonly file: ProgramFile;
  /** Imported people; none: they are made up. */
  readonly people: ImportedPeople | undefined;
  readonly segment: ShownSegment | undefined;
};

/** Everybody of the run, what is known of them, and how they stand when it ends. */
export function PeopleTable({ file, people, segment }: PeopleTableProps) {
  const { t } = useWords();
  const [looked, setLooked] = useState('');
  const [outcome, setOutcome] = useState<string | undefined>(undefined);
  const wanted = useDeferredValue(looked.trim().toLocaleLowerCase());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the list hangs on; it is read from the store
  useEffect(() => onceSettled(checkRoster, listEverybody), [file, people]);
  const { found, status } = useListed(file, people);
  const records = ownPeople(file, people);
  const fields = useFields(file, records);
  const rows = useRows({ file, records, fields, found });
  const members = segment?.members;
  const inside = useMemo(
    () => narrowed(rows, { members, outcome: undefined, looked: wanted }),
    [rows, members, wanted],
  );
  const shown = useMemo(
    () => narrowed(inside, { members: undefined, outcome, looked: '' }),
    [inside, outcome],
  );
  return (
    <div className={styles.panel}>
      <TableTools
        {...{ people, segment, looked, outcome }}
        inside={inside}
        count={shown.length}
        onLook={setLooked}
        onOutcome={setOutcome}
      />
      {people !== undefined && <p className={styles.everywhere}>{t('account.everyProgram')}</p>}
      {rows.length === 0 && status !== 'failed' && status !== 'barred' ? (
        <Waiting />
      ) : shown.length === 0 ? (
        <Nobody {...{ looked, segment, outcome }} status={rows.length === 0 ? status : undefined} />
      ) : (
        <Rows
          {...{ file, records, fields, rows: shown }}
          of={JSON.stringify([segment?.name, outcome, wanted])}
        />
      )}
      <Foot file={file} people={people} />
    </div>
  );
}

/** The list of the program and the people that are shown; empty while it is of others. */
function useListed(file: ProgramFile, people: ImportedPeople | undefined) {
  const roster = useRoster();
  const isOfThese = roster.program === file.program.id && roster.people === people;
  return { found: isOfThese ? roster : NOBODY, status: roster.status };
}

const NOBODY: Found = { listed: [], ended: [] };

/** What is told of these people. */
function useFields(file: ProgramFile, records: readonly LeadRecord[] | undefined): readonly FieldDef[] {
  const { catalogue } = file;
  return useMemo(() => {
    if (records === undefined) return toldFields(file);
    return fullestFields(records, [...BUILT_IN_FIELDS, ...catalogue.fields], MOST_FIELDS);
  }, [file, catalogue, records]);
}

type RowsOf = Pick<PeopleTableProps, 'file'> & {
  /** People who are somebody; undefined: they are made up. */
  readonly records: readonly LeadRecord[] | undefined;
  readonly fields: readonly FieldDef[];
};

function useRows({ file, records, fields, found }: RowsOf & { readonly found: Found }): readonly PersonRow[] {
  const voice = useWords();
  const { seed } = file.scenario;
  const { listed, ended } = found;
  const personas = personasOf(file);
  const known = useMemo(
    () =>
      records === undefined
        ? madeUpRows(listed, { personas, seed, fields }, voice)
        : ownRows(records, fields),
    [records, fields, listed, personas, seed, voice],
  );
  return useMemo(() => withEnds(known, ended), [known, ended]);
}

/** Rows of the places where people will stand. */
const PLACES = ['1', '2', '3', '4', '5', '6', '7', '8'];

function Waiting() {
  return (
    <div className={styles.waiting} aria-busy="true">
      {PLACES.map((place) => (
        <Skeleton key={place} shape="line" width="100%" />
      ))}
    </div>
  );
}

type NobodyProps = Pick<PeopleTableProps, 'segment'> & {
  readonly looked: string;
  readonly outcome: string | undefined;
  /** How the listing stands, where nobody is listed at all. */
  readonly status: string | undefined;
};

/** Why the table is empty. */
function Nobody({ looked, segment, outcome, status }: NobodyProps) {
  const { t } = useWords();
  const why = (): string => {
    if (status === 'failed') return t('people.roster.failed');
    if (status === 'barred') return t('app.run.barred');
    if (looked.trim() !== '') return t('app.people.foundNone', { looked });
    if (outcome !== undefined) return t('people.roster.nobody', { outcome: outcomeName(outcome) });
    return t('people.segment.nobody', { segment: segment?.name ?? '' });
  };
  return <p className={styles.nobody}>{why()}</p>;
}

type RowsProps = RowsOf & { readonly rows: readonly PersonRow[]; readonly of: string };

function Rows({ file, records, fields, rows, of }: RowsProps) {
  const { t } = useWords();
  const { start, isStale } = useRoster();
  const hasRelationship = rows.some(({ end }) => (end?.relationship ?? 0) !== 0);
  const columns = useColumns({ fields, isMadeUp: records === undefined, hasRelationship });
  const personas = personasOf(file);
  const colours = useMemo(
    () => new Map(colouredPersonas(personas).map(({ persona, colour }) => [persona.id, colour])),
    [personas],
  );
  return (
    <div className={cx(styles.body, isStale && styles.stale)}>
      <VirtualTable
        label={t(records === undefined ? 'people.roster.title' : 'app.people.table')}
        columns={columns}
        count={rows.length}
        of={of}
        row={(index) => {
          const row = rows[index];
          if (row === undefined) return undefined;
          const colour = row.persona && colours.get(row.persona.id);
          const cells: ReactNode = (
            <PersonCells {...{ row, file, fields, start, colour, hasRelationship }} split={FIRST_FIELDS} />
          );
          return { key: row.key, cells };
        }}
      />
    </div>
  );
}

type ColumnsOf = {
  readonly fields: readonly FieldDef[];
  readonly isMadeUp: boolean;
  readonly hasRelationship: boolean;
};

function useColumns({ fields, isMadeUp, hasRelationship }: ColumnsOf): readonly Column[] {
  const { t } = useWords();
  return useMemo(() => {
    const field = ({ id, name, type }: FieldDef): Column => {
      return { id: `field/${id}`, name, width: WIDTHS[id] ?? 116, isFigure: type === 'number' };
    };
    const score = (axis: string, width: number): Column => {
      return { id: axis, name: t(`app.rule.score.${axis}`), width, isFigure: true };
    };
    return [
      { id: 'name', name: t('app.people.name'), width: 138 },
      ...fields.slice(0, FIRST_FIELDS).map(field),
      ...(isMadeUp ? [{ id: 'persona', name: t('people.roster.persona'), width: 148 }] : []),
      { id: 'grade', name: t('people.roster.grade'), width: 68 },
      score('fit', 56),
      score('engagement', 92),
      ...(hasRelationship ? [score('relationship', 104)] : []),
      { id: 'where', name: t('people.roster.where'), width: 122 },
      { id: 'outcome', name: t('people.roster.outcome'), width: 152 },
      { id: 'since', name: t('people.roster.since'), width: 80, isFigure: true },
      ...fields.slice(FIRST_FIELDS).map(field),
    ];
  }, [fields, isMadeUp, hasRelationship, t]);
}

/** Of when the table tells, and what a row does. */
function Foot({ file, people }: Pick<PeopleTableProps, 'file' | 'people'>) {
  const { t, say } = useWords();
  const repeats = repeatsOf(file, people);
  const { status, done, of } = useRoster();
  const progress = { done: numberText(done), of: numberText(of) };
  return (
    <p className={styles.foot}>
      <span>
        {status === 'looking' && `${t('people.roster.looking', progress)} `}
        {repeats === 1
          ? t('people.roster.once')
          : t('people.roster.first', { repeats: say(numberText(repeats)) })}
      </span>
      <span>{t('people.roster.open')}</span>
    </p>
  );
}
