import type { ReactNode } from 'react';
import { redoLast, undoLast } from '../../store/actions.ts';
import { renameProgram } from '../../store/document/settings.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { ProgramTitle } from '../../ui/frame/ProgramTitle.tsx';
import { TopBar } from '../../ui/frame/TopBar.tsx';
import { TopLine } from '../../ui/frame/TopLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Saved } from '../keeping/Saved.tsx';
import { VersionChip } from '../versions/VersionChip.tsx';
import { FileMenu } from './FileMenu.tsx';
import { LooksMenu } from './LooksMenu.tsx';
import { ModeChip } from './ModeChip.tsx';
import { PlayButton } from './PlayButton.tsx';
import { RunControls } from './RunControls.tsx';

export type TopProps = {
  /** The menu of sharing, left of Run. */
  readonly share: ReactNode;
};

/** Name, save state, undo and redo, run, files, language and theme. */
export function Top({ share }: TopProps) {
  const { t } = useWords();
  const name = useStore((state) => state.file?.program.name ?? '');
  const isFixed = useReadOnly() !== undefined;
  return (
    <TopBar
      start={
        <>
          <ProgramTitle
            key={name}
            name={name}
            label={t('app.top.name')}
            onRename={renameProgram}
            isFixed={isFixed}
          />
          <VersionChip />
          <Saved />
        </>
      }
      end={
        <>
          <UndoRedo />
          <TopLine />
          <ModeChip />
          <PlayButton />
          <LooksMenu />
          <FileMenu />
          <RunControls before={share} />
        </>
      }
    />
  );
}

function UndoRedo() {
  const { t, maybe } = useWords();
  const back = useStore((state) => state.history.past.at(-1)?.label);
  const forth = useStore((state) => state.history.future[0]?.label);
  const isFixed = useReadOnly() !== undefined;
  return (
    <>
      <IconButton
        icon="undo-2"
        label={back === undefined ? t('app.top.undo') : t('app.top.undoThat', { deed: maybe(back) ?? '' })}
        keys="Ctrl Z"
        disabled={isFixed || back === undefined}
        onClick={undoLast}
      />
      <IconButton
        icon="redo-2"
        label={forth === undefined ? t('app.top.redo') : t('app.top.redoThat', { deed: maybe(forth) ?? '' })}
        keys="Ctrl Y"
        disabled={isFixed || forth === undefined}
        onClick={redoLast}
      />
    </>
  );
}
