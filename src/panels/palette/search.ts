import type { PaletteEntry } from '../../core/index.ts';
import { KINDS } from '../../store/document/kinds.ts';
import { useStore } from '../../store/store.ts';
import type { Voice } from '../../store/words.ts';

const isStart = ({ kind }: PaletteEntry): boolean => kind.entrance !== undefined;

/** Whether nobody can come in yet: what is added first is a start. */
function lacksStart(): boolean {
  const { file } = useStore.getState();
  return file?.program.nodes.some(({ kind }) => KINDS.find(kind)?.entrance !== undefined) !== true;
}

/** An English word without the ending of its form: "opened" finds what says "open". */
function stemOf(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ed|ing|s)$/, '') : word;
}

/**
 * The steps whose name, summary or keywords hold all words that are looked for; names first. While the program has no
 * start, starts go before all else.
 */
export function findSteps(looked: string, voice: Voice): readonly PaletteEntry[] {
  const words = looked.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return KINDS.palette;
  const startsFirst = lacksStart();
  const scored = KINDS.palette.flatMap((entry) => {
    const label = voice.say(entry.preset.label).toLocaleLowerCase();
    const rest = [entry.preset.summary, ...entry.kind.keywords].map(voice.say).join(' ').toLocaleLowerCase();
    if (!words.every((word) => `${label} ${rest}`.includes(stemOf(word)))) return [];
    const first = words[0] ?? '';
    const rank = label.startsWith(first)
      ? 0
      : label.includes(first)
        ? 1
        : label.includes(stemOf(first))
          ? 2
          : 3;
    return [{ entry, rank: startsFirst && isStart(entry) ? rank - 4 : rank }];
  });
  return scored.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
