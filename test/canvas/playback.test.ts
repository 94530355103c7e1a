import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongOf, pointAt } from '../../src/canvas/play/along.ts';
import { lookAt, MOST_DOTS, newScene, standingOf } from '../../src/canvas/play/scene.ts';
import { stateAt } from '../../src/core/index.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { gather } from '../../src/worker/playback.ts';
import { shipped } from '../store/opened.ts';

const file = shipped('program-1');
const playback = gather(runInputOf({ ...file, scenario: { ...file.scenario, replications: 1 } }));

describe('the people on the drawing', () => {
  it('are each in one place: on a line, beside a step, or gone', () => {
    const scene = newScene(playback);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: playback.horizon }),
        fc.integer({ min: 60, max: 2880 }),
        (minute, seen) => {
          const frame = stateAt(playback, minute);
          lookAt(scene, { playback, frame, minute, seen });
          const waiting = scene.waits.reduce((sum, { length }) => sum + length, 0);
          const inside = frame.here.reduce((sum, count) => sum + count, 0);
          // On a line are some of those inside, and some who have just left.
          expect(waiting).toBeLessThanOrEqual(inside);
          expect(waiting + scene.going).toBeGreaterThanOrEqual(inside);
          for (const [node, waits] of scene.waits.entries()) {
            expect(waits.length).toBeLessThanOrEqual(frame.here[node]!);
            expect(waits).toEqual(waits.toSorted((a, b) => b - a));
          }
          for (let i = 0; i < scene.going; i++) {
            expect(scene.share[i]).toBeGreaterThanOrEqual(0);
            expect(scene.share[i]).toBeLessThanOrEqual(1);
            expect(scene.way[i]).toBeGreaterThanOrEqual(0);
          }
          const all = waiting + scene.going;
          expect(Math.ceil(all / scene.each)).toBeLessThanOrEqual(MOST_DOTS);
          if (all <= MOST_DOTS) expect(scene.each).toBe(1);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('people whose steps are folded into a box', () => {
  const { edges } = file.program;
  const steps = playback.nodes.slice(1, 4);
  const hidden = new Map(steps.map((id) => [id, 'box']));
  const places = standingOf(playback, { hidden }, edges);
  const first = playback.nodes.indexOf(steps[0]!);

  it('stand at the box, and on no line inside of it; nobody is lost', () => {
    const [open, folded] = [newScene(playback), newScene(playback, places)];
    const inner = new Set(playback.ways.flatMap((_, way) => (places?.isInside[way] === true ? [way] : [])));
    expect(inner.size).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: playback.horizon }), (minute) => {
        const looked = { playback, frame: stateAt(playback, minute), minute, seen: 1440 };
        lookAt(open, looked);
        lookAt(folded, looked);
        for (let i = 0; i < folded.going; i++) expect(inner.has(folded.way[i]!)).toBe(false);
        const those = (scene: typeof open) =>
          steps.reduce((sum, id) => sum + scene.waits[playback.nodes.indexOf(id)]!.length, 0);
        expect(folded.waits[first]!.length).toBe(those(folded));
        expect(those(folded)).toBeGreaterThanOrEqual(those(open));
      }),
      { numRuns: 40 },
    );
  });

  it('stand where they stood once the box is open', () => {
    expect(standingOf(playback, { hidden: new Map() }, edges)).toBeUndefined();
  });
});

describe('a way as a table of points', () => {
  const way = [
    { x: 0, y: 0 },
    { x: 0, y: 26 },
    { x: 300, y: 26 },
    { x: 300, y: 200 },
  ];

  it('begins and ends with the way, at even distances', () => {
    const { xy, points } = alongOf(way);
    expect([xy[0], xy[1]]).toEqual([0, 0]);
    expect([xy[2 * points - 2], xy[2 * points - 1]]).toEqual([300, 200]);
    const gaps = Array.from({ length: points - 1 }, (_, i) =>
      Math.hypot(xy[2 * i + 2]! - xy[2 * i]!, xy[2 * i + 3]! - xy[2 * i + 1]!),
    );
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.4);
    expect(pointAt({ xy, points }, -1)).toBe(0);
    expect(pointAt({ xy, points }, 2)).toBe(points - 1);
  });

  it('takes corners round, as the line is drawn', () => {
    const { xy, points } = alongOf(way);
    for (let i = 0; i < points; i++) {
      expect(Math.hypot(xy[2 * i]! - 300, xy[2 * i + 1]! - 26)).toBeGreaterThan(4);
    }
  });
});
