/** Faults that users of other tools report, as far as they concern running: none of them happens here. */
import { describe, expect, it } from 'vitest';
import { fileOf, step } from '../../scripts/flows/flow.ts';
import { program1 } from '../../scripts/flows/program-1.ts';
import { seen } from '../../scripts/flows/rules.ts';
import { SHIPPED } from '../../scripts/flows/shipped.ts';
import { toCode } from '../../src/core/compile/code.ts';
import { lower } from '../../src/core/compile/lower.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import { lint } from '../../src/core/program/lint/lint.ts';
import { traceLead } from '../../src/core/run/simulate/simulate.ts';
import { openRun } from '../../src/core/run/simulate/stage.ts';
import type { TraceRow } from '../../src/core/run/trace.ts';
import { type Given, type TimingCase, told, traceBoth } from './both.ts';
import { ask, end, pause, send, start, until } from './steps.ts';

/** Times that a step was left by a port, and the most times after one arrival. */
function mostWaysOut(rows: readonly TraceRow[]): number {
  const open = new Map<number, number>();
  let most = 0;
  for (const { what, step: no } of rows) {
    if (what === 'arrive') open.set(no, 0);
    if (what !== 'port') continue;
    const ways = (open.get(no) ?? Number.POSITIVE_INFINITY) + 1;
    open.set(no, ways);
    most = Math.max(most, ways);
  }
  return most;
}

function leadsOf(file: ProgramFile, leads: number): readonly (readonly TraceRow[])[] {
  const scenario = { ...file.scenario, leads, replications: 1 };
  const stage = openRun({ codes: [toCode(lower(file))], scenario, personas: file.people.personas });
  const cast = stage.cast(0);
  return Array.from({ length: leads }, (_, lead) => traceLead(stage.linked, cast, lead));
}

const decision: Given = {
  steps: {
    start: start('wait'),
    wait: until({ event: 'click', days: 1 }, ['yes', 'no']),
    yes: send('end'),
    no: send('end'),
    end: end(),
  },
};

const two = (n: number): string => String(n).padStart(2, '0');

describe('both branches of a decision ran', () => {
  it.each(SHIPPED.map((draft) => [draft.id, draft] as const))(
    'in %s nobody leaves a step by two ways',
    (_, draft) => {
      for (const rows of leadsOf(fileOf(draft), 150)) expect(mostWaysOut(rows)).toBeLessThanOrEqual(1);
    },
  );
});

describe('a decision raced a scheduled action and dropped people', () => {
  it('whichever minute around the limit they click in, they get exactly one of the two emails', () => {
    for (let minute = 50; minute < 70; minute++) {
      const clock = `2026-03-03 ${two(9 + Math.floor(minute / 60))}:${two(minute % 60)}`;
      const one: TimingCase = {
        name: clock,
        given: decision,
        when: { enters: ['2026-03-02 10:00'], does: [[clock, 'click']] },
        then: [],
      };
      const isInTime = minute <= 60;
      const at = isInTime ? clock : '2026-03-03 10:00';
      const mail = isInTime ? 'yes' : 'no';
      expect(told(traceBoth(one))).toEqual([
        'Mon 2026-03-02 10:00 enters',
        `Tue ${at} gets ${mail}`,
        `Tue ${at} leaves finished`,
      ]);
    }
  });

  it('a wait, a held email and a click of one minute all come about', () => {
    const one: TimingCase = {
      name: '',
      given: [
        decision,
        { steps: { start: start('wait'), wait: pause(1, 'days', 'mail'), mail: send('end'), end: end() } },
      ],
      when: {
        enters: [
          ['2026-03-02 10:00', 0],
          ['2026-03-02 10:00', 1],
        ],
        does: [['2026-03-03 10:00', 'click']],
      },
      then: [],
    };
    expect(told(traceBoth(one)).filter((line) => line.startsWith('Tue'))).toEqual([
      'Tue 2026-03-03 10:00 gets yes (p0)',
      'Tue 2026-03-03 10:00 leaves finished (p0)',
      'Tue 2026-03-03 10:00 gets mail (p1)',
      'Tue 2026-03-03 10:00 leaves finished (p1)',
    ]);
  });
});

