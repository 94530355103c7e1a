/** Short words for the steps of cases. */
import { type StepDraft, step } from '../../scripts/flows/flow.ts';
import type { Rule } from '../../src/core/people/rules/rule.ts';
import type { TimeWindow } from '../../src/core/program/plan/plan.ts';

/** Days Monday to Sunday, bit 0 = Monday. */
export const MON = 1;
export const FRI = 16;
export const SAT = 32;
export const SUN = 64;
export const MON_TO_THU = 0b1111;
export const MON_TO_FRI = 0b11111;
export const EVERY_DAY = 127;
/** Nine and five o'clock in minutes of the day. */
export const NINE = 540;
export const FIVE = 1020;

type Settings = object;

/** People come in by the script. */
export const start = (to: string, settings: Settings = {}): StepDraft =>
  step('start', { on: 'hand', ...settings }, to);

/** So many units pass. */
export const pause = (
  amount: number,
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'businessDays',
  to: string,
): StepDraft => step('wait', { time: { amount, unit } }, to);

/** An email with words of its own, named by its node. */
export const send = (to: string, settings: Settings = {}): StepDraft =>
  step('email', { subject: 'Words', ...settings }, to);

/** Leaves as finished. */
export const end = (): StepDraft => step('exit', {});

/** A question with two ways. */
export const ask = (rule: Rule, yes: string, no: string): StepDraft => step('if', { rule }, { yes, no });

/** A weekday and time, strictly later than now. */
export const moment = (days: number, at: number, to: string): StepDraft =>
  step('wait', { mode: 'moment', days, at }, to);

/** The next minute inside hours. */
export const hours = (window: TimeWindow, to: string): StepDraft =>
  step('wait', { mode: 'window', window }, to);

/** Waits for an event, at most so many days. */
export const until = (
  { event, days, ...settings }: { readonly event: string; readonly days: number },
  [yes, no]: readonly [string, string],
): StepDraft =>
  step(
    'waitFor',
    { cases: [{ id: 'yes', event }], limit: { amount: days, unit: 'days' }, ...settings },
    { yes, timeout: no },
  );
