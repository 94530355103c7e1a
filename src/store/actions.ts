/** What can be done to the document: every change goes through `change`, so that one gesture is one entry of the history. */
import { fitted, overfull, type ProgramFile, type Text, text } from '../core/index.ts';
import { close, type Gesture, type History, NO_HISTORY, record, redo, undo } from './document/history.ts';
import { lookAt, shownGroups, standsFor } from './document/shown.ts';
import { isReadOnly, useKeeping } from './keeping/state.ts';
import type { PeopleRef } from './people/state.ts';
import { isGuest } from './sharing/state.ts';
import { type DockTab, useStore, type View } from './store.ts';

/** Opens a program in place of the one that is open. The history is that of the file. */
export function openFile(file: ProgramFile, history: History = NO_HISTORY): void {
  lookAt(file.program.id);
  useStore.setState({ file, history, selected: new Set(), focus: undefined, toast: undefined });
}

/**
 * Changes the document by a pure function. A change that changes nothing leaves no entry. False where the change was
 * refused and why was said: the program must not be changed here, or would have more in it than its file holds.
 */
export function change(edit: (file: ProgramFile) => ProgramFile, gesture: Gesture): boolean {
  if (refused()) return false;
  const { file, history: past } = useStore.getState();
  if (file === undefined) return false;
  // What is too long for a file is cut here already: what is shown is what will be read again.
  const after = fitted(edit(file), file);
  const tooMuch = overfull(after, file);
  if (tooMuch !== undefined) {
    const { what, count, most } = tooMuch;
    say(text(`draw.refused.full.${what}`, { count, most }));
    return false;
  }
  if (after === file && gesture.people === undefined) return true;
  const history = record(past, { before: file, after }, { ...gesture, at: Date.now() });
  if (history !== past) useStore.setState({ file: after, history });
  return true;
}

/** Whether the open program must not be changed here; says so. */
export function refused(): boolean {
  if (!isReadOnly()) return false;
  const { role } = useKeeping.getState();
  const reason = role === 'stays' ? 'keep.stays.refused' : 'keep.follows.refused';
  const message = text(isGuest() ? 'share.guest.refused' : reason);
  useStore.setState((state) => ({
    toast: { message, undoable: false, stamp: (state.toast?.stamp ?? 0) + 1 },
  }));
  return true;
}

/** Ends a gesture that goes on, such as typing in a field. */
export function endGesture(): void {
  useStore.setState((state) => ({ history: close(state.history) }));
}

/** Shows other people; set by `people.ts`, which knows the sets. */
let showPeople: (ref: PeopleRef) => void = () => undefined;

/** Says who brings people back when a gesture that changed them is taken back or done again. */
export function onPeople(show: (ref: PeopleRef) => void): void {
  showPeople = show;
}

/** Takes the last gesture back. */
export function undoLast(): void {
  const people = useStore.getState().history.past.at(-1)?.people;
  step(undo);
  if (people !== undefined) showPeople(people.before);
}

/** Does the last undone gesture again. */
export function redoLast(): void {
  const people = useStore.getState().history.future[0]?.people;
  step(redo);
  if (people !== undefined) showPeople(people.after);
}

function step(way: typeof undo): void {
  if (refused()) return;
  useStore.setState((state) => {
    if (state.file === undefined) return state;
    const { history, document } = way(state.history, state.file);
    if (history === state.history) return state;
    const before = new Set(state.file.program.nodes.map((node) => node.id));
    const known = document.program.nodes.map((node) => node.id);
    // What comes back is what one wants to go on with.
    const back = known.filter((id) => !before.has(id));
    const still = known.filter((id) => state.selected.has(id));
    const groups = shownGroups(document.program);
    const shown = (back.length > 0 ? back : still).map((id) => standsFor(groups, id));
    return { file: document, history, selected: new Set(shown) };
  });
}

/** Selects nodes; keeps the set when it is the same, so that nothing is drawn anew. */
export function select(ids: readonly string[]): void {
  useStore.setState((state) => {
    const same = ids.length === state.selected.size && ids.every((id) => state.selected.has(id));
    return same ? state : { selected: new Set(ids), ...(ids.length > 0 ? { side: undefined } : {}) };
  });
}

/** Opens what hides a node; set by `groups.ts`, which knows the frames. */
let showNode: (id: string) => void = () => undefined;

/** Says who opens the frames that hide a node before one goes to it. */
export function onGoTo(show: (id: string) => void): void {
  showNode = show;
}

/** Selects a node and brings it into view. */
export function goTo(id: string): void {
  showNode(id);
  useStore.setState((state) => ({
    view: 'design',
    side: undefined,
    selected: new Set([id]),
    focus: { id, stamp: (state.focus?.stamp ?? 0) + 1 },
  }));
}

/** Shows a view of the rail. */
export function showView(view: View): void {
  useStore.setState({ view });
}

/** Shows how the run or the program is set up, or folds it away. */
export function showSide(side: 'run' | 'program' | undefined): void {
  useStore.setState(side === undefined ? { side } : { side, selected: new Set() });
}

/** Opens a panel of the dock, or folds it. */
export function showDock(dock: DockTab | undefined): void {
  useStore.setState({ dock });
}

/** Says what was done; the newest message takes the place of the one before. A change that was refused is none. */
export function say(message: Text, undoable = false): void {
  if (undoable && refused()) return;
  useStore.setState((state) => ({ toast: { message, undoable, stamp: (state.toast?.stamp ?? 0) + 1 } }));
}

/** Takes the message away. */
export function hush(): void {
  useStore.setState({ toast: undefined });
}
