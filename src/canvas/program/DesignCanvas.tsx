import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { text } from '../../core/index.ts';
import { goTo, say, select, showView } from '../../store/actions.ts';
import { askCanvas } from '../../store/deeds/asks.ts';
import { pressed } from '../../store/deeds/pressing.ts';
import { isTyping } from '../../store/deeds/typing.ts';
import { roomOn } from '../../store/document/carried.ts';
import {
  addStep,
  connectSteps,
  duplicateSteps,
  moveSteps,
  reconnectLine,
  removeParts,
} from '../../store/document/commands.ts';
import { toggleFold } from '../../store/document/groups.ts';
import { useIssues } from '../../store/document/issues.ts';
import { contextOf, KINDS } from '../../store/document/kinds.ts';
import { noteAdded } from '../../store/document/recent.ts';
import { refusalOf } from '../../store/document/refusal.ts';
import { shownGroups, standsFor, useGroups, useLooked } from '../../store/document/shown.ts';
import { toggleTogether } from '../../store/document/together.ts';
import { drawNew } from '../../store/home/home.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { startTour } from '../../store/tour/tour.ts';
import { listCount } from '../../store/trace/places-listed.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyWords } from '../../ui/KeyWords.tsx';
import { CanvasNote } from '../controls/CanvasNote.tsx';
import { ProgramCanvas } from '../ProgramCanvas.tsx';
import { usePlayProps } from '../play/use-play-props.tsx';
import type { ProgramCanvasProps } from '../props.ts';
import type { Link, MenuTarget, Move, Point } from '../types.ts';
import { useWalkProps } from '../walk/use-walk-props.tsx';
import { isHeap } from './arrange.ts';
import { CanvasMenu, type MenuPlace } from './CanvasMenu.tsx';
import { canvasWords } from './canvas-words.ts';
import { createCardDeriver, createEdgeDeriver } from './derive.ts';
import { createFolder, type Drawing, type Framed } from './folding.ts';
import { keepOnCard } from './keys-card.ts';
import { meantBy } from './meant.ts';
import { RenameField } from './RenameField.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { editSelected, useCanvasAsks } from './use-asks.ts';
import { useCanvasCounts } from './use-counts.ts';
import { useFoldedCounts } from './use-folded-counts.ts';

/** The open program on the canvas. */
export function DesignCanvas() {
  const file = useStore((state) => state.file);
  const selected = useStore((state) => state.selected);
  const focus = useStore((state) => state.focus);
  const voice = useWords();
  const [menu, setMenu] = useState<MenuPlace | undefined>(undefined);
  const groups = useGroups();
  const drawing = useDrawing({ groups, voice });
  const isFixed = useReadOnly() !== undefined;
  const isInMode = useStore((state) => state.mode !== undefined);
  const shown = { ...usePlayProps(useCanvasCounts()), ...useWalkProps(groups) };
  const counts = useFoldedCounts(shown.counts, groups);
  const words = useMemo(() => canvasWords(voice), [voice]);
  const [renamed, setRenamed] = useState<string | undefined>(undefined);
  const ask = useCanvasAsks(setMenu, setRenamed);
  useNoHeap(isFixed);
  const asked = { canConnect: useRefusal(voice), roomOn: useRoomOn(voice) };
  if (file === undefined || drawing === undefined) return null;
  return (
    <div style={{ display: 'contents' }} data-canvas="" onKeyDownCapture={keepKeys}>
      <ProgramCanvas
        key={file.program.id}
        {...drawing}
        selected={selected}
        focus={focus && { ...focus, id: standsFor(groups, focus.id) }}
        words={words}
        ask={ask}
        {...DEEDS}
        onMenu={(at, target) => setMenu(menuOf(at, target))}
        bar={isFixed ? undefined : <SelectionBar />}
        renaming={
          renamed === undefined
            ? undefined
            : { id: renamed, field: <RenameField id={renamed} onClose={() => setRenamed(undefined)} /> }
        }
        {...asked}
        note={<Note />}
        empty={<Empty />}
        isFixed={isFixed}
        isWalked={!isInMode}
        {...shown}
        counts={counts}
      />
      {menu !== undefined && <CanvasMenu place={menu} onClose={() => setMenu(undefined)} />}
    </div>
  );
}

