/** All that the state and the tables hold of the lead at hand, as numbers: what is put down here is taken up by the same walk. */
import type { Pack } from '../../people/behaviour/pack.ts';
import { packHanded } from './handoff.ts';
import { packFields } from './own-fields.ts';
import { packQueue } from './queue.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

const JOURNEYS: readonly Int32Array[] = [
  s.STEP,
  s.ENTRIES,
  s.ENTRY_AT,
  s.EXIT_AT,
  s.MARK_ENTRY,
  s.MARK_SEND,
  s.MARK_ARRIVAL,
  s.TIMER,
  s.HELD_SINCE,
  s.HELD_WHY,
  s.HELD_SEEN,
  s.WAITS_FOR,
  s.OWN_HANDOFF,
  s.IN_NODE,
  s.NODE_SINCE,
  s.CHANGED,
  s.CHANGED_RESTING,
  s.CHANGED_CASES,
];

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
  pack.columns(JOURNEYS, S.programs);
  pack.bytes(s.ACTIVE, S.programs);
  pack.bytes(s.REFUSED, S.programs);
  pack.bytes(s.IS_PAST, S.programs);
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
