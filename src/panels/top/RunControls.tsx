import type { ReactNode } from 'react';
import { showSide } from '../../store/actions.ts';
import { runAgain, stopRun, useRun } from '../../store/run/running.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLasting } from '../../ui/use-lasting.ts';

/** A run that is over sooner, as after most changes, needs no Stop. */
const GLANCE_MS = 300;

/** How the run is set up, and the run itself: it goes by itself after each change and can be stopped. */
export function RunControls({ before }: { readonly before: ReactNode }) {
  const { t } = useWords();
  const status = useRun((run) => run.status);
  const side = useStore((state) => state.side);
  const isLong = useLasting(status === 'running', GLANCE_MS);
  return (
    <>
      <IconButton
        icon="settings"
        label={t('app.run.settings')}
        pressed={side === 'run'}
        onClick={() => showSide(side === 'run' ? undefined : 'run')}
      />
      {before}
      <Button
        size="s"
        variant={isLong ? 'plain' : 'filled'}
        icon={isLong ? 'circle-pause' : 'play'}
        onClick={isLong ? stopRun : runAgain}
      >
        {t(isLong ? 'app.run.stop' : 'app.run.run')}
      </Button>
    </>
  );
}
