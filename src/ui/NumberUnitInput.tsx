import { useState } from 'react';
import control from './control.module.css';
import { FieldContext } from './field-context.ts';
import { NumberInput } from './NumberInput.tsx';
import { Select } from './Select.tsx';

export type DurationUnit = { readonly minutes: number; readonly label: string };

export type NumberUnitInputProps = {
  readonly minutes: number | undefined;
  readonly onChange: (minutes: number | undefined) => void;
  /** Ascending, e.g. minutes, hours, days, weeks. */
  readonly units: readonly DurationUnit[];
  readonly unitLabel: string;
  readonly label?: string;
  /** In minutes. */
  readonly min?: number;
  readonly max?: number;
  readonly disabled?: boolean;
};

/** A length of time as a number and its unit; the value is whole minutes. */
export function NumberUnitInput(props: NumberUnitInputProps) {
  const { minutes, onChange, units, min, max, disabled } = props;
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const unit = chosen ?? naturalUnit(minutes, units);
  const number = minutes === undefined ? undefined : Math.round((minutes / unit) * 100) / 100;
  const bounds = {
    ...(min === undefined ? {} : { min: min / unit }),
    ...(max === undefined ? {} : { max: max / unit }),
  };
  return (
    <div className={control.pair}>
      <div className={control.amount}>
        <NumberInput
          {...bounds}
          {...(props.label === undefined ? {} : { label: props.label })}
          {...(disabled === undefined ? {} : { disabled })}
          value={number}
          onChange={(value) => onChange(value === undefined ? undefined : Math.round(value * unit))}
        />
      </div>
      <div className={control.unit}>
        <FieldContext value={{ id: undefined, describedBy: undefined, invalid: false }}>
          <Select
            label={props.unitLabel}
            {...(disabled === undefined ? {} : { disabled })}
            value={String(unit)}
            options={units.map((one) => ({ value: String(one.minutes), label: one.label }))}
            onChange={(value) => {
              // The number stays as it reads, so "3 hours" becomes "3 days".
              setChosen(Number(value));
              if (number !== undefined) onChange(Math.round(number * Number(value)));
            }}
          />
        </FieldContext>
      </div>
    </div>
  );
}

/** The largest unit that states the time without a fraction. */
export function naturalUnit(minutes: number | undefined, units: readonly DurationUnit[]): number {
  const smallest = units[0]?.minutes ?? 1;
  if (minutes === undefined || minutes === 0)
    return units.find((one) => one.minutes === 1440)?.minutes ?? smallest;
  const whole = units.filter((one) => minutes % one.minutes === 0);
  // Two weeks read better as 14 days unless weeks were chosen by hand.
  const plain = whole.filter((one) => one.minutes < 10_080 || minutes % 20_160 === 0);
  return (plain.at(-1) ?? whole.at(-1))?.minutes ?? smallest;
}
