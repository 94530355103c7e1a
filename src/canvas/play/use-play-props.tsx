import { useMemo } from 'react';
import { useStore } from '../../store/store.ts';
import type { Drawn, ProgramCanvasProps } from '../props.ts';
import type { CanvasCounts } from '../types.ts';
import { PlayLayer } from './PlayLayer.tsx';
import { PlayNote } from './PlayNote.tsx';

const PLAYED: Partial<ProgramCanvasProps> = {
  // Selecting a step or a line lists its people already.
  onCount: undefined,
  overlay: (drawn: Drawn) => <PlayLayer {...drawn} />,
  note: <PlayNote />,
};

/** The numbers of the canvas, and what else of it is otherwise while a run is played. */
export function usePlayProps(counts: CanvasCounts | undefined): Partial<ProgramCanvasProps> {
  const isPlay = useStore((state) => state.mode?.name === 'play');
  return useMemo(() => (isPlay ? { ...PLAYED, counts } : { counts }), [isPlay, counts]);
}
