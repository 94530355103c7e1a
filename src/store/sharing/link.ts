/** Copying a link to the open program. */
import { MOST_LINK, packProgram, text } from '../../core/index.ts';
import { say } from '../actions.ts';
import { useStore } from '../store.ts';
import { useSharing } from './state.ts';

/** The link to the open program; nothing while none is open. */
export function linkToOpen(): string | undefined {
  const { file } = useStore.getState();
  if (file === undefined) return undefined;
  return window.location.origin + window.location.pathname + packProgram(file);
}

/** Copies the link; where it is too long, or cannot be copied, says what else there is. */
export async function copyLink(): Promise<void> {
  const link = linkToOpen();
  if (link === undefined) return;
  if (link.length > MOST_LINK) {
    useSharing.setState({ offer: { kind: 'tooLong', size: link.length } });
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    useSharing.setState({ offer: { kind: 'byHand', link } });
    return;
  }
  useSharing.setState({ offer: undefined });
  const people = useStore.getState().file?.people.records?.length ?? 0;
  say(
    people > 0
      ? text('share.did.linkPeople', { count: people })
      : text('share.did.link', { count: link.length }),
  );
}
