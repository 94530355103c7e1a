import { useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Picture } from './canvas/picture/Picture.tsx';
import { sharedPicture } from './canvas/picture/shared.ts';
import { DesignCanvas } from './canvas/program/DesignCanvas.tsx';
import { STEP_DRAG_TYPE } from './canvas/types.ts';
import { Dock } from './panels/dock/Dock.tsx';
import { DockPanels } from './panels/dock/DockPanels.tsx';
import { HomeTop } from './panels/home/HomeTop.tsx';
import { NoProgram } from './panels/home/NoProgram.tsx';
import { Inspector, useSelectedNode } from './panels/inspector/Inspector.tsx';
import { ShareMenu } from './panels/share/ShareMenu.tsx';
import { Announcer } from './panels/shell/Announcer.tsx';
import { useDrops } from './panels/shell/drops.ts';
import { Fault } from './panels/shell/Fault.tsx';
import { Floating } from './panels/shell/Floating.tsx';
import { useKeys } from './panels/shell/keys.ts';
import { LeftSide } from './panels/shell/LeftSide.tsx';
import { Later, laterPart, startFetching } from './panels/shell/later.tsx';
import { Notices } from './panels/shell/Notices.tsx';
import { Toasts } from './panels/shell/Toasts.tsx';
import { Views } from './panels/shell/Views.tsx';
import { Top } from './panels/top/Top.tsx';
import { startCircles } from './store/document/circles.ts';
import { useOpening } from './store/document/opening.ts';
import { startKeeping } from './store/home/keeping.ts';
import { startWatchingPlay } from './store/play/playing.ts';
import { startRunning } from './store/run/running.ts';
import { useStore, type View } from './store/store.ts';
import { startTouring } from './store/tour/tour.ts';
import { startTracing } from './store/trace/tracing.ts';
import { startVersions } from './store/versions/keeping.ts';
import { startSince } from './store/versions/since.ts';
import { startChecking } from './store/walk/checking.ts';
import { startWalking } from './store/walk/walking.ts';
import { AppFrame } from './ui/frame/AppFrame.tsx';

// What the first screen does not show.
const HOME = laterPart('page', async () => (await import('./panels/home/Home.tsx')).Home);
const HELP = laterPart('page', async () => (await import('./panels/help/Help.tsx')).Help);
const RESULTS_VIEW = laterPart(
  'page',
  async () => (await import('./panels/results/ResultsView.tsx')).ResultsView,
);
const PEOPLE = laterPart('page', async () => (await import('./panels/people/People.tsx')).People);
const VERSIONS_CANVAS = laterPart(
  'page',
  async () => (await import('./canvas/versions/VersionsCanvas.tsx')).VersionsCanvas,
);
const PEOPLE_NOW = laterPart('none', async () => (await import('./panels/play/PeopleNow.tsx')).PeopleNow);
const PROGRAM_SETTINGS = laterPart(
  'right',
  async () => (await import('./panels/program/ProgramSettings.tsx')).ProgramSettings,
);
const CHANGES = laterPart('right', async () => (await import('./panels/versions/Changes.tsx')).Changes);
const WALK = laterPart('right', async () => (await import('./panels/walk/Walk.tsx')).Walk);
const WHO_WALKS = laterPart('right', async () => (await import('./panels/walk/WhoWalks.tsx')).WhoWalks);
const RUN_SETTINGS = laterPart(
  'right',
  async () => (await import('./panels/run/RunSettings.tsx')).RunSettings,
);
const ASSUMPTIONS = laterPart(
  'right',
  async () => (await import('./panels/assumptions/Assumptions.tsx')).Assumptions,
);

/** The frame of the application: what stands in it belongs to ui, canvas and panels. */
export function App() {
  return (
    <ErrorBoundary FallbackComponent={Fault}>
      <Work />
    </ErrorBoundary>
  );
}

function Work() {
  const isOpening = useOpening((state) => state.isOpening);
  const isOpen = useStore((state) => state.file !== undefined) || isOpening;
  const view = useStore((state) => state.view);
  const name = useStore((state) => state.file?.program.name);
  useKeys();
  useDrops();
  useEffect(() => {
    const stops = [
      startRunning(),
      startTracing(),
      startWalking(),
      startChecking(),
      startWatchingPlay(),
      startKeeping(),
      startCircles(),
      startVersions(),
      startSince(),
      startTouring(),
      startFetching(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  useEffect(() => {
    if (name !== undefined) document.title = name;
  }, [name]);
  return (
    <>
      <AppFrame
        rail={<Views />}
        top={
          view === 'overview' || !isOpen ? <HomeTop /> : <Top share={<ShareMenu draw={sharedPicture} />} />
        }
        notice={<Notices />}
        palette={view === 'design' && isOpen ? <LeftSide dragType={STEP_DRAG_TYPE} /> : undefined}
        inspector={<Side />}
        dockPanel={view === 'design' ? <DockPanels /> : undefined}
        dock={view === 'design' && isOpen ? <Dock /> : undefined}
        toast={<Toasts />}
      >
        <Page view={view} isOpen={isOpen} />
      </AppFrame>
      <Floating />
      <Announcer />
    </>
  );
}

function Page({ view, isOpen }: { readonly view: View; readonly isOpen: boolean }) {
  if (view === 'overview') return <Later part={HOME} props={{ picture: Picture }} />;
  if (view === 'help') return <Later part={HELP} props={{}} />;
  return <OfProgram view={view} isOpen={isOpen} />;
}

/** The views that show the open program. */
function OfProgram({ view, isOpen }: { readonly view: View; readonly isOpen: boolean }) {
  const isComparing = useStore((state) => state.mode?.name === 'compare');
  if (!isOpen) return <NoProgram />;
  if (view === 'results') return <Later part={RESULTS_VIEW} props={{}} />;
  if (view === 'people') return <Later part={PEOPLE} props={{}} />;
  if (isComparing) return <Later part={VERSIONS_CANVAS} props={{}} />;
  return (
    <>
      <DesignCanvas />
      <Later part={PEOPLE_NOW} props={{}} />
    </>
  );
}

function Side() {
  const side = useStore((state) => state.side);
  const view = useStore((state) => state.view);
  const node = useSelectedNode();
  const isPlay = useStore((state) => state.mode?.name === 'play');
  const isComparing = useStore((state) => state.mode?.name === 'compare');
  const isWalk = useStore((state) => state.mode?.name === 'walk');
  if (view === 'people' && side === 'program') return <Later part={PROGRAM_SETTINGS} props={{}} />;
  if (view !== 'design') return null;
  if (isComparing) return <Later part={CHANGES} props={{}} />;
  if (isWalk) return <Later part={WALK} props={{}} />;
  if (side === 'walk') return <Later part={WHO_WALKS} props={{}} />;
  if (side === 'run') return <Later part={RUN_SETTINGS} props={{}} />;
  if (side === 'program') return <Later part={PROGRAM_SETTINGS} props={{}} />;
  if (side === 'assumptions') return <Later part={ASSUMPTIONS} props={{}} />;
  return node === undefined || isPlay ? null : <Inspector />;
}
