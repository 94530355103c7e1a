import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Tick, widthOf, withRoom } from '../../src/ui/charts/with-room.ts';

const ticks = fc
  .array(fc.record({ at: fc.nat(60), text: fc.constantFrom('2 Mar', '30 Mar', '3月30日', '0') }), {
    maxLength: 12,
  })
  .map((all) => [...all].sort((a, b) => a.at - b.at));

const spans = (shown: readonly Tick[], x: (at: number) => number) =>
  shown.map(({ at, text }) => [x(at), x(at) + widthOf(text)] as const);

it('leaves out the words under an axis that would lie on others, and no word that has room', () => {
  fc.assert(
    fc.property(ticks, fc.double({ min: 0.5, max: 30, noNaN: true }), (all, scale) => {
      const x = (at: number) => at * scale;
      const shown = withRoom(all, x, () => 'start');
      const taken = spans(shown, x);
      expect(taken.every(([left], i) => i === 0 || left > taken[i - 1]![1])).toBe(true);
      // The first stays, and so does whatever begins well behind all before it.
      expect(shown[0]).toEqual(all[0]);
      const isFree = spans(all, x).every(([left], i, every) => i === 0 || left > every[i - 1]![1] + 8);
      if (isFree) expect(shown).toEqual(all);
    }),
  );
});
