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
import { type Begins, beginKey, isOpen } from '../../people/behaviour/handoff-log.ts';
import { HALF_FULL, Pack, type StripPlace } from '../../people/behaviour/pack.ts';
import type { LeadSlot, World } from '../../people/behaviour/world.ts';
import { packState } from './pack-state.ts';
import { type Keeper, S } from './state.ts';

/** Leads of a replication stay below this. */
const LEADS = 2 ** 32;

const PACK = new Pack();
/** The run that has the strips of this thread. */
const ROOM: { owner: Pauses | undefined } = { owner: undefined };

/** One lead after one of its packets. */
interface Pause {
  /** After the packet before; undefined: there is none. */
  readonly previous: Pause | undefined;
  readonly number: number;
  /** The minute with which the packet was begun. */
  begin: number;
  readonly at: StripPlace;
}

const START: StripPlace = { int: 0, double: 0 };

/** Pauses of one run in this thread. */
export class Pauses implements Keeper {
  private replication = 0;
  /** Where the strips are free from. */
  private end = START;
  /** By lead: its latest pause. */
  private readonly latest = new Map<number, Pause>();
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
    if (this.end.int > HALF_FULL) this.forget();
  }

  private forget(): void {
    this.end = START;
    this.latest.clear();
  }

  private own(): void {
    if (ROOM.owner === this) return;
    ROOM.owner?.forget();
    ROOM.owner = this;
  }

  packetsOut(world: World, lead: number, from: number): boolean {
    // Of several packets at once the state is not that after the first of them.
    if (S.handoffs === from + 1) this.keep(world, lead, from);
    return isOpen(this.log.lastBegin);
  }

  /** Keeps the state of a lead after an event in which packet `number` went out, and no other; while there is room. */
  private keep(world: World, lead: number, number: number): void {
    if (world.pack === undefined) return;
    this.own();
    const at = this.end;
    PACK.put(at);
    packState(PACK);
    world.pack(PACK);
    if (!PACK.fits) return;
    const key = this.keyOf(lead);
    const previous = number === 0 ? undefined : this.latest.get(key);
    this.latest.set(key, { previous, number, begin: this.log.lastBegin, at });
    this.end = PACK.end;
  }

  /** The state after packet `number`, if it is kept and the packets before were begun at these minutes. */
  private find(lead: number, number: number, known: Begins): Pause | undefined {
    let found = this.latest.get(this.keyOf(lead));
    while (found !== undefined && found.number > number) found = found.previous;
    if (found?.number !== number) return undefined;
    let before = found.previous;
    for (let n = number - 1; n >= 0; n--, before = before.previous)
      if (before?.number !== n || known.get(beginKey(lead, n)) !== before.begin) return undefined;
    return found;
  }

  /** Takes the lead in the slot up as it stood after packet `number`, which has not gone out again yet. False: it is not kept. */
  resume(
    world: World,
    what: { readonly slot: LeadSlot; readonly number: number; readonly known: Begins },
  ): boolean {
    const { slot, number, known } = what;
    const { lead } = slot;
    const pause = this.find(lead, number, known);
    if (pause === undefined || world.pack === undefined) return false;
    this.latest.set(this.keyOf(lead), pause);
    pause.begin = known.get(beginKey(lead, number))!;
    PACK.take(pause.at);
    packState(PACK);
    world.pack(PACK, slot);
    S.marked = S.handoffs;
    return true;
  }
}
