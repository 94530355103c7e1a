import type { Text } from '../../../kit/base.ts';
import { text } from '../../../kit/base.ts';
import { capital, dateText, inTurn, linked, timeText, weekdaysText } from '../../../kit/text/parts.ts';
import type { Described, KindContext, NodeKind, Port } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { fieldName } from '../shared/names.ts';
import { durationWords, windowWords } from '../shared/time.ts';
import { waitForm } from './form.ts';
import { waitIssues } from './lint.ts';
import { lowerWait } from './lower.ts';
import type { WaitSettings } from './settings.ts';
import { MOMENT_AT, waitSchema } from './settings.ts';
import { t, words } from './words.ts';

function ports({ mode, past }: WaitSettings): readonly Port[] {
  if (mode !== 'date' || past !== 'port') return [{ id: 'out' }];
  return [
    { id: 'out', label: t('outPort') },
    { id: 'past', label: t('pastPortLabel') },
  ];
}

function title(s: WaitSettings, { catalogue }: KindContext): Text {
  switch (s.mode) {
    case 'time':
      return t('titleTime', { time: durationWords(s.time) });
    case 'window':
      return t('titleWindow');
    case 'moment':
      return t('titleMoment', { days: weekdaysText(s.days), time: timeText(s.at ?? MOMENT_AT) });
    case 'date': {
      if (s.base === 'field' && s.field !== undefined)
        return t('titleDate', { date: fieldName(catalogue, s.field) });
      if (s.base === 'fixed' && s.date !== undefined) return t('titleDate', { date: dateText(s.date) });
      return t('titleEntry');
    }
  }
}

/** The date that is counted from, by its name: the card may have one of its own, which says nothing of it. */
function anchor(s: WaitSettings, { catalogue }: KindContext): Text | undefined {
  if (s.base === 'field') {
    return s.field === undefined ? undefined : linked(fieldName(catalogue, s.field), 'field');
  }
  return s.date === undefined ? undefined : linked(dateText(s.date), 'date');
}

function distance(s: WaitSettings, ctx: KindContext): Text {
  const amount = linked(text('amount', { amount: s.offset.amount, unit: s.offset.unit }), 'offset');
  if (s.base === 'entry') return t(s.side === 'before' ? 'entryBefore' : 'entryAfter', { amount });
  const date = anchor(s, ctx);
  if (date === undefined) return s.offset.amount === 0 ? t('onTheDay') : t(s.side, { amount });
  if (s.offset.amount === 0) return t(s.base === 'fixed' ? 'onDate' : 'onDayOf', { date });
  return t(s.side === 'before' ? 'beforeDate' : 'afterDate', { amount, date });
}

function dateSentence(s: WaitSettings, ctx: KindContext): Text {
  const past = { go: t('pastGo'), port: t('pastPort'), exit: t('pastExit') }[s.past];
  const isYearly = s.base === 'field' && s.yearly;
  return capital(
    inTurn([
      distance(s, ctx),
      ...(isYearly ? [t('everyYear')] : []),
      ...(s.at === undefined ? [] : [t('at', { time: linked(timeText(s.at), 'at') })]),
      ...(s.window === undefined ? [] : [t('then', { window: linked(windowWords(s.window), 'window') })]),
      // A day of the year comes round again: nobody is too late for it.
      ...(isYearly ? [] : [past]),
    ]),
  );
}

function sentence(s: WaitSettings, ctx: KindContext): Text {
  if (s.mode === 'date') return dateSentence(s, ctx);
  if (s.mode === 'window') {
    return s.window === undefined
      ? t('missingWindow')
      : capital(t('inWindow', { window: linked(windowWords(s.window), 'window') }));
  }
  if (s.window !== undefined) return t('thenWindow', { window: linked(windowWords(s.window), 'window') });
  return s.mode === 'moment' ? capital(t('ownZone')) : t('anyHour');
}

/** What the card says in title and sentence, as one sentence. */
function whole(s: WaitSettings): Text | undefined {
  if (s.mode !== 'time' && s.mode !== 'moment') return undefined;
  const first =
    s.mode === 'time'
      ? t('titleTime', { time: linked(durationWords(s.time), 'time') })
      : t('titleMoment', {
          days: linked(weekdaysText(s.days), 'days'),
          time: linked(timeText(s.at ?? MOMENT_AT), 'at'),
        });
  const then =
    s.window !== undefined
      ? [t('then', { window: linked(windowWords(s.window), 'window') }), t('ownZone')]
      : [s.mode === 'time' ? t('thenAnyHour') : t('ownZone')];
  return capital(inTurn([first, ...then]));
}

function missing(s: WaitSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (s.mode === 'window' && s.window === undefined)
    return [{ setting: 'window', message: t('missingWindow') }];
  if (s.mode === 'moment' && s.days === 0) return [{ setting: 'days', message: t('missingDays') }];
  if (s.mode !== 'date') return [];
  if (s.base === 'field' && s.field === undefined) return [{ setting: 'field', message: t('missingField') }];
  if (s.base === 'fixed' && s.date === undefined) return [{ setting: 'date', message: t('missingDate') }];
  return [];
}

function describe(s: WaitSettings, ctx: KindContext): Described {
  const first = missing(s)[0];
  const all = whole(s);
  return {
    title: title(s, ctx),
    icon: ICONS[s.mode],
    sentence: sentence(s, ctx),
    ...(all !== undefined && { whole: all }),
    ...(first && { missing: first.message }),
  };
}

const WEEKDAYS_9_TO_17 = { days: 0b11111, from: 540, to: 1020 };

/** The icon of the card, by what is waited for. */
const ICONS: Readonly<Record<WaitSettings['mode'], string>> = {
  time: 'clock',
  date: 'calendar',
  moment: 'calendar-days',
  window: 'calendar-clock',
};

/** Lets time pass: so long, until a date or weekday, or until hours open. */
export const wait: NodeKind<'wait', WaitSettings> = defineKind({
  kind: 'wait',
  version: 1,
  category: 'timing',
  icon: 'clock',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(waitSchema, [
    { id: 'time', label: t('time'), summary: t('timeSummary'), icon: ICONS.time, simple: true },
    { id: 'date', label: t('date'), summary: t('dateSummary'), icon: ICONS.date, set: { mode: 'date' } },
    {
      id: 'moment',
      label: t('moment'),
      summary: t('momentSummary'),
      icon: ICONS.moment,
      set: { mode: 'moment', days: 1, at: MOMENT_AT },
    },
    {
      id: 'window',
      label: t('window'),
      summary: t('windowSummary'),
      icon: ICONS.window,
      set: { mode: 'window', window: WEEKDAYS_9_TO_17 },
    },
  ]),
  schema: waitSchema,
  migrations: {},
  ports,
  form: waitForm,
  describe,
  missing,
  lint: waitIssues,
  lower: lowerWait,
  words,
});
