/** Lengths of time as the terminal says them. */
import { durationText, type Text } from '../core/index.ts';

const HOUR = 60;
const DAY = 1440;

/** Minutes as people say them: from two days on to the hour. */
export function timeText(minutes: number): Text {
  const unit = minutes < 2 * DAY ? 1 : HOUR;
  return durationText(Number.isFinite(minutes) ? Math.max(0, Math.round(minutes / unit) * unit) : 0);
}
