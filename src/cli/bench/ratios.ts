/** The fast executor against actors of XState, and against the least that a die, a branch and a counter can cost. */
import {
  actorTrace,
  diceBase,
  die,
  loadPrograms,
  lower,
  makeCrew,
  makeSlot,
  openRun,
  runStudy,
  type Stage,
  type TraceRow,
  toMachine,
  traceLead,
} from '../../core/index.ts';
import { KINDS } from '../programs.ts';
import { HandClock } from './clock.ts';
import { type Bench, type Figure, milliseconds, processorClock } from './measure.ts';
import { benchFile, benchInput } from './programs.ts';

/** Actors are slow: so many times fewer leads must do, and are enough to be like all: a few who act much cost most of the time. */
const FEWER = 100;

function sameRows(a: readonly TraceRow[], b: readonly TraceRow[]): boolean {
  const keys = ['minute', 'what', 'program', 'step', 'name', 'about', 'value'] as const;
  return a.length === b.length && a.every((row, i) => keys.every((key) => Object.is(row[key], b[i]?.[key])));
}

/** Runs leads as actors of XState, one after another; gives their rows. */
function actorsOf(stage: Stage): (lead: number) => readonly TraceRow[] {
  const { setup } = stage;
  const programs = loadPrograms([toMachine(lower(benchFile(), KINDS))], setup);
  const { population, world } = stage.cast(0);
  return (lead) => {
    const slot = makeSlot(setup.names);
    population.load(lead, slot);
    return actorTrace({ programs, setup, slot, world }, new HandClock());
  };
}

/** Events and steps of a lead in the mean: an event is a minute in which something happens. */
function workOf(traces: readonly (readonly TraceRow[])[]): {
  readonly events: number;
  readonly steps: number;
} {
  const events = traces.reduce((sum, rows) => sum + new Set(rows.map(({ minute }) => minute)).size, 0);
  const steps = traces.reduce((sum, rows) => sum + rows.filter(({ what }) => what === 'arrive').length, 0);
  return { events: events / traces.length, steps: steps / traces.length };
}

/** Nanoseconds of one hashed die, one branch and one counter. */
async function bareLoop(bench: Bench): Promise<number> {
  const rounds = bench.size * 100;
  let hits = 0;
  const time = await milliseconds(bench, () => {
    for (let i = 0; i < rounds; i++) if (die(diceBase(i, 5, 77, i & 3), 1) < 2_000_000_000) hits++;
  });
  if (hits === 0) throw new Error('no die of the bench fell below its limit');
  return (1e6 * time) / rounds;
}

/** Every lead once, as actors go through it: sales has all the time there is, and nobody runs again. */
function onceEach(stage: Stage): () => unknown {
  const crew = makeCrew(stage);
  return () => crew.work({ kind: 'chunk', replication: 0, from: 0, to: stage.leads });
}

/** All ratios. Throws if an actor's lead fares otherwise than the same lead of the fast executor. */
export async function ratioFigures({ size }: Pick<Bench, 'size'>): Promise<readonly Figure[]> {
  const bench = { size, clock: processorClock };
  const stage = openRun(benchInput(bench.size));
  const leads = Math.max(1, Math.round(bench.size / FEWER));
  const actor = actorsOf(stage);
  const numbers = Array.from({ length: leads }, (_, lead) => lead);
  const fastTraces = numbers.map((lead) => traceLead(stage.linked, stage.cast(0), lead));
  const differing = numbers.filter((lead) => !sameRows(actor(lead), fastTraces[lead] ?? []));
  if (differing.length > 0) throw new Error(`leads ${differing.slice(0, 5).join(', ')} differ as actors`);
  const actorMs = (await milliseconds(bench, () => numbers.forEach((lead) => void actor(lead)))) / leads;
  const fastMs = (await milliseconds(bench, onceEach(stage))) / bench.size;
  const settledMs = (await milliseconds(bench, () => runStudy(stage))) / bench.size;
  const bare = await bareLoop(bench);
  const { events, steps } = workOf(fastTraces);
  return [
    { name: 'ratio.xstateActors', value: actorMs / fastMs, unit: 'times' },
    // What actors cannot do is on our side only: rounds until the queues of sales are settled.
    { name: 'ratio.xstateActorsSettled', value: actorMs / settledMs, unit: 'times' },
    { name: 'ratio.bareLoop', value: (1e6 * fastMs) / events / bare, unit: 'times' },
    { name: 'ratio.bareLoopPerStep', value: (1e6 * fastMs) / (events + steps) / bare, unit: 'times' },
    { name: 'bareLoop', value: bare, unit: 'ns' },
    { name: 'xstateActors.leadsPerSecond', value: 1000 / actorMs, unit: 'leads/s' },
  ];
}
