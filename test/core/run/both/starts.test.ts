/** Who comes in where: starts for those who are so already, and starts that share drawn people. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../../scripts/flows/flow.ts';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import type { Scenario } from '../../../../src/core/people/model/scenario.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { traceLead } from '../../../../src/core/run/simulate/simulate.ts';
import { openRun } from '../../../../src/core/run/simulate/stage.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { drawnFile, inputOf, liveBoth, PERSONAS } from './behave.ts';

const japan = { kind: 'field', field: 'country', op: '=', value: 'JP' } as const;

const entries = (rows: readonly TraceRow[] = []) => rows.filter(({ what }) => what === 'enter');

describe('a start on a rule that lets in who is so already', () => {
  const file = (already: boolean) =>
    drawnFile({
      start: step('start', { on: 'change', who: 'event', rule: japan, already }, 'end'),
      end: step('exit', {}),
    });
  const spread = { arrivals: { kind: 'spread', days: 20 } } as const;

  it('brings those for whom it holds when they arrive, at that minute, and nobody else', () => {
    const byHand = drawnFile({ start: step('start', { on: 'hand' }, 'end'), end: step('exit', {}) });
    const all = liveBoth([byHand], spread);
    const stage = openRun(inputOf([file(true)], spread));
    const { population } = stage.cast(0);
    const slot = makeSlot(stage.setup.names);
    const came = liveBoth([file(true)], spread).filter((rows, lead) => {
      population.load(lead, slot);
      const isSo = PERSONAS[slot.persona]?.id === 'jp';
      const arrived = entries(all[lead]).map(({ minute }) => minute);
      expect(entries(rows).map(({ minute }) => minute)).toEqual(isSo ? arrived : []);
      return isSo;
    });
    expect(came.length).toBeGreaterThan(0);
    expect(came.length).toBeLessThan(all.length);
  });

  it('brings nobody of them where it does not say so', () => {
    expect(liveBoth([file(false)], spread).flatMap(entries)).toEqual([]);
  });
});

describe('starts of one program', () => {
  const two = drawnFile({
    a: step('start', { on: 'hand' }, 'end'),
    b: step('start', { on: 'hand' }, 'end'),
    never: step('start', { on: 'hand' }, 'end'),
    end: step('exit', {}),
  });
  const at = (traces: readonly (readonly TraceRow[])[]): readonly number[] =>
    traces.map((rows) => entries(rows)[0]?.value ?? -1);

  it('are come to by everybody unless it is said, and the first of them counts', () => {
    expect(new Set(at(liveBoth([two], {})))).toEqual(new Set([0]));
    expect(new Set(at(liveBoth([two], { starts: { a: 0, b: 0 } })))).toEqual(new Set([0]));
  });

  it('share drawn people by their weights, the same way in both executors and in every design', () => {
    const starts = { a: 30, b: 10 };
    const few = at(liveBoth([two], { starts }));
    const many = fast([two], { starts, leads: 4_000 });
    expect(many.slice(0, few.length)).toEqual(few);
    const share = many.filter((start) => start === 1).length / many.length;
    expect(Math.abs(share - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / many.length));
    expect(many.some((start) => start === 2)).toBe(false);
    // Another weight moves only those who must move.
    const other = fast([two], { starts: { a: 20, b: 20 }, leads: 4_000 });
    expect(many.filter((start, i) => start === 1 && other[i] === 0)).toEqual([]);
  });

  it('share them in every program by its own weights, each by a die of its own', () => {
    const other = (starts?: Scenario['starts']): ProgramFile => ({
      ...two,
      program: { ...two.program, id: 'other', name: 'Other' },
      scenario: { ...two.scenario, ...(starts && { starts }) },
    });
    const first = { starts: { a: 1, b: 1 } };
    const of = (rows: readonly TraceRow[], program: number) =>
      entries(rows).flatMap((row) => (row.program === program ? [row.value] : []));
    const lives = (starts: Scenario['starts'], leads: number) => {
      const stage = openRun(inputOf([two, other(starts)], { ...first, leads, days: 1 }));
      const cast = stage.cast(0);
      return Array.from({ length: stage.leads }, (_, lead) => traceLead(stage.linked, cast, lead));
    };
    const said = { a: 3, b: 1 };
    const [alone, both] = [lives(undefined, 2_000), lives(said, 2_000)];
    const few = liveBoth([two, other(said)], { ...first, leads: 30, days: 1 });
    expect(few).toEqual(both.slice(0, few.length));
    // Nothing said of the other: everybody comes to all of its starts. And what is said of it changes nothing for the first.
    expect(alone.flatMap((rows) => of(rows, 1)).every((start) => start === 0)).toBe(true);
    expect(both.map((rows) => of(rows, 0))).toEqual(alone.map((rows) => of(rows, 0)));
    const second = (program: number) => both.map((rows) => of(rows, program)[0] === 1);
    const shareOf = (some: readonly boolean[]) => some.filter((is) => is).length / some.length;
    const [mine, theirs] = [second(0), second(1)];
    expect(Math.abs(shareOf(mine) - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(shareOf(theirs) - 0.25)).toBeLessThan(0.04);
    expect(Math.abs(shareOf(mine.map((is, i) => is && theirs[i] === true)) - 0.125)).toBeLessThan(0.03);
  });

  it('are come to by everybody who is brought along, whatever is said of drawn people', () => {
    const input = inputOf([two], { starts: { b: 1 } });
    const records = [{ id: 'x', fields: {}, persona: 'jp' }];
    const stage = openRun({ ...input, records });
    expect(at([traceLead(stage.linked, stage.cast(0), 0)])).toEqual([0]);
  });

  function fast(files: readonly ProgramFile[], scenario: Partial<Scenario>): readonly number[] {
    const stage = openRun(inputOf(files, { ...scenario, days: 1 }));
    const cast = stage.cast(0);
    return at(Array.from({ length: stage.leads }, (_, lead) => traceLead(stage.linked, cast, lead)));
  }
});
