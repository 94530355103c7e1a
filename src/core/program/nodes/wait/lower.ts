import type { DraftPort, DraftStep } from '../../plan/draft.ts';
import type { DateBase, When } from '../../plan/plan.ts';
import type { LowerContext } from '../contract.ts';
import { whenOf } from '../shared/time.ts';
import type { WaitSettings } from './settings.ts';
import { MOMENT_AT } from './settings.ts';

function baseOf({ base, field = '', date = '', yearly }: WaitSettings): DateBase {
  if (base === 'entry') return { kind: 'entry' };
  return base === 'field' ? { kind: 'field', field, ...(yearly && { yearly }) } : { kind: 'fixed', date };
}

/** Months and days are steps on the local calendar, the rest elapses. */
function shiftOf({ offset, side }: WaitSettings): { months: number; days: number; minutes: number } {
  const amount = side === 'before' ? 0 - offset.amount : offset.amount;
  const none = { months: 0, days: 0, minutes: 0 };
  switch (offset.unit) {
    case 'months':
      return { ...none, months: amount };
    case 'weeks':
      return { ...none, days: amount * 7 };
    case 'days':
      return { ...none, days: amount };
    case 'hours':
      return { ...none, minutes: amount * 60 };
    case 'minutes':
      return { ...none, minutes: amount };
  }
}

function mainWhen(s: WaitSettings, ctx: LowerContext): When | undefined {
  switch (s.mode) {
    case 'time':
      return whenOf(s.time, ctx.hours);
    case 'moment':
      return {
        kind: 'moment',
        days: s.days,
        at: s.at ?? MOMENT_AT,
        ...(s.skipHolidays && { holidays: true }),
      };
    case 'date':
      return {
        kind: 'date',
        base: baseOf(s),
        ...shiftOf(s),
        ...(s.at !== undefined && { at: s.at }),
        past: s.past === 'go' ? 'go' : 'port',
      };
    case 'window':
      return undefined;
  }
}

/** One delay, and a second one for the hours; those who came too late go by neither hours nor main way. */
export function lowerWait(s: WaitSettings, ctx: LowerContext): readonly DraftStep[] {
  const when = mainWhen(s, ctx);
  const hours: DraftStep[] = s.window
    ? [{ op: 'delay', when: { kind: 'window', window: s.window }, ports: [{ port: 'out' }] }]
    : [];
  if (when === undefined) return hours;
  const out: DraftPort = hours.length > 0 ? { local: 1 } : { port: 'out' };
  if (when.kind !== 'date' || s.past === 'go') return [{ op: 'delay', when, ports: [out] }, ...hours];
  if (s.past === 'port') return [{ op: 'delay', when, ports: [out, { port: 'past' }] }, ...hours];
  return [
    { op: 'delay', when, ports: [out, { local: 1 + hours.length }] },
    ...hours,
    { op: 'end', reason: 'past', open: false, ports: [] },
  ];
}
