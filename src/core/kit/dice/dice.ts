/**
 * Keyed dice: a draw is a pure function of (seed, replication, lead, key, occurrence, purpose).
 *
 * There is no generator state, so a draw depends neither on order nor on workers, one lead can be run again
 * alone, and two designs meet the same people with the same luck. The costly part is done once a lead
 * (`leadLanes`) and once per key and occurrence (`diceBase`); each purpose then costs one finisher.
 * Everything is 32-bit integer arithmetic, equal in every engine.
 *
 * Module state, and no part of any result: the lanes of the lead that was asked for last, since whoever draws it and whoever
 * it lives with ask one after the other.
 */

import { assert } from '../base.ts';

const imul = Math.imul;

const TWO_32 = 4294967296;

/** 2^32 divided by the golden ratio, odd: steps by it never repeat within 2^32. */
const GOLDEN = 0x9e3779b9;

/** Mixes 32 bits one-to-one. Constants of least bias by C. Wellons, "Prospecting for hash functions" (2018 ff.). */
function mix(word: number): number {
  let x = word ^ (word >>> 16);
  x = imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = imul(x, 0xd35a2d97);
  return x ^ (x >>> 15);
}

/** A second, unrelated mixer, so that the two lanes of a lead never run in step (MurmurHash3's finalizer). */
function mixOther(word: number): number {
  let x = word ^ (word >>> 16);
  x = imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** The lead that was asked for last; at first none. */
const LAST = { seed: 0, replication: 0, lead: -1 };
/** Its lanes. Of a size that engines leave where it is, so that they know its address. */
const LAST_LANES = new Int32Array(32);

/**
 * Fills `out[0]` and `out[1]` with the two 32-bit lanes of one lead.
 *
 * For one seed the pair is a permutation of (replication, lead): no two leads of a run can share their
 * luck. The rounds are those of a Feistel network keyed by the seed (Luby and Rackoff 1988); four rounds
 * make neighbours unrelated.
 *
 * @param seed a safe integer; all of its 53 bits count.
 * @param replication 0 to 2^32 - 1.
 * @param lead 0 to 2^32 - 1.
 * @throws {AssertionError} if the seed is not a safe integer.
 */
export function leadLanes(seed: number, replication: number, lead: number, out: Int32Array): void {
  if (lead !== LAST.lead || replication !== LAST.replication || seed !== LAST.seed) {
    mixLanes(seed, replication, lead);
  }
  out[0] = LAST_LANES[0]!;
  out[1] = LAST_LANES[1]!;
}

function mixLanes(seed: number, replication: number, lead: number): void {
  assert(Number.isSafeInteger(seed), 'the seed of a run is a safe integer');
  const low = mix(seed ^ 0x5bd1e995);
  const high = mixOther(Math.floor(seed / TWO_32) ^ low);
  let a = lead | 0;
  let b = replication | 0;
  a = (a + mix(b + low)) | 0;
  b = (b + mixOther(a ^ high)) | 0;
  a = (a + mixOther(b + imul(low, GOLDEN))) | 0;
  b = (b + mix(a ^ imul(high, GOLDEN))) | 0;
  a = (a + mix(b + (low ^ high))) | 0;
  LAST_LANES[0] = a;
  LAST_LANES[1] = b;
  LAST.seed = seed;
  LAST.replication = replication;
  LAST.lead = lead;
}

/**
 * The base of all dice of one lead for one key and occurrence.
 *
 * @param a first lane of the lead.
 * @param b second lane of the lead.
 * @param key 32-bit key of a node or behaviour (`keyOf`, or drawn when the node was made).
 * @param occurrence how often this lead met the key before, over its whole life.
 * @returns an int32.
 */
export function diceBase(a: number, b: number, key: number, occurrence: number): number {
  return baseOf(keyedLane(a, b, key), occurrence);
}

/** What the bases of one key have in common, whatever the occurrence; an int32. */
export function keyedLane(a: number, b: number, key: number): number {
  return (mix(a ^ imul(key, GOLDEN)) + b) | 0;
}

/** The base of an occurrence; `lane` is that of the key. */
export function baseOf(lane: number, occurrence: number): number {
  return mixOther(lane ^ imul(occurrence + 1, 0x85157af5));
}

/** A die: uint32, uniform. Purposes are small whole numbers that the caller names. */
export function die(base: number, purpose: number): number {
  return mix(base + imul(purpose, GOLDEN)) >>> 0;
}

/** A die as a share: uniform on [0, 1) in steps of 2^-32. */
export function unit(base: number, purpose: number): number {
  return die(base, purpose) / TWO_32;
}

/**
 * The die value below which a chance `p` has come true: ceil(p × 2^32), kept in [0, 2^32].
 *
 * 0 never hits, 1 always does; `die < threshold(p)` is the same as `unit < p`.
 *
 * @throws {AssertionError} if `p` is NaN.
 */
export function threshold(p: number): number {
  assert(!Number.isNaN(p), 'a chance is a number');
  if (p <= 0) return 0;
  return p >= 1 ? TWO_32 : Math.ceil(p * TWO_32);
}

/** Whether a chance comes true; `limit` is made once by `threshold`. No double is created. */
export function hit(base: number, purpose: number, limit: number): boolean {
  return mix(base + imul(purpose, GOLDEN)) >>> 0 < limit;
}

/**
 * The 32-bit key of a slug or name (int32): FNV-1a over UTF-16 code units, then mixed.
 *
 * @see Fowler, Noll and Vo, "The FNV non-cryptographic hash algorithm", IETF draft.
 */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unitCode = text.charCodeAt(i);
    hash = imul(hash ^ (unitCode & 0xff), 0x01000193);
    hash = imul(hash ^ (unitCode >>> 8), 0x01000193);
  }
  return mix(hash) | 0;
}
