/** The state of the lead at hand as JSON, and back. What hangs on dice alone is not saved: it is thrown again. */
import type { Json } from '../../kit/base.ts';
import { BEFORE, EXCESS, FATIGUE, type Life } from './life.ts';
import type { Profile } from './profile.ts';

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

/** The state as plain data. */
export function saveLife(life: Life): Json {
  const saved = {
    lead: life.lead,
    truth: life.truth,
    persona: life.persona,
    zone: life.zoneNo,
    excess: life.doubles[EXCESS]!,
    fatigue: life.doubles[FATIGUE]!,
    excessAt: life.excessAt,
    before: life.doubles[BEFORE]!,
    actedAt: life.actedAt,
    fatigueAt: life.fatigueAt,
    lastAct: life.lastAct,
    invitedUntil: life.invitedUntil,
    emails: life.emails,
    bases: Array.from(life.bases.subarray(0, life.sends)),
    pastK: Array.from(life.pastK),
    pastAt: Array.from(life.pastAt),
    nextK: Array.from(life.nextK),
    nextAt: Array.from(life.nextAt),
    nextDie: Array.from(life.nextDie),
    asked: Array.from(life.asked),
  } satisfies Saved;
  return saved;
}

/** Takes a saved state up again; zone and what is thrown once for life are the caller's. */
export function loadLife(
  life: Life,
  state: Json,
  profileOf: (persona: number, truth: string) => Profile,
): void {
  const saved = state as unknown as Saved;
  life.lead = saved.lead;
  life.truth = saved.truth;
  life.persona = saved.persona;
  life.profile = profileOf(saved.persona, saved.truth);
  life.zoneNo = saved.zone;
  life.doubles[EXCESS] = saved.excess;
  life.doubles[FATIGUE] = saved.fatigue;
  life.excessAt = saved.excessAt;
  life.doubles[BEFORE] = saved.before;
  life.actedAt = saved.actedAt;
  life.forgetLook();
  life.fatigueAt = saved.fatigueAt;
  life.lastAct = saved.lastAct;
  life.invitedUntil = saved.invitedUntil;
  life.emails = saved.emails;
  life.sends = saved.bases.length;
  life.bases.set(saved.bases);
  life.pastK.set(saved.pastK);
  life.pastAt.set(saved.pastAt);
  life.nextK.set(saved.nextK);
  life.nextAt.set(saved.nextAt);
  life.nextDie.set(saved.nextDie);
  life.asked.set(saved.asked);
}
