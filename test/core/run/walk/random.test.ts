/** Walks and stories through programs drawn from all kinds of step. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  checkStories,
  choose,
  lower,
  makeTexts,
  openWalk,
  type ProgramFile,
  programWords,
  type RunInput,
  startWalk,
  storyOf,
  toCode,
  toMachine,
  type Walk,
  type WalkView,
  walkTo,
} from '../../../../src/core/index.ts';
import { makeSlot } from '../../../../src/core/people/behaviour/slot.ts';
import { loadPrograms } from '../../../../src/core/run/runtime/program.ts';
import { referenceTrace } from '../../../../src/core/run/runtime/reference.ts';
import { followLead } from '../../../../src/core/run/simulate/follow.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { firstDifference } from '../../../differential/both.ts';
import { build, kinds, rawCase } from '../../../differential/drawn.ts';

vi.setConfig({ testTimeout: 600_000 });
const RUNS = process.env.TRELLIS_LONG === undefined ? 60 : 1_000;
const texts = makeTexts('en', kinds.words('en'));

interface Drawn {
  readonly file: ProgramFile;
  readonly run: RunInput;
  readonly walk: Walk;
}

/** The program with people who come in by themselves and a mail as the first step: few random ones have both. */
function mailing({ program, ...rest }: ProgramFile): ProgramFile {
  const as = (id: string, kind: string, settings: Record<string, string>) =>
    program.nodes.map((node) => (node.id === id ? { ...node, kind, version: 1, settings } : node));
  const [first, second] = program.nodes;
  const nodes = [
    ...as(first!.id, 'start', { on: 'hand' }).slice(0, 1),
    ...as(second!.id, 'email', { subject: 'Words' }).slice(1),
  ];
  const edges = [
    { id: 'to-mail', from: first!.id, port: 'out', to: second!.id },
    ...program.edges.filter(
      ({ from, port }) => from !== first!.id && (from !== second!.id || port === 'out'),
    ),
  ];
  return { ...rest, program: { ...program, nodes, edges } };
}

const fromCase = (change: (file: ProgramFile) => ProgramFile) =>
  rawCase.map(({ programs, seed, month }): Drawn => {
    const whole = change(build(programs[0]!, 0));
    const scenario = { ...whole.scenario, leads: 3, seed, start: month, days: 75 };
    const file = { ...whole, scenario };
    const run = { codes: [toCode(lower(file, kinds))], scenario, personas: file.people.personas };
    return { file, run, walk: openWalk({ run, words: programWords(file, kinds) }) };
  });

const drawn = fromCase((file) => file);

const plain = ({ minute, what, program, step, name, about, value }: TraceRow): TraceRow => ({
  minute,
  what,
  program,
  step,
  name,
  about,
  value,
});

/** A walk by the numbers given. */
function walked(walk: Walk, lead: number, picks: readonly number[]): WalkView {
  let view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'decision');
  for (const pick of picks) {
    const options = view.decision?.options ?? [];
    const option = options[pick % Math.max(1, options.length)];
    view = walkTo(
      walk,
      option === undefined ? view.session : choose(view.session, option.choices),
      'decision',
    );
  }
  return view;
}

const picks = fc.array(fc.nat({ max: 6 }), { maxLength: 4 });

describe('in random programs of all kinds', () => {
  it('a walk by the dice, step by step, is the trace of both executors', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 2 }), ({ file, run, walk }, lead) => {
        let view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'here');
        for (let steps = 0; view.canStep && steps < 400; steps++) {
          const next = walkTo(walk, view.session, 'step');
          expect(next.rows.length).toBeGreaterThan(view.rows.length);
          view = next;
        }
        const rows = walkTo(walk, view.session, 'end').rows.map(plain);
        const { stage, cast, rows: fast } = followLead(run, lead);
        expect(firstDifference(fast, rows)).toBeUndefined();
        const slot = makeSlot(stage.setup.names);
        cast.population.load(lead, slot);
        const programs = loadPrograms([toMachine(lower(file, kinds))], stage.setup);
        const reference = referenceTrace({ programs, setup: stage.setup, slot, world: cast.world });
        expect(firstDifference(reference, rows)).toBeUndefined();
        for (const { said, why } of view.rows) {
          expect(texts.say(said) + (why === undefined ? '' : texts.say(why))).not.toMatch(
            /walk\.|undefined|NaN|\{\{/,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('back and on again is the same, and what has happened stays', () => {
    fc.assert(
      fc.property(drawn, fc.nat({ max: 2 }), picks, ({ walk }, lead, list) => {
        const view = walked(walk, lead, list);
        const back = walkTo(walk, view.session, 'back');
        expect(
          firstDifference(back.rows.map(plain), view.rows.slice(0, back.rows.length).map(plain)),
        ).toBeUndefined();
        if (back.steps < view.steps) expect(walkTo(walk, back.session, 'step')).toEqual(view);
      }),
      { numRuns: RUNS },
    );
  });

  it('a story saved from any walk tells it and holds, and breaks with the step that it promises', () => {
    let broken = 0;
    fc.assert(
      fc.property(
        fc.oneof(drawn, fromCase(mailing)),
        fc.nat({ max: 2 }),
        picks,
        ({ file, walk }, lead, list) => {
          const view = walked(walk, lead, list);
          const story = storyOf(walk, view.session, { id: 's', name: 'Any' });
          const [check] = checkStories({ ...file, stories: [story] }, kinds);
          expect(check?.promises.filter(({ holds }) => !holds)).toEqual([]);
          // The cards that were passed behind the first are taken away, with all ways to them.
          const first = view.passed[0]?.from;
          const reached = story.then.flatMap((one) => (one.kind === 'gets' ? [one.asset] : []));
          if (first === undefined || reached.length === 0) return;
          const nodes = file.program.nodes.filter(
            ({ kind, id }) => kind !== 'email' && kind !== 'touch' && id !== '',
          );
          const known = new Set(nodes.map(({ id }) => id));
          const edges = file.program.edges.filter(({ from, to }) => known.has(from) && known.has(to));
          const changed = { ...file, program: { ...file.program, nodes, edges }, stories: [story] };
          expect(checkStories(changed, kinds)[0]?.holds).toBe(false);
          broken += 1;
        },
      ),
      { numRuns: RUNS },
    );
    expect(broken).toBeGreaterThan(0);
  });
});
