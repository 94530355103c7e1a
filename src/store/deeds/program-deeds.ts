/** What can be done with the program as a whole, and where else one can go. */
import { showDock, showSide, showView } from '../actions.ts';
import { showProgram } from '../document/program-section.ts';
import { runAgain } from '../run/running.ts';
import { useStore, type View } from '../store.ts';
import { startTour } from '../tour/tour.ts';
import type { Deed } from './deed.ts';

const isOpen = (): boolean => useStore.getState().file !== undefined;

function openProgram(): void {
  // Beside the views that have no room for it, the drawing has.
  if (useStore.getState().view !== 'people') showView('design');
  showProgram();
}

const show = (id: string, view: View, icon: string): Deed => ({
  id,
  group: 'program',
  icon,
  run: () => showView(view),
});

/** Deeds of the program. */
export const PROGRAM_DEEDS: readonly Deed[] = [
  { id: 'run', group: 'program', icon: 'play', isPossible: isOpen, run: runAgain },
  { id: 'settings', group: 'program', icon: 'settings', isPossible: isOpen, run: () => showSide('run') },
  { id: 'program', group: 'program', icon: 'sliders', isPossible: isOpen, run: openProgram },
  {
    id: 'problems',
    group: 'program',
    icon: 'triangle-alert',
    isPossible: isOpen,
    run: () => showDock('problems'),
  },
  show('overview', 'overview', 'compass'),
  show('design', 'design', 'workflow'),
  show('people', 'people', 'users'),
  show('results', 'results', 'chart-column'),
  show('help', 'help', 'circle-question-mark'),
  { id: 'tour', group: 'program', icon: 'compass', isPossible: isOpen, run: startTour },
];
