/** The state of the lead at hand in numbers, and back: what `life-json.ts` does, for runs that go on with leads by the ten thousand. */
import type { Life } from './life.ts';
import type { Pack } from './pack.ts';

/** Puts the state down or takes it up. The lead itself, its zone, profile and what is thrown once for life are the caller's. */
export function packLife(life: Life, pack: Pack): void {
  pack.doubles(life.doubles, life.doubles.length);
  life.excessAt = pack.int(life.excessAt);
  life.fatigueAt = pack.int(life.fatigueAt);
  life.lookedAt = pack.int(life.lookedAt);
  life.actedAt = pack.int(life.actedAt);
  life.lastAct = pack.int(life.lastAct);
  life.invitedUntil = pack.int(life.invitedUntil);
  life.emails = pack.int(life.emails);
  life.now = pack.int(life.now);
  life.sends = pack.int(life.sends);
  pack.ints(life.bases, life.sends);
  const streams = life.pastK.length;
  pack.ints(life.pastK, streams);
  pack.ints(life.pastAt, streams);
  pack.ints(life.nextK, streams);
  pack.ints(life.nextAt, streams);
  for (let i = 0; i < streams; i++) life.nextDie[i] = pack.int(life.nextDie[i]! | 0);
  pack.ints(life.asked, life.asked.length);
}
