import { describe, expect, it } from 'vitest';
import {
  checkOverrides,
  effectOf,
  makeCrew,
  makeSplitStudy,
  movedInput,
  movesOf,
  openRun,
  PARAMETERS,
  type ParameterId,
  type RunInput,
  reachOf,
  resolveParameters,
  samplesOf,
} from '../../../src/core/index.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { shipped } from '../../store/opened.ts';

const base = shipped('first-download');
const file = { ...base, scenario: { ...base.scenario, leads: 120, days: 45, replications: 4 } };
const input = runInputOf(file);

function sampled(of: RunInput) {
  const stage = openRun(of);
  const study = makeSplitStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) study.accept(job, crew.work(job));
  return samplesOf(stage, study.parts);
}

describe('moving an assumption', () => {
  it('moves that one by its share for everybody, inside its bounds, and no other', () => {
    const personas = input.personas.map((persona, i) =>
      i === 0 ? { ...persona, behaviour: { ...persona.behaviour, 'mail.open': 0.9 } } : persona,
    );
    const own = { ...input, personas };
    const resolved = (of: RunInput, i: number) =>
      resolveParameters({
        scenario: of.scenario.behaviour,
        truth: 'buyer',
        persona: of.personas[i]!.behaviour,
      });
    for (const { id, up, down } of movesOf(own, 0.2)) {
      if (!PARAMETERS.some((one) => one.id === id && one.scope !== 'queue')) continue;
      for (const [factor, value] of [
        [0.8, down],
        [1.2, up],
      ] as const) {
        const next = movedInput(own, id, factor);
        expect(next.scenario.behaviour[id]).toBe(value);
        expect(checkOverrides({ [id]: value }, { from: 'scenario', place: '', events: [] })).toEqual([]);
        const before = resolved(own, 1);
        const after = resolved(next, 1);
        const changed = (Object.keys(before) as ParameterId[]).filter((one) => before[one] !== after[one]);
        expect(changed.filter((one) => one !== id)).toEqual([]);
      }
    }
    expect(resolved(movedInput(own, 'mail.open', 0.8), 0)['mail.open']).toBeCloseTo(0.72);
    expect(resolved(movedInput(own, 'mail.open', 1.2), 0)['mail.open']).toBe(1);
  });

  it('moves each team from its own value, and never to no limit', () => {
    const next = movedInput(input, 'sales.perRepDaily', 0.5);
    const before = input.codes[0]!.catalogue.queues;
    next.codes[0]!.catalogue.queues.forEach((queue, i) => {
      expect(queue.perRepDaily).toBe(Math.max(1, Math.round(before[i]!.perRepDaily / 2)));
      expect(queue.reps).toBe(before[i]!.reps);
    });
  });

  it('leaves out what is nought', () => {
    const ids = movesOf(input, 0.2).map(({ id }) => id);
    expect(ids).toContain('mail.click');
    expect(ids).not.toContain('rate.tradeShow');
    expect(ids.filter((id) => id.startsWith('funnel.'))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what a move does', () => {
  const unmoved = sampled(input);

  it('is nothing where nothing is moved', () => {
    const effect = effectOf('accepted', unmoved, sampled(movedInput(input, 'mail.click', 1)));
    expect(effect).toMatchObject({ value: 0, says: 'same' });
  });

  it('is the mean difference of the runs of a file changed by hand', () => {
    const behaviour = { ...file.scenario.behaviour, 'sales.accept': 0.35 * 1.5 };
    const byHand = sampled(runInputOf({ ...file, scenario: { ...file.scenario, behaviour } }));
    const effect = effectOf('accepted', unmoved, sampled(movedInput(input, 'sales.accept', 1.5)));
    const mean = byHand.reduce((sum, one, i) => sum + one.accepted - unmoved[i]!.accepted, 0) / byHand.length;
    expect(effect.value).toBeCloseTo(mean, 9);
    expect(effect.value).toBeGreaterThan(0);
    expect(effect.low).toBeLessThanOrEqual(effect.value);
    const down = effectOf('accepted', unmoved, sampled(movedInput(input, 'sales.accept', 0.5)));
    expect(down.value).toBeLessThan(0);
    expect(reachOf({ down, up: effect })).toBe(Math.max(-down.value, effect.value));
  });
});
