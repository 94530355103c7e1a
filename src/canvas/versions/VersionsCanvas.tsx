import { useMemo } from 'react';
import { useAsks } from '../../store/deeds/asks.ts';
import { useStore } from '../../store/store.ts';
import { lookAt } from '../../store/versions/comparing.ts';
import { type Pair, useVersions, versionText } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import type { Size, View } from '../flow/view.ts';
import { ProgramCanvas } from '../ProgramCanvas.tsx';
import { canvasWords } from '../program/canvas-words.ts';
import { useCanvasCounts } from '../program/use-counts.ts';
import type { CardData, ViewAsk } from '../types.ts';
import { BesideCanvas } from './BesideCanvas.tsx';
import { changeOf } from './beside.ts';
import { bothView } from './both-view.ts';
import styles from './Change.module.css';
import { FIXED } from './fixed.ts';
import { goneId, hereId, overlaid, overlaidCounts, plain } from './overlaid.ts';
import { VersionsBar } from './VersionsBar.tsx';

/** Two versions of the program over each other or next to each other, only to look at. */
export function VersionsCanvas() {
  const { t } = useWords();
  const pair = useVersions((state) => state.pair);
  const layout = useVersions((state) => state.layout);
  const ask = useAsks(({ canvas }) => (canvas === undefined ? undefined : (canvas as ViewAsk)));
  return (
    <section className={styles.stage} aria-label={t('versions.canvas')}>
      {pair !== undefined && <VersionsBar pair={pair} />}
      <div className={styles.drawing}>
        {pair !== undefined && layout === 'beside' ? (
          <BesideCanvas pair={pair} ask={ask} />
        ) : (
          <OverlaidCanvas ask={ask} />
        )}
      </div>
    </section>
  );
}

function OverlaidCanvas({ ask }: { readonly ask: ViewAsk | undefined }) {
  const voice = useWords();
  const file = useStore((state) => state.file);
  const pair = useVersions((state) => state.pair);
  const at = useVersions((state) => state.at);
  const looks = useVersions((state) => state.looks);
  const reports = useVersions((state) => state.run.reports);
  const earlier = useVersions(({ versions, a }) => versions.find(({ id }) => id === a));
  const words = useMemo(() => canvasWords(voice), [voice]);
  const drawn = useMemo(() => {
    if (pair === undefined) return file === undefined ? { cards: [], edges: [] } : plain(file, voice);
    const version = voice.say(versionText(earlier, String));
    return overlaid(pair, voice, voice.t('versions.wasHere', { version }));
  }, [pair, file, voice, earlier]);
  const live = useCanvasCounts();
  const counts = useMemo(() => {
    // Where nothing is compared, the numbers are those of the drawing as ever.
    if (pair === undefined) return live;
    return reports === undefined ? undefined : overlaidCounts(pair, reports, voice);
  }, [pair, reports, voice, live]);
  const looked = useMemo(() => (pair === undefined ? undefined : placeOf(pair, at)), [pair, at]);
  const selected = useMemo(() => new Set(looked === undefined ? [] : [looked.selected]), [looked]);
  if (file === undefined) return null;
  return (
    <ProgramCanvas
      key={file.program.id}
      {...drawn}
      {...FIXED}
      counts={counts}
      selected={selected}
      words={words}
      begin={pair === undefined ? undefined : beginAt(drawn.cards, looked?.focus)}
      controls={pair === undefined ? 'all' : 'zoom'}
      ask={ask}
      focus={looked === undefined ? undefined : { id: looked.focus, stamp: looks }}
      onSelect={(ids) => {
        const pressed = pair === undefined ? -1 : changeOf(pair.changes, ids.map(hereId));
        if (pressed >= 0) lookAt(pressed);
      }}
    />
  );
}

/** The first view of both, with a card that has to be in it. */
function beginAt(cards: readonly CardData[], focus: string | undefined): (room: Size) => View {
  return (room) =>
    bothView(
      cards,
      room,
      cards.filter(({ id }) => id === focus),
    );
}

/** Where the change that is looked at stands on the canvas; nowhere for what is around the drawing. */
function placeOf(
  { changes }: Pair,
  at: number,
): { readonly selected: string; readonly focus: string } | undefined {
  const one = changes[at];
  if (one?.of === 'step') return { selected: one.change.id, focus: one.change.id };
  if (one?.of === 'comment') return { selected: one.change.node, focus: one.change.node };
  if (one?.of !== 'line') return undefined;
  const { before, after, from } = one.change;
  return { selected: after?.id ?? goneId(before?.id ?? ''), focus: from };
}
