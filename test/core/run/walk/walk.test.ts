import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  choose,
  makeTexts,
  startWalk,
  type Walk,
  type WalkDecision,
  type WalkSession,
  type WalkView,
  walkTo,
  withMinutes,
} from '../../../../src/core/index.ts';
import { followLead } from '../../../../src/core/run/simulate/follow.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { firstDifference } from '../../../differential/both.ts';
import { inputOf, KINDS, shipped, walkOf } from './programs.ts';

const NAMES = [
  'program-1',
  'starter',
  'webinar',
  'trial',
  'first-download',
  're-engage',
  'new-customer',
  'data-hygiene',
];
const texts = makeTexts('en', KINDS.words('en'));

const plain = ({ minute, what, program, step, name, about, value }: TraceRow): TraceRow => ({
  minute,
  what,
  program,
  step,
  name,
  about,
  value,
});

/** Steps to the end; all views on the way. */
function toTheEnd(walk: ReturnType<typeof walkOf>, session: WalkSession): readonly WalkView[] {
  const views = [walkTo(walk, session, 'here')];
  for (let view = views[0]!; view.canStep; ) {
    view = walkTo(walk, view.session, 'step');
    views.push(view);
  }
  return views;
}

// Many replays: beside other work each takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe('a walk by the dice', () => {
  it.each(NAMES)('through %s is the trace of the run, row by row', (name) => {
    const file = shipped(name);
    const walk = walkOf(file);
    const input = inputOf(file);
    for (const lead of [3, 27]) {
      const views = toTheEnd(walk, startWalk({ kind: 'lead', lead }));
      const rows = views.at(-1)!.rows.map(plain);
      expect(firstDifference(followLead(input, lead).rows, rows)).toBeUndefined();
      views.forEach((view, i) => {
        expect(view.steps).toBe(i);
        expect(firstDifference(view.rows.map(plain), rows.slice(0, view.rows.length))).toBeUndefined();
      });
    }
  });

  it('says something of every row that is told, in words of the catalogue', () => {
    for (const name of NAMES) {
      const walk = walkOf(shipped(name));
      for (let lead = 0; lead < 6; lead++) {
        const { rows } = walkTo(walk, startWalk({ kind: 'lead', lead }), 'end');
        for (const { said, why, isTold } of rows) {
          if (!isTold) continue;
          const words = `${texts.say(said)} ${why === undefined ? '' : texts.say(why)}`;
          expect(words).not.toMatch(/walk\.|undefined|NaN|\{\{/);
        }
      }
    }
  });
});

