import type { Json } from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Form.module.css';
import type { ControlProps } from './scope.ts';

/** One of several values. Values may be any plain data, so the browser's list is told their numbers. */
export function ChoiceControl({ control, label, value, onChange }: ControlProps<'choice'>) {
  const { say } = useWords();
  const options = control.options.map((option, index) => ({
    value: String(index),
    label: say(option.label),
  }));
  const at = control.options.findIndex((option) => JSON.stringify(option.value) === JSON.stringify(value));
  const choose = (index: string) => onChange(control.options[Number(index)]?.value as Json);
  if (control.segmented === true) {
    return <SegmentedControl value={String(at)} onChange={choose} options={options} label={label} />;
  }
  return <Select value={String(at)} onChange={choose} options={options} />;
}

/** Some of several values. */
export function ChoicesControl({ control, value, onChange }: ControlProps<'choices'>) {
  const { say } = useWords();
  const chosen: readonly Json[] = Array.isArray(value) ? value : [];
  return (
    <div className={styles.stack}>
      {control.options.map((option) => (
        <Checkbox
          key={option.value}
          checked={chosen.includes(option.value)}
          label={say(option.label)}
          onChange={(on) =>
            onChange(
              control.options
                .map((one) => one.value)
                .filter((one) => (one === option.value ? on : chosen.includes(one))),
            )
          }
        />
      ))}
    </div>
  );
}
