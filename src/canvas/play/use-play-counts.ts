import { useMemo } from 'react';
import { numberText } from '../../core/index.ts';
import { playClock } from '../../store/play/clock.ts';
import { usePlay } from '../../store/play/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import type { CanvasCounts, CardCounts, EdgeCounts } from '../types.ts';

/** The numbers of the minute that is played, in place of those of the whole run; told a few times a second. */
export function usePlayCounts(): CanvasCounts | undefined {
  const { say, t } = useWords();
  const edges = useStore((state) => state.file?.program.edges);
  const minute = usePlay((play) => play.minute);
  const playback = usePlay((play) => play.playback);
  // The minute stands for the frame, which is written in place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    const clock = playClock();
    if (clock === undefined || playback === undefined || edges === undefined) return undefined;
    const { frame } = clock;
    const ways = new Map(
      playback.ways.map(({ from, port }, way) => [`${playback.nodes[from]}/${port}`, frame.taken[way]!]),
    );
    const most = Math.max(1, ...ways.values());
    return {
      cards: new Map(
        playback.nodes.map((id, node): [string, CardCounts] => {
          const here = frame.here[node]!;
          const entered = say(numberText(frame.cameTo[node]!));
          if (here === 0) return [id, { entered }];
          return [
            id,
            {
              entered,
              waiting: t('app.here', { number: say(numberText(here)) }),
              waitingShare: here / frame.cameTo[node]!,
              fullness: here / playback.peak[node]!,
            },
          ];
        }),
      ),
      edges: new Map(
        edges.map(({ id, from, port }): [string, EdgeCounts] => {
          const count = ways.get(`${from}/${port}`) ?? 0;
          return [id, { count: say(numberText(count)), share: count / most }];
        }),
      ),
    };
  }, [minute, playback, edges, say, t]);
}
