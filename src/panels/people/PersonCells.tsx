import {
  cellOf,
  choiceText,
  type FieldDef,
  type FieldValue,
  isOver,
  numberText,
  type ProgramFile,
  type Text,
} from '../../core/index.ts';
import { titleOf } from '../../store/document/kinds.ts';
import { shortDateOf } from '../../store/play/when.ts';
import { followLead } from '../../store/trace/tracing.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Chip } from '../../ui/Chip.tsx';
import { cx } from '../../ui/cx.ts';
import { colourOf, type SeriesColour } from '../../ui/tone.ts';
import styles from './People.module.css';
import { outcomeName, type PersonRow, zoneOf } from './person-rows.ts';

/** Outcomes that the program is for; they alone have a colour. */
const WANTED = new Set(['withSales', 'handedOver', 'converted']);

export type PersonCellsProps = {
  readonly row: PersonRow;
  readonly file: ProgramFile;
  readonly fields: readonly FieldDef[];
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  /** Fields before what became of them, and those after it. */
  readonly split: number;
  /** The colour of their persona; undefined where nobody has one. */
  readonly colour: SeriesColour | undefined;
  readonly hasRelationship: boolean;
};

/** One person: who they are, what is known of them, and how they stand when the run ends. */
export function PersonCells(props: PersonCellsProps) {
  const { row, fields, split, colour } = props;
  const { t } = useWords();
  return (
    <>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          title={t('app.people.follow', { name: row.name })}
          onClick={() => followLead(row.lead)}
        >
          {row.name}
        </button>
      </th>
      <Known fields={fields.slice(0, split)} values={row.known.slice(0, split)} />
      {row.persona !== undefined && (
        <td title={row.persona.name}>
          <span className={styles.dot} style={{ background: colourOf(colour ?? 'faint') }} />
          {row.persona.name}
        </td>
      )}
      <End {...props} />
      <Known fields={fields.slice(split)} values={row.known.slice(split)} />
    </>
  );
}

type KnownProps = { readonly fields: readonly FieldDef[]; readonly values: readonly FieldValue[] };

function Known({ fields, values }: KnownProps) {
  const { say } = useWords();
  return values.map((value, i) => {
    const words = value === null ? '' : say(choiceText(fields[i]?.id ?? '', value));
    return (
      // Cells of a row stay in the order of its columns.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <td key={i} title={words} className={cx(typeof value === 'number' && styles.figure)}>
        {words}
      </td>
    );
  });
}

function End({ row: { end }, file, start, hasRelationship }: PersonCellsProps) {
  const voice = useWords();
  if (end === undefined) return <td colSpan={hasRelationship ? 7 : 6} />;
  const { fit, engagement, relationship, outcome } = end;
  const isReady = isOver(file.scores.qualified, end);
  const where = end.node === undefined ? '' : voice.say(titleOf(file, end.node));
  return (
    <>
      <td>
        <span className={cx(styles.grade, isReady && styles.ready)}>{cellOf(fit, engagement)}</span>
      </td>
      <Figure value={fit} voice={voice} />
      <Figure value={engagement} voice={voice} />
      {hasRelationship && <Figure value={relationship} voice={voice} />}
      <td title={where}>{where === '' ? '–' : where}</td>
      <td>
        <Outcome name={outcomeName(outcome)} isWanted={WANTED.has(outcome)} voice={voice} />
      </td>
      <td className={styles.figure}>
        {outcome === 'notCome' ? '–' : shortDateOf(end.minute, { start, zone: zoneOf(file) }, voice)}
      </td>
    </>
  );
}

function Figure({ value, voice }: { readonly value: number; readonly voice: Voice }) {
  return <td className={cx(styles.figure, styles.strong)}>{voice.say(numberText(Math.round(value)))}</td>;
}

type OutcomeProps = { readonly name: Text; readonly isWanted: boolean; readonly voice: Voice };

function Outcome({ name, isWanted, voice }: OutcomeProps) {
  const words = voice.say(name);
  return (
    <Chip tone={isWanted ? 'accent' : 'neutral'} title={words}>
      {words}
    </Chip>
  );
}
