import type { ReactNode } from 'react';
import { showSide } from '../../store/actions.ts';
import { runAgain, stopRun, useRun } from '../../store/run/running.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

/** How the run is set up, and the run itself: it goes by itself after each change and can be stopped. */
export function RunControls({ before }: { readonly before: ReactNode }) {
  const { t } = useWords();
  const status = useRun((run) => run.status);
  const side = useStore((state) => state.side);
  const isRunning = status === 'running';
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
        variant={isRunning ? 'plain' : 'filled'}
        icon={isRunning ? 'circle-pause' : 'play'}
        onClick={isRunning ? stopRun : runAgain}
      >
        {t(isRunning ? 'app.run.stop' : 'app.run.run')}
      </Button>
    </>
  );
}
