/**
 * The model of behaviour: what simulated people and sales do, as the world that executors ask.
 *
 * Assumptions are data (`parameters.ts`); each part has its file: mail, acts between emails, the user's own events,
 * entries, answers of sales. A lead's luck hangs on (seed, replication, lead) and on keys of nodes and acts only.
 */
import { assert } from '../../kit/base.ts';
import type { Zones } from '../../kit/calendar/zones.ts';
import type { AssetDef, EventDef } from '../model/catalogue.ts';
import { ACCEPTED, BUILT_IN_EVENTS } from '../model/events.ts';
import type { Persona, Scenario } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import { type BehaviourQueue, type LinkedAnswers, linkQueue, reasonNumbers } from './answers.ts';
import { BehaviourWorld, type LinkedBehaviour, type Repeat } from './behaviour-world.ts';
import { linkStarts, type StartSpec } from './entries.ts';
import { ownEvents } from './own-events.ts';
import { profileBook } from './profiles.ts';
import { resolveParameters } from './resolve.ts';
import { runTables } from './run-tables.ts';
import type { World } from './world.ts';

/** What the model of behaviour is made of. Definitions are those of all programs, merged by slug. */
export interface BehaviourOptions {
  readonly personas: readonly Persona[];
  readonly scenario: Pick<Scenario, 'seed' | 'behaviour'>;
  readonly names: Names;
  readonly zones: Zones;
  /** Minutes of the run: no act is pushed at or after it. */
  readonly horizon: number;
  readonly events: readonly EventDef[];
  readonly assets: readonly AssetDef[];
  /** By number of the queue. */
  readonly queues: readonly BehaviourQueue[];
  /** Starts by arrival or date of all programs. */
  readonly starts: readonly StartSpec[];
  /** Engagement points by number of the event: how much an act raises interest. */
  readonly points: ArrayLike<number>;
  /** False: the same people without touches; emails and other touches lead to nothing. True unless said. */
  readonly touches?: boolean;
}

/** The worlds of the repeats of a run. */
export type Worlds = (repeat: Repeat) => World;

const OPEN = BUILT_IN_EVENTS.indexOf('open');

/**
 * Makes the model of behaviour of a run, once for all its repeats. One lead at a time, whatever its repeat.
 *
 * Zones, personas and queues go by the numbers of the lists given. Make it when all plans are linked: tables of names must not grow any more.
 */
export function linkBehaviour(options: BehaviourOptions): Worlds {
  const { names, zones, scenario } = options;
  assert(names.events.no('open') === OPEN, 'tables of events start with the built-in ones');
  const own = ownEvents(options.events, names);
  const linked: LinkedBehaviour = {
    zones,
    seed: scenario.seed,
    touches: options.touches ?? true,
    starts: linkStarts(options.starts, names.fields.no),
    run: runTables(options, own),
    profiles: profileBook(options),
    answers: linkAnswers(options),
  };
  return (repeat) => new BehaviourWorld(linked, repeat);
}

function linkAnswers(options: BehaviourOptions): LinkedAnswers {
  const { answers } = options.names;
  const values = resolveParameters({ scenario: options.scenario.behaviour });
  return {
    queues: options.queues.map((queue) => linkQueue(queue, values)),
    accepted: answers.no(ACCEPTED),
    reasons: reasonNumbers(answers.no),
  };
}
