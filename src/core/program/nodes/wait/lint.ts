import type { Issue } from '../../../kit/base.ts';
import { addMonths, parseDate } from '../../../kit/calendar/dates.ts';
import { dateText, timeText } from '../../../kit/text/parts.ts';
import type { NodeView } from '../contract.ts';
import { issueOf, setting } from '../shared/issues.ts';
import { windowIssues, windowWords, zoneIssues } from '../shared/time.ts';
import type { WaitSettings } from './settings.ts';
import { MOMENT_AT } from './settings.ts';
import { t } from './words.ts';

function zeroLength(node: NodeView<WaitSettings>): readonly Issue[] {
  const { mode, time, window } = node.settings;
  if (mode !== 'time' || time.amount > 0 || window !== undefined) return [];
  return [
    issueOf(node, 'wait/zero-length', {
      severity: 'warning',
      blocks: 'nothing',
      setting: 'time.amount',
      message: t('zeroLength'),
      hint: t('zeroLengthHint'),
      fix: setting(t('fixOneDay'), ['time'], { amount: 1, unit: 'days' }),
    }),
  ];
}

/** The local day a fixed date stands for, shifted; hours and minutes are too small to matter here. */
function lastDay({ date, offset, side }: WaitSettings): number | undefined {
  const parsed = date === undefined ? undefined : parseDate(date);
  if (parsed === undefined) return undefined;
  const sign = side === 'before' ? -1 : 1;
  if (offset.unit === 'months') return addMonths(parsed.day, sign * offset.amount);
  const perUnit = { weeks: 7, days: 1, hours: 1 / 24, minutes: 1 / 1440 }[offset.unit];
  return Math.floor(parsed.day + sign * offset.amount * perUnit);
}

function datePast(node: NodeView<WaitSettings>): readonly Issue[] {
  const { mode, base } = node.settings;
  const start = node.start === undefined ? undefined : parseDate(node.start);
  if (mode !== 'date' || base !== 'fixed' || start === undefined) return [];
  const day = lastDay(node.settings);
  if (day === undefined || day >= start.day) return [];
  return [
    issueOf(node, 'wait/date-past', {
      severity: 'error',
      blocks: 'launch',
      setting: 'date',
      message: t('datePast', { start: dateText(node.start ?? '') }),
      hint: t('datePastHint'),
    }),
  ];
}

function outsideWindow(node: NodeView<WaitSettings>): readonly Issue[] {
  const { mode, at, window } = node.settings;
  if (window === undefined || mode === 'time' || mode === 'window') return [];
  const minute = mode === 'moment' ? (at ?? MOMENT_AT) : at;
  if (minute === undefined || window.from === window.to) return [];
  const isInside =
    window.from < window.to
      ? minute >= window.from && minute < window.to
      : minute >= window.from || minute < window.to;
  if (isInside) return [];
  return [
    issueOf(node, 'wait/outside-window', {
      severity: 'warning',
      blocks: 'nothing',
      setting: 'at',
      message: t('outsideWindow', { time: timeText(minute), window: windowWords(window) }),
      hint: t('outsideWindowHint'),
      fix: { label: t('fixNoWindow'), patch: [{ op: 'remove', path: ['window'] }] },
    }),
  ];
}

/** Doubts about a wait by itself. */
export function waitIssues(node: NodeView<WaitSettings>): readonly Issue[] {
  const { mode, window } = node.settings;
  const readsClock = mode === 'date' || mode === 'moment';
  return [
    ...zeroLength(node),
    ...datePast(node),
    ...outsideWindow(node),
    ...windowIssues(node, 'wait', window),
    ...(readsClock && window === undefined
      ? zoneIssues(node, 'wait', mode === 'moment' ? 'days' : 'at')
      : []),
  ];
}
