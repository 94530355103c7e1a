import { type ReactNode, useState } from 'react';
import { inSentences, inTurn, type Text } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import type { CheckedStory } from '../../store/walk/checking.ts';
import { deleteStory, putBack, renameStory, walkStory } from '../../store/walk/stories.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { menuRows } from '../shell/menu-rows.ts';
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
      <Parts parts={parts} check={check} />
      {isBroken && check !== undefined && <Now check={check} />}
      <Deeds id={id} name={name} check={check} onRename={() => setIsRenaming(true)} />
    </li>
  );
}

type PartsProps = Pick<StoryCardProps, 'parts' | 'check'>;

/** Given, when, then: a line or two each. What is longer is cut with an ellipsis, the whole is said on pointing at it. */
function Parts({ parts, check }: PartsProps) {
  const { t, say } = useWords();
  const joined = (words: readonly Text[]): string =>
    words.length === 0 ? t('walking.stories.nothing') : say(inTurn(words));
  return (
    <dl className={styles.parts}>
      <dt>{t('walking.stories.given')}</dt>
      <Said words={say(parts.given)} />
      <dt>{t('walking.stories.when')}</dt>
      <Said words={joined(parts.when)}>{joined(parts.short)}</Said>
      <dt>{t('walking.stories.then')}</dt>
      <Then parts={parts} check={check} />
    </dl>
  );
}

type SaidProps = { readonly words: string; readonly children?: ReactNode };

/** Words of one part; whoever has no mouse reads the whole with the focus on it. */
function Said({ words, children }: SaidProps) {
  return (
    <Tooltip text={words}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is cut must be readable without a mouse */}
      <dd tabIndex={0}>{children ?? words}</dd>
    </Tooltip>
  );
}

/** What is promised. */
function Then({ parts, check }: PartsProps) {
  const { say, t } = useWords();
  const comma = t('common.comma');
  const said = parts.then.map(({ words, index }) => ({
    index,
    words: say(words),
    isBroken: check?.promises[index]?.holds === false,
  }));
  // What is broken stands first: below it, it is told what is true now.
  const sorted = said.toSorted((a, b) => Number(b.isBroken) - Number(a.isBroken));
  return (
    <Said words={say(inTurn(sorted.map(({ words }) => words)))}>
      {sorted.map(({ words, index, isBroken }, at) => (
        <span key={index} className={cx(isBroken && styles.strong)}>
          {at > 0 ? `${comma}${words}` : words}
        </span>
      ))}
    </Said>
  );
}

function Now({ check }: { readonly check: CheckedStory }) {
  const { t, say } = useWords();
  const ago = useAgo(check.since?.at);
  const isThere = useStore(({ history }) => history.past.some(({ undo }) => undo === check.since?.undo));
  const said = check.promises.flatMap(({ holds, now }) => (holds || now === undefined ? [] : [now]));
  const since =
    check.since === undefined || !isThere
      ? undefined
      : ago === undefined
        ? t('walking.stories.since', { deed: say(check.since.label) })
        : t('walking.stories.sinceAgo', { deed: say(check.since.label), ago });
  const whole = say(inSentences([...said, check.problem, since]));
  return (
    <p className={styles.now} title={whole}>
      {whole}
    </p>
  );
}

type DeedsProps = Omit<StoryCardProps, 'parts'> & { readonly onRename: () => void };

function Deeds({ id, name, check, onRename }: DeedsProps) {
  const { t } = useWords();
  const item = menuRows(t);
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
            item('walking.stories.rename', 'pencil', onRename),
            { ...item('walking.stories.delete', 'trash-2', () => deleteStory(id)), danger: true },
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
