import { Background, BackgroundVariant, Panel } from '@xyflow/react';
import { useState } from 'react';
import { Minimap } from '../controls/Minimap.tsx';
import { ZoomControls } from '../controls/ZoomControls.tsx';
import { ZoomSizes } from '../controls/ZoomSizes.tsx';
import type { ProgramCanvasProps } from '../props.ts';
import type { Route } from '../route/route.ts';
import type { CardData, Point } from '../types.ts';
import { Ghosts } from './Ghosts.tsx';
import styles from './Overlays.module.css';
import { Slot } from './Slot.tsx';

export type OverlaysProps = Pick<ProgramCanvasProps, 'cards' | 'selected' | 'words' | 'empty'> & {
  readonly carried: ReadonlyMap<string, Point>;
  /** The cards where they are now, carried ones included. */
  readonly placed: readonly CardData[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly opened: string | undefined;
};

/** What lies under and over the drawing: grid, ghosts, the open slot, zoom, minimap. */
export function Overlays({ cards, placed, carried, routes, opened, selected, words, empty }: OverlaysProps) {
  const [minimapShown, setMinimapShown] = useState(false);
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={24} size={2.6} />
      <ZoomSizes />
      <Ghosts cards={cards} carried={carried} />
      {opened !== undefined && <Slot route={routes.get(opened)} words={words.dropHere} />}
      <ZoomControls
        words={words}
        minimapShown={minimapShown}
        onMinimap={() => setMinimapShown(!minimapShown)}
      />
      <Minimap
        label={words.minimap}
        cards={placed}
        routes={routes}
        selected={selected}
        shownWhenNarrow={minimapShown}
      />
      {cards.length === 0 && empty !== undefined && (
        <Panel position="center-left" className={styles.empty}>
          {empty}
        </Panel>
      )}
    </>
  );
}
