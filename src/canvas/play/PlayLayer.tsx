import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Groups, Playback, Program } from '../../core/index.ts';
import { standsFor, useGroups } from '../../store/document/shown.ts';
import { useDrawnWays } from '../../store/document/together.ts';
import { onTurn, playClock, seenFor } from '../../store/play/clock.ts';
import { setEach } from '../../store/play/playing.ts';
import { usePlay } from '../../store/play/state.ts';
import { useStore } from '../../store/store.ts';
import { ViewBack } from '../flow/ViewBack.tsx';
import { CARD_HEIGHT, CARD_WIDTH, isBorder } from '../geometry.ts';
import type { Route } from '../route/route.ts';
import type { CardData } from '../types.ts';
import { alongOf } from './along.ts';
import styles from './PlayLayer.module.css';
import { COLUMN_PITCH, type Ground, type Inks, paint } from './paint.ts';
import { StopMarks } from './StopMarks.tsx';
import { lookAt, newScene, standingOf } from './scene.ts';
import { useWhole } from './use-whole.ts';

export type PlayLayerProps = {
  /** Where the cards are now. */
  readonly cards: readonly CardData[];
  readonly routes: ReadonlyMap<string, Route>;
};

/** Everybody on the drawing while a run is played: one canvas over the lines, and the marks of the stops. */
export function PlayLayer({ cards, routes }: PlayLayerProps) {
  const playback = usePlay((play) => play.playback);
  const groups = useGroups();
  useWhole(cards);
  return (
    <>
      <ViewBack />
      {playback !== undefined && <Dots cards={cards} routes={routes} playback={playback} groups={groups} />}
      <StopMarks cards={cards} groups={groups} />
    </>
  );
}

const NO_EDGES: Program['edges'] = [];

type DotsProps = PlayLayerProps & { readonly playback: Playback; readonly groups: Groups };

function Dots({ cards, routes, playback, groups }: DotsProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const flow = useStoreApi();
  const ground = useGround({ cards, routes, playback, groups });
  const edges = useStore((state) => state.file?.program.edges) ?? NO_EDGES;
  const standing = useMemo(() => standingOf(playback, groups, edges), [playback, groups, edges]);
  useEffect(() => {
    const canvas = ref.current;
    const pen = canvas?.getContext('2d');
    if (canvas === null || pen === null || pen === undefined) return;
    const scene = newScene(playback, standing);
    let inks = inksOf(canvas);
    let frame = 0;
    const draw = () => {
      frame = 0;
      const clock = playClock();
      if (clock === undefined || clock.playback !== playback) return;
      const { transform, width, height } = flow.getState();
      sizeTo(canvas, width, height);
      lookAt(scene, { playback, frame: clock.frame, minute: clock.minute, seen: seenFor(clock) });
      paint(pen, scene, { ...ground, transform, ratio: devicePixelRatio, inks });
      setEach(scene.each);
    };
    // Time and view may both change within one frame: it is painted once.
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const recolour = () => {
      inks = inksOf(canvas);
      soon();
    };
    draw();
    const stops = [onTurn(soon), flow.subscribe(soon), onTheme(recolour)];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [playback, ground, standing, flow]);
  return (
    <div className={styles.dots} aria-hidden="true">
      <canvas ref={ref} data-dots="" />
    </div>
  );
}

/** The drawing by the numbers of the playback; made anew when a card or a line moves. */
function useGround({ cards, routes, playback, groups }: DotsProps): Ground {
  const ways = useDrawnWays();
  return useMemo((): Ground => {
    const ids = new Map(
      ways.flatMap(({ from, ports, id }) => ports.map((port) => [`${from}/${port}`, id] as const)),
    );
    return {
      ways: playback.ways.map(({ from, port }) => {
        const route = routes.get(ids.get(`${playback.nodes[from]}/${port}`) ?? '');
        return route && alongOf(route.points);
      }),
      cards: playback.nodes.map((id) => {
        const card = cards.find((one) => one.id === standsFor(groups, id));
        return card && { at: card, columns: columnsBeside(card, cards) };
      }),
    };
  }, [playback, cards, routes, ways, groups]);
}

function sizeTo(canvas: HTMLCanvasElement, width: number, height: number): void {
  const wide = Math.round(width * devicePixelRatio);
  const high = Math.round(height * devicePixelRatio);
  if (canvas.width === wide && canvas.height === high) return;
  canvas.width = wide;
  canvas.height = high;
}

/** A colour of the theme as the pen can take it: it knows no variables. */
function inksOf(canvas: HTMLCanvasElement): Inks {
  const read = (name: string): string => {
    canvas.style.color = `var(${name})`;
    return getComputedStyle(canvas).color;
  };
  return {
    dot: read('--accent'),
    tail: read('--play-tail'),
    wait: read('--timing'),
    edge: read('--surface-0'),
  };
}

/** Hears of another theme, chosen here or by the system. Gives the way to stop. */
function onTheme(hear: () => void): () => void {
  const observer = new MutationObserver(hear);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', hear);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', hear);
  };
}

const MOST_COLUMNS = 12;

/** How many columns of people have room before the next card to the right. */
function columnsBeside(card: CardData, cards: readonly CardData[]): number {
  const right = card.x + CARD_WIDTH;
  const next = cards
    .filter((one) => !isBorder(one) && one.x >= right && Math.abs(one.y - card.y) < CARD_HEIGHT)
    .reduce((nearest, { x }) => Math.min(nearest, x), Number.POSITIVE_INFINITY);
  const room = Math.floor((next - right - 24) / COLUMN_PITCH);
  return Math.max(2, Math.min(MOST_COLUMNS, room));
}
