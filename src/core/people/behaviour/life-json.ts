/** The state of the lead at hand as JSON, and back. What hangs on dice alone is not saved: it is thrown again. */
import type { Json } from '../../kit/base.ts';
import {
  ASKED,
  BASES,
  BEFORE,
  EXCESS,
  FATIGUE,
  forgetLook,
  L,
  NEXT_AT,
  NEXT_DIE,
  NEXT_K,
  PAST_AT,
  PAST_K,
  WHO,
  X,
} from './life.ts';
import { RUN } from './run-at-hand.ts';

interface Saved {
  readonly lead: number;
  readonly truth: string;
  readonly persona: number;
  readonly zone: number;
  readonly excess: number;
  readonly fatigue: number;
  readonly excessAt: number;
  /** Interest before the acts of the minute in which it last changed. */
  readonly before: number;
  readonly actedAt: number;
  readonly fatigueAt: number;
  readonly lastAct: number;
  readonly invitedUntil: number;
  readonly emails: number;
  readonly bases: readonly number[];
  readonly pastK: readonly number[];
  readonly pastAt: readonly number[];
  readonly nextK: readonly number[];
  readonly nextAt: readonly number[];
  readonly nextDie: readonly number[];
  readonly asked: readonly number[];
}

function firstOf(array: Int32Array | Uint32Array, size: number): readonly number[] {
  return Array.from(array.subarray(0, size));
}

/** The state as plain data. */
export function saveLife(): Json {
  const { streams, owns } = RUN;
  const saved = {
    lead: L.lead,
    truth: WHO.profile!.truth,
    persona: L.persona,
    zone: L.zoneNo,
    excess: X[EXCESS]!,
    fatigue: X[FATIGUE]!,
    excessAt: L.excessAt,
    before: X[BEFORE]!,
    actedAt: L.actedAt,
    fatigueAt: L.fatigueAt,
    lastAct: L.lastAct,
    invitedUntil: L.invitedUntil,
    emails: L.emails,
    bases: firstOf(BASES, L.sends),
    pastK: firstOf(PAST_K, streams),
    pastAt: firstOf(PAST_AT, streams),
    nextK: firstOf(NEXT_K, streams),
    nextAt: firstOf(NEXT_AT, streams),
    nextDie: firstOf(NEXT_DIE, streams),
    asked: firstOf(ASKED, owns),
  } satisfies Saved;
  return saved;
}

/**
 * Takes a saved state up again. `takes` says whose it is, before all else; what is thrown once for life is the caller's.
 */
export function loadLife(
  state: Json,
  takes: (who: { readonly persona: number; readonly truth: string; readonly zone: number }) => void,
): void {
  const saved = state as unknown as Saved;
  takes(saved);
  L.lead = saved.lead;
  L.persona = saved.persona;
  L.zoneNo = saved.zone;
  X[EXCESS] = saved.excess;
  X[FATIGUE] = saved.fatigue;
  L.excessAt = saved.excessAt;
  X[BEFORE] = saved.before;
  L.actedAt = saved.actedAt;
  forgetLook();
  L.fatigueAt = saved.fatigueAt;
  L.lastAct = saved.lastAct;
  L.invitedUntil = saved.invitedUntil;
  L.emails = saved.emails;
  L.sends = saved.bases.length;
  BASES.set(saved.bases);
  PAST_K.set(saved.pastK);
  PAST_AT.set(saved.pastAt);
  NEXT_K.set(saved.nextK);
  NEXT_AT.set(saved.nextAt);
  NEXT_DIE.set(saved.nextDie);
  ASKED.set(saved.asked);
}
