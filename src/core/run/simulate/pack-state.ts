/** All that the state and the tables hold of the lead at hand, as numbers: what is put down here is taken up by the same walk. */
import type { Pack } from '../../people/behaviour/pack.ts';
import { packHanded } from './handoff.ts';
import { packFields } from './own-fields.ts';
import { packQueue } from './queue.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

/** Puts the state down or takes it up; before that the slot must be loaded and the person cleared. */
export function packState(pack: Pack): void {
  packNumbers(pack);
  pack.doubles(s.SCORE, 4);
  pack.ints(s.SALES_UNTIL, 1);
  pack.bytes(s.FLAGS, 5);
  const { consent, lists } = s.H.slot!;
  pack.bytes(s.CONSENT, consent.length);
  pack.bytes(s.LISTS, lists.length);
  packLog(pack);
  for (let p = 0; p < S.programs; p++) packJourney(pack, p);
  packTables(pack);
  packFields(pack);
  packQueue(pack);
  packHanded(pack);
}

function packNumbers(pack: Pack): void {
  S.now = pack.int(S.now);
  S.answer = pack.int(S.answer);
  S.handoffs = pack.int(S.handoffs);
  S.handoffStep = pack.int(S.handoffStep);
  S.isOpen = pack.int(S.isOpen);
  S.paused = pack.int(S.paused);
  S.calls = pack.int(S.calls);
  S.emails = pack.int(S.emails);
  S.accepted = pack.int(S.accepted);
  S.toHandoff = pack.int(S.toHandoff);
  S.engagementAt = pack.int(S.engagementAt);
  S.decayedAt = pack.int(S.decayedAt);
  S.changes = pack.int(S.changes);
  S.eventsNow = pack.int(S.eventsNow);
}

/** One by one: most runs are of one program, and a loop over arrays is three times as slow. */
function packJourney(pack: Pack, p: number): void {
  s.STEP[p] = pack.int(s.STEP[p]!);
  s.ENTRIES[p] = pack.int(s.ENTRIES[p]!);
  s.ENTRY_AT[p] = pack.int(s.ENTRY_AT[p]!);
  s.EXIT_AT[p] = pack.int(s.EXIT_AT[p]!);
  s.MARK_ENTRY[p] = pack.int(s.MARK_ENTRY[p]!);
  s.MARK_SEND[p] = pack.int(s.MARK_SEND[p]!);
  s.MARK_ARRIVAL[p] = pack.int(s.MARK_ARRIVAL[p]!);
  s.TIMER[p] = pack.int(s.TIMER[p]!);
  s.HELD_SINCE[p] = pack.int(s.HELD_SINCE[p]!);
  s.HELD_WHY[p] = pack.int(s.HELD_WHY[p]!);
  s.HELD_SEEN[p] = pack.int(s.HELD_SEEN[p]!);
  s.WAITS_FOR[p] = pack.int(s.WAITS_FOR[p]!);
  s.OWN_HANDOFF[p] = pack.int(s.OWN_HANDOFF[p]!);
  s.IN_NODE[p] = pack.int(s.IN_NODE[p]!);
  s.NODE_SINCE[p] = pack.int(s.NODE_SINCE[p]!);
  s.CHANGED[p] = pack.int(s.CHANGED[p]!);
  s.CHANGED_RESTING[p] = pack.int(s.CHANGED_RESTING[p]!);
  s.CHANGED_CASES[p] = pack.int(s.CHANGED_CASES[p]!);
  s.ACTIVE[p] = pack.int(s.ACTIVE[p]!);
  s.REFUSED[p] = pack.int(s.REFUSED[p]!);
  s.IS_PAST[p] = pack.int(s.IS_PAST[p]!);
}

function packLog(pack: Pack): void {
  S.logSize = pack.int(S.logSize);
  S.kinds = pack.int(S.kinds);
  pack.ints(s.LOG_MINUTE, S.logSize);
  pack.ints(s.LOG_ABOUT, S.logSize);
  pack.ints(s.LOG_PREVIOUS, S.logSize);
  pack.doubles(s.LOG_VALUE, S.logSize);
  pack.ints(s.LAST_ROW, S.kinds);
  pack.ints(s.ROWS_OF, S.kinds);
  S.sends = pack.int(S.sends);
  S.pastSends = pack.int(S.pastSends);
  pack.ints(s.SEND_MINUTE, S.sends);
  pack.ints(s.SEND_ASSET, S.sends);
  for (let i = 0; i < S.sends; i++) if (s.SEND_ASSET[i]! >= 0) s.ASSET_SENT[s.SEND_ASSET[i]!] = 1;
}

function packTables(pack: Pack): void {
  const p = S.programs;
  pack.ints(t.LIFE, t.STEP_FROM[p]!);
  pack.ints(t.PASSES, t.NODE_FROM[p]!);
  pack.bytes(t.METRIC_COUNTED, t.METRIC_FROM[p]!);
  pack.bytes(t.INTERRUPT_DONE, t.INTERRUPT_FROM[p]!);
  pack.bytes(t.INTERRUPT_HELD, t.INTERRUPT_FROM[p]!);
  pack.bytes(t.START_HELD, t.START_FROM[p]!);
}
