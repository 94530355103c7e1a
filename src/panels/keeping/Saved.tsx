import { useNetwork } from '../../store/keeping/network.ts';
import { useReadOnly } from '../../store/keeping/read-only.ts';
import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { SaveState, type SaveStateProps } from '../../ui/frame/SaveState.tsx';
import { useLasting } from '../../ui/use-lasting.ts';

/** From change to change of one stretch of work the words stay the same. */
const CALM_MS = 400;

/** Whether the open program is kept, in words; coloured only if something may be lost. */
export function Saved() {
  const { t } = useWords();
  const save = useStore((state) => state.save);
  const isOffline = useNetwork((state) => state.isOffline);
  const fixed = useReadOnly();
  const isCalm = useLasting(save.kind === 'saved', CALM_MS);
  const shown = (words: Parameters<typeof t>[0], icon: string, tone: SaveStateProps['tone'] = 'neutral') => (
    <SaveState icon={icon} text={t(words)} tone={tone} />
  );
  if (fixed === 'guest') return null;
  if (fixed === 'follows') return shown('keep.state.follows', 'copy');
  if (save.kind === 'saving' || (save.kind === 'saved' && !isCalm)) return shown('app.top.saving', 'loader');
  if (save.kind === 'saved') {
    return isOffline ? shown('keep.state.offline', 'cloud-off') : shown('app.top.saved', 'check');
  }
  // Where the browser keeps nothing at all, work goes on; what is lost with the window is no fault of a save.
  if (save.reason === 'blocked') return shown('keep.state.window', 'download', 'warn');
  return shown(save.reason === 'full' ? 'keep.state.full' : 'app.top.notSaved', 'triangle-alert', 'danger');
}
