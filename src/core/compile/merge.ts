/**
 * What stands against running several programs together: their catalogues are merged by slug, and of two definitions
 * of one slug only the first can count.
 */
import { type Issue, text, verbatim } from '../kit/base.ts';
import { callerOf } from '../program/lint/calls.ts';
import type { Plan } from '../program/plan/plan.ts';
import { roomTaken, shortageOf } from '../program/plan/room.ts';
import { callCircleProblems, circleProblems, waitingOf } from './circles.ts';

/** What a merge reads of a plan. */
export type MergedPlan = Pick<Plan, 'programId' | 'name' | 'catalogue' | 'scores'> & {
  readonly steps?: Plan['steps'];
  readonly starts?: Plan['starts'];
  readonly entry?: Plan['entry'];
  readonly interrupts?: Plan['interrupts'];
  /** Days of its run, for how much there is to count. */
  readonly days?: number;
};

const PARTS = ['fields', 'events', 'topics', 'lists', 'segments', 'assets', 'queues'] as const;

/** Words for people, which say the same of a thing by another name. */
const WORDS: ReadonlySet<string> = new Set(['name', 'note']);

/** A definition in one spelling: keys in order, words for people left out. */
function spelling(definition: object): string {
  return JSON.stringify(definition, (key, value: unknown) => {
    if (WORDS.has(key)) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Issues of plans that shall run together, in their order; none for one plan.
 *
 * A field that holds two types of values blocks a run. Of any other pair the first counts.
 * O(definitions).
 */
export function mergeProblems(plans: readonly MergedPlan[]): readonly Issue[] {
  return [
    ...roomIssues(plans),
    ...sameIds(plans),
    ...PARTS.flatMap((part) => otherDefinitions(plans, part)),
    ...otherScores(plans),
    ...circlesAmong(plans),
  ];
}

/** Circles of programs that wait for each other's end, or let people into each other again and again. */
export function circlesAmong(plans: readonly MergedPlan[]): readonly Issue[] {
  const callers = plans.map(({ steps = [], starts = [], entry = { kind: 'once' } as const, ...plan }) =>
    callerOf({ ...plan, steps, starts, entry }),
  );
  return [...circleProblems(plans.map(waitingOf)), ...callCircleProblems(callers)];
}

/** Programs that others let people into and that are not among them: nothing comes of that. Of one plan, too. O(steps). */
export function missingPrograms(plans: readonly MergedPlan[]): readonly Issue[] {
  const known = new Set(plans.map(({ programId }) => programId));
  return plans.flatMap(({ name, steps = [] }) => {
    const sent = steps.flatMap((step) =>
      step.op === 'emit' && step.effect.kind === 'start' ? [step.effect.program] : [],
    );
    return [...new Set(sent)]
      .filter((id) => !known.has(id))
      .map((other): Issue => {
        const params = { name: verbatim(name), other: verbatim(other) };
        return {
          code: 'merge/not-here',
          severity: 'info',
          blocks: 'nothing',
          message: text('merge.notHere', params),
          hint: text('merge.notHereHint'),
        };
      });
  });
}

/** One run of all programs has room for so much; each of them alone is told by lint. */
function roomIssues(plans: readonly MergedPlan[]): readonly Issue[] {
  if (plans.length < 2) return [];
  const taken = plans.map(({ steps = [], starts = [], interrupts = [], days }) => {
    const goals = interrupts.filter(({ metric }) => metric !== undefined).length;
    return roomTaken({ steps, starts: starts.length, goals, days });
  });
  const named = (part: 'events' | 'topics' | 'lists'): number =>
    new Set(plans.flatMap(({ catalogue }) => catalogue[part].map(({ id }) => id))).size;
  const names = { events: named('events'), topics: named('topics'), lists: named('lists') };
  const found = shortageOf(taken, names);
  if (found === undefined) return [];
  const { what, count, most } = found;
  return [
    {
      code: 'merge/too-large',
      severity: 'error',
      blocks: 'run',
      message: text(`merge.room.${what}`, { count, most }),
      hint: text('merge.roomHint'),
    },
  ];
}

function sameIds(plans: readonly MergedPlan[]): readonly Issue[] {
  const again = plans.filter((plan, i) => plans.findIndex((p) => p.programId === plan.programId) < i);
  return [...new Set(again.map(({ programId }) => programId))].map((id) => {
    const names = plans.filter(({ programId }) => programId === id).map(({ name }) => verbatim(name));
    return {
      code: 'merge/same-program',
      severity: 'error',
      blocks: 'run',
      message: text('merge.sameProgram', { id: verbatim(id), names: text('and', { items: names }) }),
      hint: text('merge.sameProgramHint'),
    };
  });
}

function otherDefinitions(plans: readonly MergedPlan[], part: (typeof PARTS)[number]): readonly Issue[] {
  const known = new Map<
    string,
    { readonly spelt: string; readonly program: string; readonly type: unknown }
  >();
  const told = new Set<string>();
  return plans.flatMap(({ catalogue, name }) =>
    catalogue[part].flatMap((definition): readonly Issue[] => {
      const { id } = definition;
      const own = {
        spelt: spelling(definition),
        program: name,
        type: 'type' in definition && definition.type,
      };
      const first = known.get(id);
      if (first === undefined) known.set(id, own);
      if (first === undefined || first.spelt === own.spelt || told.has(id)) return [];
      told.add(id);
      const isOtherType = first.type !== own.type;
      const params = { id: verbatim(id), first: verbatim(first.program), other: verbatim(name) };
      return [
        {
          code: 'merge/other-definition',
          severity: isOtherType ? 'error' : 'warning',
          blocks: isOtherType ? 'run' : 'nothing',
          message: text(`merge.${part}`, params),
          hint: text(isOtherType ? 'merge.otherTypeHint' : 'merge.firstCountsHint', params),
        },
      ];
    }),
  );
}

function otherScores(plans: readonly MergedPlan[]): readonly Issue[] {
  const [first] = plans;
  const other = plans.find(
    ({ scores }) => first !== undefined && spelling(scores) !== spelling(first.scores),
  );
  if (first === undefined || other === undefined) return [];
  const params = { first: verbatim(first.name), other: verbatim(other.name) };
  return [
    {
      code: 'merge/other-scores',
      severity: 'warning',
      blocks: 'nothing',
      message: text('merge.scores', params),
      hint: text('merge.firstCountsHint', params),
    },
  ];
}
