import { useMemo } from 'react';
import { useStore } from '../../store/store.ts';
import { lookAt, stepChange } from '../../store/versions/comparing.ts';
import { type Pair, useVersions, versionText } from '../../store/versions/state.ts';
import { useWords } from '../../store/words.ts';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ProgramCanvas } from '../ProgramCanvas.tsx';
import { canvasWords } from '../program/canvas-words.ts';
import type { ProgramCanvasProps } from '../props.ts';
import styles from './Change.module.css';
import { goneId, overlaid, overlaidCounts, plain } from './overlaid.ts';

/** Two versions of the program over each other, only to look at. */
export function VersionsCanvas() {
  const voice = useWords();
  const file = useStore((state) => state.file);
  const pair = useVersions((state) => state.pair);
  const at = useVersions((state) => state.at);
  const reports = useVersions((state) => state.run.reports);
  const earlier = useVersions(({ versions, a }) => versions.find(({ id }) => id === a));
  const words = useMemo(() => canvasWords(voice), [voice]);
  const drawn = useMemo(() => {
    if (pair === undefined) return file === undefined ? { cards: [], edges: [] } : plain(file, voice);
    return overlaid(
      pair,
      voice,
      voice.t('versions.wasHere', { version: voice.say(versionText(earlier, String)) }),
    );
  }, [pair, file, voice, earlier]);
  const counts = useMemo(
    () => (pair === undefined || reports === undefined ? undefined : overlaidCounts(pair, reports, voice)),
    [pair, reports, voice],
  );
  const looked = useMemo(() => (pair === undefined ? undefined : placeOf(pair, at)), [pair, at]);
  const selected = useMemo(() => new Set(looked === undefined ? [] : [looked.selected]), [looked]);
  if (file === undefined) return null;
  return (
    <section className={styles.stage} aria-label={voice.t('versions.canvas')}>
      {pair !== undefined && <Bar pair={pair} at={at} />}
      <div className={styles.drawing}>
        <ProgramCanvas
          key={file.program.id}
          {...drawn}
          counts={counts}
          selected={selected}
          words={words}
          isFixed
          focus={looked === undefined ? undefined : { id: looked.focus, stamp: at + 1 }}
          {...DEEDS}
          onSelect={(ids) => pair !== undefined && lookAtOne(pair, ids)}
        />
      </div>
    </section>
  );
}

const nothing = (): void => undefined;

const DEEDS = {
  onMove: nothing,
  onConnect: nothing,
  onDelete: nothing,
  onDropStep: nothing,
  onAddAfter: nothing,
} satisfies Partial<ProgramCanvasProps>;

/** A press on a card that differs looks at its change. */
function lookAtOne({ changes }: Pair, ids: readonly string[]): void {
  const at = changes.findIndex((one) => one.of === 'step' && ids.includes(one.change.id));
  if (at >= 0) lookAt(at);
}

/** Where the change that is looked at stands on the canvas; nowhere for what is around the drawing. */
function placeOf(
  { changes }: Pair,
  at: number,
): { readonly selected: string; readonly focus: string } | undefined {
  const one = changes[at];
  if (one?.of === 'step') return { selected: one.change.id, focus: one.change.id };
  if (one?.of !== 'line') return undefined;
  const { before, after, from } = one.change;
  return { selected: after?.id ?? goneId(before?.id ?? ''), focus: from };
}

function Bar({ pair, at }: { readonly pair: Pair; readonly at: number }) {
  const { t } = useWords();
  const { steps, lines, parts } = pair.difference;
  const count = (kind: string): number => [...steps, ...parts].filter((one) => one.kind === kind).length;
  const lone = pair.changes.filter(({ of }) => of === 'line').length;
  const changed = count('changed') + (lines.length > 0 ? lone : 0);
  const of = pair.changes.length;
  return (
    <div className={styles.bar}>
      <div className={styles.counts}>
        {count('added') > 0 && (
          <Chip tone="good" icon="plus">
            {t('versions.added', { count: count('added') })}
          </Chip>
        )}
        {count('removed') > 0 && (
          <Chip tone="danger" icon="minus">
            {t('versions.removed', { count: count('removed') })}
          </Chip>
        )}
        {changed > 0 && <Chip icon="pencil">{t('versions.changed', { count: changed })}</Chip>}
      </div>
      <div className={styles.arrows}>
        <IconButton
          icon="chevron-up"
          size="s"
          label={t('versions.previous')}
          disabled={of === 0}
          onClick={() => stepChange(-1)}
        />
        <span className={styles.where} aria-live="polite">
          {of === 0 ? t('versions.none') : t('versions.at', { number: at + 1, of })}
        </span>
        <IconButton
          icon="chevron-down"
          size="s"
          label={t('versions.next')}
          disabled={of === 0}
          onClick={() => stepChange(1)}
        />
      </div>
    </div>
  );
}
