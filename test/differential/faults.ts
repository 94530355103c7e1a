/**
 * One-line faults to plant into the fast executor: what the random programs must be able to find.
 * `find` stands exactly once in the file (a test of its own holds that).
 */
export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** Takes thousands of programs to find: planted in the long run only. */
  readonly hard?: boolean;
}

const fault = (name: string, file: string, [find, put]: readonly [string, string]): Fault => ({
  name,
  file: `src/core/run/simulate/${file}.ts`,
  find,
  put,
});

/** All planted faults. */
export const FAULTS: readonly Fault[] = [
  fault('time is missing from the masks', 'mask', ['if (depends.time) mask |= TIME;', '']),
  fault('data are missing from the masks', 'mask', ['if (depends.data) mask |= dataBits(rule);', '']),
  fault('points of a set are missing from the masks', 'steps', ['touch(DATA | ENGAGED);', 'touch(DATA);']),
  fault('an interrupt fires twice in a journey', 'look', ['t.INTERRUPT_DONE[k] = 1;', '']),
  fault('interrupts fire while sales have the lead', 'look', ['if (isResting && !fires)', 'if (false)']),
  fault('sticky splits are drawn anew', 'steps', ['isSticky ? 0 : arrivals', 'arrivals']),
  fault('dice are drawn per journey', 'events', [
    'for (let i = t.NODE_FROM[p]!; i < t.NODE_FROM[p + 1]!; i++) t.PASSES[i] = 0;',
    'for (let i = t.NODE_FROM[p]!; i < t.NODE_FROM[p + 1]!; i++) t.PASSES[i] = 0; t.LIFE.fill(0);',
  ]),
  fault('passes are kept over journeys', 'events', [
    'for (let i = t.NODE_FROM[p]!; i < t.NODE_FROM[p + 1]!; i++) t.PASSES[i] = 0;',
    '',
  ]),
  fault('done interrupts are kept over journeys', 'events', ['t.INTERRUPT_DONE[i] = 0;', '']),
  fault('last looks are kept over journeys', 'events', ['t.INTERRUPT_HELD[i] = 0;', '']),
  fault('counted goals are kept over journeys', 'events', ['t.METRIC_COUNTED[i] = 0;', '']),
  fault('"since entry" is not moved at entry', 'events', ['s.MARK_ENTRY[p] = S.logSize;', '']),
  fault('"since the last email" is not moved at entry', 'events', ['s.MARK_SEND[p] = S.logSize;', '']),
  fault('an await sees what came before it', 'walk', ['s.MARK_ARRIVAL[p] = s.S.logSize;', '']),
  fault('the time of a hold is kept over arrivals', 'walk', [
    's.HELD_SINCE[p] = -1;',
    's.HELD_SINCE[p] = s.HELD_SINCE[p] || -1;',
  ]),
  fault('"again" counts from entry', 'events', ['s.EXIT_AT[p]! + after', 's.ENTRY_AT[p]! + after']),
  fault('a span back is closed at both ends', 'facts', [
    'while (row >= from && s.LOG_MINUTE[row]! > later) {\n    if (fits(row, query)) found++;',
    'while (row >= from && s.LOG_MINUTE[row]! >= later) {\n    if (fits(row, query)) found++;',
  ]),
  fault('"seen within" is closed at both ends', 'facts', [
    'while (row >= from && s.LOG_MINUTE[row]! > later) {\n    if (fits(row, query)) return true;',
    'while (row >= from && s.LOG_MINUTE[row]! >= later) {\n    if (fits(row, query)) return true;',
  ]),
  fault('nothing is looked at after a change of the lead', 'steps', [
    'touch(DATA | ENGAGED);\n  const to = look(p);\n  return to === STAY ? leaveBy(p, step, 0) : to;\n}\n\nconst DIMENSIONS',
    'touch(DATA);\n  return leaveBy(p, step, 0);\n}\n\nconst DIMENSIONS',
  ]),
  {
    ...fault('a wait of no minutes does not yield', 'steps', [
      's.IS_PAST[p] = due === PAST ? 1 : 0;',
      's.IS_PAST[p] = due === PAST ? 1 : 0; if (due === S.now) return endDelay(p, step);',
    ]),
    hard: true,
  },
  fault('the answer to an older handoff counts', 'events', [
    'S.isOpen === 1 && value === S.handoffs - 1',
    'S.isOpen === 1',
  ]),
  fault('an overdue packet is not withdrawn', 'steps', ['s.SALES_UNTIL[0] = S.now;', '']),
  fault('acceptance does not pause mail', 'events', [
    'isAccepted ? S.now + t.D_OF[S.handoffStep]! : S.now',
    'S.now',
  ]),
  {
    ...fault('the close of a deal leaves mail paused', 'deal', ['s.SALES_UNTIL[0] = S.now;', '{}']),
    hard: true,
  },
  {
    ...fault('the close of a deal before an answer leaves mail paused', 'deal', ['S.paused = 0;', '']),
    hard: true,
  },
  fault('an opt-out of one topic is not heeded', 'events', ['if (topic >= 0) s.CONSENT[topic] = 0;', '']),
  fault('mail held for sales waits out its time', 'events', [
    'if (s.HELD_WHY[p] !== 4 || (S.paused === 1 && s.HELD_SEEN[p] === s.SALES_UNTIL[0]!)) continue;',
    'continue;',
  ]),
  fault('mail pauses although the handoff does not say so', 'send', ['S.paused === 1 && ', '']),
  fault('operational mail is capped', 'send', [
    'else if (!isFree) why = fullCap(p);',
    'else why = fullCap(p);',
  ]),
  fault('the same asset is asked about before suppression', 'send', [
    'if (s.FLAGS[2] === 1 || s.FLAGS[3] === 1 || s.FLAGS[4] === 1) why = SUPPRESSED;\n  else if ((flags & FLAG.resend) === 0 && s.ASSET_SENT[t.A_OF[step]!] === 1) why = SAME_ASSET;',
    'if ((flags & FLAG.resend) === 0 && s.ASSET_SENT[t.A_OF[step]!] === 1) why = SAME_ASSET;\n  else if (s.FLAGS[2] === 1 || s.FLAGS[3] === 1 || s.FLAGS[4] === 1) why = SUPPRESSED;',
  ]),
  fault('a rolling week is closed at both ends', 'send', ['S.now - WEEK + 1', 'S.now - WEEK']),
  fault('a rolling day is closed at both ends', 'send', ['S.now - DAY + 1', 'S.now - DAY']),
  {
    ...fault('the calendar day of a cap is that of UTC', 'send', [
      'dayBegin(S.zone, S.now)',
      'S.now - (S.now % DAY)',
    ]),
    hard: true,
  },
  {
    ...fault('the next midnight is a day of 1,440 minutes later', 'send', [
      'dayEnd(S.zone, S.now)',
      'dayBegin(S.zone, S.now) + DAY',
    ]),
    hard: true,
  },
  fault('a cap lets one more through', 'send', ['>= mostDay) return CAP_DAY', '> mostDay) return CAP_DAY']),
  fault('a hold ends a minute late', 'send', [
    'Math.min(releaseOf(p, why) | 0, limit, s.NONE)',
    'Math.min(releaseOf(p, why) + 1, limit, s.NONE)',
  ]),
  fault('timers win over events of their minute', 'lead', ['if (pending <= timer)', 'if (pending < timer)']),
  fault('the horizon is within the run', 'lead', [
    'if (timer >= S.horizon) return;',
    'if (timer > S.horizon) return;',
  ]),
  {
    ...fault('the last of two timers rings first', 'lead', [
      's.TIMER[p]! < s.TIMER[first]!',
      's.TIMER[p]! <= s.TIMER[first]!',
    ]),
    hard: true,
  },
  fault('points are asked for after the row is in the log', 'events', [
    'addPointsFor(logged, about);\n  note(S.now, logged, about, value);',
    'note(S.now, logged, about, value);\n  addPointsFor(logged, about);',
  ]),
  fault('consent does not end an opt-out', 'steps', ['if (on === 1) s.FLAGS[1] = 0;', '']),
  fault('scores are kept in 32 bits', 'state', [
    'export const SCORE = new Float64Array(16)',
    'export const SCORE = new Float32Array(16)',
  ]),
  fault('points are clamped on reading only', 'facts', [
    'storeScore(ENGAGEMENT, engagementNow() + points);',
    'SCORE[ENGAGEMENT] = engagementNow() + points;',
  ]),
  fault('a start on a rule lets in who is so already', 'start-rules', [
    't.START_HELD[i] = t.T.startRules[i]?.(FACTS) === true ? 1 : 0;',
    't.START_HELD[i] = 0;',
  ]),
  fault('a start on a rule lets in again and again', 'start-rules', ['if (holds && !held)', 'if (holds)']),
  fault('two programs wait for each other', 'until', ['return at === p;', 'return false;']),
  fault('only the first program hears of events', 'events', [
    'for (let p = 0; p < S.programs; p++) react(p);\n  return true;',
    'react(0);\n  return true;',
  ]),
];
