/** Who is at the selected step or line of the run that is played. */
import { type Groups, type ProgramFile, type Standing, standingAt, takingWay } from '../../core/index.ts';
import { useGroups } from '../document/shown.ts';
import { useDrawnWays } from '../document/together.ts';
import { useStore } from '../store.ts';
import { type Clock, playClock, seenFor } from './clock.ts';
import { usePlay } from './state.ts';

/** The people at a place now. `minute` is the one that they are of. */
export interface PeopleNow {
  readonly kind: 'step' | 'line';
  /** The step, or the one that the line leaves. */
  readonly node: string;
  /** The ports by which the line leaves. */
  readonly ports: readonly string[] | undefined;
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
  const ways = useDrawnWays();
  const groups = useGroups();
  // The minute is what makes the list change.
  usePlay((play) => play.minute);
  usePlay((play) => play.status);
  const clock = playClock();
  if (id === undefined || clock === undefined) return undefined;
  const { playback, frame } = clock;
  const node = playback.nodes.indexOf(id);
  if (node >= 0) {
    const here = standingAt(playback, frame, node);
    return { kind: 'step', node: id, ports: undefined, here, came: frame.cameTo[node]! };
  }
  if (groups.frames.get(id)?.isFolded === true) return inBox(id, clock, { groups, edges: edges ?? [] });
  const drawn = ways.find((one) => one.id === id);
  if (drawn === undefined) return undefined;
  const { from, ports } = drawn;
  const taken = playback.ways.flatMap((one, way) =>
    playback.nodes[one.from] === from && ports.includes(one.port) ? [way] : [],
  );
  const here = taken.flatMap((of) => takingWay(playback, frame, { of, within: seenFor(clock) }));
  const came = taken.reduce((sum, way) => sum + frame.taken[way]!, 0);
  return { kind: 'line', node: from, ports, here: here.sort((a, b) => a.since - b.since), came };
}

interface Drawn {
  readonly groups: Groups;
  readonly edges: ProgramFile['program']['edges'];
}

/** Who is at any of the steps of a box; those came to it who went a line into it, or began there. */
function inBox(id: string, { playback, frame }: Clock, { groups, edges }: Drawn): PeopleNow {
  const inside = new Set(groups.inside(id));
  const places = playback.nodes.flatMap((node, at) => (inside.has(node) ? [at] : []));
  const here = places.flatMap((place) => standingAt(playback, frame, place));
  const led = new Set(edges.map(({ to }) => to));
  const begun = places.filter((place) => !led.has(playback.nodes[place] ?? ''));
  const ends = new Map(edges.map(({ from, port, to }) => [`${from}/${port}`, to]));
  const entering = playback.ways.flatMap(({ from, port }, way) => {
    const node = playback.nodes[from] ?? '';
    return !inside.has(node) && inside.has(ends.get(`${node}/${port}`) ?? '') ? [way] : [];
  });
  const sum = (list: readonly number[], of: ArrayLike<number>): number =>
    list.reduce((all, one) => all + (of[one] ?? 0), 0);
  return {
    kind: 'step',
    node: id,
    ports: undefined,
    here: here.sort((a, b) => a.since - b.since || a.lead - b.lead),
    came: sum(entering, frame.taken) + sum(begun, frame.cameTo),
  };
}
