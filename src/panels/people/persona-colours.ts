import type { Persona } from '../../core/index.ts';
import type { SeriesColour } from '../../ui/tone.ts';

const COLOURS: readonly SeriesColour[] = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
];

/** Personas, the likeliest first, each with the colour that it has on its card and in the table. */
export function colouredPersonas(
  personas: readonly Persona[],
): readonly { readonly persona: Persona; readonly colour: SeriesColour }[] {
  return [...personas]
    .sort((a, b) => b.share - a.share)
    .map((persona, i) => ({ persona, colour: COLOURS[i] ?? 'faint' }));
}
