/**
 * Opening a program that came by a link. It is shown and run, and nothing of it is written anywhere until it is kept.
 * It has an id of its own from the beginning, so that it can never stand for a program of this browser.
 */
import { holdsProgram, readLink, text } from '../../core/index.ts';
import { openFile, say } from '../actions.ts';
import { makeId } from '../document/ids.ts';
import { KINDS } from '../document/kinds.ts';
import { database } from '../document/opening.ts';
import { saveAgain, settled } from '../document/saving.ts';
import { leaveMode } from '../mode.ts';
import { useStore } from '../store.ts';
import { voiceOf } from '../words.ts';
import { isGuest, useSharing } from './state.ts';

/** Opens the program of a link, `#p=…`. One that cannot be read is told whole; the drawing stays as it is. */
export async function openLink(hash: string): Promise<void> {
  const read = readLink(hash, KINDS);
  if (!read.ok) {
    const name = voiceOf(useStore.getState().locale).t('share.guest.name');
    useStore.setState({ refused: { name, issues: read.error } });
    return;
  }
  if (!(await settled(database))) {
    say(text('home.notLeft'));
    return;
  }
  leaveMode();
  const { file, history } = useStore.getState();
  const before = useSharing.getState().guest?.before ?? { file, history };
  const program = { ...read.value.program, id: makeId() };
  // Before the file is shown: what shows a file saves it, unless it is a guest.
  useSharing.setState({ guest: { program: program.id, before } });
  openFile({ ...read.value, program });
  useStore.setState({ refused: undefined, view: 'design', side: undefined });
}

/** Keeps the program: it is this browser's own from now on, and saved. */
export async function keepGuest(): Promise<void> {
  const { file } = useStore.getState();
  if (file === undefined || !isGuest(file.program.id)) return;
  leave();
  await saveAgain();
  // Where it could not be saved the top bar says so, and says why.
  if (useStore.getState().save.kind === 'saved') {
    say(text('share.did.keep', { name: file.program.name }));
  }
}

/** Closes the program, and shows what was open before. */
export function closeGuest(): void {
  const { guest } = useSharing.getState();
  if (guest === undefined) return;
  const { file, history } = guest.before;
  leaveMode();
  leave();
  if (file === undefined) useStore.setState({ file, history, selected: new Set(), view: 'overview' });
  else openFile(file, history);
  say(text('share.did.close'));
}

/** The link goes from the address too: what is shown now is no longer its program. */
function leave(): void {
  useSharing.setState({ guest: undefined });
  if (!holdsProgram(window.location.hash)) return;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
}

/** Opens the program of the address, now and whenever the address changes; gives the way to stop. */
export function startLinks(): () => void {
  const look = (): void => {
    if (holdsProgram(window.location.hash)) void openLink(window.location.hash);
  };
  const stop = useStore.subscribe(({ file }, before) => {
    // Another program was opened instead.
    if (file !== before.file && isGuest() && !isGuest(file?.program.id)) leave();
  });
  window.addEventListener('hashchange', look);
  look();
  return () => {
    stop();
    window.removeEventListener('hashchange', look);
  };
}
