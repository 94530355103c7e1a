/** Several programs of one run: what is said when their catalogues differ. */
import { describe, expect, it } from 'vitest';
import { type MergedPlan, mergeProblems } from '../../../src/core/compile/merge.ts';
import { EN } from '../../../src/core/kit/text/en/index.ts';
import { JA } from '../../../src/core/kit/text/ja/index.ts';
import type { Catalogue } from '../../../src/core/people/model/catalogue.ts';
import { at, end, plan } from '../run/runtime/plans.ts';

const base = plan([end()]);

function program(id: string, catalogue: Partial<Catalogue> = {}, more: Partial<MergedPlan> = {}): MergedPlan {
  return { ...base, programId: id, name: id, catalogue: { ...base.catalogue, ...catalogue }, ...more };
}

const told = (...plans: readonly MergedPlan[]) =>
  mergeProblems(plans).map(({ code, blocks, message }) => `${code} ${message.key} ${blocks}`);

describe('programs that run together', () => {
  it('have nothing against each other with equal catalogues, whatever things are called', () => {
    expect(told(program('a'))).toEqual([]);
    expect(told(program('a'), program('b'))).toEqual([]);
    const renamed = program('b', { topics: [{ id: 'news', name: 'Nouvelles' }] });
    expect(told(program('a'), renamed)).toEqual([]);
    const turned = { points: 1, event: 'click' };
    const engagement = { ...base.scores.engagement, events: [turned] };
    const other = { ...base.scores.engagement, events: [{ event: 'click', points: 1 }] };
    expect(
      told(
        program('a', {}, { scores: { ...base.scores, engagement } }),
        program('b', {}, { scores: { ...base.scores, engagement: other } }),
      ),
    ).toEqual([]);
  });

  it('are told of one slug that means two things, once, and of the first that counts', () => {
    const asset = (relevance: number) => ({ assets: [{ id: 'tip', name: 'Tip', relevance }] });
    expect(told(program('a', asset(0.1)), program('b', asset(0.2)), program('c', asset(0.3)))).toEqual([
      'merge/other-definition merge.assets nothing',
    ]);
    const rule = { kind: 'blank', field: 'seats' } as const;
    const segment = { segments: [{ id: 'big', name: 'Big', rule }] };
    const not = { segments: [{ id: 'big', name: 'Big', rule: { kind: 'not', rule } as const }] };
    expect(told(program('a', segment), program('b', not))).toEqual([
      'merge/other-definition merge.segments nothing',
    ]);
  });

  it('cannot run with a field of two types, and are doubted with one id', () => {
    const field = (type: 'text' | 'number') => ({ fields: [{ id: 'size', name: 'Size', type }] });
    expect(told(program('a', field('text')), program('b', field('number')))).toEqual([
      'merge/other-definition merge.fields run',
    ]);
    expect(told(program('a'), program('a'))).toEqual(['merge/same-program merge.sameProgram run']);
  });

  it('are told of other scores', () => {
    const scores = { ...base.scores, total: { fit: 1, engagement: 0, relationship: 0 } };
    expect(told(program('a'), program('b', {}, { scores }))).toEqual([
      'merge/other-scores merge.scores nothing',
    ]);
  });

  it('are told so in both languages', () => {
    expect(Object.keys(JA.merge)).toEqual(Object.keys(EN.merge));
  });

  it('are told of a circle in which they wait for each other, once and by name', () => {
    const waitsFor = (until: string): Partial<MergedPlan> => ({
      steps: plan([
        at([1, 1], { op: 'await', cases: [], when: { kind: 'in', minutes: 5 }, resting: false, until }),
        end(),
      ]).steps,
    });
    const three = [program('a', {}, waitsFor('b')), program('b', {}, waitsFor('c')), program('c')];
    expect(told(...three)).toEqual([]);
    const circle = mergeProblems([...three.slice(0, 2), program('c', {}, waitsFor('b'))]);
    expect(circle.map(({ code, blocks }) => `${code} ${blocks}`)).toEqual(['merge/waits-in-circle launch']);
    expect(JSON.stringify(circle[0]!.message)).toContain('b → c → b');
  });

  it('cannot run where they let people into each other every minute, for ever', () => {
    const sends = (to: string, more: Partial<MergedPlan> = {}): Partial<MergedPlan> => ({
      ...plan([at([1], { op: 'emit', effect: { kind: 'start', program: to } }), end()]),
      entry: { kind: 'again', afterMinutes: 0 },
      ...more,
      catalogue: base.catalogue,
    });
    const loops = (...plans: readonly MergedPlan[]) =>
      mergeProblems(plans).map(({ code, blocks }) => `${code} ${blocks}`);
    const round = (to: string, id: string, more: Partial<MergedPlan> = {}) =>
      program(id, {}, { ...sends(to, more), programId: id, name: id });
    expect(loops(round('b', 'a'), round('c', 'b'))).toEqual([]);
    expect(loops(round('b', 'a'), round('a', 'b'))).toEqual(['merge/loop-never-stops run']);
    expect(loops(round('b', 'a'), round('a', 'b', { entry: { kind: 'once' } }))).toEqual([]);
    const later = { entry: { kind: 'again', afterMinutes: 1440 } } as const;
    expect(loops(round('b', 'a', later), round('a', 'b', later))).toEqual(['merge/loop-no-bound nothing']);
    // The way back is a goal: nobody gets there along the lines that are drawn.
    const goal: Partial<MergedPlan> = {
      ...plan([end(), at([2], { op: 'emit', effect: { kind: 'start', program: 'a' } }), end()]),
      catalogue: base.catalogue,
      entry: { kind: 'again', afterMinutes: 0 },
      programId: 'b',
      name: 'b',
    };
    const toGoal = {
      id: 'goal:g',
      rule: { kind: 'seen', event: 'demoRequest', since: 'entry' },
      then: { kind: 'jump', to: 1 },
      whileResting: false,
      edge: false,
    } as const;
    const back = (interrupts: readonly (typeof toGoal)[]) => program('b', {}, { ...goal, interrupts });
    expect(loops(round('b', 'a'), back([]))).toEqual([]);
    expect(loops(round('b', 'a'), back([toGoal]))).toEqual(['merge/loop-no-bound nothing']);
  });

  it('are refused where one run has no room for all of them', () => {
    const steps = Array.from({ length: 4_100 }, (_, no) => end()(no));
    expect(told(program('a', {}, { steps }))).toEqual([]);
    expect(told(program('a', {}, { steps }), program('b', {}, { steps }))).toEqual([
      'merge/too-large merge.room.steps run',
    ]);
    const many = Array.from({ length: 65 }, (_, i) => program(`p${i}`, {}, { days: 90 }));
    expect(told(...many.slice(1))).toEqual([]);
    expect(told(...many)).toEqual(['merge/too-large merge.room.programs run']);
  });
});
