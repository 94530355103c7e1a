import { useWords } from '../../../store/words.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useForm } from '../scope.ts';
import type { Atom } from './atoms.ts';
import styles from './RuleEditor.module.css';

type DateAtom = Extract<Atom, { kind: 'date' }>;

const DAY = 1440;
const OPS = ['<=', '>='] as const;

/** A date of the lead against today: before or after a day that lies so many days ago or ahead. */
export function DateFields({
  atom,
  onChange,
}: {
  readonly atom: DateAtom;
  readonly onChange: (atom: Atom) => void;
}) {
  const { t } = useWords();
  const { catalogue } = useForm();
  const dates = catalogue.fields.filter(({ type }) => type === 'date');
  return (
    <>
      <Select
        label={t('app.rule.which')}
        value={atom.field}
        placeholder={t('app.form.choose')}
        options={dates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(field) => onChange({ ...atom, field })}
      />
      <Select
        label={t('app.rule.compare')}
        value={atom.op.startsWith('<') ? '<=' : '>='}
        options={OPS.map((op) => ({
          value: op,
          label: t(op === '<=' ? 'app.rule.notAfter' : 'app.rule.notBefore'),
        }))}
        onChange={(op) => onChange({ ...atom, op: op as (typeof OPS)[number] })}
      />
      <Distance minutes={atom.minutes} onChange={(minutes) => onChange({ ...atom, minutes })} />
    </>
  );
}

type DistanceProps = { readonly minutes: number; readonly onChange: (minutes: number) => void };

function Distance({ minutes, onChange }: DistanceProps) {
  const { t } = useWords();
  const isAgo = minutes < 0;
  const days = Math.round(Math.abs(minutes) / DAY);
  const write = (count: number, ago: boolean) => onChange(count * DAY * (ago ? -1 : 1));
  return (
    <div className={styles.pair}>
      <NumberInput
        label={t('app.rule.daysCount')}
        suffix={t('app.rule.days')}
        min={0}
        value={days}
        onChange={(count) => write(count ?? 0, isAgo)}
      />
      <Select
        label={t('app.rule.direction')}
        value={isAgo ? 'ago' : 'ahead'}
        options={[
          { value: 'ago', label: t('app.rule.ago') },
          { value: 'ahead', label: t('app.rule.ahead') },
        ]}
        onChange={(next) => write(days, next === 'ago')}
      />
    </div>
  );
}
