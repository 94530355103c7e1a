import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diceBase, die, hit, leadLanes, threshold } from '../../../../src/core/kit/dice/dice.ts';

// The dice once more, from their description, in whole numbers without bounds.
const WORD = 2n ** 32n;
const word = (x: bigint): bigint => ((x % WORD) + WORD) % WORD;
const times = (a: bigint, b: bigint): bigint => word(a * b);
const shifted = (x: bigint, bits: bigint): bigint => x ^ (x >> bits);
const GOLDEN = 0x9e3779b9n;

/** Shift, multiply, shift, multiply, shift. */
function mixer(...[first, a, second, b, third]: readonly [bigint, bigint, bigint, bigint, bigint]) {
  return (x: bigint): bigint => shifted(times(shifted(times(shifted(word(x), first), a), second), b), third);
}
const mix = mixer(16n, 0x21f0aaadn, 15n, 0xd35a2d97n, 15n);
const mixOther = mixer(16n, 0x85ebca6bn, 13n, 0xc2b2ae35n, 16n);

function lanesOf(seed: bigint, replication: bigint, lead: bigint): readonly [bigint, bigint] {
  const low = mix(word(seed) ^ 0x5bd1e995n);
  const upper = seed >= 0n ? seed / WORD : (seed - WORD + 1n) / WORD;
  const high = mixOther(word(upper) ^ low);
  let a = lead;
  let b = replication;
  a = word(a + mix(b + low));
  b = word(b + mixOther(a ^ high));
  a = word(a + mixOther(b + times(low, GOLDEN)));
  b = word(b + mix(a ^ times(high, GOLDEN)));
  a = word(a + mix(b + (low ^ high)));
  return [a, b];
}

it('dice are those of their description, computed without the tricks of 32 bits', () => {
  const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  const lanes = new Int32Array(2);
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.tuple(u32, u32),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.tuple(fc.nat(4095), fc.nat(100)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (...[seed, [replication, lead], key, [occurrence, purpose], chance]) => {
        const [a, b] = lanesOf(BigInt(seed), BigInt(replication), BigInt(lead));
        leadLanes(seed, replication, lead, lanes);
        expect([...lanes].map((lane) => word(BigInt(lane)))).toEqual([a, b]);
        const keyed = word(mix(a ^ times(word(BigInt(key)), GOLDEN)) + b);
        const base = mixOther(keyed ^ times(BigInt(occurrence + 1), 0x85157af5n));
        expect(word(BigInt(diceBase(lanes[0]!, lanes[1]!, key, occurrence)))).toBe(base);
        const thrown = mix(base + times(BigInt(purpose), GOLDEN));
        const numberBase = diceBase(lanes[0]!, lanes[1]!, key, occurrence);
        expect(BigInt(die(numberBase, purpose))).toBe(thrown);
        expect(hit(numberBase, purpose, threshold(chance))).toBe(Number(thrown) / 2 ** 32 < chance);
      },
    ),
    { numRuns: 2000 },
  );
});
