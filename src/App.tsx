import { useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Picture } from './canvas/picture/Picture.tsx';
import { sharedPicture } from './canvas/picture/shared.ts';
import { DesignCanvas } from './canvas/program/DesignCanvas.tsx';
import { STEP_DRAG_TYPE } from './canvas/types.ts';
import { VersionsCanvas } from './canvas/versions/VersionsCanvas.tsx';
import { Assumptions } from './panels/assumptions/Assumptions.tsx';
import { Dock } from './panels/dock/Dock.tsx';
import { DockPanels } from './panels/dock/DockPanels.tsx';
import { Help } from './panels/help/Help.tsx';
import { Home } from './panels/home/Home.tsx';
import { HomeTop } from './panels/home/HomeTop.tsx';
import { NoProgram } from './panels/home/NoProgram.tsx';
import { Inspector, useSelectedNode } from './panels/inspector/Inspector.tsx';
import { People } from './panels/people/People.tsx';
import { PeopleNow } from './panels/play/PeopleNow.tsx';
import { ProgramSettings } from './panels/program/ProgramSettings.tsx';
import { ResultsView } from './panels/results/ResultsView.tsx';
import { RunSettings } from './panels/run/RunSettings.tsx';
import { ShareMenu } from './panels/share/ShareMenu.tsx';
import { Announcer } from './panels/shell/Announcer.tsx';
import { useDrops } from './panels/shell/drops.ts';
import { Fault } from './panels/shell/Fault.tsx';
import { Floating } from './panels/shell/Floating.tsx';
import { useKeys } from './panels/shell/keys.ts';
import { LeftSide } from './panels/shell/LeftSide.tsx';
import { Notices } from './panels/shell/Notices.tsx';
import { Toasts } from './panels/shell/Toasts.tsx';
import { Views } from './panels/shell/Views.tsx';
import { Top } from './panels/top/Top.tsx';
import { Changes } from './panels/versions/Changes.tsx';
import { Walk } from './panels/walk/Walk.tsx';
import { WhoWalks } from './panels/walk/WhoWalks.tsx';
import { startCircles } from './store/document/circles.ts';
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

/** The frame of the application: what stands in it belongs to ui, canvas and panels. */
export function App() {
  return (
    <ErrorBoundary FallbackComponent={Fault}>
      <Work />
    </ErrorBoundary>
  );
}

function Work() {
  const isOpen = useStore((state) => state.file !== undefined);
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
  if (view === 'overview') return <Home picture={Picture} />;
  if (view === 'help') return <Help />;
  return <OfProgram view={view} isOpen={isOpen} />;
}

/** The views that show the open program. */
function OfProgram({ view, isOpen }: { readonly view: View; readonly isOpen: boolean }) {
  const isComparing = useStore((state) => state.mode?.name === 'compare');
  if (!isOpen) return <NoProgram />;
  if (view === 'results') return <ResultsView />;
  if (view === 'people') return <People />;
  if (isComparing) return <VersionsCanvas />;
  return (
    <>
      <DesignCanvas />
      <PeopleNow />
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
  if (view === 'people' && side === 'program') return <ProgramSettings />;
  if (view !== 'design') return null;
  if (isComparing) return <Changes />;
  if (isWalk) return <Walk />;
  if (side === 'walk') return <WhoWalks />;
  if (side === 'run') return <RunSettings />;
  if (side === 'program') return <ProgramSettings />;
  if (side === 'assumptions') return <Assumptions />;
  return node === undefined || isPlay ? null : <Inspector />;
}
