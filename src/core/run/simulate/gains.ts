/**
 * Engagement points for events. Hot state, as in `state.ts`: what `LinkedScores.engagementGain` says, in tables, since it is asked at
 * every act of every lead.
 */
import { assert } from '../../kit/base.ts';
import type { LinkedScores } from '../../people/score/link.ts';
import { LAST_ROW, LOG_ABOUT, LOG_MINUTE, LOG_PREVIOUS, MAX_EVENTS, ROWS_OF, S } from './state.ts';

/** Most entries of all events. */
const ROOM = 1 << 13;
/** More times than a log has rows: no cap. */
const ANY = 2147483647;
const ENDLESS = Number.POSITIVE_INFINITY;

/** Points by event as long as no cap is reached; endless where they hang on what it is about. */
const FULL = new Float64Array(MAX_EVENTS);
/** By event: rows of it in the log from which on a cap may be reached. */
const CAPPED_FROM = new Int32Array(MAX_EVENTS);
/** First entry of an event; `FROM[e + 1]` is one past its last. */
const FROM = new Int32Array(MAX_EVENTS + 1);
/** What an event must be about, -1 anything. */
const ABOUT = new Int32Array(ROOM);
const POINTS = new Float64Array(ROOM);
/** Most times within a span of minutes. */
const TIMES = new Int32Array(ROOM);
const SPAN = new Float64Array(ROOM);

/** Takes up the points of a run. */
export function loadGains({ events }: LinkedScores): void {
  let at = 0;
  for (let event = 0; event < MAX_EVENTS; event++) {
    const entries = events[event] ?? [];
    FROM[event] = at;
    assert(at + entries.length <= ROOM, `more than ${ROOM} entries of points for events`);
    const isPlain = entries.every(({ about }) => about === -1);
    FULL[event] = isPlain ? entries.reduce((sum, { points }) => sum + points, 0) : ENDLESS;
    CAPPED_FROM[event] = ANY;
    for (const { about, points, earlier, times } of entries) {
      ABOUT[at] = about;
      POINTS[at] = points;
      TIMES[at] = earlier === undefined ? ANY : Math.min(times, ANY);
      CAPPED_FROM[event] = Math.min(CAPPED_FROM[event]!, TIMES[at]!);
      SPAN[at] = earlier?.within || ENDLESS;
      at++;
    }
  }
  FROM[MAX_EVENTS] = at;
}

/** Where `findGain` leaves the points: a double that a function returns is an object. */
export const GAIN = new Float64Array(16);

/** Finds the points for a logged event, and leaves them in `GAIN[0]`; asked before its row is in the log. */
export function findGain(event: number, about: number): void {
  GAIN[0] = FULL[event]!;
  if (ROWS_OF[event]! >= CAPPED_FROM[event]! || !(GAIN[0]! < ENDLESS)) addUp(event, about);
}

function addUp(event: number, about: number): void {
  let sum = 0;
  for (let i = FROM[event]!; i < FROM[event + 1]!; i++) {
    if ((ABOUT[i] === -1 || ABOUT[i] === about) && !isSpent(event, i)) sum += POINTS[i]!;
  }
  GAIN[0] = sum;
}

/** Whether so many events of the kind lie within the span already that an entry gives no more. */
function isSpent(event: number, entry: number): boolean {
  let left = TIMES[entry]!;
  if (ROWS_OF[event]! < left) return false;
  const later = S.now - SPAN[entry]!;
  const about = ABOUT[entry]!;
  for (
    let row = LAST_ROW[event]!;
    left > 0 && row >= 0 && LOG_MINUTE[row]! > later;
    row = LOG_PREVIOUS[row]!
  ) {
    if (about === -1 || LOG_ABOUT[row] === about) left--;
  }
  return left <= 0;
}
