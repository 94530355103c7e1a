import { Background, BackgroundVariant, Panel } from '@xyflow/react';
import { useState } from 'react';
import { Minimap } from '../controls/Minimap.tsx';
import { ZoomControls } from '../controls/ZoomControls.tsx';
import { ZoomSizes } from '../controls/ZoomSizes.tsx';
import type { OpenRoom, ProgramCanvasProps } from '../props.ts';
import type { Route } from '../route/route.ts';
import type { CardData, Point } from '../types.ts';
import { Bar } from './Bar.tsx';
import { FrameBacks } from './FrameBacks.tsx';
import { Ghosts } from './Ghosts.tsx';
import { Guides } from './Guides.tsx';
import styles from './Overlays.module.css';
import { Renaming } from './Renaming.tsx';
import { Slot } from './Slot.tsx';
import type { Guide } from './snap.ts';

export type OverlaysProps = Pick<
  ProgramCanvasProps,
  'cards' | 'selected' | 'words' | 'empty' | 'bar' | 'renaming' | 'overlay' | 'controls'
> & {
  readonly carried: ReadonlyMap<string, Point>;
  /** The cards where they are now, carried ones included. */
  readonly placed: readonly CardData[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly opened: string | undefined;
  /** The place that the open line makes. */
  readonly room: OpenRoom | undefined;
  readonly guides: readonly Guide[];
};

/** What lies under and over the drawing: grid, ghosts, the open slot, zoom, minimap. */
export function Overlays(props: OverlaysProps) {
  const { cards, placed, carried, routes, opened, room, selected, words, empty } = props;
  const { guides, bar, renaming, controls = 'all' } = props;
  const [minimapShown, setMinimapShown] = useState(false);
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={24} size={2.6} />
      <ZoomSizes />
      <FrameBacks cards={placed} selected={selected} />
      <Ghosts cards={cards} carried={carried} />
      <Guides guides={guides} />
      {props.overlay?.({ cards: placed, routes })}
      {bar !== undefined && <Bar cards={placed} selected={selected} bar={bar} />}
      {renaming !== undefined && <Renaming cards={placed} {...renaming} />}
      {opened !== undefined && <Slot route={routes.get(opened)} room={room} words={words.dropHere} />}
      {controls !== 'none' && (
        <ZoomControls
          words={words}
          minimapShown={minimapShown}
          onMinimap={controls === 'all' ? () => setMinimapShown(!minimapShown) : undefined}
        />
      )}
      {controls === 'all' && (
        <Minimap
          label={words.minimap}
          cards={placed}
          routes={routes}
          selected={selected}
          shownWhenNarrow={minimapShown}
        />
      )}
      {cards.length === 0 && empty !== undefined && (
        <Panel position="center-left" className={styles.empty}>
          {empty}
        </Panel>
      )}
    </>
  );
}
