/**
 * What can be done by key, menu and command list. One list for all of them, so that they say the same words
 * (`draw.deed.<id>`) and name the same keys.
 */
import { text } from '../../core/index.ts';
import { redoLast, select, showSide, undoLast } from '../actions.ts';
import { lastTaken, pasteText, selectedSteps, takeSelected } from '../document/clipboard.ts';
import { duplicateSteps, removeParts } from '../document/commands.ts';
import { shownOf } from '../document/shown.ts';
import { leaveMode } from '../mode.ts';
import { useStore } from '../store.ts';
import { ALIGN_DEEDS } from './align-deeds.ts';
import { askCanvas, showFinder, toggleOutline, useAsks } from './asks.ts';
import type { Deed } from './deed.ts';
import { GROUP_DEEDS } from './group-deeds.ts';
import { PLAY_DEEDS } from './play-deeds.ts';
import { PROGRAM_DEEDS } from './program-deeds.ts';
import { type Direction, walkTo } from './walking.ts';

const isOpen = (): boolean => useStore.getState().file !== undefined;
/** Whether the canvas is there to be asked. */
const isDrawing = (): boolean => isOpen() && useStore.getState().view === 'design';
const hasSteps = (): boolean => isDrawing() && selectedSteps().length > 0;
const hasOne = (): boolean => isDrawing() && selectedSteps().length === 1;
const nothing = (): void => undefined;

/** Copies or cuts the selected steps from a menu; the keys go by the browser's own events. */
function take(how: 'copy' | 'cut'): void {
  const words = takeSelected(how);
  // A browser that refuses leaves them in this window, where pasting from a menu finds them.
  if (words !== undefined) void navigator.clipboard?.writeText(words).catch(nothing);
}

async function paste(): Promise<void> {
  const words = await navigator.clipboard?.readText().catch(() => undefined);
  pasteText(words ?? lastTaken() ?? '');
}

function selectAll(): void {
  select(shownOf(useStore.getState().file?.program.nodes.map(({ id }) => id) ?? []));
}

function removeSelected(): void {
  const { file, selected } = useStore.getState();
  removeParts(
    selectedSteps(),
    file?.program.edges.filter(({ id }) => selected.has(id)).map(({ id }) => id) ?? [],
  );
}

/** Leaves the mode that is on; or else selects nothing and folds away what stands beside. */
function leave(): void {
  if (useStore.getState().mode !== undefined) {
    leaveMode();
    return;
  }
  select([]);
  showSide(undefined);
}

function go(direction: Direction): () => void {
  return () => walkTo(direction);
}

const DRAW: readonly Deed[] = [
  { id: 'add', group: 'draw', icon: 'plus', keys: '/', isPossible: isDrawing, run: () => askCanvas('add') },
  {
    id: 'connect',
    group: 'draw',
    icon: 'spline',
    keys: 'C',
    ofCanvas: true,
    isPossible: hasOne,
    run: () => askCanvas('connect'),
  },
  {
    id: 'rename',
    group: 'draw',
    icon: 'pencil',
    keys: 'F2',
    isPossible: hasOne,
    run: () => askCanvas('rename'),
  },
  {
    id: 'edit',
    group: 'draw',
    icon: 'settings',
    keys: '↵',
    ofCanvas: true,
    isPossible: hasOne,
    run: () => askCanvas('edit'),
  },
  {
    id: 'duplicate',
    group: 'draw',
    icon: 'copy',
    keys: 'Ctrl D',
    isPossible: hasSteps,
    run: () => duplicateSteps(selectedSteps()),
  },
  {
    id: 'copy',
    group: 'draw',
    icon: 'clipboard',
    keys: 'Ctrl C',
    isHeardElsewhere: true,
    isPossible: hasSteps,
    run: () => take('copy'),
  },
  {
    id: 'cut',
    group: 'draw',
    icon: 'scissors',
    keys: 'Ctrl X',
    isHeardElsewhere: true,
    isPossible: hasSteps,
    run: () => take('cut'),
  },
  {
    id: 'paste',
    group: 'draw',
    icon: 'clipboard-paste',
    keys: 'Ctrl V',
    isHeardElsewhere: true,
    isPossible: isDrawing,
    run: () => void paste(),
  },
  {
    id: 'delete',
    group: 'draw',
    icon: 'trash-2',
    keys: 'Del',
    isHeardElsewhere: true,
    isPossible: hasSteps,
    run: removeSelected,
  },
  {
    id: 'undo',
    group: 'draw',
    words: text('commands.words.undo'),
    icon: 'undo-2',
    keys: 'Ctrl Z',
    isPossible: () => useStore.getState().history.past.length > 0,
    run: undoLast,
  },
  {
    id: 'redo',
    group: 'draw',
    words: text('commands.words.redo'),
    icon: 'redo-2',
    keys: 'Ctrl Y',
    also: ['Ctrl Shift Z'],
    isPossible: () => useStore.getState().history.future.length > 0,
    run: redoLast,
  },
  { id: 'selectAll', group: 'draw', keys: 'Ctrl A', ofCanvas: true, isPossible: isDrawing, run: selectAll },
  { id: 'nudge', group: 'draw', keys: 'Ctrl ↑', isHeardElsewhere: true, isKeyOnly: true, run: nothing },
  {
    id: 'arrange',
    group: 'draw',
    words: text('commands.words.arrange'),
    icon: 'workflow',
    keys: 'L',
    ofCanvas: true,
    isPossible: isDrawing,
    run: () => askCanvas('arrange'),
  },
];

