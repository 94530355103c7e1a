import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { DockPanel } from '../../ui/frame/DockPanel.tsx';
import { Later, laterPart } from '../shell/later.tsx';

const PLAY_STRIP = laterPart('none', async () => (await import('../play/PlayStrip.tsx')).PlayStrip);

const PANELS = {
  problems: laterPart('dock', async () => (await import('../problems/Problems.tsx')).Problems),
  results: laterPart('dock', async () => (await import('./Results.tsx')).Results),
  stories: laterPart('dock', async () => (await import('../stories/Stories.tsx')).Stories),
  trace: laterPart('dock', async () => (await import('../trace/Trace.tsx')).Trace),
  comments: laterPart('dock', async () => (await import('../comments/Comments.tsx')).Comments),
} as const;

/** The open panel of the dock. */
export function DockPanels() {
  const { t } = useWords();
  const dock = useStore((state) => state.dock);
  const isPlay = useStore((state) => state.mode?.name === 'play');
  const strip = isPlay ? <Later part={PLAY_STRIP} props={{}} /> : null;
  if (dock === undefined) return strip;
  return (
    <>
      <DockPanel label={t(`app.dock.${dock}`)} height={dock === 'trace' || dock === 'stories' ? 236 : 276}>
        <Later key={dock} part={PANELS[dock]} props={{}} />
      </DockPanel>
      {strip}
    </>
  );
}
