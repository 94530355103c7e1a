/** A program that lets people into itself goes round, though no loop is drawn. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { BIG, type Drawn, draw, EXIT, houseWith, START, waitDays } from './samples/draw.ts';

const AGAIN = (afterMinutes: number) => houseWith({ entry: { kind: 'again', afterMinutes } });
const self = (leave: boolean, program = 'sample'): Drawn => ['sendTo', { program, leave }];
const loops = (file: ProgramFile) =>
  lint(file).flatMap(({ code, blocks }) => (code.startsWith('loop/') ? [`${code} ${blocks}`] : []));

describe('a program that lets people into itself', () => {
  const twoSteps = { s: START, t: self(true) };
  it('never stops where they leave and may come in again at once, and is not run', () => {
    const file = draw(twoSteps, ['s>t'], AGAIN(0));
    expect(loops(file)).toEqual(['loop/never-stops run']);
    expect(loops(draw({ s: START, t: self(false), x: EXIT }, ['s>t', 't>x'], AGAIN(1)))).toEqual([
      'loop/never-stops run',
    ]);
    const { fix } = lint(file).find(({ code }) => code === 'loop/never-stops')!;
    expect(loops(applyPatch(file, fix!.patch))).toEqual([]);
  });

  it('has no limit where a wait lies before', () => {
    expect(loops(draw({ s: START, w: waitDays(7), t: self(true) }, ['s>w', 'w>t'], AGAIN(0)))).toEqual([
      'loop/no-bound launch',
    ]);
  });

  it('goes round by a condition, too', () => {
    const asked = { s: START, b: BIG, t: self(true), x: EXIT };
    expect(loops(draw(asked, ['s>b', 'b.yes>t', 'b.no>x'], AGAIN(0)))).toEqual(['loop/never-stops run']);
  });

  it('goes round by what interrupts a journey, too: at once where it may be so from the beginning', () => {
    const goal = (rule: Rule): Drawn => [
      'goal',
      { rule: rule as unknown as Json, metric: 'asked', then: 'goOn' },
    ];
    const drawn = (rule: Rule) =>
      draw(
        { s: START, w: waitDays(7), x: EXIT, g: goal(rule), t: self(true) },
        ['s>w', 'w>x', 'g>t'],
        AGAIN(0),
      );
    const asked = { kind: 'seen', event: 'demoRequest', since: 'entry' } as const;
    expect(loops(drawn(asked))).toEqual(['loop/no-bound launch']);
    expect(loops(drawn({ ...asked, since: 'ever' }))).toEqual(['loop/never-stops run']);
    expect(loops(drawn({ kind: 'all', rules: [{ ...asked, since: 'ever' }, asked] }))).toEqual([
      'loop/no-bound launch',
    ]);
  });

  it('stops where they come in once, later, or are still inside when they are called', () => {
    expect(loops(draw(twoSteps, ['s>t']))).toEqual([]);
    expect(loops(draw(twoSteps, ['s>t'], AGAIN(2)))).toEqual([]);
    expect(loops(draw({ s: START, t: self(true, 'other') }, ['s>t'], AGAIN(0)))).toEqual([]);
    const inside = { s: START, t: self(false), w: waitDays(1), x: EXIT };
    expect(loops(draw(inside, ['s>t', 't>w', 'w>x'], AGAIN(0)))).toEqual([]);
  });
});