/** The cards and lines of the open program; what is merely selected, pointed at or counted makes none of them anew. */
function useDrawing({ groups, voice }: Pick<Framed, 'groups' | 'voice'>): Drawing | undefined {
  const file = useStore((state) => state.file);
  const issues = useIssues();
  const [deriveCards] = useState(createCardDeriver);
  const [deriveEdges] = useState(createEdgeDeriver);
  const [drawFrames] = useState(createFolder);
  // Ways that are shown one by one change what is drawn, and so do names of other programs; they change nothing of the file.
  const apart = useLooked((looked) => looked.apart);
  const context = file && contextOf(file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(() => {
    if (file === undefined) return undefined;
    const drawing = { cards: deriveCards(file, issues, voice), edges: deriveEdges(file, voice) };
    return drawFrames(drawing, { program: file.program, groups, voice });
  }, [file, issues, voice, groups, apart, context, deriveCards, deriveEdges, drawFrames]);
}

/** The program that was looked at last as it was opened: the canvas comes and goes with its view. */
let opened: string | undefined;

/** A program that opens as a heap is laid out, once, with the way back. */
function useNoHeap(isFixed: boolean): void {
  const id = useStore((state) => state.file?.program.id);
  useEffect(() => {
    const { file } = useStore.getState();
    if (file === undefined || file.program.id !== id || isFixed || id === opened) return;
    opened = id;
    if (!isHeap(file)) return;
    askCanvas('arrange');
    say(text('app.did.noHeap', { name: file.program.name }), true);
  }, [id, isFixed]);
}

/** Why a line cannot be drawn, in words. */
function useRefusal(voice: Voice): (link: Link) => string | undefined {
  return useCallback(
    (link: Link) => {
      const { file } = useStore.getState();
      const line = meant(link);
      const isBox = file !== undefined && shownGroups(file.program).frames.get(line.to)?.isFolded === true;
      if (isBox) return voice.t('groups.refused.folded');
      const reason = refusalOf(line);
      return reason === undefined ? undefined : voice.t(`app.refused.${reason}`);
    },
    [voice],
  );
}

/** The place that a line makes for the step in the hand, with its name. */
function useRoomOn({ say, t }: Voice): NonNullable<ProgramCanvasProps['roomOn']> {
  return useCallback(
    (edge: string) => {
      const room = roomOn(edge);
      return room && { ...room, words: t('app.dropStep', { step: say(room.step) }) };
    },
    [say, t],
  );
}

/** The menu of a step that is not selected selects it: what the menu does, it does to the selection. */
function menuOf(at: Point, target: MenuTarget): MenuPlace {
  if (target.kind === 'node' && !useStore.getState().selected.has(target.id)) select([target.id]);
  return { at, target };
}

/** What is done on the canvas is done to the document; the same for the life of the app. */
const DEEDS = {
  onSelect: select,
  onMove: moveSteps,
  onCopy: copyTo,
  onConnect: (link) => connectSteps(meant(link)),
  onReconnect: (edge, link) => reconnectLine(edge, meant(link)),
  onOpen: openCard,
  onFold: toggleFold,
  onWays: toggleTogether,
  onCount: listCount,
  onDelete: ({ nodes, edges }) => removeParts(nodes, edges),
  onDropStep: (preset, at) => {
    addStep(preset, at);
    noteAdded(preset);
  },
  onAddAfter: ({ node, port, screen }) => {
    const { from, port: by } = meant({ from: node, port });
    useStore.setState({ quickAdd: { screen, after: { node: from, port: by } } });
  },
} satisfies Partial<ProgramCanvasProps>;

/** The line that is meant: both ends of it belong to steps, also where a box stands for them. */
function meant<L extends Pick<Link, 'from' | 'port'> & Partial<Link>>(link: L): L {
  const { file } = useStore.getState();
  return file === undefined ? link : meantBy(link, { file, groups: shownGroups(file.program) });
}

/** A press twice: a step is edited, a frame gets a name, a folded one is opened. */
function openCard(id: string): void {
  const { file } = useStore.getState();
  const frame = file && shownGroups(file.program).frames.get(id);
  if (frame === undefined) editSelected(id);
  else if (frame.isFolded) toggleFold(id);
  else askCanvas('rename');
}

/** Copies land where the carried steps were put down. */
function copyTo(moves: readonly Move[]): void {
  const [first] = moves;
  const node = useStore.getState().file?.program.nodes.find(({ id }) => id === first?.id);
  if (first === undefined || node === undefined) return;
  duplicateSteps(
    moves.map(({ id }) => id),
    { x: first.x - node.x, y: first.y - node.y },
  );
}

/**
 * React Flow moves the focused card by arrows; here they walk, and with Control they move. It also takes the focus from a
 * card by Escape; here it stays, so that the next key is still for the canvas.
 */
function keepKeys(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key === 'Escape' && target instanceof HTMLElement && target.matches('.react-flow__node')) {
    keepOnCard(target);
    return;
  }
  if (!event.key.startsWith('Arrow') || isTyping(event.target) || isInMenu(event.target)) return;
  event.stopPropagation();
  pressed(event.nativeEvent);
}

