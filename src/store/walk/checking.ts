/** Whether the stories hold: walked again after each edit, off the page, when nothing else is to be done. */
import { create } from 'zustand';
import { applyPatch, type ProgramFile, type StoryCheck } from '../../core/index.ts';
import { checkStoriesOff } from '../../worker/walker.ts';
import type { HistoryEntry } from '../document/history.ts';
import { runsAlike } from '../run/input.ts';
import { useStore } from '../store.ts';

/** A story that was walked, and the gesture that broke it where that is known and can be taken back. */
export interface CheckedStory extends StoryCheck {
  readonly since?: HistoryEntry;
}

export interface Checked {
  readonly stories: ReadonlyMap<string, CheckedStory>;
  /** The program has changed since. */
  readonly isStale: boolean;
}

export const useChecked = create<Checked>(() => ({ stories: new Map(), isStale: false }));

/** So many gestures are looked through at most for the one that broke a story. */
const MOST_BACK = 40;
/** Waits so long after an edit, in ms: who types does not want every letter walked. */
const CALM_MS = 150;

/** Number of the last check; older ones are dropped. */
let asked = 0;

async function check(): Promise<void> {
  const { file } = useStore.getState();
  asked += 1;
  const mine = asked;
  if (file?.stories === undefined || file.stories.length === 0) {
    useChecked.setState({ stories: new Map(), isStale: false });
    return;
  }
  const checks = await checkStoriesOff(file);
  if (mine !== asked) return;
  const known = useChecked.getState().stories;
  const stories = new Map(checks.map((one): [string, CheckedStory] => [one.id, withSince(one, known)]));
  useChecked.setState({ stories, isStale: false });
  const open = [...stories.values()].filter(({ holds, since }) => !holds && since === undefined);
  if (open.length === 0) return;
  const since = await gesturesThatBroke(file, new Set(open.map(({ id }) => id)), () => mine === asked);
  if (mine !== asked) return;
  useChecked.setState({
    stories: new Map(
      [...stories].map(([id, one]) => {
        const entry = since.get(id);
        return [id, entry === undefined ? one : { ...one, since: entry }];
      }),
    ),
  });
}

/** What broke a story before breaks it still, as long as the gesture can be taken back. */
function withSince(one: StoryCheck, known: ReadonlyMap<string, CheckedStory>): CheckedStory {
  const since = one.holds ? undefined : known.get(one.id)?.since;
  const isThere = useStore.getState().history.past.some(({ undo }) => undo === since?.undo);
  return since === undefined || !isThere ? one : { ...one, since };
}

/** Goes back through the history, gesture by gesture, to the last program in which each story held. */
async function gesturesThatBroke(
  file: ProgramFile,
  ids: ReadonlySet<string>,
  isWanted: () => boolean,
): Promise<ReadonlyMap<string, HistoryEntry>> {
  const found = new Map<string, HistoryEntry>();
  const { past } = useStore.getState().history;
  let before = file;
  for (const entry of past.slice(-MOST_BACK).reverse()) {
    if (found.size === ids.size || !isWanted()) break;
    const after = before;
    before = applyPatch(before, entry.undo);
    if (runsAlike(before, after) && before.stories === after.stories) continue;
    for (const { id, holds } of await checkStoriesOff(before)) {
      if (holds && ids.has(id) && !found.has(id)) found.set(id, entry);
    }
  }
  return found;
}

/** Walks the stories of the program that is open, and again after each edit. Gives the way to stop. */
export function startChecking(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    useChecked.setState({ isStale: true });
    timer = setTimeout(() => void check().catch(giveUp), CALM_MS);
  };
  if (useStore.getState().file?.stories !== undefined) later();
  const stop = useStore.subscribe((state, before) => {
    if (state.file === before.file) return;
    if (state.file?.program.id !== before.file?.program.id) useChecked.setState({ stories: new Map() });
    if (runsAlike(state.file, before.file) && state.file?.stories === before.file?.stories) return;
    later();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** A program that cannot be walked keeps its last word, marked as old. */
function giveUp(): void {
  useChecked.setState({ isStale: true });
}

/** How many stories are broken. */
export function brokenCount({ stories }: Checked): number {
  return [...stories.values()].filter(({ holds }) => !holds).length;
}
