import { useEffect, useRef, useState } from 'react';
import { inTurn, type Text, type WalkView } from '../../core/index.ts';
import { leaveMode } from '../../store/mode.ts';
import { askWhoWalks } from '../../store/walk/deeds.ts';
import { initialsOf } from '../../store/walk/said.ts';
import { useWalk } from '../../store/walk/state.ts';
import { nameStory } from '../../store/walk/stories.ts';
import { useWords } from '../../store/words.ts';
import { cx } from '../../ui/cx.ts';
import floating from '../../ui/floating.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { menuRows } from '../shell/menu-rows.ts';
import { Clock } from './Clock.tsx';
import { Decision } from './Decision.tsx';
import { Happened } from './Happened.tsx';
import { Inbox } from './Inbox.tsx';
import { Reading } from './Reading.tsx';
import { Spoken } from './Spoken.tsx';
import styles from './Walk.module.css';

/** The walk of one lead: clock, scores, inbox and what happened; the decision stands at the foot and never scrolls away. */
export function Walk() {
  const { t } = useWords();
  const view = useWalk((walk) => walk.view);
  const error = useWalk((walk) => walk.error);
  const [isReading, setReading] = useState(false);
  return (
    <aside className={styles.panel} aria-label={t('walking.panel')}>
      <Head view={view} />
      {error !== undefined && <p className={styles.error}>{t('walking.failed')}</p>}
      {view === undefined ? (
        error === undefined && <p className={styles.quiet}>{t('walking.starting')}</p>
      ) : (
        <>
          <Clock view={view} />
          {isReading ? (
            <Reading view={view} onClose={() => setReading(false)} />
          ) : (
            <>
              <Inbox view={view} onRead={() => setReading(true)} />
              <Happened view={view} />
            </>
          )}
          <Decision view={view} />
          <Spoken view={view} />
        </>
      )}
    </aside>
  );
}

/** Fields that say who somebody is, in the order in which they are told. */
const TOLD = ['job-title', 'company', 'city', 'country'];

function aboutOf(view: WalkView | undefined): Text {
  return inTurn(TOLD.map((field) => view?.fields[field]).filter((value) => typeof value === 'string'));
}

function Head({ view }: { readonly view: WalkView | undefined }) {
  const { t, say } = useWords();
  const item = menuRows(t);
  const who = say(aboutOf(view));
  const name = view?.name ?? '';
  const heading = useRef<HTMLHeadingElement>(null);
  const isUnderWay = view !== undefined;
  // What started the walk is gone: the keys, and whoever listens, go on here.
  useEffect(() => {
    if (isUnderWay) heading.current?.focus({ preventScroll: true });
  }, [isUnderWay]);
  return (
    <div className={styles.head}>
      <span className={cx(floating.initials, styles.initials)} aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div className={styles.who}>
        <h2 ref={heading} tabIndex={-1} className={styles.name} title={name}>
          {name}
        </h2>
        {who !== '' && (
          <p className={styles.about} title={who}>
            {who}
          </p>
        )}
      </div>
      <Menu
        label={t('walking.more')}
        items={[
          { ...item('walking.save', 'bookmark-plus', () => nameStory(true)), keys: 'K' },
          { ...item('walking.other', 'footprints', other), keys: 'W' },
        ]}
      />
      <IconButton icon="x" label={t('walking.chip.stop')} keys="Esc" onClick={leaveMode} />
    </div>
  );
}

/** Somebody else walks: the walk is left, and who shall walk is asked. */
function other(): void {
  leaveMode();
  askWhoWalks();
}