describe('a loop sent one email 11,500 times to 100 people', () => {
  const loop = (mail: object): Given => ({
    steps: {
      start: start('mail'),
      mail: send('wait', mail),
      wait: pause(1, 'hours', 'again'),
      again: step('if', { ask: 'passes', times: 3 }, { yes: 'mail', no: 'end' }),
      end: end(),
    },
  });
  const sends = (given: Given): number =>
    traceBoth({ name: '', given, when: { enters: ['2026-03-02 10:00'] }, then: [] }).rows.filter(
      ({ what }) => what === 'sent',
    ).length;

  it('an email goes out once, however often people come by', () => {
    expect(sends(loop({}))).toBe(1);
  });

  it('where it may go out again, the bound of the loop counts', () => {
    expect(sends(loop({ resend: true }))).toBe(4);
  });

  it('and the cap of a week counts before both', () => {
    expect(
      sends({
        ...loop({ resend: true, ifHeld: 'skip' }),
        settings: { caps: { week: { most: 2, span: 'rolling' } } },
      }),
    ).toBe(2);
  });

  it('a loop that nothing ends is not launched', () => {
    const file = fileOf({
      id: 'endless',
      name: 'Endless',
      purpose: '',
      not: '',
      steps: {
        start: start('mail'),
        mail: send('wait', { resend: true }),
        wait: pause(1, 'hours', 'visited'),
        visited: ask(seen('visit', { since: 'ever' }), 'mail', 'end'),
        end: end(),
      },
    });
    const found = lint(file).find(({ code }) => code === 'loop/no-bound');
    expect(found).toMatchObject({ severity: 'error', blocks: 'launch' });
  });
});

describe('people were stuck', () => {
  it('an open way lets them out as unfinished', () => {
    const one: TimingCase = {
      name: '',
      given: { steps: { start: start('mail'), mail: step('email', { subject: 'Words' }) } },
      when: { enters: ['2026-03-02 10:00'] },
      then: [],
    };
    expect(told(traceBoth(one)).at(-1)).toBe('Mon 2026-03-02 10:00 leaves unfinished');
  });

  it('a step that is switched off or lacks a setting lets them by', () => {
    const one: TimingCase = {
      name: '',
      given: {
        steps: {
          start: start('nothing'),
          nothing: step('waitFor', {}, { timeout: 'mail' }),
          mail: step('email', { name: 'Later' }, 'end'),
          end: end(),
        },
      },
      when: { enters: ['2026-03-02 10:00'] },
      then: [],
    };
    expect(told(traceBoth(one)).at(-1)).toBe('Mon 2026-03-02 10:00 leaves finished');
  });
});

describe('a preview counted people who had unsubscribed', () => {
  it.each(['optedOut', 'bounced', 'complained', 'suppressed'] as const)(
    'who is %s gets nothing and is no longer in the program',
    (flag) => {
      const one: TimingCase = {
        name: '',
        given: {
          steps: { start: start('mail'), mail: send('wait'), wait: pause(9, 'days', 'end'), end: end() },
        },
        when: { lead: { flags: [flag] }, enters: ['2026-03-02 10:00'] },
        then: [],
      };
      const lines = told(traceBoth(one));
      expect(lines.some((line) => line.includes('gets'))).toBe(false);
      expect(lines.at(-1)).toMatch(/^Mon 2026-03-02 10:00 leaves /);
    },
  );

  it('whom the program leaves out does not come in', () => {
    const one: TimingCase = {
      name: '',
      given: { settings: { suppression: { kind: 'member', list: 'customers' } }, steps: decision.steps },
      when: { lead: { lists: ['customers'] }, enters: ['2026-03-02 10:00'] },
      then: [],
    };
    expect(told(traceBoth(one))).toEqual([]);
  });
});

describe('a test ignored waits', () => {
  it('a scripted lead of program 1 waits three days and then for the hours, to the minute', () => {
    const one: TimingCase = {
      name: '',
      given: program1,
      when: {
        enters: ['2026-03-05 18:00'],
        script: { responses: [{ asset: 'related-article', event: 'click', afterMinutes: 90 }] },
      },
      then: [],
    };
    expect(told(traceBoth(one))).toEqual([
      'Thu 2026-03-05 18:00 enters',
      'Thu 2026-03-05 18:00 gets guide',
      'Mon 2026-03-09 09:00 gets related-article',
      'Mon 2026-03-09 10:30 gets case-study',
      'Mon 2026-03-09 10:30 leaves finished',
    ]);
  });
});

describe('a start was allowed on an invalid drawing', () => {
  it('what cannot run blocks the run, by name', () => {
    const file = fileOf(program1);
    const without = (kind: string): ProgramFile => {
      const nodes = file.program.nodes.filter((node) => node.kind !== kind);
      const ids = new Set(nodes.map(({ id }) => id));
      const edges = file.program.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
      return { ...file, program: { ...file.program, nodes, edges } };
    };
    const blocking = lint(without('start')).filter(({ blocks }) => blocks === 'run');
    expect(blocking.map(({ code }) => code)).toContain('program/no-start');
    expect(lint(file).filter(({ blocks }) => blocks === 'run')).toEqual([]);
  });
});
