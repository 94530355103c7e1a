/**
 * Which assumption matters most: each is moved down and up by a share of itself, for the same people with the same dice,
 * and what that does to a figure is told with the interval of the paired difference.
 */
import type { ProgramCode } from '../compile/code.ts';
import { PARAMETERS, type Parameter, type ParameterId } from '../people/behaviour/parameters.ts';
import { OWN_PREFIX } from '../people/behaviour/resolve.ts';
import type { Persona } from '../people/model/scenario.ts';
import type { RunInput } from '../run/simulate/stage.ts';
import { type ComparedName, compareSamples, type Difference, type Sample } from './compare.ts';

/** One assumption that can be moved: its value, and what it is moved to. Equal to the value: its bounds leave no room there. */
export interface Move {
  /** Of the table of assumptions, or `own.<event>`. */
  readonly id: string;
  readonly value: number;
  readonly down: number;
  readonly up: number;
}

/** Way of a move. */
export type MoveWay = 'down' | 'up';

/** What a move did to a figure: moved less unmoved. */
export interface MoveEffect extends Pick<Difference, 'value' | 'low' | 'high' | 'n'> {
  /** `open`: the interval holds zero. `same`: no pair of runs differs. */
  readonly says: 'moves' | 'open' | 'same';
}

/** Where an assumption of sales stands on a team. */
const OF_QUEUE = {
  'sales.handling': 'handlingMinutes',
  'sales.reply': 'replyMinutes',
  'sales.perRepDaily': 'perRepDaily',
} as const satisfies Partial<Record<ParameterId, keyof ProgramCode['catalogue']['queues'][number]>>;

type QueueId = keyof typeof OF_QUEUE;

const isOfQueue = (id: string): id is QueueId => Object.hasOwn(OF_QUEUE, id);

/** An assumption with its bounds. */
interface Bounded extends Pick<Parameter, 'low' | 'high'> {
  readonly id: string;
  readonly value: number;
}

/** Highest rate of an event of the user's own. */
const MOST_OWN = 1000;

/** Every assumption that can be moved in a run, by a share in (0, 1) of itself. What is nought stays nought, so it is left out. */
export function movesOf(input: RunInput, share: number): readonly Move[] {
  return assumptionsIn(input).flatMap((one): readonly Move[] => {
    const down = moved(one, 1 - share);
    const up = moved(one, 1 + share);
    const isStuck = down === one.value && up === one.value && !isMovedForSome(input, one);
    return isStuck ? [] : [{ id: one.id, value: one.value, down, up }];
  });
}

function assumptionsIn({ codes, scenario }: RunInput): readonly Bounded[] {
  const queues = codes.flatMap(({ catalogue }) => catalogue.queues);
  const common = PARAMETERS.flatMap(({ id, low, high, scope, default: usual }): readonly Bounded[] => {
    // What comes after sales took somebody is not simulated: no figure of a run hangs on it.
    if (scope === 'check' || id.startsWith('funnel.')) return [];
    if (!isOfQueue(id)) return [{ id, low, high, value: scenario.behaviour[id] ?? usual }];
    // The first team stands for all: each is moved from its own value.
    const first = queues.find((queue) => queue[OF_QUEUE[id]] > 0);
    return first === undefined ? [] : [{ id, low, high: Infinity, value: first[OF_QUEUE[id]] }];
  });
  const events = new Map(
    codes.flatMap(({ catalogue }) => catalogue.events.map((one) => [one.id, one] as const)),
  );
  const own = [...events.values()].flatMap((event): readonly Bounded[] => {
    const usual = event.rate ?? event.share;
    if (usual === undefined) return [];
    const id = `${OWN_PREFIX}${event.id}`;
    const high = event.rate === undefined ? 1 : MOST_OWN;
    return [{ id, low: 0, high, value: scenario.behaviour[id] ?? usual }];
  });
  return [...common, ...own];
}

function isMovedForSome({ personas }: RunInput, { id }: Bounded): boolean {
  return personas.some(({ behaviour }) => (behaviour?.[id] ?? 0) > 0);
}

function moved({ low, high, value }: Omit<Bounded, 'id'>, factor: number): number {
  return Math.min(high, Math.max(low, value * factor));
}

/** The run with one assumption moved for everybody: who has a value of their own is moved from that. */
export function movedInput(input: RunInput, id: string, factor: number): RunInput {
  const bounds = assumptionsIn(input).find((one) => one.id === id);
  if (bounds === undefined) return input;
  if (isOfQueue(id)) return { ...input, codes: input.codes.map((code) => withQueues(code, id, factor)) };
  const { scenario } = input;
  const behaviour = { ...scenario.behaviour, [id]: moved(bounds, factor) };
  const personas = input.personas.map((persona) => movedPersona(persona, bounds, factor));
  return { ...input, scenario: { ...scenario, behaviour }, personas };
}

function movedPersona(persona: Persona, bounds: Bounded, factor: number): Persona {
  const value = persona.behaviour?.[bounds.id];
  if (value === undefined) return persona;
  return {
    ...persona,
    behaviour: { ...persona.behaviour, [bounds.id]: moved({ ...bounds, value }, factor) },
  };
}

/** Handoffs a day are whole, and stay a limit: 0 would be none. */
function withQueues(code: ProgramCode, id: QueueId, factor: number): ProgramCode {
  const key = OF_QUEUE[id];
  const queues = code.catalogue.queues.map((queue) => {
    const value = queue[key] * factor;
    const isWhole = key === 'perRepDaily' && value > 0;
    return { ...queue, [key]: isWhole ? Math.max(1, Math.round(value)) : value };
  });
  return { ...code, catalogue: { ...code.catalogue, queues } };
}

/** What a move did to a figure, by pairs of replications. */
export function effectOf(
  figure: ComparedName,
  unmoved: readonly Sample[],
  samples: readonly Sample[],
): MoveEffect {
  const found = compareSamples(unmoved, samples).find(({ name }) => name === figure);
  if (found === undefined)
    return { value: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0, says: 'open' };
  const { value, low, high, n, verdict } = found;
  const says = verdict === 'same' || verdict === 'open' ? verdict : 'moves';
  return { value, low, high, n, says };
}

/** How far a figure goes either way. */
export function reachOf({ down, up }: Readonly<Record<MoveWay, MoveEffect>>): number {
  const size = ({ value }: MoveEffect): number => (Number.isFinite(value) ? Math.abs(value) : 0);
  return Math.max(size(down), size(up));
}
