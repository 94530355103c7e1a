/** Stories of the open program: kept in its file, renamed, deleted, walked, and put back when an edit broke them. */
import { type ProgramFile, type Story, storySession, text, verbatim } from '../../core/index.ts';
import { askStory } from '../../worker/walker.ts';
import { change, undoLast } from '../actions.ts';
import type { HistoryEntry } from '../document/history.ts';
import { useStore } from '../store.ts';
import { useWalk } from './state.ts';
import { walkInput, walkSession } from './walking.ts';

/** Longest name of a story, in signs. */
const LONGEST = 80;

function edit(
  how: (stories: readonly Story[]) => readonly Story[],
  gesture: Parameters<typeof change>[1],
): boolean {
  return change((file: ProgramFile) => {
    const before = file.stories ?? [];
    const stories = how(before);
    return stories === before ? file : { ...file, stories };
  }, gesture);
}

/** Asks for the name under which the walk is kept, or asks no longer. */
export function nameStory(isNaming: boolean): void {
  useWalk.setState({ isNaming });
}

/** Keeps the walk so far as a story, and shows the stories. */
export async function saveStory(name: string): Promise<void> {
  const { session, view } = useWalk.getState();
  const input = walkInput();
  const words = name.trim().slice(0, LONGEST);
  if (session === undefined || input === undefined || words === '') return;
  try {
    const told = await askStory(input, session, { id: freeId(), name: words });
    // Made-up people are called as the walk called them.
    const story = view === undefined ? told : { ...told, given: { ...told.given, name: view.name } };
    const label = text('walking.did.saved', { name: verbatim(words) });
    if (!edit((stories) => [...stories, story], { label })) return;
    useStore.setState({ dock: 'stories' });
    useWalk.setState({ isNaming: false });
  } catch (error) {
    useWalk.setState({ error: error instanceof Error ? error.message : String(error) });
  }
}

function freeId(): string {
  const used = new Set(useStore.getState().file?.stories?.map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`story-${number}`)) number += 1;
  return `story-${number}`;
}

/** Calls a story something else. */
export function renameStory(id: string, name: string): void {
  const words = name.trim().slice(0, LONGEST);
  if (words === '') return;
  edit(
    (stories) =>
      stories.map((story) => (story.id === id && story.name !== words ? { ...story, name: words } : story)),
    {
      label: text('walking.did.renamed', { name: verbatim(words) }),
    },
  );
}

/** Takes a story out of the program. */
export function deleteStory(id: string): void {
  const name = useStore.getState().file?.stories?.find((story) => story.id === id)?.name ?? '';
  edit((stories) => stories.filter((story) => story.id !== id), {
    label: text('walking.did.deleted', { name: verbatim(name) }),
  });
}

/** Takes back everything from that gesture on. Nothing where it is no longer in the history. */
export function putBack(entry: HistoryEntry): void {
  const { past } = useStore.getState().history;
  const at = past.findIndex(({ undo }) => undo === entry.undo);
  if (at < 0) return;
  for (let left = past.length - at; left > 0; left -= 1) undoLast();
}

/** Walks a story from its beginning: whom it is given, and what happens in it, as choices that can be changed on the way. */
export function walkStory(id: string): void {
  const story = useStore.getState().file?.stories?.find((one) => one.id === id);
  if (story !== undefined) walkSession(storySession(story), 'decision');
}
