import type { CSSProperties } from 'react';

/** How a word or a surface is meant; every tone but neutral comes with an icon or a word of its own. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger';

export type Severity = 'error' | 'warning' | 'note';

/** The family of a step. It decides strip and icon colour, nothing else. */
export type Category = 'trigger' | 'timing' | 'branch' | 'message' | 'score' | 'sales' | 'end' | 'note';

export type SeriesColour =
  | 'accent'
  | 'wire'
  | 'faint'
  | 'ink'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'series-5'
  | 'series-6'
  | Category;

/** The custom property that holds a colour; the tokens decide its value in light and dark. */
export function colourOf(colour: SeriesColour): string {
  return `var(--${colour})`;
}

/** Hands the colour of a category to a style sheet as `--category`. */
export function categoryStyle(category: Category): CSSProperties {
  return { '--category': colourOf(category) } as CSSProperties;
}
