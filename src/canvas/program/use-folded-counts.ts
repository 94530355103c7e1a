import { useMemo } from 'react';
import type { Groups, ProgramFile, Report } from '../../core/index.ts';
import { playClock } from '../../store/play/clock.ts';
import { usePlay } from '../../store/play/state.ts';
import { countsOf } from '../../store/run/counts.ts';
import { useStore } from '../../store/store.ts';
import { type Changes, useChanges } from '../../store/versions/changes-since.ts';
import { useWords } from '../../store/words.ts';
import type { CanvasCounts } from '../types.ts';
import { boxCounts, type Counted } from './box-counts.ts';
import { foldedWays } from './folding.ts';

/** The numbers of the canvas with those of the boxes into which steps are folded. */
export function useFoldedCounts(counts: CanvasCounts | undefined, groups: Groups): CanvasCounts | undefined {
  const voice = useWords();
  const edges = useStore((state) => state.file?.program.edges);
  const report = useStore((state) => state.run.report);
  const changes = useChanges();
  // The minute stands for the frame of the playback, which is written in place.
  const minute = usePlay((play) => play.minute);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    if (counts === undefined || edges === undefined || groups.hidden.size === 0) return counts;
    if ([...counts.cards.values()].some(({ way }) => way !== undefined)) return foldedWays(counts, groups);
    const counted = playedAt({ groups, edges }) ?? reported({ groups, edges, report, changes });
    if (counted === undefined) return counts;
    return { ...counts, cards: new Map([...counts.cards, ...boxCounts(counted, voice)]) };
  }, [counts, groups, edges, report, changes, voice, minute]);
}

interface Drawn {
  readonly groups: Groups;
  readonly edges: ProgramFile['program']['edges'];
}

/** The numbers of the minute that is played; nothing while none is. */
function playedAt(drawn: Drawn): Counted | undefined {
  const clock = playClock();
  if (clock === undefined) return undefined;
  const { playback, frame } = clock;
  const places = new Map(playback.nodes.map((id, node) => [id, node]));
  const ways = new Map(
    playback.ways.map(({ from, port }, way) => [`${playback.nodes[from]}/${port}`, frame.taken[way] ?? 0]),
  );
  return {
    ...drawn,
    entered: (id) => frame.cameTo[places.get(id) ?? -1] ?? 0,
    waiting: (id) => frame.here[places.get(id) ?? -1] ?? 0,
    went: (from, port) => ways.get(`${from}/${port}`) ?? 0,
  };
}

interface Reported extends Drawn {
  readonly report: Report | undefined;
  readonly changes: Changes | undefined;
}

/** The numbers of the last run. */
function reported({ report, ...drawn }: Reported): Counted | undefined {
  if (report === undefined) return undefined;
  const { came, waiting, went } = countsOf(report);
  return {
    ...drawn,
    entered: (id) => came.get(id) ?? 0,
    waiting: (id) => waiting.get(id) ?? 0,
    went: (from, port) => went.get(`${from}/${port}`) ?? 0,
  };
}
