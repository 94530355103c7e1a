/** Colours of the picture and the page, light then dark: those of the interface. */

/** Categories of cards. */
export type SharedCategory = 'trigger' | 'timing' | 'branch' | 'message' | 'score' | 'sales' | 'end' | 'note';

/** Colours of categories. */
export const CATEGORY_COLOURS = {
  trigger: ['#1e8a7a', '#5cc7b4'],
  timing: ['#4a6572', '#9db4c0'],
  branch: ['#6b6b00', '#c9c95a'],
  message: ['#2456d6', '#7aa2ff'],
  score: ['#6b3fa0', '#b794f6'],
  sales: ['#a23b72', '#e58ab5'],
  end: ['#5b626b', '#a5abb3'],
  note: ['#c9c8c3', '#4a4e55'],
} as const satisfies Record<SharedCategory, readonly [light: string, dark: string]>;

/** Colours of all else. */
export const COLOURS = {
  surface: ['#fbfbfa', '#141517'],
  card: ['#ffffff', '#1b1d20'],
  pill: ['#f3f3f1', '#24262a'],
  line: ['#e3e2de', '#34373c'],
  border: ['#c9c8c3', '#4a4e55'],
  ink: ['#1f2328', '#e9eaec'],
  ink2: ['#5b626b', '#a5abb3'],
  wire: ['#757c86', '#838a95'],
  flow: ['#d3dae6', '#313743'],
  accent: ['#2456d6', '#7aa2ff'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** Fonts that fall back to what a computer has. */
export const FONTS =
  "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif";
