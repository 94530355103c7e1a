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
import { Pack } from '../../people/behaviour/pack.ts';
import type { LeadSlot, World } from '../../people/behaviour/world.ts';
import { packState } from './pack-state.ts';
import { type Keeper, S } from './state.ts';

/** Whole numbers that are kept; 32 MB. A lead takes a few hundred, and some dozens of doubles. */
const MOST = 1 << 23;
/** Leads of a replication stay below this. */
const LEADS = 2 ** 32;
const NONE = -1;

// What stands at the beginning of each pause, in this order.
const PREVIOUS = 0;
const NUMBER = 1;
const BEGIN = 2;
const INTS = 3;
const DOUBLES = 4;
const DOUBLES_AT = 5;
const HEAD = 6;

const PACK = new Pack();
/** The room of this thread, which grows by doubling, and the run that has it. */
const ROOM: { ints: Int32Array<ArrayBuffer>; doubles: Float64Array<ArrayBuffer>; owner: Pauses | undefined } =
  {
    ints: new Int32Array(1 << 20),
    doubles: new Float64Array(1 << 17),
    owner: undefined,
  };

/** Makes room for so many numbers. */
function reserve(ints: number, doubles: number): void {
  if (ints > ROOM.ints.length) {
    const narrow = ROOM.ints;
    ROOM.ints = new Int32Array(2 * ints);
    ROOM.ints.set(narrow);
  }
  if (doubles > ROOM.doubles.length) {
    const narrow = ROOM.doubles;
    ROOM.doubles = new Float64Array(2 * doubles);
    ROOM.doubles.set(narrow);
  }
}

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
    if (world.pack === undefined || this.end.int > MOST) return;
    this.own();
    PACK.put();
    packState(PACK);
    world.pack(PACK);
    if (!PACK.fits) return;
    const key = this.keyOf(lead);
    this.write(number, number === 0 ? NONE : (this.latest.get(key) ?? NONE));
    this.latest.set(key, this.end.int);
    this.end.int += HEAD + PACK.intSize;
    this.end.double += PACK.doubleSize;
  }

  /** Writes what lies on the strips behind all that is kept. */
  private write(number: number, previous: number): void {
    const at = this.end.int;
    const { intSize, doubleSize } = PACK;
    reserve(at + HEAD + intSize, this.end.double + doubleSize);
    const { ints, doubles } = ROOM;
    ints[at + PREVIOUS] = previous;
    ints[at + NUMBER] = number;
    ints[at + BEGIN] = this.log.lastBegin;
    ints[at + INTS] = intSize;
    ints[at + DOUBLES] = doubleSize;
    ints[at + DOUBLES_AT] = this.end.double;
    ints.set(PACK.ints32.subarray(0, intSize), at + HEAD);
    doubles.set(PACK.doubles64.subarray(0, doubleSize), this.end.double);
  }

  /** Lays what is kept at a place on the strips. */
  private read(at: number): void {
    const { ints, doubles } = ROOM;
    const from = at + HEAD;
    const fromDouble = ints[at + DOUBLES_AT]!;
    PACK.ints32.set(ints.subarray(from, from + ints[at + INTS]!));
    PACK.doubles64.set(doubles.subarray(fromDouble, fromDouble + ints[at + DOUBLES]!));
  }

  /** Where the state after packet `number` is, if it is kept and the packets before were begun at these minutes; else below 0. */
  private find(lead: number, number: number, known: Begins): number {
    let at = this.latest.get(this.keyOf(lead)) ?? NONE;
    while (at >= 0 && ROOM.ints[at + NUMBER]! > number) at = ROOM.ints[at + PREVIOUS]!;
    const found = at;
    for (let n = number; n >= 0; n--, at = ROOM.ints[at + PREVIOUS]!) {
      if (at < 0 || ROOM.ints[at + NUMBER]! !== n) return NONE;
      if (n < number && known.get(beginKey(lead, n)) !== ROOM.ints[at + BEGIN]!) return NONE;
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
    ROOM.ints[at + BEGIN] = known.get(beginKey(lead, number))!;
    this.read(at);
    PACK.take();
    packState(PACK);
    world.pack(PACK, slot);
    S.marked = S.handoffs;
    return true;
  }
}
