/** What this room shows at the door of the core: what every room uses: results, texts, dates, dice, statistics. */

// kit: results, texts, issues
export type { Blocks, Fix, Issue, Json, PatchOp, Result, Severity, Text, TextParam } from './base.ts';
export { text, verbatim } from './base.ts';
// kit/calendar: dates as text, and zones
export { epochMinuteOf, formatEpochMinute, parseDate } from './calendar/dates.ts';
export { isZone, makeZones } from './calendar/zones.ts';
export { diceBase, die } from './dice/dice.ts';
// kit/stats: how sure a share is
export { type Interval, wilson } from './stats/intervals.ts';
export { type Arc, wholeFlow } from './stats/whole-flow.ts';
export { wholeParts } from './stats/whole-parts.ts';
// kit/text: the voice of a language, and texts that the language's own rules say
export { type ChangedRun, changedWords } from './text/changed-words.ts';
export { englishWords, fetchJapanese, fetchShipped } from './text/fetching.ts';
export type { SaidRun } from './text/marks.ts';
export {
  type AmountUnit,
  amountText,
  capital,
  dateText,
  durationText,
  figureText,
  inSentences,
  inTurn,
  moneyText,
  numberText,
  percentText,
  shareText,
  shownShare,
  timeText,
  weekdaysText,
} from './text/parts.ts';
export { textsOf } from './text/saying.ts';
export { LOCALES, type Locale, makeTexts, type Texts, type Words } from './text/texts.ts';
export { type Wrong, wrongsOf } from './text/wrongs.ts';
