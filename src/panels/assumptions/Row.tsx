import { useId, useState } from 'react';
import { type AssumptionRow, resetAssumption } from '../../store/assumptions/assumptions.ts';
import { useWords } from '../../store/words.ts';
import { AmountInput } from '../../ui/AmountInput.tsx';
import { FieldContext } from '../../ui/field-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Assumptions.module.css';
import { amountWords, rangeWords, standing, suffixOf } from './amounts.ts';
import { entryOf, naturalMinutes, UNITS } from './entry.ts';
import { Others } from './Others.tsx';
import { useEntry } from './use-entry.ts';

/** Where the field of an assumption is found. */
export function fieldId(id: string): string {
  return `assumption-${id}`;
}

type RowProps = { readonly row: AssumptionRow };

/** One assumption: its name, its value to be changed, its range, and where it comes from. */
export function Row({ row }: RowProps) {
  return (
    <li className={styles.row}>
      {row.set === 'here' ? <Changeable row={row} /> : <Fixed row={row} />}
      {row.others.length > 0 && <Others row={row} />}
    </li>
  );
}

function Changeable({ row }: RowProps) {
  const { say } = useWords();
  const noteId = useId();
  const errorId = useId();
  const [minutes, setMinutes] = useState(() => naturalMinutes(row.value));
  const entry = entryOf(row, minutes);
  const { refused, ...field } = useEntry(row, entry);
  const suffix = suffixOf(row);
  const name = say(row.label);
  const ids = {
    id: fieldId(row.id),
    describedBy: refused === undefined ? noteId : `${errorId} ${noteId}`,
    invalid: refused !== undefined,
  };
  return (
    <>
      <div className={styles.line}>
        <label className={styles.name} htmlFor={ids.id}>
          {name}
        </label>
        <div className={styles.value}>
          <FieldContext value={ids}>
            <AmountInput
              text={field.text}
              onText={field.type}
              onDone={field.done}
              onGiveUp={field.giveUp}
              onStep={field.step}
              {...(suffix === undefined ? {} : { suffix: say(suffix) })}
            />
          </FieldContext>
        </div>
        {entry.kind === 'time' && (
          <Unit
            name={name}
            minutes={minutes}
            onChange={(next) => {
              setMinutes(next);
              field.inUnit(entryOf(row, next));
            }}
          />
        )}
      </div>
      {refused !== undefined && <Refused id={errorId} why={say(refused)} />}
      <Note row={row} id={noteId} />
    </>
  );
}

/** Cause and remedy, spoken at once. */
function Refused({ id, why }: { readonly id: string; readonly why: string }) {
  return (
    <p id={id} role="alert" className={styles.error}>
      <Icon name="circle-alert" size={14} />
      <span>{why}</span>
    </p>
  );
}

type UnitProps = {
  /** The assumption whose unit it is. */
  readonly name: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
};

function Unit({ name, minutes, onChange }: UnitProps) {
  const { t } = useWords();
  return (
    <div className={styles.unit}>
      <Select
        label={t('assumptions.unitOf', { name })}
        value={String(minutes)}
        options={UNITS.map((unit) => ({
          value: String(unit.minutes),
          label: t(`assumptions.unit.${unit.name}`),
        }))}
        onChange={(next) => onChange(Number(next))}
      />
    </div>
  );
}

/** Range, and whether the number is assumed, from a source, or the user's own: then with the way back. */
function Note({ row, id }: RowProps & { readonly id: string }) {
  const { t, say } = useWords();
  const how = standing(row);
  const usual = amountWords(row, row.default);
  return (
    <div className={styles.note}>
      <p id={id}>
        {say(rangeWords(row))}
        {' · '}
        {how === 'assumed' && t('behaviour.assumed')}
        {how === 'changed' && <strong>{t('assumptions.yours')}</strong>}
        {how === 'source' && <span lang="en">{row.source}</span>}
      </p>
      {how === 'changed' && (
        <button
          type="button"
          className={styles.back}
          aria-label={t('assumptions.resetNamed', { name: row.label, value: usual })}
          onClick={() => resetAndStay(row)}
        >
          {t('assumptions.reset', { value: usual })}
        </button>
      )}
    </div>
  );
}

/** The button goes with the change; whoever pressed it stays at the field. */
function resetAndStay(row: AssumptionRow): void {
  resetAssumption(row);
  document.getElementById(fieldId(row.id))?.focus();
}

/** What is set elsewhere, or only compared. */
function Fixed({ row }: RowProps) {
  const { t, say } = useWords();
  const usual = amountWords(row, row.default);
  return (
    <>
      <div className={styles.line} id={fieldId(row.id)} tabIndex={-1}>
        <span className={styles.name}>{say(row.label)}</span>
        {row.set === 'check' && <strong className={styles.amount}>{say(usual)}</strong>}
      </div>
      <div className={styles.note}>
        <p>
          {row.set === 'check' ? t('assumptions.check') : t('assumptions.queue', { value: usual })}{' '}
          {row.source === undefined ? t('behaviour.assumed') : <span lang="en">{row.source}</span>}
        </p>
        {row.queues.map(({ id, name, value }) => (
          <p key={id}>{t('assumptions.queueValue', { name, value: amountWords(row, value) })}</p>
        ))}
      </div>
    </>
  );
}
