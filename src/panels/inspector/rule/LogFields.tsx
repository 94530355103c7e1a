import { type Catalogue, type Comparison, picksOf, type Since } from '../../../core/index.ts';
import { useWords } from '../../../store/words.ts';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { Select } from '../../../ui/Select.tsx';
import { offeredOf } from '../offered.ts';
import { useForm } from '../scope.ts';
import { type Atom, SINCE } from './atoms.ts';
import { OpSelect } from './OpSelect.tsx';
import styles from './RuleEditor.module.css';
import { TimesFields } from './TimesFields.tsx';

type LogAtom = Extract<Atom, { kind: 'seen' | 'count' }>;

export type LogFieldsProps = { readonly atom: LogAtom; readonly onChange: (atom: LogAtom) => void };

const DAY = 1440;
const ANY = ' any';

/** A look into what a person did: which deed, about what, how often, and how far back. */
export function LogFields({ atom, onChange }: LogFieldsProps) {
  const { say, t } = useWords();
  const { catalogue } = useForm();
  return (
    <>
      <Select
        label={t('app.rule.event')}
        value={atom.event}
        options={[
          ...picksOf('events', catalogue).map((pick) => ({ value: pick.value, label: say(pick.label) })),
          { value: 'sent', label: t('app.rule.sent') },
        ]}
        onChange={(event) => onChange({ ...atom, event })}
      />
      <About atom={atom} onChange={onChange} catalogue={catalogue} />
      {atom.kind === 'count' && <TimesFields atom={atom} onChange={onChange} />}
      <Span atom={atom} onChange={onChange} />
      {(atom.amount !== undefined || hasValue(catalogue, atom.event)) && (
        <Amount atom={atom} onChange={onChange} />
      )}
    </>
  );
}

function hasValue(catalogue: Catalogue, event: string): boolean {
  return catalogue.events.some(({ id, value }) => id === event && value !== undefined);
}

function About({ atom, onChange, catalogue }: LogFieldsProps & { readonly catalogue: Catalogue }) {
  const { say, t } = useWords();
  const offered = offeredOf('assets', catalogue, { chosen: atom.about });
  const assets = offered.map(({ value, label }) => ({ value, label: say(label) }));
  const isKnown = atom.about === undefined || assets.some(({ value }) => value === atom.about);
  return (
    <Select
      label={t('app.rule.aboutWhat')}
      value={atom.about ?? ANY}
      options={[
        { value: ANY, label: t('app.rule.anything') },
        ...assets,
        ...(isKnown || atom.about === undefined ? [] : [{ value: atom.about, label: atom.about }]),
      ]}
      onChange={(about) => {
        const { about: _, ...rest } = atom;
        onChange(about === ANY ? rest : { ...rest, about });
      }}
    />
  );
}

function Span({ atom, onChange }: LogFieldsProps) {
  const { t } = useWords();
  return (
    <div className={styles.pair}>
      <Select
        label={t('app.rule.since')}
        value={atom.since}
        options={SINCE.map((one) => ({ value: one, label: t(`app.rule.sinceWhen.${one}`) }))}
        onChange={(since) => onChange({ ...atom, since: since as Since })}
      />
      <NumberInput
        label={t('app.rule.within')}
        suffix={t('app.rule.days')}
        min={0}
        step={1}
        value={atom.within === undefined ? undefined : Math.round((atom.within / DAY) * 100) / 100}
        onChange={(days) => {
          const { within: _, ...rest } = atom;
          onChange(days === undefined || days === 0 ? rest : { ...rest, within: Math.round(days * DAY) });
        }}
      />
    </div>
  );
}

function Amount({ atom, onChange }: LogFieldsProps) {
  const { t } = useWords();
  const op: Comparison = atom.amount?.op ?? '>=';
  return (
    <div className={styles.pair}>
      <OpSelect
        op={op}
        onChange={(next) => onChange({ ...atom, amount: { op: next, value: atom.amount?.value ?? 0 } })}
      />
      <NumberInput
        label={t('app.rule.amount')}
        value={atom.amount?.value}
        onChange={(value) => {
          const { amount: _, ...rest } = atom;
          onChange(value === undefined ? rest : { ...rest, amount: { op, value } });
        }}
      />
    </div>
  );
}
