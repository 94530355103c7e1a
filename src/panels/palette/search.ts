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

/** Words as they are compared: full-width letters are those of a keyboard, capitals count for nothing. */
const plain = (words: string): string => words.normalize('NFKC').toLocaleLowerCase().trim();

/** The words that are looked for, as they are compared. */
export function wordsOf(looked: string): readonly string[] {
  return plain(looked).split(/\s+/).filter(Boolean);
}

/** An English word without the ending of its form: "opened" finds what says "open". */
function stemOf(word: string): string {
  return /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ed|ing|s)$/, '') : word;
}

/** What has a meaning of its own in a regular expression; nothing else may be escaped in one of Unicode. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Whether a word of `text` begins so. Scripts without spaces have no such beginnings but that of a phrase. */
function begins(text: string, word: string): boolean {
  return new RegExp(`(?:^|[\\s,、・/(“"-])${word.replace(SYNTAX, '\\$&')}`, 'u').test(text);
}

/** How well a name answers what is looked for: 0 is the name itself, 7 says it only in what else is told. */
export function rankOf(looked: string, label: string, rest = ''): number | undefined {
  const words = wordsOf(looked);
  const name = plain(label);
  const told = plain(rest);
  const all = words.join(' ');
  if (words.length === 0) return 0;
  if (name === all) return 0;
  if (name.startsWith(all)) return 1;
  if (words.every((word) => begins(name, word))) return 2;
  if (words.every((word) => name.includes(word))) return 3;
  if (words.every((word) => name.includes(stemOf(word)))) return 4;
  const both = `${name}, ${told}`;
  if (words.every((word) => begins(both, word))) return 5;
  if (words.every((word) => begins(both, stemOf(word)))) return 6;
  return words.every((word) => both.includes(stemOf(word))) ? 7 : undefined;
}

/** A rank below all others, so that a start stands before what is called exactly so. */
const BEFORE_ALL = 10;

/** Where there is a start, another is rarely what is meant: of equals it comes last. */
const AFTER_EQUALS = 0.25;

/** How much a keyword of the step itself is worth over one that all steps of its kind have. */
const OF_ITS_KIND = 0.5;

function rankStep(looked: string, { kind, preset }: PaletteEntry, voice: Voice): number | undefined {
  const label = voice.say(preset.label);
  const told = [preset.summary, ...(preset.keywords === undefined ? [] : [preset.keywords])];
  const own = rankOf(looked, label, told.map(voice.say).join(', '));
  const all = rankOf(looked, label, [...told, ...kind.keywords].map(voice.say).join(', '));
  if (all === undefined) return undefined;
  return own === undefined ? all + OF_ITS_KIND : Math.min(own, all + OF_ITS_KIND);
}

/**
 * The steps whose name, summary or keywords hold all words that are looked for; what is called so goes first, then what
 * has them in its name, then the rest. While the program has no start, starts go before all else; once it has one, where
 * nothing is looked for, they come last.
 */
export function findSteps(looked: string, voice: Voice): readonly PaletteEntry[] {
  const startsFirst = lacksStart();
  if (wordsOf(looked).length === 0) {
    const later = startsFirst ? [] : KINDS.palette.filter(isStart);
    return [...KINDS.palette.filter((entry) => !later.includes(entry)), ...later];
  }
  const scored = KINDS.palette.flatMap((entry) => {
    const rank = rankStep(looked, entry, voice);
    if (rank === undefined) return [];
    if (!isStart(entry)) return [{ entry, rank }];
    return [{ entry, rank: startsFirst ? rank - BEFORE_ALL : rank + AFTER_EQUALS }];
  });
  return scored.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
