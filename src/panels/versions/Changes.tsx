import { useEffect, useMemo, useRef } from 'react';
import { isSame } from '../../core/index.ts';
import { leaveMode } from '../../store/mode.ts';
import { copyChangeBack, keepNow, lookAt, restore } from '../../store/versions/comparing.ts';
import { type Pair, shortText, useVersions, versionText } from '../../store/versions/state.ts';
import { clockOf } from '../../store/versions/when.ts';
import { saidOf } from '../../store/versions/words.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { InspectorFrame } from '../../ui/frame/InspectorFrame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Sentence } from '../../ui/Sentence.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import styles from './Changes.module.css';

/** What two versions differ in, in words, and what that does to the same people. */
export function Changes() {
  const { t, say } = useWords();
  const pair = useVersions((state) => state.pair);
  const layout = useVersions((state) => state.layout);
  const isTold = useVersions((state) => state.isTold);
  const [a, b] = useSides();
  const title =
    pair === undefined ? t('versions.noPair') : t('versions.fromTo', { a: shortText(a), b: shortText(b) });
  return (
    <InspectorFrame
      label={title}
      title={title}
      icon="git-branch"
      closeLabel={t('versions.close')}
      onClose={leaveMode}
      className={cx(layout === 'beside' && !isTold && styles.folded)}
      foot={pair === undefined ? undefined : <Foot pair={pair} />}
    >
      {pair === undefined ? (
        <Nothing isFirst={a === undefined && b === undefined} />
      ) : (
        <>
          <section className={styles.part} aria-label={t('versions.words')}>
            <h3 className={styles.title}>{t('versions.words')}</h3>
            {isSame(pair.difference) && (
              <p className={styles.none}>
                {t(pair.changes.length === 0 ? 'versions.nothing' : 'comments.diff.runAlike')}
              </p>
            )}
            <Rows pair={pair} />
          </section>
          <BeforeAfter pair={pair} later={say(versionText(b, String))} />
        </>
      )}
    </InspectorFrame>
  );
}

/** What is to be done where there are no two to compare. */
function Nothing({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useWords();
  if (!isFirst) return <p className={styles.none}>{t('versions.onlyOne')}</p>;
  return (
    <>
      <p className={styles.none}>{t('versions.emptyText')}</p>
      <p className={styles.deed}>
        <Button size="s" icon="plus" onClick={() => void keepNow()}>
          {t('versions.checkpoint')}
        </Button>
      </p>
    </>
  );
}

function useSides() {
  const { versions, a, b } = useVersions();
  return [versions.find(({ id }) => id === a), versions.find(({ id }) => id === b)] as const;
}

const ICONS = { added: 'plus', removed: 'minus', changed: 'pencil' } as const;

function Rows({ pair }: { readonly pair: Pair }) {
  const voice = useWords();
  const at = useVersions((state) => state.at);
  const said = useMemo(() => pair.changes.map((one) => saidOf(one, pair, voice)), [pair, voice]);
  const isTalk = (i: number): boolean => pair.changes[i]?.of === 'comment';
  const looked = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (at >= 0) looked.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul>
      {said.map(({ kind, title, lines }, i) => (
        // Changes are made anew as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i} className={styles.item}>
          <button
            ref={i === at ? looked : null}
            type="button"
            className={cx(styles.row, i === at && styles.looked)}
            aria-current={i === at}
            onClick={() => lookAt(i)}
          >
            <span className={cx(styles.badge, styles[isTalk(i) ? 'changed' : kind])}>
              <Icon name={isTalk(i) ? 'message-square' : ICONS[kind]} size={14} />
              <Spoken>{voice.t(`versions.is.${kind}`)}</Spoken>
            </span>
            <span className={styles.words}>
              <b>{title}</b>
              {lines.map((runs, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: made anew as a whole
                <Sentence key={j} runs={runs} size="card" />
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Foot({ pair }: { readonly pair: Pair }) {
  const { t, locale } = useWords();
  const [a] = useSides();
  const name = a?.number === undefined ? versionText(a, (at) => clockOf(locale, at)) : shortText(a);
  return (
    <>
      <p className={styles.assumed}>{t('versions.assumed', { name: pair.b.program.name })}</p>
      <div className={styles.deeds}>
        {a !== undefined && (
          <Button size="s" icon="rotate-ccw" onClick={() => void restore(a.id)}>
            {t('versions.restore', { version: name })}
          </Button>
        )}
        {pair.changes.length > 0 && (
          <Button size="s" title={t('versions.copyBackHint')} onClick={copyChangeBack}>
            {t('versions.copyBack')}
          </Button>
        )}
      </div>
    </>
  );
}
