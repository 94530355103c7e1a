import type { SeriesColour } from '../../ui/tone.ts';

/** Colours of the parts of one whole, in their order: no two are the same, in light and in dark. */
export const COLOURS: readonly SeriesColour[] = [
  'accent',
  'sales',
  'wire',
  'series-3',
  'series-5',
  'series-2',
  'score',
  'faint',
  'timing',
  'ink',
];
