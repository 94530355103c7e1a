import { useCallback, useEffect, useRef, useState } from 'react';
import { hush } from '../../store/actions.ts';
import { hushHome, undoHome, useHome } from '../../store/home/state.ts';
import { useStore } from '../../store/store.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { PageHead } from '../../ui/frame/PageHead.tsx';
import { PlacedToast } from '../shell/PlacedToast.tsx';
import { DropVeil } from './DropVeil.tsx';
import styles from './Home.module.css';
import { Programs } from './Programs.tsx';
import { type DrawPicture, PictureContext } from './picture.ts';
import { Templates } from './Templates.tsx';
import { type HomeLists, useHomeKeys, useHomeLists } from './use-home.ts';
import { Waiting } from './Waiting.tsx';
import { Welcome } from './Welcome.tsx';

/** The overview: kept programs as pictures of their own flow, the archive, and the templates. */
export function Home({ picture }: { readonly picture: DrawPicture }) {
  const { t } = useWords();
  const lists = useHomeLists();
  const [looked, setLooked] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const find = useCallback(() => field.current?.focus(), []);
  useHomeKeys(find);
  return (
    <PictureContext value={picture}>
      <div className={styles.page} data-message-room="">
        <PageHead
          title={t('home.title')}
          aside={keptWords(lists, t)}
          find={{ looked, onLook: setLooked, label: t('home.find'), keys: '/', field }}
        />
        {lists === undefined ? (
          <Waiting />
        ) : (
          <>
            {!lists.isWelcomed && <Welcome />}
            <Programs lists={lists} looked={looked} />
            <Templates looked={looked} />
          </>
        )}
      </div>
      <DropVeil />
      <Said />
    </PictureContext>
  );
}

function keptWords(lists: HomeLists | undefined, t: Voice['t']): string | undefined {
  if (lists === undefined || (lists.kind === 'read' && lists.yours.length === 0)) return undefined;
  return lists.kind === 'closed' ? t('home.notKept') : t('home.count', { count: lists.yours.length });
}

/** What was just done here, with the way to take it back. */
function Said() {
  const { t, say } = useWords();
  const toast = useHome((state) => state.toast);
  const other = useStore((state) => state.toast);
  useEffect(() => hushHome, []);
  // The newest takes the place of what was said of a program, and the other way round.
  useEffect(() => {
    if (toast !== undefined) hush();
  }, [toast]);
  useEffect(() => {
    if (other !== undefined) hushHome();
  }, [other]);
  if (toast === undefined) return null;
  return (
    <div className={styles.toast}>
      <PlacedToast
        key={toast.stamp}
        message={say(toast.words)}
        closeLabel={t('app.close')}
        onClose={hushHome}
        {...(toast.isUndoable
          ? { action: { label: t('app.top.undo'), keys: 'Ctrl Z', onAction: () => void undoHome() } }
          : {})}
      />
    </div>
  );
}
