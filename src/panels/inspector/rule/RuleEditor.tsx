import type { Rule } from '../../../core/index.ts';
import { useWords } from '../../../store/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useForm } from '../scope.ts';
import { AtomRow } from './AtomRow.tsx';
import { atomRule, type GroupMode, groupRule, newAtom, shownOf } from './atoms.ts';
import styles from './RuleEditor.module.css';

const MODES = ['all', 'any', 'none', 'notAll'] as const satisfies readonly GroupMode[];

export type RuleEditorProps = {
  readonly rule: Rule | undefined;
  readonly onChange: (rule: Rule | undefined) => void;
};

/** A condition as rows: one alone, or several in a group. Taking the last one out takes the condition out. */
export function RuleEditor({ rule, onChange }: RuleEditorProps) {
  const shown = rule === undefined ? undefined : shownOf(rule);
  const rules =
    shown === undefined || rule === undefined ? [] : shown.kind === 'group' ? shown.rules : [rule];
  const mode = shown?.kind === 'group' ? shown.mode : 'all';
  const write = (next: GroupMode, parts: readonly Rule[]) => {
    const [only] = parts;
    if (only === undefined) onChange(undefined);
    // One condition stands for itself, unless it is turned round.
    else onChange(parts.length === 1 && (next === 'all' || next === 'any') ? only : groupRule(next, parts));
  };
  return <Group mode={mode} rules={rules} onChange={write} />;
}

type GroupProps = {
  readonly mode: GroupMode;
  readonly rules: readonly Rule[];
  readonly onChange: (mode: GroupMode, rules: readonly Rule[]) => void;
  readonly inner?: boolean;
  readonly onRemove?: () => void;
};

function Group({ mode, rules, onChange, inner = false, onRemove }: GroupProps) {
  const { t } = useWords();
  const { catalogue } = useForm();
  const hasMode = rules.length > 1 || inner || mode === 'none' || mode === 'notAll';
  return (
    <div className={cx(styles.group, inner && styles.inner)}>
      {hasMode && (
        <div className={styles.head}>
          <Select
            label={t('app.rule.mode')}
            value={mode}
            options={MODES.map((one) => ({ value: one, label: t(`app.rule.${one}`) }))}
            onChange={(next) => onChange(next as GroupMode, rules)}
          />
          {onRemove !== undefined && (
            <IconButton icon="x" size="s" label={t('app.rule.removeGroup')} onClick={onRemove} />
          )}
        </div>
      )}
      {rules.map((rule, index) => (
        <Part
          // Rows have no names of their own; their place is what they are known by.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          rule={rule}
          onChange={(next) =>
            onChange(mode, next === undefined ? rules.toSpliced(index, 1) : rules.with(index, next))
          }
        />
      ))}
      <div className={styles.deeds}>
        <Button size="s" icon="plus" onClick={() => onChange(mode, [...rules, newAtom('score', catalogue)])}>
          {t('app.rule.add')}
        </Button>
        {rules.length > 0 && (
          <Button
            size="s"
            variant="quiet"
            onClick={() => onChange(mode, [...rules, groupRule('any', [newAtom('seen', catalogue)])])}
          >
            {t('app.rule.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

type PartProps = { readonly rule: Rule; readonly onChange: (rule: Rule | undefined) => void };

function Part({ rule, onChange }: PartProps) {
  const shown = shownOf(rule);
  if (shown.kind === 'atom') {
    return (
      <AtomRow
        atom={shown.atom}
        not={shown.not}
        onChange={(atom, not) => onChange(atomRule(atom, not))}
        onRemove={() => onChange(undefined)}
      />
    );
  }
  return (
    <Group
      inner
      mode={shown.mode}
      rules={shown.rules}
      onChange={(mode, rules) => onChange(rules.length === 0 ? undefined : groupRule(mode, rules))}
      onRemove={() => onChange(undefined)}
    />
  );
}
