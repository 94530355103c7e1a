import { useMemo } from 'react';
import { amountText } from '../../core/index.ts';
import { useWords } from '../../store/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';
import { WeekdaysInput } from '../../ui/WeekdaysInput.tsx';
import styles from './Form.module.css';
import { type ControlProps, readAt } from './scope.ts';

type Shared = Omit<ControlProps<'window'>, 'control'>;

const DAY = 1440;
type Hours = {
  readonly days: number;
  readonly from: number;
  readonly to: number;
  readonly holidays?: boolean;
};

const OFFICE: Hours = { days: 31, from: 540, to: 1020 };

/** An amount of time, in the unit it was typed in. */
export function DurationControl({ control, label, value, onChange }: ControlProps<'duration'>) {
  const { t, say } = useWords();
  const amount = readAt(value, 'amount');
  const unit = readAt(value, 'unit');
  const units = control.units.map((one) => ({
    value: one,
    label: say(amountText(2, one)).replace(/^[\d\s]+/, ''),
  }));
  const known = typeof unit === 'string' ? unit : (units[0]?.value ?? '');
  return (
    <div className={styles.pair}>
      <NumberInput
        label={label}
        value={typeof amount === 'number' ? amount : undefined}
        min={0}
        max={100_000}
        onChange={(next) => onChange(next === undefined ? undefined : { amount: next, unit: known })}
      />
      <Select
        label={t('app.form.unit')}
        value={known}
        options={units}
        onChange={(next) => onChange({ amount: typeof amount === 'number' ? amount : 1, unit: next })}
      />
    </div>
  );
}

/** A mask of weekdays, bit 0 = Monday. */
export function WeekdaysControl({ label, value, onChange }: Shared) {
  const names = useWeekdayNames();
  const mask = typeof value === 'number' ? value : 0;
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => (mask & (1 << (day - 1))) !== 0);
  return (
    <WeekdaysInput
      label={label}
      names={names}
      value={days}
      onChange={(next) => onChange(next.reduce((sum, day) => sum | (1 << (day - 1)), 0))}
    />
  );
}

// A Monday, so that the names come in the order of the mask.
const MONDAY = Date.UTC(2024, 0, 1);

function useWeekdayNames() {
  const { locale } = useWords();
  return useMemo(() => {
    const named = (weekday: 'short' | 'long', day: number) =>
      new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(MONDAY + day * DAY * 60_000);
    return [0, 1, 2, 3, 4, 5, 6].map((day) => ({ short: named('short', day), long: named('long', day) }));
  }, [locale]);
}

/** Hours of some weekdays, or none. Midnight at the end is the end of the day. */
export function WindowControl({ control, label, value, onChange }: ControlProps<'window'>) {
  const { t } = useWords();
  const isOn = typeof value === 'object' && value !== null;
  const now: Hours = isOn ? (value as Hours) : OFFICE;
  return (
    <div className={styles.stack}>
      <Checkbox
        checked={isOn}
        label={t('app.form.onlyHours')}
        onChange={(on) => onChange(on ? { days: 31, from: 540, to: 1020 } : undefined)}
      />
      {isOn && (
        <>
          <WeekdaysControl
            label={label}
            value={now.days}
            onChange={(days) => onChange({ ...now, days: days as number })}
          />
          <div className={styles.even}>
            <TimeInput
              label={t('app.form.from')}
              minutes={now.from}
              onChange={(from) => onChange({ ...now, from: from ?? 0 })}
            />
            <TimeInput
              label={t('app.form.to')}
              minutes={now.to % DAY}
              onChange={(to) => onChange({ ...now, to: to === undefined || to === 0 ? DAY : to })}
            />
          </div>
          {control.work !== true && (
            <Checkbox
              checked={now.holidays === true}
              label={t('app.form.notOnHolidays')}
              onChange={(holidays) => onChange({ ...now, holidays })}
            />
          )}
        </>
      )}
    </div>
  );
}

/** A local date, with or without a time of day. */
export function DateControl({ control, label, value, onChange }: ControlProps<'date'>) {
  const { t } = useWords();
  const [date = '', time] = typeof value === 'string' ? value.split(/[T ]/) : [];
  const [hours, minutes] = time?.split(':').map(Number) ?? [];
  const at = hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
  const write = (day: string, minute: number | undefined) => {
    if (day === '') onChange(undefined);
    else onChange(minute === undefined ? day : `${day}T${clock(minute)}`);
  };
  const day = <TextInput type="date" label={label} value={date} onChange={(next) => write(next, at)} />;
  if (control.day === true) return day;
  return (
    <div className={styles.even}>
      {day}
      <TimeInput label={t('app.form.timeOfDay')} minutes={at} onChange={(minute) => write(date, minute)} />
    </div>
  );
}

function clock(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
