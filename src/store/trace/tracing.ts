/** Following one lead: asked once, kept up to date while the program changes. */
import { startWalk } from '../../core/index.ts';
import { askWalk } from '../../worker/walker.ts';
import { shownName } from '../people/naming.ts';
import { runsAlike } from '../run/input.ts';
import { useStore } from '../store.ts';
import { walkInput } from '../walk/walking.ts';
import { NO_TRACE, type TraceState } from './state.ts';

let asked = 0;

const set = (parts: Partial<TraceState>): void =>
  useStore.setState((state) => ({ trace: { ...state.trace, ...parts } }));

/** Shows the way of a lead, by its number from 0. */
export function followLead(lead: number): void {
  useStore.setState({ dock: 'trace', view: 'design' });
  set({ lead });
  void ask();
}

/** Shows no way any more. */
export function unfollow(): void {
  asked += 1;
  useStore.setState(({ trace: { list } }) => ({ trace: { ...NO_TRACE, list } }));
}

/** How many leads there are to follow. */
export function leadsToFollow(): number {
  const { file, people } = useStore.getState();
  return people?.count ?? file?.people.records?.length ?? file?.scenario.leads ?? 0;
}

async function ask(): Promise<void> {
  const { lead } = useStore.getState().trace;
  const input = walkInput();
  if (input === undefined || lead === undefined) return;
  asked += 1;
  const mine = asked;
  set({ isBusy: true, error: undefined });
  try {
    const { name, zone, rows } = await askWalk(input, startWalk({ kind: 'lead', lead }), 'end');
    if (mine === asked)
      set({ followed: { lead, name: shownName({ lead, name }), zone, rows }, isBusy: false });
  } catch (error) {
    if (mine === asked) set({ isBusy: false, error: error instanceof Error ? error.message : String(error) });
  }
}

/** Follows the same lead anew once a run of the changed program is through. Gives the way to stop. */
export function startTracing(): () => void {
  return useStore.subscribe((state, before) => {
    const isChanged = state.people !== before.people || !runsAlike(state.file, before.file);
    const { lead, list } = state.trace;
    const isOther = state.file?.program.id !== before.file?.program.id;
    if (list !== undefined && isOther) set({ list: undefined });
    else if (isChanged && list !== undefined && !list.isStale) set({ list: { ...list, isStale: true } });
    if (lead === undefined) return;
    const isThrough = state.run.status === 'done' && before.run.status === 'running';
    if (isChanged) set({ isBusy: true });
    else if (isThrough) void ask();
  });
}