describe('a walk with choices', () => {
  const walk = walkOf(shipped('program-1'));

  /** Walks by the numbers given: each decides one decision, the last option of the dice included. */
  function walked(lead: number, picks: readonly number[]): readonly WalkView[] {
    let view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'decision');
    const views = [view];
    for (const pick of picks) {
      const options = view.decision?.options ?? [];
      const option = options[pick % Math.max(1, options.length)];
      const session = option === undefined ? view.session : choose(view.session, option.choices);
      view = walkTo(walk, session, 'decision');
      views.push(view);
    }
    return views;
  }

  const picks = fc.array(fc.nat({ max: 6 }), { maxLength: 5 });

  it('goes back and on again to the very same', () => {
    fc.assert(
      fc.property(fc.nat({ max: 39 }), picks, fc.integer({ min: 1, max: 8 }), (lead, list, back) => {
        const view = walked(lead, list).at(-1)!;
        let session = view.session;
        for (let i = 0; i < back; i++) session = walkTo(walk, session, 'back').session;
        for (let i = 0; i < Math.min(back, view.steps); i++) session = walkTo(walk, session, 'step').session;
        expect(walkTo(walk, session, 'here')).toEqual(view);
      }),
      { numRuns: 40 },
    );
  });

  it('goes from decision to decision, and where none is left to the end at once', () => {
    for (const name of ['program-1', 'webinar', 'new-customer']) {
      const each = walkOf(shipped(name));
      for (let lead = 0; lead < 6; lead++) {
        let view = walkTo(each, startWalk({ kind: 'lead', lead }), 'decision');
        while (view.canStep) {
          const wasOver = view.isOver;
          view = walkTo(each, view.session, 'decision');
          if (wasOver && view.decision === undefined) expect(view.canStep).toBe(false);
        }
      }
    }
  });

  it('asks what sales says in answers that stand alone, and says what stands for many', () => {
    const asked = new Set<string>();
    const trial = walkOf(shipped('trial'));
    for (let lead = 0; lead < 6; lead++) {
      let view = walkTo(trial, startWalk({ kind: 'lead', lead }), 'decision');
      while (view.canStep) {
        for (const { id, label } of view.decision?.options ?? []) {
          if (id === 'accepted' || id.startsWith('group:')) asked.add(texts.say(label));
        }
        view = walkTo(trial, view.session, 'decision');
      }
    }
    expect([...asked]).toEqual(['Accepted', 'Not a fit, or another answer that goes this way']);
  });

  it('never changes what has happened already', () => {
    fc.assert(
      fc.property(fc.nat({ max: 39 }), picks, (lead, list) => {
        const views = walked(lead, list);
        for (const [i, view] of views.entries()) {
          const next = views[i + 1];
          if (next === undefined) continue;
          expect(
            firstDifference(view.rows.map(plain), next.rows.slice(0, view.rows.length).map(plain)),
          ).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('follows an option as it said it would', () => {
    let seen = 0;
    for (let lead = 0; lead < 12; lead++) {
      const view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'decision');
      for (const option of view.decision?.options ?? []) {
        if (option.follows === undefined) continue;
        let on = walkTo(walk, choose(view.session, option.choices), 'here');
        expect(on.decision?.chosen).toBe(option.id);
        expect(on.rows).toEqual(view.rows);
        const wanted = option.follows.edges.map(({ from, port, to }) => `${from}/${port}/${to}`);
        while (on.canStep && on.passed.length < view.passed.length + wanted.length)
          on = walkTo(walk, on.session, 'step');
        expect(
          on.passed.slice(view.passed.length).map(({ from, port, to }) => `${from}/${port}/${to}`),
        ).toEqual(wanted);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(8);
  });

  it('lets the minute of a choice be edited', () => {
    const view = walkTo(walk, startWalk({ kind: 'lead', lead: 7 }), 'decision');
    const click = view.decision?.options.find(({ id }) => id === 'click');
    expect(click?.minutes).toBeGreaterThan(0);
    const session = choose(view.session, withMinutes(click!, 4));
    const here = walkTo(walk, session, 'here');
    expect(here.decision?.options.find(({ id }) => id === 'click')?.minutes).toBe(4);
    const then = walkTo(walk, session, 'step');
    expect(then.rows.at(-1)?.minute).toBe(view.minute + 4);
    const end = walkTo(walk, session, 'end');
    const clicked = end.inbox.find(({ clicked }) => clicked !== undefined);
    expect(clicked?.clicked).toBe(view.minute + 4);
  });

  it('has chances that do not contradict each other, that of sales saying nothing in time among them', () => {
    const seen = new Set<string>();
    for (const [name, lead] of [
      ['re-engage', 0],
      ['new-customer', 0],
      ['data-hygiene', 1],
      ['customer-for-life', 0],
    ] as const) {
      for (const decision of decisionsOf(walkOf(shipped(name)), lead)) {
        seen.add(decision.kind);
        checkChances(decision);
      }
    }
    expect([...seen].sort()).toEqual(['act', 'answer', 'call', 'die', 'response']);
  });

  it('asks about sales without a look back at the lead, which would move what it is', () => {
    const decisions = decisionsOf(walkOf(shipped('customer-for-life', 300)), 206);
    decisions.forEach(checkChances);
    expect(decisions.map(({ kind }) => kind)).toContain('answer');
  });
});

/** All decisions of a lead whom the dice lead. */
function decisionsOf(walk: Walk, lead: number): readonly WalkDecision[] {
  const decisions: WalkDecision[] = [];
  let view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'decision');
  for (let before = -1; view.session.position > before; ) {
    if (view.decision !== undefined) decisions.push(view.decision);
    before = view.session.position;
    view = walkTo(walk, view.session, 'decision');
  }
  return decisions;
}

/**
 * What excludes each other adds up to 1; of other things that may happen one does at least as often as any, and at most as often
 * as all. Where something is not known, neither is that nothing happens.
 */
function checkChances({ kind, options }: WalkDecision): void {
  const [, ...known] = options.filter(({ id, chance }) => id === 'dice' || chance !== undefined);
  const none = known.find(({ id }) => id === 'none')?.chance;
  if (known.length < options.length - 1) {
    expect([kind, none]).toEqual(['act', undefined]);
    return;
  }
  const others = known.flatMap(({ id, chance = 0 }) => (id === 'none' ? [] : [chance]));
  const sum = others.reduce((total, chance) => total + chance, none ?? 0);
  expect(Math.min(none ?? 0, ...others)).toBeGreaterThanOrEqual(0);
  expect((none ?? 0) + Math.max(...others)).toBeLessThanOrEqual(1 + 1e-9);
  if (kind === 'act') expect(sum).toBeGreaterThanOrEqual(1 - 1e-9);
  else expect(sum).toBeCloseTo(1, 9);
}

describe('somebody made by hand', () => {
  it('starts with the scores given and does nothing but what is chosen', () => {
    const file = shipped('program-1');
    const walk = walkOf(file);
    const record = { id: 'ilse', name: 'Ilse', fields: {}, scores: { fit: 65, engagement: 30 } };
    const start = startWalk({ kind: 'record', record, behaves: 'blank' });
    const first = walkTo(walk, start, 'step');
    expect(first.name).toBe('Ilse');
    expect(first.scores.map(({ value }) => Math.round(value))).toEqual([65, 30, 0]);
    const end = walkTo(walk, start, 'end');
    expect(end.rows.some(({ what }) => what === 'event')).toBe(false);
    expect(end.isOver).toBe(true);
  });

  it('walks as a person drawn from a persona', () => {
    const file = shipped('program-1');
    const walk = walkOf(file);
    const persona = file.people.personas[0]!;
    const view = walkTo(walk, startWalk({ kind: 'persona', persona: persona.id, draw: 2 }), 'exit');
    expect(view.isOver).toBe(true);
    expect(view.exit?.reason).toBeTruthy();
  });
});
