/** What the world is told of a row, with names as numbers. */

import { stateName } from '../../compile/machine/types.ts';
import { assert } from '../../kit/base.ts';
import type { Pending, World } from '../../people/behaviour/world.ts';
import type { Setup } from '../setup.ts';
import type { Effect } from './context.ts';
import type { LoadedProgram } from './program.ts';

/** Where and when an effect came out. */
export interface EffectPlace {
  readonly minute: number;
  readonly step: number;
  readonly program: LoadedProgram;
  /** Name of the lead's zone. */
  readonly zone: string;
  readonly pending: Pending;
}

/** Node of a step of a machine. */
export function nodeOf({ machine }: LoadedProgram, step: number): string {
  const nodeId = machine.states.active.states?.[stateName(step)]?.meta.nodeId;
  assert(typeof nodeId === 'string', `the machine has no step ${step}`);
  return nodeId;
}

/** Tells the world of a send, a handoff or a call that will be answered; it pushes what follows. */
export function tellWorld(
  effect: Effect,
  place: EffectPlace,
  { world, setup }: { world: World; setup: Setup },
): void {
  const { minute, pending } = place;
  const { abouts } = setup.names;
  if (effect.kind === 'send') {
    const { number, key, occurrence } = effect;
    const asset = abouts.no(effect.asset);
    const topic = abouts.no(effect.topic);
    const channel = effect.channel === 'email' ? 0 : 1;
    const zone = setup.zoneNo(place.zone);
    world.sent({ minute, number, key, occurrence, asset, topic, channel, zone }, pending);
  } else if (effect.kind === 'handoff') {
    const { number, key, occurrence, priority, slaMinutes, scores } = effect;
    const { fit, engagement } = scores;
    const queue = setup.queueNo(effect.queue);
    world.handed({ minute, number, key, occurrence, queue, priority, slaMinutes, fit, engagement }, pending);
  } else if (effect.kind === 'call' && effect.answered) {
    const { number, key, occurrence } = effect;
    const about = abouts.no(nodeOf(place.program, place.step));
    world.called({ minute, number, key, occurrence, about }, pending);
  }
}
