import { docstrings } from './docstrings.ts';
import { kinds } from './kinds.ts';
import { layers } from './layers.ts';
import { purity } from './purity.ts';
import { fileSize, functionSize } from './size.ts';
import type { Lock } from './source.ts';
import { traces } from './traces.ts';
import { words } from './words.ts';

/** The house rules that Biome and the compiler cannot check, in the order they are reported. */
export const LOCKS: readonly Lock[] = [
  layers,
  purity,
  fileSize,
  functionSize,
  kinds,
  words,
  docstrings,
  traces,
];
