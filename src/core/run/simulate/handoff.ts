/** A packet to sales. */
import { FLAG } from '../../compile/code.ts';
import type { Pack } from '../../people/behaviour/pack.ts';
import type { HandedFact } from '../../people/behaviour/world.ts';
import { count, countDay } from './counts.ts';
import { engagementNow } from './facts.ts';
import { leaveBy, look, STAY } from './look.ts';
import { DATA, touch } from './mask.ts';
import { dropAnswer, PENDING } from './queue.ts';
import { detailOf, journeyRow } from './rows.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

const S = s.S;

/** The packet that went out last. */
const HANDED: HandedFact = {
  minute: 0,
  number: 0,
  key: 0,
  occurrence: 0,
  queue: 0,
  priority: 0,
  slaMinutes: 0,
  fit: 0,
  engagement: 0,
};

/** The packet goes out: the lead is with sales. */
export function handoff(p: number, step: number): number {
  const occurrence = t.LIFE[step]!;
  t.LIFE[step] = occurrence + 1;
  const number = S.handoffs++;
  S.answer = -1;
  S.isOpen = 1;
  S.handoffStep = step;
  S.paused = (t.FLAGS_OF[step]! & FLAG.pauseMail) !== 0 ? 1 : 0;
  s.SALES_UNTIL[0] = s.NONE;
  s.OWN_HANDOFF[p] = number;
  if (s.H.rows !== undefined) {
    const detail = detailOf(p, step);
    journeyRow(p, 'handoff', { name: detail.kind === 'handoff' ? detail.queue : '', value: number });
  }
  countHandoff(p, step, number);
  HANDED.minute = S.now;
  HANDED.number = number;
  HANDED.key = t.KEY_OF[step]!;
  HANDED.occurrence = occurrence;
  HANDED.queue = t.A_OF[step]!;
  HANDED.priority = t.B_OF[step]!;
  HANDED.slaMinutes = t.C_OF[step]!;
  HANDED.fit = s.SCORE[0]!;
  HANDED.engagement = engagementNow();
  touch(DATA);
  s.H.world!.handed(HANDED, PENDING);
  const to = look(p);
  return to === STAY ? leaveBy(p, step, 0) : to;
}

function countHandoff(p: number, step: number, number: number): void {
  count(t.TALLY_OF[step]!);
  countDay(p, 1);
  if (number === 0) S.toHandoff = S.now - s.ENTRY_AT[p]!;
}

/** Puts the packet that went out last down or takes it up. */
export function packHanded(pack: Pack): void {
  HANDED.minute = pack.int(HANDED.minute);
  HANDED.number = pack.int(HANDED.number);
  HANDED.key = pack.int(HANDED.key);
  HANDED.occurrence = pack.int(HANDED.occurrence);
  HANDED.queue = pack.int(HANDED.queue);
  HANDED.priority = pack.int(HANDED.priority);
  HANDED.slaMinutes = pack.int(HANDED.slaMinutes);
  HANDED.fit = pack.double(HANDED.fit);
  HANDED.engagement = pack.double(HANDED.engagement);
}

/** Hands the packet that was taken up to sales again: their answer takes the place of the one before. */
export function handAgain(): void {
  dropAnswer(HANDED.number);
  s.H.world!.handed(HANDED, PENDING);
}
