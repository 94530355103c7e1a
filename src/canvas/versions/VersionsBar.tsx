import { layOut, stepChange, toggleTold } from '../../store/versions/comparing.ts';
import { type Pair, useVersions } from '../../store/versions/state.ts';
import { saidOf } from '../../store/versions/words.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import styles from './Change.module.css';

/** How much differs, the way from change to change, and how both stand. */
export function VersionsBar({ pair }: { readonly pair: Pair }) {
  const { t } = useWords();
  const layout = useVersions((state) => state.layout);
  const isTold = useVersions((state) => state.isTold);
  return (
    <div className={styles.bar}>
      <Counts pair={pair} />
      <Arrows pair={pair} />
      {layout === 'beside' && (
        <span className={styles.tell}>
          <Button size="s" pressed={isTold} onClick={toggleTold}>
            {t('versions.words')}
          </Button>
        </span>
      )}
      <SegmentedControl
        label={t('versions.layout')}
        value={layout}
        onChange={(chosen) => layOut(chosen === 'beside' ? 'beside' : 'overlaid')}
        options={(['overlaid', 'beside'] as const).map((value) => ({ value, label: t(`versions.${value}`) }))}
      />
    </div>
  );
}

function Counts({ pair }: { readonly pair: Pair }) {
  const { t } = useWords();
  const { steps, lines, parts, comments } = pair.difference;
  const count = (kind: string): number => [...steps, ...parts].filter((one) => one.kind === kind).length;
  const lone = pair.changes.filter(({ of }) => of === 'line').length;
  const changed = count('changed') + (lines.length > 0 ? lone : 0);
  return (
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
      {comments.length > 0 && (
        <Chip icon="message-square" title={t('comments.diff.count', { count: comments.length })}>
          <span aria-hidden="true">{comments.length}</span>
          <Spoken>{t('comments.diff.count', { count: comments.length })}</Spoken>
        </Chip>
      )}
    </div>
  );
}

function Arrows({ pair }: { readonly pair: Pair }) {
  const voice = useWords();
  const { t } = voice;
  const at = useVersions((state) => state.at);
  const of = pair.changes.length;
  const one = pair.changes[at];
  const said = one === undefined ? undefined : saidOf(one, pair, voice);
  const isUntold = useVersions(({ layout, isTold }) => layout === 'beside' && !isTold);
  return (
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
        {said !== undefined && (
          <Spoken>
            {t('common.stop')}
            {t('common.labelled', { label: t(`versions.is.${said.kind}`), what: said.title })}
          </Spoken>
        )}
        {said !== undefined && isUntold && (
          <span className={styles.told} title={said.title} aria-hidden="true">
            {said.title}
          </span>
        )}
      </span>
      <IconButton
        icon="chevron-down"
        size="s"
        label={t('versions.next')}
        disabled={of === 0}
        onClick={() => stepChange(1)}
      />
    </div>
  );
}
