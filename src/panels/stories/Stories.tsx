import { useMemo } from 'react';
import type { ProgramFile, Story } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import { useChecked } from '../../store/walk/checking.ts';
import { askWhoWalks } from '../../store/walk/deeds.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { partsOf } from './parts.ts';
import styles from './Stories.module.css';
import { StoryCard } from './StoryCard.tsx';

const NONE: readonly Story[] = [];

/** What the program promises one person, as cards: given, when, then, and whether it holds. */
export function Stories() {
  const { t } = useWords();
  const file = useStore((state) => state.file);
  const stories = file?.stories ?? NONE;
  if (file === undefined) return null;
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('app.dock.stories')}</h2>
        <p className={styles.quiet}>{t('walking.stories.what')}</p>
        <span className={styles.new}>
          <Button variant="link" icon="plus" onClick={askWhoWalks}>
            {t('walking.stories.new')}
          </Button>
        </span>
      </div>
      {stories.length === 0 ? <None /> : <Cards stories={stories} file={file} />}
    </div>
  );
}

function None() {
  const { t } = useWords();
  return (
    <EmptyState icon="footprints" title={t('walking.stories.none')} text={t('walking.stories.noneText')} />
  );
}

type CardsProps = { readonly stories: readonly Story[]; readonly file: ProgramFile };

/** Broken ones come first. */
function Cards({ stories, file }: CardsProps) {
  const { t } = useWords();
  const checked = useChecked();
  const sorted = useMemo(() => {
    const isBroken = ({ id }: Story): number => (checked.stories.get(id)?.holds === false ? 0 : 1);
    return [...stories].sort((a, b) => isBroken(a) - isBroken(b));
  }, [stories, checked]);
  return (
    <ul className={cx(styles.cards, checked.isStale && styles.stale)} aria-label={t('app.dock.stories')}>
      {sorted.map((story) => (
        <StoryCard
          key={story.id}
          id={story.id}
          name={story.name}
          parts={partsOf(story, file, checked.stories.get(story.id))}
          check={checked.stories.get(story.id)}
        />
      ))}
    </ul>
  );
}
