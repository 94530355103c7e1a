import type { ReactNode } from 'react';
import {
  ACCEPTED,
  answerText,
  capital,
  kindText,
  PERSON_KINDS,
  picksOf,
  REJECT_REASONS,
  type ScoreDimension,
} from '../../../core/index.ts';
import { titleOf } from '../../../store/document/kinds.ts';
import { useStore } from '../../../store/store.ts';
import { useWords } from '../../../store/words.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { NumberInput } from '../../../ui/NumberInput.tsx';
import { Select, type SelectOption } from '../../../ui/Select.tsx';
import { useForm } from '../scope.ts';
import { type Atom, DIMENSIONS, FLAGS } from './atoms.ts';
import { DateFields } from './DateFields.tsx';
import { FieldFields } from './FieldFields.tsx';
import { LogFields } from './LogFields.tsx';
import { OpSelect } from './OpSelect.tsx';
import styles from './RuleEditor.module.css';
import { TimesFields } from './TimesFields.tsx';

export type AtomFieldsProps<A extends Atom = Atom> = {
  readonly atom: A;
  readonly onChange: (atom: Atom) => void;
};

/** The particulars of one condition. */
export function AtomFields({ atom, onChange }: AtomFieldsProps): ReactNode {
  const { t } = useWords();
  switch (atom.kind) {
    case 'field':
      return <FieldFields atom={atom} onChange={onChange} />;
    case 'blank':
      return <NamePick from="fields" value={atom.field} onChange={(field) => onChange({ ...atom, field })} />;
    case 'score':
      return <ScoreFields atom={atom} onChange={onChange} />;
    case 'seen':
    case 'count':
      return <LogFields atom={atom} onChange={onChange} />;
    case 'passes':
      return <PassesFields atom={atom} onChange={onChange} />;
    case 'flag':
      return (
        <Select
          label={t('app.rule.kind.flag')}
          value={atom.flag}
          options={FLAGS.map((flag) => ({ value: flag, label: t(`app.rule.flag.${flag}`) }))}
          onChange={(flag) => onChange({ ...atom, flag: flag as (typeof FLAGS)[number] })}
        />
      );
    case 'consent':
      return <NamePick from="topics" value={atom.topic} onChange={(topic) => onChange({ ...atom, topic })} />;
    case 'member':
      return <NamePick from="lists" value={atom.list} onChange={(list) => onChange({ ...atom, list })} />;
    case 'segment':
      return (
        <NamePick
          from="segments"
          value={atom.segment}
          onChange={(segment) => onChange({ ...atom, segment })}
        />
      );
    case 'date':
      return <DateFields atom={atom} onChange={onChange} />;
    case 'answer':
      return <Some atom={atom} all={[ACCEPTED, ...REJECT_REASONS]} onChange={onChange} />;
    case 'recognised':
      return <Some atom={atom} all={PERSON_KINDS} onChange={onChange} />;
    case 'qualified':
      return null;
  }
}

type NamePickProps = {
  readonly from: 'fields' | 'topics' | 'lists' | 'segments';
  readonly value: string;
  readonly onChange: (id: string) => void;
};

function NamePick({ from, value, onChange }: NamePickProps) {
  const { say, t } = useWords();
  const { catalogue } = useForm();
  const options = picksOf(from, catalogue).map((pick) => ({ value: pick.value, label: say(pick.label) }));
  return (
    <Select
      label={t('app.rule.which')}
      value={value}
      placeholder={t('app.form.choose')}
      options={options}
      onChange={onChange}
    />
  );
}

function ScoreFields({ atom, onChange }: AtomFieldsProps<Extract<Atom, { kind: 'score' }>>) {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t('app.rule.which')}
        value={atom.dimension}
        options={DIMENSIONS.map((one) => ({ value: one, label: t(`app.rule.score.${one}`) }))}
        onChange={(dimension) => onChange({ ...atom, dimension: dimension as ScoreDimension })}
      />
      <div className={styles.pair}>
        <OpSelect op={atom.op} onChange={(op) => onChange({ ...atom, op })} />
        <NumberInput
          label={t('app.rule.value')}
          value={atom.value}
          onChange={(value) => onChange({ ...atom, value: value ?? 0 })}
        />
      </div>
    </>
  );
}

function PassesFields({ atom, onChange }: AtomFieldsProps<Extract<Atom, { kind: 'passes' }>>) {
  const { say, t } = useWords();
  const file = useStore((state) => state.file);
  const steps: readonly SelectOption[] =
    file?.program.nodes.map(({ id }) => ({
      value: id,
      label: say(titleOf(file, id)),
    })) ?? [];
  return (
    <>
      <Select
        label={t('app.rule.step')}
        value={atom.nodeId}
        options={[{ value: 'self', label: t('app.rule.self') }, ...steps]}
        onChange={(nodeId) => onChange({ ...atom, nodeId })}
      />
      <TimesFields atom={atom} onChange={onChange} />
    </>
  );
}

type SomeProps = AtomFieldsProps<Extract<Atom, { kind: 'answer' | 'recognised' }>> & {
  readonly all: readonly string[];
};

function Some({ atom, all, onChange }: SomeProps) {
  const { say } = useWords();
  const wordOf = atom.kind === 'answer' ? answerText : kindText;
  return (
    <div className={styles.boxes}>
      {all.map((one) => (
        <Checkbox
          key={one}
          label={say(capital(wordOf(one)))}
          checked={atom.is.includes(one)}
          onChange={(on) =>
            onChange({ ...atom, is: all.filter((other) => (other === one ? on : atom.is.includes(other))) })
          }
        />
      ))}
    </div>
  );
}
