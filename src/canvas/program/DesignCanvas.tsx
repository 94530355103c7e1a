import { useCallback, useMemo, useState } from 'react';
import { goTo, select, showView } from '../../store/actions.ts';
import { addStep, connectSteps, moveSteps, refusalOf, removeParts } from '../../store/commands.ts';
import { useIssues } from '../../store/issues.ts';
import { KINDS } from '../../store/kinds.ts';
import { listCount } from '../../store/places-listed.ts';
import { trySample } from '../../store/sample.ts';
import { useStore } from '../../store/store.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CanvasNote } from '../controls/CanvasNote.tsx';
import { ProgramCanvas } from '../ProgramCanvas.tsx';
import type { CanvasWords, Link } from '../types.ts';
import { CanvasMenu, type MenuPlace } from './CanvasMenu.tsx';
import { createCardDeriver, createEdgeDeriver } from './derive.ts';
import { useCanvasCounts } from './use-counts.ts';
import { useCanvasKeys } from './use-keys.ts';

/** The open program on the canvas. */
export function DesignCanvas() {
  const file = useStore((state) => state.file);
  const selected = useStore((state) => state.selected);
  const focus = useStore((state) => state.focus);
  const issues = useIssues();
  const voice = useWords();
  const [deriveCards] = useState(createCardDeriver);
  const [deriveEdges] = useState(createEdgeDeriver);
  const [menu, setMenu] = useState<MenuPlace | undefined>(undefined);
  const counts = useCanvasCounts();
  const words = useMemo(() => canvasWords(voice), [voice]);
  const keys = useCanvasKeys(setMenu);
  const refusal = useCallback(
    (link: Link) => {
      const reason = refusalOf(link);
      return reason === undefined ? undefined : voice.t(`app.refused.${reason}`);
    },
    [voice],
  );
  if (file === undefined) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the canvas bubble up from its cards
    <div style={{ display: 'contents' }} onKeyDown={keys}>
      <ProgramCanvas
        key={file.program.id}
        cards={deriveCards(file, issues, voice)}
        edges={deriveEdges(file, voice)}
        counts={counts}
        selected={selected}
        focus={focus}
        words={words}
        onSelect={select}
        onMove={moveSteps}
        onConnect={connectSteps}
        onDelete={({ nodes, edges }) => removeParts(nodes, edges)}
        onDropStep={addStep}
        onAddAfter={({ node, port, screen }) =>
          useStore.setState({ quickAdd: { screen, after: { node, port } } })
        }
        onMenu={(at, target) => setMenu({ at, target })}
        onCount={listCount}
        canConnect={refusal}
        note={<Note />}
        empty={<Empty />}
      />
      {menu !== undefined && <CanvasMenu place={menu} onClose={() => setMenu(undefined)} />}
    </div>
  );
}

function canvasWords({ t }: Voice): CanvasWords {
  return {
    canvas: t('app.canvas'),
    zoomIn: t('app.zoomIn'),
    zoomOut: t('app.zoomOut'),
    fullSize: t('app.fullSize'),
    fitAll: t('app.fitAll'),
    minimap: t('app.minimap'),
    addAfter: t('app.addAfter'),
    dropHere: t('app.dropHere'),
  };
}

/** Says on the canvas who runs through it. */
function Note() {
  const { t } = useWords();
  const leads = useStore((state) => state.file?.scenario.leads ?? 0);
  const imported = useStore((state) => state.people);
  if (imported !== undefined) {
    return (
      <CanvasNote text={t('app.note.imported', { count: imported.count, name: imported.name })}>
        <Button variant="link" onClick={() => showView('people')}>
          {t('app.note.see')}
        </Button>
      </CanvasNote>
    );
  }
  return (
    <CanvasNote text={t('app.note.madeUp', { count: leads })}>
      <Button variant="link" onClick={() => showView('people')}>
        {t('app.note.import')}
      </Button>
      <Button variant="link" onClick={() => void trySample()}>
        {t('people.trySample')}
      </Button>
    </CanvasNote>
  );
}

function Empty() {
  const { t } = useWords();
  return (
    <EmptyState
      icon="workflow"
      title={t('app.empty.title')}
      text={t('app.empty.text')}
      actions={
        <Button variant="filled" onClick={() => addFirst()}>
          {t('app.empty.action')}
        </Button>
      }
    />
  );
}

function addFirst(): void {
  const start = KINDS.palette.find(({ kind }) => kind.entrance !== undefined);
  if (start !== undefined) addStep(start.id, { x: 0, y: 0 });
  const [id] = useStore.getState().selected;
  if (id !== undefined) goTo(id);
}
