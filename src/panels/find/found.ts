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
import { findSteps } from '../palette/search.ts';

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

const wordsOf = (looked: string): readonly string[] =>
  looked.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);

/** Whether a name holds every word. */
function holds(name: string, words: readonly string[]): boolean {
  const low = name.toLocaleLowerCase();
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

function deeds(looked: string, { t, say }: Voice): readonly Found[] {
  const words = wordsOf(looked);
  return ALL_DEEDS.filter((deed) => !isBarred(deed)).flatMap(
    ({ id, icon = 'circle-dot', keys, isKeyOnly, isPossible, run, ...deed }: Deed) => {
      const label = deed.label === undefined ? t(`draw.deed.${id}`) : say(deed.label);
      if (isKeyOnly === true || isPossible?.() === false || !holds(label, words)) return [];
      if (deed.isOneOfMany === true && words.length === 0) return [];
      return [
        { id: `do/${id}`, group: 'do' as const, icon, label, run, ...(keys === undefined ? {} : { keys }) },
      ];
    },
  );
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

/** What is to be done, where to go, what the last run answers, what to add: for the words that are looked for. */
export function findAll(looked: string, voice: Voice): readonly Found[] {
  const [word = ''] = wordsOf(looked);
  const begins = ({ label }: Found): boolean => label.toLocaleLowerCase().startsWith(word);
  const groups = [
    deeds(looked, voice),
    drawnSteps(looked, voice),
    answers(looked, voice),
    presets(looked, voice),
  ];
  // What only holds the word somewhere does not stand before what is called so.
  return [
    ...groups.filter((group) => group.some(begins)),
    ...groups.filter((group) => !group.some(begins)),
  ].flat();
}
