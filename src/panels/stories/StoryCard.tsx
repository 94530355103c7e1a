import { useState } from 'react';
import type { Text } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import type { CheckedStory } from '../../store/walk/checking.ts';
import { deleteStory, putBack, renameStory, walkStory } from '../../store/walk/stories.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useAgo } from './ago.ts';
import type { StoryParts } from './parts.ts';
import styles from './StoryCard.module.css';

export type StoryCardProps = {
  readonly id: string;
  readonly name: string;
  readonly parts: StoryParts;
  /** Absent until it was walked for the first time. */
  readonly check: CheckedStory | undefined;
};

/** One story. A broken one says what is true now and since which edit, and offers to put it back. */
export function StoryCard({ id, name, parts, check }: StoryCardProps) {
  const { t } = useWords();
  const [isRenaming, setIsRenaming] = useState(false);
  const isBroken = check?.holds === false;
  const close = () => setIsRenaming(false);
  return (
    <li className={cx(styles.card, isBroken && styles.broken)}>
      <div className={styles.head}>
        {check !== undefined && (
          <Icon
            name={isBroken ? 'circle-x' : 'circle-check'}
            className={isBroken ? styles.bad : styles.good}
          />
        )}
        {isRenaming ? (
          <Renaming id={id} name={name} onClose={close} />
        ) : (
          <h3 className={styles.name} title={name}>
            {name}
          </h3>
        )}
        {check !== undefined && !isRenaming && (
          <span className={isBroken ? styles.bad : styles.good}>
            {t(isBroken ? 'walking.stories.broken' : 'walking.stories.holds')}
          </span>
        )}
      </div>
      <Parts name={name} parts={parts} />
      <Then parts={parts} check={check} />
      {isBroken && check !== undefined && <Now check={check} />}
      <Deeds id={id} name={name} check={check} onRename={() => setIsRenaming(true)} />
    </li>
  );
}

type PartsProps = Pick<StoryCardProps, 'name' | 'parts' | 'check'>;

function Parts({ name, parts }: Pick<PartsProps, 'name' | 'parts'>) {
  const { t, say } = useWords();
  const joined = (words: readonly Text[]): string => words.map(say).join(', ');
  const when = parts.when.length === 0 ? t('walking.stories.nothing') : joined(parts.when);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={styles.scroll} aria-label={name} tabIndex={0}>
      <dl className={styles.parts}>
        <dt>{t('walking.stories.given')}</dt>
        <dd title={say(parts.given)}>{say(parts.given)}</dd>
        <dt>{t('walking.stories.when')}</dt>
        <dd title={when}>{when}</dd>
      </dl>
    </section>
  );
}

/** What is promised: always in sight, however much happens before. */
function Then({ parts, check }: Pick<PartsProps, 'parts' | 'check'>) {
  const { t, say } = useWords();
  const said = parts.then.map((words, index) => ({
    words: say(words),
    isBroken: check?.promises[index]?.holds === false,
  }));
  // What is broken stands first: below it, it is told what is true now.
  const sorted = said.toSorted((a, b) => Number(b.isBroken) - Number(a.isBroken));
  return (
    <dl className={cx(styles.parts, styles.then)}>
      <dt>{t('walking.stories.then')}</dt>
      <dd title={sorted.map(({ words }) => words).join(', ')}>
        {sorted.map(({ words, isBroken }, index) => (
          // Promises have no id; their order is that of the story.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <span key={index} className={cx(isBroken && styles.strong)}>
            {index > 0 ? `, ${words}` : words}
          </span>
        ))}
      </dd>
    </dl>
  );
}

function Now({ check }: { readonly check: CheckedStory }) {
  const { t, say } = useWords();
  const ago = useAgo(check.since?.at);
  const isThere = useStore(({ history }) => history.past.some(({ undo }) => undo === check.since?.undo));
  const said = check.promises.flatMap(({ holds, now }) => (holds || now === undefined ? [] : [say(now)]));
  const words = [...said, ...(check.problem === undefined ? [] : [say(check.problem)])];
  const since =
    check.since === undefined || !isThere
      ? undefined
      : ago === undefined
        ? t('walking.stories.since', { deed: say(check.since.label) })
        : t('walking.stories.sinceAgo', { deed: say(check.since.label), ago });
  const whole = [...words, ...(since === undefined ? [] : [since])].join(' ');
  return (
    <p className={styles.now} title={whole}>
      {whole}
    </p>
  );
}

type DeedsProps = Omit<StoryCardProps, 'parts'> & { readonly onRename: () => void };

function Deeds({ id, name, check, onRename }: DeedsProps) {
  const { t } = useWords();
  const since = check?.holds === false ? check.since : undefined;
  const canPutBack = useStore(({ history }) => history.past.some(({ undo }) => undo === since?.undo));
  return (
    <div className={styles.deeds}>
      <Button variant="link" onClick={() => walkStory(id)}>
        {t('walking.stories.walk')}
      </Button>
      {since !== undefined && canPutBack && (
        <Button variant="link" onClick={() => putBack(since)}>
          {t('walking.stories.putBack')}
        </Button>
      )}
      <span className={styles.menu}>
        <Menu
          size="s"
          label={t('walking.stories.more', { name })}
          items={[
            {
              kind: 'item',
              id: 'rename',
              label: t('walking.stories.rename'),
              icon: 'pencil',
              onSelect: onRename,
            },
            {
              kind: 'item',
              id: 'delete',
              label: t('walking.stories.delete'),
              icon: 'trash-2',
              danger: true,
              onSelect: () => deleteStory(id),
            },
          ]}
        />
      </span>
    </div>
  );
}

type RenamingProps = { readonly id: string; readonly name: string; readonly onClose: () => void };

/** The name where it stands: Enter and leaving keep it, Escape brings the old one back. */
function Renaming({ id, name, onClose }: RenamingProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  return (
    <span className={styles.renaming}>
      <TextInput
        value={typed}
        onChange={setTyped}
        onCommit={(words) => {
          renameStory(id, words);
          onClose();
        }}
        label={t('walking.storyLabel')}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
      />
    </span>
  );
}
