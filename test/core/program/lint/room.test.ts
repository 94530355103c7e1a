import { describe, expect, it } from 'vitest';
import { toCode } from '../../../../src/core/compile/code.ts';
import { lower } from '../../../../src/core/compile/lower.ts';
import { MOST_STEPS } from '../../../../src/core/kit/room.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { checkProgramFile } from '../../../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { contextOf } from '../../../../src/core/program/lint/context.ts';
import { roomIssues } from '../../../../src/core/program/lint/room.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { roomTaken } from '../../../../src/core/program/plan/room.ts';
import { layOut } from '../../../../src/core/run/simulate/layout.ts';
import { draw, EXIT, START } from './samples/draw.ts';
import { ROOM } from './samples/room.ts';

const KINDS = registry();
const DAYS = 3_660;

const told = (file: ProgramFile) => roomIssues(contextOf(file, KINDS));

/** What a run of the longest time really lays out for a program. */
function counted(file: ProgramFile): number {
  const plan = lower(file, KINDS);
  const metrics = plan.interrupts.length;
  const horizon = DAYS * 1440;
  return layOut({ codes: [toCode(plan)], horizon, events: 0, answers: 10, metrics, stages: 9 }).counts;
}

describe('the room for a program in a run', () => {
  it.each(ROOM)('is told where it does not fit, in words: $code', ({ code, shows, near }) => {
    expect(checkProgramFile(shows)).toMatchObject({ ok: true });
    expect(told(near)).toEqual([]);
    const [issue, ...more] = told(shows);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code, severity: 'error', blocks: 'run' });
    for (const locale of ['en', 'ja'] as const) {
      const texts = makeTexts(locale, KINDS.words(locale));
      for (const words of [issue?.message, issue?.hint]) {
        expect(words && texts.say(words)).not.toMatch(/lint\.|\{\{|undefined|^$/);
      }
    }
  });

  it('is said with how much there is and how much fits', () => {
    const file = ROOM.find(({ code }) => code === 'program/too-many-steps')?.shows;
    expect(file && told(file)[0]?.message.params).toMatchObject({ most: MOST_STEPS });
  });

  it('is never reckoned smaller than what a run lays out', () => {
    for (const file of [draw({ s: START, x: EXIT }, ['s>x']), ...ROOM.map(({ near }) => near)]) {
      const { steps, starts, interrupts } = lower(file, KINDS);
      const goals = interrupts.filter(({ metric }) => metric !== undefined).length;
      const room = roomTaken({ steps, starts: starts.length, goals, days: DAYS });
      // Emails, days of a lead and minutes until a handoff are there once whatever the programs.
      expect(room.counts + (1 << 14)).toBeGreaterThanOrEqual(counted(file));
    }
  });
});
