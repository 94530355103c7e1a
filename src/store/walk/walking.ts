/** Walking one lead: entering, stepping, choosing, leaving. Each answer comes from a thread of its own. */
import {
  choose,
  programWords,
  startWalk,
  text,
  type Walker,
  type WalkInput,
  type WalkOption,
  type WalkSession,
  type WalkTo,
  withMinutes,
} from '../../core/index.ts';
import { askWalk } from '../../worker/walker.ts';
import { giveFocusBack, noteFocus } from '../deeds/focus-back.ts';
import { KINDS } from '../document/kinds.ts';
import { enterMode, labelMode, leaveMode, leaveModeFor, onLeave } from '../mode.ts';
import { shownName } from '../people/naming.ts';
import { runInputOf } from '../run/input.ts';
import { type AppState, useStore } from '../store.ts';
import { shortNameOf } from './said.ts';
import { NO_WALK, useWalk } from './state.ts';

type Sources = Pick<AppState, 'file' | 'people'>;

let input: { readonly of: Sources; readonly is: WalkInput } | undefined;
/** Number of the last question; answers to older ones are dropped. */
let asked = 0;

/** What is walked through now. The same object while program and people are the same, so that it is sent once. */
export function walkInput(): WalkInput | undefined {
  const { file, people } = useStore.getState();
  if (file === undefined) return undefined;
  if (input === undefined || input.of.file !== file || input.of.people !== people) {
    const is = { run: runInputOf(file, people), words: programWords(file, KINDS) };
    input = { of: { file, people }, is };
  }
  return input.is;
}

onLeave('walk', () => {
  asked += 1;
  useWalk.setState(NO_WALK);
  giveFocusBack();
});

/** Walks somebody from the first minute, and stops at the first decision. */
export function walkSomebody(walker: Walker): void {
  walkSession(startWalk(walker), 'decision');
}

/** Walks a session. What stands on the right and in the dock makes room, and comes back afterwards. */
export function walkSession(session: WalkSession, to: WalkTo): void {
  const { mode, dock } = useStore.getState();
  if (mode?.name === 'walk') leaveMode();
  noteFocus();
  useStore.setState({ view: 'design', side: undefined });
  enterMode({
    name: 'walk',
    label: text('walking.chip.starting'),
    stop: text('walking.chip.stop'),
    icon: 'footprints',
  });
  // The panel of one lead would say the same a second time.
  useStore.setState({ dock: dock === 'trace' ? undefined : dock, selected: new Set() });
  useWalk.setState({ ...NO_WALK, session });
  void go(to);
}

/** Goes there, and shows what is to be seen. Nothing where nobody walks. */
export async function go(to: WalkTo): Promise<void> {
  const { session } = useWalk.getState();
  const from = walkInput();
  if (session === undefined || from === undefined) return;
  asked += 1;
  const mine = asked;
  try {
    const seen = await askWalk(from, session, to);
    if (mine !== asked) return;
    const { walker } = seen.session;
    const view = walker.kind === 'lead' ? { ...seen, name: shownName({ ...walker, name: seen.name }) } : seen;
    useWalk.setState({ session: view.session, view, error: undefined });
    labelMode('walk', text('walking.chip.step', { name: shortNameOf(view.name), step: view.steps }));
  } catch (error) {
    if (mine === asked) useWalk.setState({ error: error instanceof Error ? error.message : String(error) });
  }
}

/** Whether somebody walks. */
export function isWalking(): boolean {
  return useWalk.getState().view !== undefined;
}

/** Chooses an option of the decision at hand. Nothing happens yet; it is shown what would follow. */
export function pick(option: WalkOption): void {
  // Seen at once; what would follow comes with the answer.
  useWalk.setState(({ view }) =>
    view?.decision === undefined
      ? {}
      : { view: { ...view, decision: { ...view.decision, chosen: option.id } } },
  );
  take(option.choices);
}

/** Chooses an option to happen after so many minutes in place of its own. */
export function pickAfter(option: WalkOption, minutes: number): void {
  take(withMinutes(option, minutes));
}

function take(choices: WalkOption['choices']): void {
  const { session } = useWalk.getState();
  if (session === undefined) return;
  useWalk.setState({ session: choose(session, choices) });
  void go('here');
}

/** Chooses the option after the one that is chosen; the first one after the last. */
export function pickNext(): void {
  const decision = useWalk.getState().view?.decision;
  if (decision === undefined) return;
  const at = decision.options.findIndex(({ id }) => id === decision.chosen);
  const next = decision.options[(at + 1) % decision.options.length];
  if (next !== undefined) pick(next);
}

/** Walks on through the program as it is changed; ends with the program. Gives the way to stop. */
export function startWalking(): () => void {
  return useStore.subscribe((state, before) => {
    if (state.mode?.name !== 'walk') return;
    const isOther = state.file?.program.id !== before.file?.program.id;
    if (isOther || state.view !== 'design') leaveModeFor(state.view);
    else if (state.file !== before.file || state.people !== before.people) void go('here');
  });
}
