import { useState } from 'react';
import type { WalkView } from '../../core/index.ts';
import { useWalk } from '../../store/walk/state.ts';
import { nameStory, saveStory } from '../../store/walk/stories.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import styles from './Happened.module.css';

/** Asks for a name under which the walk is kept as a story. */
export function SaveButton() {
  const { t } = useWords();
  const isNaming = useWalk((walk) => walk.isNaming);
  if (isNaming) return null;
  return (
    <Button size="s" variant="link" icon="bookmark-plus" onClick={() => nameStory(true)}>
      {t('walking.save')}
    </Button>
  );
}

/** The name of the story, once it is asked for. */
export function StoryName({ view }: { readonly view: WalkView }) {
  const { t } = useWords();
  const isNaming = useWalk((walk) => walk.isNaming);
  return isNaming ? <Naming first={t('walking.storyName', { name: view.name })} /> : null;
}

/** The name of the story. Enter keeps it, Escape asks no longer. */
function Naming({ first }: { readonly first: string }) {
  const { t } = useWords();
  const [name, setName] = useState(first);
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        void saveStory(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        nameStory(false);
      }}
    >
      <div className={styles.field}>
        <TextInput value={name} onChange={setName} label={t('walking.storyLabel')} autoFocus />
      </div>
      <Button type="submit" disabled={name.trim() === ''}>
        {t('walking.keep')}
      </Button>
      <Button variant="quiet" onClick={() => nameStory(false)}>
        {t('walking.cancel')}
      </Button>
    </form>
  );
}
