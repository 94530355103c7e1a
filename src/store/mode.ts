/**
 * A mode takes the screen of the design view for a while: walking one lead, playing a run, comparing two versions.
 * There is one at a time; leaving it gives the screen back as it was.
 */
import type { Text } from '../core/index.ts';
import { type AppState, type Mode, type ModeName, useStore } from './store.ts';

const cleanUps = new Map<ModeName, () => void>();

/** Says what a mode puts away when it is left. Each mode says so once, when its module is loaded. */
export function onLeave(name: ModeName, cleanUp: () => void): void {
  cleanUps.set(name, cleanUp);
}

/** Enters a mode. One that is on is left first; entering the same one again only changes its words. */
export function enterMode(mode: Omit<Mode, 'before'>): void {
  const on = useStore.getState().mode;
  if (on !== undefined && on.name !== mode.name) leaveMode();
  useStore.setState((state) => {
    const { view, selected, dock, side } = state;
    return { mode: { ...mode, before: state.mode?.before ?? { view, selected, dock, side } } };
  });
}

/** Changes what the chip says; nothing where the mode is not on. */
export function labelMode(name: ModeName, label: Text): void {
  useStore.setState(({ mode }) => (mode?.name === name ? { mode: { ...mode, label } } : {}));
}

/** Leaves the mode that is on, if any, and gives the screen back. */
export function leaveMode(): void {
  const { mode } = useStore.getState();
  if (mode === undefined) return;
  cleanUps.get(mode.name)?.();
  useStore.setState(({ file }) => {
    const known = new Set(file?.program.nodes.map(({ id }) => id));
    const selected = new Set([...mode.before.selected].filter((id) => known.has(id)));
    return { ...mode.before, selected, mode: undefined };
  });
}

/** Leaves the mode for another view, which is not given back. */
export function leaveModeFor(view: AppState['view']): void {
  leaveMode();
  useStore.setState({ view });
}
