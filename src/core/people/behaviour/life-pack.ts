/** The state of the lead at hand in numbers, and back: what `life-json.ts` does, for runs that go on with leads by the ten thousand. */
import { ASKED, BASES, DOUBLES, L, LANES, NEXT_AT, NEXT_DIE, NEXT_K, PAST_AT, PAST_K, X } from './life.ts';
import { RUN } from './run-at-hand.ts';
import type { Numbers } from './shelf.ts';

/** Puts the state down or takes it up. The lead itself, its zone, profile and what is thrown once for life are the caller's. */
export function packLife(pack: Numbers): void {
  const { streams, owns } = RUN;
  pack.doubles(X, DOUBLES);
  L.excessAt = pack.int(L.excessAt);
  L.fatigueAt = pack.int(L.fatigueAt);
  L.lookedAt = pack.int(L.lookedAt);
  L.actedAt = pack.int(L.actedAt);
  L.lastAct = pack.int(L.lastAct);
  L.invitedUntil = pack.int(L.invitedUntil);
  L.emails = pack.int(L.emails);
  L.now = pack.int(L.now);
  L.sends = pack.int(L.sends);
  pack.ints(BASES, L.sends);
  pack.ints(PAST_K, streams);
  pack.ints(PAST_AT, streams);
  pack.ints(NEXT_K, streams);
  pack.ints(NEXT_AT, streams);
  for (let i = 0; i < streams; i++) NEXT_DIE[i] = pack.int(NEXT_DIE[i]! | 0);
  pack.ints(ASKED, owns);
}

/** The same with the lead and what is thrown once for life; zone and profile are the caller's. */
export function packPerson(pack: Numbers): void {
  L.lead = pack.int(L.lead);
  L.persona = pack.int(L.persona);
  L.zoneNo = pack.int(L.zoneNo);
  L.machine = pack.int(L.machine);
  L.scanner = pack.int(L.scanner);
  pack.ints(LANES, 2);
  packLife(pack);
}
