/** Who is at the selected step or line of the run that is played. */
import { type Standing, standingAt, takingWay } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { playClock, seenFor } from './clock.ts';
import { usePlay } from './state.ts';

/** The people at a place now. `minute` is the one that they are of. */
export interface PeopleNow {
  readonly kind: 'step' | 'line';
  /** The step, or the one that the line leaves. */
  readonly node: string;
  /** The line's port. */
  readonly port: string | undefined;
  readonly here: readonly Standing[];
  readonly came: number;
}

/** The one thing that is selected. */
export function useChosen(): string | undefined {
  return useStore(({ selected }) => (selected.size === 1 ? [...selected][0] : undefined));
}

/** Who is there, told anew a few times a second; nothing where no step or line is chosen. */
export function usePeopleNow(): PeopleNow | undefined {
  const id = useChosen();
  const edges = useStore((state) => state.file?.program.edges);
  // The minute is what makes the list change.
  usePlay((play) => play.minute);
  usePlay((play) => play.status);
  const clock = playClock();
  if (id === undefined || clock === undefined) return undefined;
  const { playback, frame } = clock;
  const node = playback.nodes.indexOf(id);
  if (node >= 0) {
    const here = standingAt(playback, frame, node);
    return { kind: 'step', node: id, port: undefined, here, came: frame.cameTo[node]! };
  }
  const edge = edges?.find((one) => one.id === id);
  if (edge === undefined) return undefined;
  const { from, port } = edge;
  const way = playback.ways.findIndex((one) => one.port === port && playback.nodes[one.from] === from);
  const here = takingWay(playback, frame, { of: way, within: seenFor(clock) });
  return { kind: 'line', node: from, port, here, came: way < 0 ? 0 : frame.taken[way]! };
}
