/** What a list of steps and commands shows for the words that are looked for. */
import type { PaletteEntry } from '../../core/index.ts';
import { goTo, showView } from '../../store/actions.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { isBarred } from '../../store/deeds/editing.ts';
import { addStep } from '../../store/document/commands.ts';
import { describedOf, iconOf, titleOf } from '../../store/document/kinds.ts';
import { isReadOnly } from '../../store/keeping/state.ts';
import { keyFigures } from '../../store/results/results.ts';
import { useStore } from '../../store/store.ts';
import type { Voice } from '../../store/words.ts';
import { ALL_DEEDS } from '../commands/deeds.ts';
import { findSteps, rankOf, wordsOf } from '../palette/search.ts';

export interface Found {
  readonly id: string;
  readonly group: 'do' | 'goTo' | 'answers' | 'add';
  readonly icon: string;
  readonly label: string;
  readonly hint?: string;
  readonly keys?: string;
  /** A number of the last run. */
  readonly value?: string;
  readonly run: () => void;
}

/** Whether a name holds every word. */
function holds(name: string, words: readonly string[]): boolean {
  const low = name.normalize('NFKC').toLocaleLowerCase();
  return words.every((word) => low.includes(word));
}

/** The drawn steps whose title or sentence holds the words, in the order of the document. */
export function drawnSteps(looked: string, { say, t }: Voice): readonly Found[] {
  const { file } = useStore.getState();
  if (file === undefined) return [];
  const words = wordsOf(looked);
  return file.program.nodes.flatMap((node, i): readonly Found[] => {
    const { title, sentence } = describedOf(node, file);
    const label = say(title);
    if (!holds(`${label} ${say(sentence)}`, words)) return [];
    const hint = t('draw.commands.step', { number: i + 1 });
    return [
      {
        id: `goTo/${node.id}`,
        group: 'goTo',
        icon: iconOf(node, file),
        label,
        hint,
        run: () => goTo(node.id),
      },
    ];
  });
}

/** What a deed goes on from: the name of what is taken back or done again. */
function hintOf(id: string, { maybe }: Voice): string | undefined {
  const { past, future } = useStore.getState().history;
  if (id === 'undo') return maybe(past.at(-1)?.label);
  return id === 'redo' ? maybe(future[0]?.label) : undefined;
}

function deedFound(
  deed: Deed,
  looked: string,
  voice: Voice,
): (Found & { readonly rank: number }) | undefined {
  const { id, icon = 'circle-dot', keys, run, words } = deed;
  const label = deed.label === undefined ? voice.t(`draw.deed.${id}`) : voice.say(deed.label);
  if (deed.isKeyOnly === true || deed.isPossible?.() === false) return undefined;
  if (deed.isOneOfMany === true && looked.trim() === '') return undefined;
  const rank = rankOf(looked, label, voice.maybe(words));
  if (rank === undefined) return undefined;
  const hint = hintOf(id, voice);
  return {
    ...{ id: `do/${id}`, group: 'do', icon, label, run, rank },
    ...(hint !== undefined && { hint }),
    ...(keys !== undefined && { keys }),
  };
}

/** What can be done, what is called so first. */
function deeds(looked: string, voice: Voice): readonly Found[] {
  return ALL_DEEDS.filter((deed) => !isBarred(deed))
    .flatMap((deed) => deedFound(deed, looked, voice) ?? [])
    .sort((a, b) => a.rank - b.rank);
}

function presets(looked: string, voice: Voice): readonly Found[] {
  const { file, selected } = useStore.getState();
  if (file === undefined || looked.trim() === '' || isReadOnly()) return [];
  const [id] = selected.size === 1 ? selected : [];
  const isStep = file.program.nodes.some((node) => node.id === id);
  const after = id === undefined || !isStep ? undefined : titleOf(file, id);
  return findSteps(looked, voice).map(({ id: entry, preset }: PaletteEntry) => ({
    id: `add/${entry}`,
    group: 'add' as const,
    icon: preset.icon,
    label: voice.say(preset.label),
    ...(after === undefined ? {} : { hint: voice.t('draw.commands.after', { step: voice.say(after) }) }),
    run: () => {
      showView('design');
      addStep(entry);
    },
  }));
}

/** Key figures of the last run whose name holds the words; a press leads to the results. */
function answers(looked: string, { say, t }: Voice): readonly Found[] {
  const words = wordsOf(looked);
  const { report, isStale } = useStore.getState().run;
  if (report === undefined || words.length === 0) return [];
  const hint = t(isStale ? 'draw.commands.staleRun' : 'draw.commands.lastRun');
  return keyFigures(report).flatMap(({ name, label, value, doubt }): readonly Found[] => {
    if (!holds(say(label), words)) return [];
    const number = [say(value), ...(doubt === undefined ? [] : [say(doubt)])].join(' ');
    return [
      {
        id: `answer/${name}`,
        group: 'answers',
        icon: 'chart-column',
        label: say(label),
        hint,
        value: number,
        run: () => showView('results'),
      },
    ];
  });
}

/** How well the best of a group answers: called exactly so, called so at its beginning, or only told. */
function worthOf(group: readonly Found[], looked: string): 0 | 1 | 2 {
  const best = Math.min(...group.map(({ label }) => rankOf(looked, label) ?? Number.POSITIVE_INFINITY));
  return best === 0 ? 0 : best <= 2 ? 1 : 2;
}

/** What is to be done, where to go, what the last run answers, what to add: for the words that are looked for. */
export function findAll(looked: string, voice: Voice): readonly Found[] {
  const groups = [
    deeds(looked, voice),
    drawnSteps(looked, voice),
    answers(looked, voice),
    presets(looked, voice),
  ];
  // What only holds the word somewhere does not stand before what is called so.
  return groups
    .map((group) => ({ group, worth: worthOf(group, looked) }))
    .sort((a, b) => a.worth - b.worth)
    .flatMap(({ group }) => group);
}
