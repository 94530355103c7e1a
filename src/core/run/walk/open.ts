/** Opens what is walked through: the run, with sales settled, and a world for each walker. */
import type { ProgramCode } from '../../compile/code.ts';
import { OP } from '../../compile/code.ts';
import { threshold } from '../../kit/dice/dice.ts';
import { scriptWorld } from '../../people/behaviour/script-world.ts';
import type { Population, World } from '../../people/behaviour/world.ts';
import { type SettledRun, settleRun } from '../simulate/follow.ts';
import type { Cast } from '../simulate/simulate.ts';
import type { RunInput, Stage } from '../simulate/stage.ts';
import { openRun } from '../simulate/stage.ts';
import type { Walker, WalkInput, WalkSession } from './types.ts';

/** A walker's way in: the run it walks through, who it is, and what answers it. */
export interface Company {
  readonly stage: Stage;
  readonly population: Population;
  readonly world: World;
  readonly isScript: boolean;
  /** Number of the lead in the population. */
  readonly lead: number;
}

/** What is walked through. Opening costs little; a lead among others lets sales settle once, which may take a second. */
export interface Walk {
  readonly input: WalkInput;
  company(session: WalkSession): Company;
  /** Upper bounds of the sides of a split as dice, by its key. */
  readonly bounds: ReadonlyMap<number, readonly number[]>;
}

/** Opens a walk. Keep it as long as the program stays the same. */
export function openWalk(input: WalkInput): Walk {
  const cache = new Map<string, Company>();
  const settled = new Map<number | undefined, SettledRun>();
  const bounds = new Map(input.run.codes.flatMap(boundsOf));
  return {
    input,
    bounds,
    company({ walker, seed }) {
      // The walker is small; people of a list are asked for by number.
      const key = JSON.stringify([walker, seed ?? null]);
      const known = cache.get(key);
      if (known !== undefined) return known;
      if (cache.size > MOST_KNOWN) cache.clear();
      const run = withSeed(input.run, seed);
      if (walker.kind === 'lead') {
        // Sales settle once for all leads of the run.
        const { stage, cast } = settled.get(seed) ?? settleRun(run);
        settled.set(seed, { stage, cast });
        return { stage, ...cast, isScript: false, lead: walker.lead };
      }
      const made = companyOf(run, walker);
      cache.set(key, made);
      return made;
    },
  };
}

const MOST_KNOWN = 32;

function boundsOf(code: ProgramCode): readonly (readonly [number, readonly number[]])[] {
  return Array.from(code.op).flatMap((op, step) => {
    if (op !== OP.split) return [];
    const from = code.portFrom[step]!;
    const to = code.portFrom[step + 1]!;
    const sides = Array.from(code.bound.slice(from, to), (bound, i) =>
      i === to - from - 1 ? 4294967296 : Number.isNaN(bound) ? 0 : threshold(bound),
    );
    return [[code.key[step]!, sides] as const];
  });
}

function withSeed(run: RunInput, seed: number | undefined): RunInput {
  return seed === undefined ? run : { ...run, scenario: { ...run.scenario, seed } };
}

function companyOf(run: RunInput, walker: Exclude<Walker, { kind: 'lead' }>): Company {
  if (walker.kind === 'record') return byRecord(run, walker);
  const { draw, persona } = walker;
  const personas = run.personas.filter(({ id }) => id === persona);
  const scenario = { ...run.scenario, leads: draw + 1, arrivals: { kind: 'atOnce' } as const };
  const stage = openRun({ codes: run.codes, personas, scenario });
  return { stage, ...stage.cast(0), isScript: false, lead: draw };
}

function byRecord(run: RunInput, walker: Extract<Walker, { kind: 'record' }>): Company {
  const { start = run.scenario.start, days = run.scenario.days } = walker;
  const scenario = { ...run.scenario, start, days, arrivals: { kind: 'atOnce' } as const };
  const stage = openRun({ ...run, scenario, records: [walker.record] });
  const cast: Cast = stage.cast(0);
  if (walker.behaves === 'model') return { stage, ...cast, isScript: false, lead: 0 };
  const { seed } = scenario;
  const script = { seed, enters: [{ minute: Math.max(0, walker.record.arrival ?? 0) }], ...walker.script };
  const world = scriptWorld(script, stage.setup.names);
  return { stage, population: cast.population, world, isScript: true, lead: 0 };
}