const LOOK: readonly Deed[] = [
  { id: 'next', group: 'look', keys: '↓', ofCanvas: true, isKeyOnly: true, run: go('next') },
  { id: 'previous', group: 'look', keys: '↑', ofCanvas: true, isKeyOnly: true, run: go('previous') },
  {
    id: 'zoomIn',
    group: 'look',
    icon: 'plus',
    keys: '+',
    also: ['='],
    ofCanvas: true,
    isPossible: isDrawing,
    run: () => askCanvas('zoomIn'),
  },
  {
    id: 'zoomOut',
    group: 'look',
    icon: 'minus',
    keys: '-',
    ofCanvas: true,
    isPossible: isDrawing,
    run: () => askCanvas('zoomOut'),
  },
  {
    id: 'full',
    group: 'look',
    icon: 'scan',
    keys: '0',
    ofCanvas: true,
    isPossible: isDrawing,
    run: () => askCanvas('full'),
  },
  {
    id: 'fit',
    group: 'look',
    icon: 'maximize',
    keys: '1',
    ofCanvas: true,
    isPossible: isDrawing,
    run: () => askCanvas('fit'),
  },
  {
    id: 'fitSelection',
    group: 'look',
    icon: 'maximize',
    keys: '2',
    ofCanvas: true,
    isPossible: hasSteps,
    run: () => askCanvas('fitSelection'),
  },
  { id: 'pan', group: 'look', keys: 'Space', isHeardElsewhere: true, isKeyOnly: true, run: nothing },
  {
    id: 'find',
    group: 'look',
    icon: 'search',
    keys: 'Ctrl F',
    isPossible: isDrawing,
    run: () => showFinder('find'),
  },
  {
    id: 'commands',
    group: 'look',
    icon: 'search',
    keys: 'Ctrl K',
    isKeyOnly: true,
    run: () => showFinder('commands'),
  },
  { id: 'outline', group: 'look', icon: 'list-tree', keys: 'O', isPossible: isDrawing, run: toggleOutline },
  {
    id: 'keys',
    group: 'look',
    words: text('commands.words.keys'),
    icon: 'keyboard',
    keys: '?',
    run: () => showFinder('keys'),
  },
  {
    id: 'leave',
    group: 'look',
    keys: 'Esc',
    isKeyOnly: true,
    isPossible: () => useAsks.getState().finder === undefined,
    run: leave,
  },
];

/** Everything that can be done, but what only the panels can do. */
export const DEEDS: readonly Deed[] = [
  ...PLAY_DEEDS,
  ...DRAW,
  ...GROUP_DEEDS,
  ...ALIGN_DEEDS,
  ...LOOK,
  ...PROGRAM_DEEDS,
];

/** Keys that move the selection sideways; the sheet tells the other two. */
export const SIDEWAYS: readonly Deed[] = [
  { id: 'leftwards', group: 'look', keys: '←', ofCanvas: true, run: go('leftwards') },
  { id: 'rightwards', group: 'look', keys: '→', ofCanvas: true, run: go('rightwards') },
];

/** The deed of an id. */
export function deedOf(id: string): Deed {
  const deed = DEEDS.find((one) => one.id === id);
  if (deed === undefined) throw new Error(`no deed ${id}`);
  return deed;
}
