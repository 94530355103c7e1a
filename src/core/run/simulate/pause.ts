/**
 * Leads as they stood when a packet had gone out: one whose answer comes at another minute than was thought goes on from there, and
 * what it did before is not run again.
 *
 * Up to its answer a packet changes nothing, so the state after the event in which it went out hangs on the lead and on the minutes at
 * which its earlier packets were begun. There is room for so many; a lead that is not kept runs from its start.
 *
 * Module state, as in `state.ts`: threads live longer than runs, and room that has been used once is there at once.
 */
import type { HandoffLog } from '../../people/behaviour/handoff-log.ts';
import { type Begins, beginKey } from '../../people/behaviour/handoff-log.ts';
import { Pack } from '../../people/behaviour/pack.ts';
import type { LeadSlot, World } from '../../people/behaviour/world.ts';
import { packState } from './pack-state.ts';
import { type Keeper, S } from './state.ts';

/** Whole numbers that are kept; 32 MB. A lead takes a few hundred. */
const MOST = 1 << 23;
/** Leads of a replication stay below this. */
const LEADS = 2 ** 32;
const NONE = -1;

// What stands at the beginning of each pause, in this order.
const PREVIOUS = 0;
const NUMBER = 1;
const BEGIN = 2;
const DOUBLES = 3;
const HEAD = 4;

/** The room of this thread, and the run that has it. */
const PACK = new Pack();
const OWNER: { pauses: Pauses | undefined } = { pauses: undefined };

/** Pauses of one run in this thread. */
export class Pauses implements Keeper {
  private replication = 0;
  private end = { int: 0, double: 0 };
  /** By lead: its latest pause. */
  private readonly latest = new Map<number, number>();
  private readonly log: HandoffLog;

  /** `log` is where the packets of the run are written down. */
  constructor(log: HandoffLog) {
    this.log = log;
  }

  private keyOf(lead: number): number {
    return this.replication * LEADS + lead;
  }

  /** Another repeat is at hand. Those before may still be under way, but once half of the room is theirs they are forgotten. */
  turnTo(replication: number): void {
    this.replication = replication;
    if (this.end.int > MOST / 2) this.forget();
  }

  private forget(): void {
    this.end = { int: 0, double: 0 };
    this.latest.clear();
  }

  private own(): void {
    if (OWNER.pauses === this) return;
    OWNER.pauses?.forget();
    OWNER.pauses = this;
  }

  /** Keeps the state of a lead after an event in which packet `number` went out, and no other; while there is room. */
  keep(world: World, lead: number, number: number): void {
    const { end } = this;
    if (world.pack === undefined || end.int > MOST) return;
    this.own();
    const key = this.keyOf(lead);
    PACK.put(end);
    PACK.int(number === 0 ? NONE : (this.latest.get(key) ?? NONE));
    PACK.int(number);
    PACK.int(this.log.lastBegin);
    PACK.int(end.double);
    packState(PACK);
    world.pack(PACK);
    this.latest.set(key, end.int);
    this.end = PACK.place;
  }

  /** Where the state after packet `number` is, if it is kept and the packets before were begun at these minutes; else below 0. */
  private find(lead: number, number: number, known: Begins): number {
    let at = this.latest.get(this.keyOf(lead)) ?? NONE;
    while (at >= 0 && PACK.intAtPlace(at + NUMBER) > number) at = PACK.intAtPlace(at + PREVIOUS);
    const found = at;
    for (let n = number; n >= 0; n--, at = PACK.intAtPlace(at + PREVIOUS)) {
      if (at < 0 || PACK.intAtPlace(at + NUMBER) !== n) return NONE;
      if (n < number && known.get(beginKey(lead, n)) !== PACK.intAtPlace(at + BEGIN)) return NONE;
    }
    return found;
  }

  /** Takes the lead in the slot up as it stood after packet `number`, which has not gone out again yet. False: it is not kept. */
  resume(
    world: World,
    what: { readonly slot: LeadSlot; readonly number: number; readonly known: Begins },
  ): boolean {
    const { slot, number, known } = what;
    const { lead } = slot;
    const at = this.find(lead, number, known);
    if (at < 0 || world.pack === undefined) return false;
    this.latest.set(this.keyOf(lead), at);
    PACK.overwrite(at + BEGIN, known.get(beginKey(lead, number))!);
    PACK.take({ int: at + HEAD, double: PACK.intAtPlace(at + DOUBLES) });
    packState(PACK);
    world.pack(PACK, slot);
    S.marked = S.handoffs;
    return true;
  }
}
