/** The tour: things to do one after the other. A step is over when it is done, however it was done. */
import { create } from 'zustand';
import type { ProgramFile } from '../../core/index.ts';
import { showView } from '../actions.ts';
import { describedOf, kindOf } from '../document/kinds.ts';
import { type AppState, useStore } from '../store.ts';

/** Names of the steps, in order; their words are `help.tour.<name>.title` and `.text`. */
export const TOUR = ['pick', 'change', 'count1', 'follow', 'mine', 'start', 'email', 'exit', 'done'] as const;
/** One of them. */
export type TourStep = (typeof TOUR)[number];

interface Tour {
  /** The step one is at; nothing while there is no tour. */
  readonly step: TourStep | undefined;
  /** The app as it was when the step began. */
  readonly from: AppState | undefined;
}

/** Where the tour is. Nothing of it is kept. */
export const useTour = create<Tour>(() => ({ step: undefined, from: undefined }));

const has = (file: ProgramFile | undefined, category: string): boolean =>
  file?.program.nodes.some((node) => kindOf(node).category === category) === true;

/** Whether a whole step of a category stands where a line leads. */
const isLedTo = (file: ProgramFile | undefined, category: string): boolean =>
  file?.program.nodes.some(
    (node) =>
      kindOf(node).category === category &&
      describedOf(node, file).missing === undefined &&
      file.program.edges.some(({ to }) => to === node.id),
  ) === true;

const DONE: Readonly<Record<TourStep, (state: AppState, from: AppState) => boolean>> = {
  pick: ({ selected }) => selected.size > 0,
  change: ({ file, run }, from) => file !== from.file && run.status === 'done' && !run.isStale,
  count1: ({ trace }) => trace.list !== undefined,
  follow: ({ trace }) => trace.lead !== undefined,
  mine: ({ file }, from) => file?.program.id !== from.file?.program.id,
  start: ({ file }) => has(file, 'trigger'),
  email: ({ file }) => isLedTo(file, 'message'),
  exit: ({ file, run }) => isLedTo(file, 'end') && run.status === 'done' && !run.isStale,
  done: () => false,
};

/** Begins the tour on the open program. */
export function startTour(): void {
  showView('design');
  go('pick');
}

/** Ends it where it is. */
export function leaveTour(): void {
  useTour.setState({ step: undefined, from: undefined });
}

/** Goes on to the next step without doing this one; after the last it is over. */
export function nextOfTour(): void {
  const { step } = useTour.getState();
  const next = step === undefined ? undefined : TOUR[TOUR.indexOf(step) + 1];
  if (next === undefined) leaveTour();
  else go(next);
}

function go(step: TourStep): void {
  useTour.setState({ step, from: useStore.getState() });
}

/** Goes on by itself with what is done. Gives the way to stop. */
export function startTouring(): () => void {
  return useStore.subscribe((state) => {
    const { step, from } = useTour.getState();
    if (step !== undefined && from !== undefined && DONE[step](state, from)) nextOfTour();
  });
}
