import { useMemo } from 'react';
import { useDrawnWays } from '../../store/document/together.ts';
import { playClock } from '../../store/play/clock.ts';
import { usePlay } from '../../store/play/state.ts';
import { useWords } from '../../store/words.ts';
import { flowMarks, wayKey } from '../marks.ts';
import type { CanvasCounts } from '../types.ts';

/** The numbers of the minute that is played, in place of those of the whole run; told a few times a second. */
export function usePlayCounts(): CanvasCounts | undefined {
  const voice = useWords();
  const edges = useDrawnWays();
  const minute = usePlay((play) => play.minute);
  const playback = usePlay((play) => play.playback);
  // The minute stands for the frame, which is written in place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const clock = playClock();
    if (clock === undefined || playback === undefined) return undefined;
    const { frame } = clock;
    return flowMarks(
      {
        nodes: playback.nodes.map((id, node) => {
          const here = frame.here[node]!;
          return { id, entered: frame.cameTo[node]!, here, fullness: here / playback.peak[node]! };
        }),
        went: new Map(
          playback.ways.map(({ from, port }, way) => [
            wayKey(playback.nodes[from]!, port),
            frame.taken[way]!,
          ]),
        ),
        edges,
      },
      voice,
    );
  }, [minute, playback, edges, voice]);
}
