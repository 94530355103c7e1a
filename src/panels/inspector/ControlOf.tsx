import type { Control, Json, Rule } from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { ChoiceControl, ChoicesControl } from './ChoiceControl.tsx';
import { PickControl } from './PickControl.tsx';
import { RuleEditor } from './rule/RuleEditor.tsx';
import { type ControlProps, useForm } from './scope.ts';
import { DateControl, DurationControl, WeekdaysControl, WindowControl } from './TimeControls.tsx';
import { ValueControl } from './ValueControl.tsx';

type SingleControl = Exclude<Control, { kind: 'yesNo' | 'list' }>;

type ControlOfProps = {
  readonly control: SingleControl;
  readonly path: string;
  readonly label: string;
  readonly value: Json | undefined;
};

/** The control of one setting, by its kind. */
export function ControlOf({ control, path, label, value }: ControlOfProps) {
  const { write } = useForm();
  const { maybe } = useWords();
  const onChange = (next: Json | undefined) => write(path, next);
  const shared = { label, value, onChange };
  switch (control.kind) {
    case 'text': {
      const placeholder = maybe(control.placeholder);
      return (
        <TextInput
          value={typeof value === 'string' ? value : ''}
          onChange={(words) => onChange(words === '' ? undefined : words)}
          lines={control.multiline === true ? 4 : 1}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      );
    }
    case 'number':
      return <NumberControl control={control} {...shared} />;
    case 'time':
      return <TimeInput minutes={typeof value === 'number' ? value : undefined} onChange={onChange} />;
    case 'duration':
      return <DurationControl control={control} {...shared} />;
    case 'choice':
      return <ChoiceControl control={control} {...shared} />;
    case 'choices':
      return <ChoicesControl control={control} {...shared} />;
    case 'pick':
      return <PickControl control={control} {...shared} />;
    case 'weekdays':
      return <WeekdaysControl {...shared} />;
    case 'window':
      return <WindowControl control={control} {...shared} />;
    case 'date':
      return <DateControl control={control} {...shared} />;
    case 'rule':
      return (
        <RuleEditor
          rule={value as Rule | undefined}
          onChange={(rule) => onChange(rule as Json | undefined)}
        />
      );
    case 'value':
      return <ValueControl fieldSetting={control.fieldSetting} path={path} {...shared} />;
  }
}

function NumberControl({ control, value, onChange }: ControlProps<'number'>) {
  const { maybe } = useWords();
  const suffix = maybe(control.unit);
  return (
    <NumberInput
      value={typeof value === 'number' ? value : undefined}
      onChange={onChange}
      {...(control.min === undefined ? {} : { min: control.min })}
      {...(control.max === undefined ? {} : { max: control.max })}
      {...(control.step === undefined ? {} : { step: control.step })}
      {...(suffix === undefined ? {} : { suffix })}
    />
  );
}
