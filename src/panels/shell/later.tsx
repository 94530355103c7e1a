/** Parts of the app that the first screen does not need: fetched when they are shown first, or before when there is time. */
import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './later.module.css';

/** The room that a part takes while it is on its way, so that nothing moves when it comes. */
export type Room = 'page' | 'right' | 'left' | 'dock' | 'none';

/** A part that is fetched: it is shown by `Later`. */
export interface LaterPart<P> {
  readonly room: Room;
  /** The component, once it is here. */
  readonly drawn: () => ComponentType<P> | undefined;
  /** Fetches it, unless it is here or on its way. Fails where it cannot be had; asked again, it tries again. */
  readonly fetch: () => Promise<void>;
}

const fetches: (() => Promise<void>)[] = [];

/** Names a part of the app that is not fetched with the first screen. */
export function laterPart<P extends object>(room: Room, load: () => Promise<ComponentType<P>>): LaterPart<P> {
  let drawn: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;
  const come = async (): Promise<void> => {
    try {
      drawn = await load();
    } finally {
      coming = undefined;
    }
  };
  const part: LaterPart<P> = {
    room,
    drawn: () => drawn,
    fetch: () => {
      if (drawn === undefined) coming ??= come();
      return coming ?? Promise.resolve();
    },
  };
  fetches.push(part.fetch);
  return part;
}

export type LaterProps<P> = {
  readonly part: LaterPart<P>;
  /** What the part is given. */
  readonly props: P;
};

/**
 * Shows a part, and fetches it when it is not here. Until then its room stands empty; where it cannot be had, that is
 * said, and it can be asked for again. Once here it is drawn at once, like any other.
 */
export function Later<P extends object>({ part, props }: LaterProps<P>) {
  const [state, setState] = useState<{ readonly part?: LaterPart<P>; readonly isFailed?: boolean }>({});
  const Part = part.drawn();
  const isHere = Part !== undefined;
  const isFailed = state.part === part && state.isFailed === true;
  useEffect(() => {
    if (isHere || isFailed) return;
    let isGone = false;
    part.fetch().then(
      () => isGone || setState({ part }),
      () => isGone || setState({ part, isFailed: true }),
    );
    return () => {
      isGone = true;
    };
  }, [part, isHere, isFailed]);
  if (Part !== undefined) return <Part {...props} />;
  return isFailed ? <Failed room={part.room} onAgain={() => setState({})} /> : <Empty room={part.room} />;
}

function Empty({ room }: { readonly room: Room }) {
  if (room === 'none') return null;
  return (
    <div className={styles[room]} aria-busy="true">
      <Skeleton shape="line" width={160} />
      <Skeleton shape="box" />
    </div>
  );
}

function Failed({ room, onAgain }: { readonly room: Room; readonly onAgain: () => void }) {
  const { t } = useWords();
  if (room === 'none') return null;
  return (
    <div className={styles[room]} role="alert">
      <EmptyState
        icon="cloud-off"
        title={t('app.later.title')}
        text={t('app.later.text')}
        actions={<Button onClick={onAgain}>{t('app.fault.again')}</Button>}
      />
    </div>
  );
}

/** Milliseconds after which a busy page is taken for one that has time. */
const AT_MOST = 5_000;

/** Waits until the page has nothing else to do. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser tells when it is idle.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: AT_MOST });
    else setTimeout(resolve, 200);
  });
}

/** Fetches all parts one after the other while the page has nothing else to do. A part that fails is asked for again when shown. */
async function fetchWhenIdle(): Promise<void> {
  for (const fetch of fetches) {
    await untilIdle();
    await fetch().catch(() => undefined);
  }
}

/** Begins to fetch all parts once the first run of the first program has come to its end. Gives the way to stop. */
export function startFetching(): () => void {
  const stop = useStore.subscribe(({ run }) => {
    if (run.status === 'none' || run.status === 'running') return;
    stop();
    void fetchWhenIdle();
  });
  return stop;
}
