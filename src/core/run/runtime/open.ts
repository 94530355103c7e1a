/** Machines opened for real time: one calendar for all processes, so that a saved lead can go on anywhere. */

import type { Machine } from '../../compile/machine/types.ts';
import { AssertionError, assert, HOUR } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import { explainScores } from '../../people/score/explain.ts';
import { makeSetup, type Setup } from '../setup.ts';
import { checkMachine } from './check.ts';
import type { Context, Reason } from './context.ts';
import { type LoadedProgram, loadPrograms } from './program.ts';

/** Minute 0 of every lead that runs in real time. */
export const LIVE_START = '2020-01-01';

/** Local times are exact for so long (40 years); nothing is due later. */
const LIVE_MINUTES = 40 * 8766 * HOUR;

/** The weightiest reasons of a score that go into a packet. */
const MOST_REASONS = 5;

/** Machines ready for any number of leads in real time. */
export interface OpenMachines {
  readonly setup: Setup;
  readonly programs: readonly LoadedProgram[];
}

/** `zones`: every zone that a lead may have, besides those of programs and queues. */
export interface OpenOptions {
  readonly zones?: readonly string[];
}

function reasonsOf(program: LoadedProgram): (context: Context) => readonly Reason[] {
  const { names, facts, ask } = program.host;
  return ({ now, person, journey }) => {
    const log = person.log.map(([minute, event, about]) => ({
      minute,
      event: names.events.no(event),
      about: about === null ? -1 : names.abouts.no(about),
    }));
    const evidence = {
      model: facts.scores,
      catalogue: facts.catalogue,
      names,
      facts: ask(now, person, journey),
      log,
    };
    return explainScores(evidence)
      .slice(0, MOST_REASONS)
      .map(({ dimension, id, points }) => ({ dimension, id, points }));
  };
}

/**
 * Opens the machines of the programs that leads shall run through, in their order.
 *
 * Takes some milliseconds a zone: open once, then create any number of leads.
 *
 * @throws {MachineError} if a file is no machine of this format.
 * @throws {AssertionError} if a zone is unknown to this computer.
 */
export function openMachines(
  machines: Machine | readonly Machine[],
  { zones = [] }: OpenOptions = {},
): OpenMachines {
  const list: readonly Machine[] = [machines].flat();
  assert(list.length > 0, 'a lead needs at least one machine');
  list.forEach(checkMachine);
  const facts = list.map(({ meta }) => meta.trellis);
  const named = [
    ...zones,
    ...facts.flatMap(({ zone, catalogue }) => [zone, ...catalogue.queues.map((q) => q.zone)]),
  ];
  const unknown = named.filter((zone) => !isZone(zone));
  if (unknown.length > 0) throw new AssertionError(`unknown time zones: ${unknown.join(', ')}`);
  const setup = makeSetup({ programs: facts, start: LIVE_START, minutes: LIVE_MINUTES, zones });
  const programs = loadPrograms(list, setup);
  for (const program of programs) program.host.reasons = reasonsOf(program);
  return { setup, programs };
}
