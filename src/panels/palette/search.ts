import type { PaletteEntry } from '../../core/index.ts';
import { KINDS } from '../../store/document/kinds.ts';
import type { Voice } from '../../store/words.ts';

/** The steps whose name, summary or keywords hold all words that are looked for; names first. */
export function findSteps(looked: string, voice: Voice): readonly PaletteEntry[] {
  const words = looked.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return KINDS.palette;
  const scored = KINDS.palette.flatMap((entry) => {
    const label = voice.say(entry.preset.label).toLocaleLowerCase();
    const rest = [entry.preset.summary, ...entry.kind.keywords].map(voice.say).join(' ').toLocaleLowerCase();
    if (!words.every((word) => label.includes(word) || rest.includes(word))) return [];
    const first = words[0] ?? '';
    return [{ entry, rank: label.startsWith(first) ? 0 : label.includes(first) ? 1 : 2 }];
  });
  return scored.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