/** A menu of the canvas is drawn elsewhere, yet its keys come by here. */
function isInMenu(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role=menu]') !== null;
}

/** Says on the canvas who runs through it. */
function Note() {
  const { t } = useWords();
  const leads = useStore((state) => state.file?.scenario.leads ?? 0);
  const isFixed = useReadOnly() !== undefined;
  const hasBegun = useStore((state) => state.history.past.length > 0);
  const imported = useStore((state) => state.people);
  const isDrawn = useStore((state) => (state.file?.program.nodes.length ?? 0) > 0);
  const numbered = (name: string, number: number) => t('home.numbered', { name, number: String(number) });
  if (imported !== undefined) {
    return (
      <CanvasNote text={t('app.note.imported', { count: imported.count, name: imported.name })}>
        <Button variant="link" onClick={() => showView('people')}>
          {t('app.note.see')}
        </Button>
      </CanvasNote>
    );
  }
  if (isFixed) return <CanvasNote text={t('app.note.looked', { count: leads })} />;
  // Who has begun to change things knows what is offered here; the drawing needs the room.
  if (hasBegun) return null;
  return (
    <CanvasNote text={t('app.note.madeUp', { count: leads })}>
      {isDrawn && (
        <Button variant="link" onClick={() => void drawNew(t('home.new'), numbered)}>
          {t('home.welcome.draw')}
        </Button>
      )}
      <Button variant="link" onClick={() => showView('people')}>
        {t('app.note.import')}
      </Button>
      <Button variant="link" onClick={startTour}>
        {t('help.tour')}
      </Button>
    </CanvasNote>
  );
}

function Empty() {
  const { t } = useWords();
  return (
    <EmptyState
      slot={t('app.empty.slot')}
      title={t('app.empty.title')}
      text={t('app.empty.text')}
      actions={
        <>
          <Button variant="filled" icon="plus" onClick={() => addFirst()}>
            {t('app.empty.action')}
          </Button>
          <Button onClick={() => showView('overview')}>{t('app.empty.template')}</Button>
        </>
      }
      foot={<KeyWords words={t('app.empty.foot', { key: '/' })} keys="/" />}
    />
  );
}

function addFirst(): void {
  const start = KINDS.palette.find(({ kind }) => kind.entrance !== undefined);
  if (start !== undefined) addStep(start.id, { x: 0, y: 0 });
  const [id] = useStore.getState().selected;
  if (id !== undefined) goTo(id);
}
