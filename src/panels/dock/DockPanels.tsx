import { useStore } from '../../store/store.ts';
import { useWords } from '../../store/words.ts';
import { DockPanel } from '../../ui/frame/DockPanel.tsx';
import { Comments } from '../comments/Comments.tsx';
import { PlayStrip } from '../play/PlayStrip.tsx';
import { Problems } from '../problems/Problems.tsx';
import { Stories } from '../stories/Stories.tsx';
import { Trace } from '../trace/Trace.tsx';
import { Results } from './Results.tsx';

const PANELS = {
  problems: Problems,
  results: Results,
  stories: Stories,
  trace: Trace,
  comments: Comments,
} as const;

/** The open panel of the dock. */
export function DockPanels() {
  const { t } = useWords();
  const dock = useStore((state) => state.dock);
  const isPlay = useStore((state) => state.mode?.name === 'play');
  const strip = isPlay ? <PlayStrip /> : null;
  if (dock === undefined) return strip;
  const Panel = PANELS[dock];
  return (
    <>
      <DockPanel label={t(`app.dock.${dock}`)} height={dock === 'trace' || dock === 'stories' ? 236 : 276}>
        <Panel />
      </DockPanel>
      {strip}
    </>
  );
}
