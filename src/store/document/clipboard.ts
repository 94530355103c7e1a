/** Steps on their way through the clipboard, as JSON text: within a program, to another one, to another tab. */
import {
  type Catalogue,
  checkProgramFile,
  emptyFile,
  type Fragment,
  fragmentOf,
  type Issue,
  MOST_CHARACTERS,
  MOST_EDGES,
  MOST_NODES,
  type ProgramFile,
  type ProgramNode,
  pasteNodes,
  removeNodes,
  type Text,
  text,
  withFolded,
} from '../../core/index.ts';
import { change, goTo, say, select } from '../actions.ts';
import { useStore } from '../store.ts';
import { inProgram } from './commands.ts';
import { makeId } from './ids.ts';
import { KINDS } from './kinds.ts';
import { freeShift, placeAtEnd } from './places.ts';
import { shownGroups, shownOf, standsFor } from './shown.ts';

const FORMAT = 'trellis-steps';
/** Of what is copied; text of a newer Trellis may mean what this one does not know. */
const VERSION = 1;

/** Kept as well, for a browser that does not let a page read its clipboard. */
let lastCopied: string | undefined;

/** Steps and the names they speak of, as text; nothing where no such step is drawn. */
export function stepsText(ids: readonly string[]): string | undefined {
  const { file } = useStore.getState();
  if (file === undefined) return undefined;
  const { nodes, edges } = fragmentOf(file.program, withFolded(file.program, ids, KINDS));
  if (nodes.length === 0) return undefined;
  const catalogue = namesIn(nodes, file.catalogue);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, nodes, edges, catalogue }, null, 2)}\n`;
}

/** The steps that are selected, in the order of the document; of those that are folded away the box that stands for them. */
export function selectedSteps(): readonly string[] {
  const { file, selected } = useStore.getState();
  if (file === undefined || selected.size === 0) return [];
  const groups = shownGroups(file.program);
  const shown = new Set([...selected].map((id) => standsFor(groups, id)));
  return file.program.nodes.filter(({ id }) => shown.has(id)).map(({ id }) => id);
}

/** The selected steps as text, remembered; cutting takes them out and heals the ways through them. */
export function takeSelected(how: 'copy' | 'cut'): string | undefined {
  const ids = selectedSteps();
  const words = stepsText(ids);
  if (words === undefined) return undefined;
  lastCopied = words;
  if (how === 'copy') {
    say(text('draw.did.copied', { count: ids.length }));
    return words;
  }
  const label = text('draw.did.cut', { count: ids.length });
  change(
    inProgram((program) => removeNodes(program, withFolded(program, ids, KINDS))),
    { label },
  );
  select([]);
  say(label, true);
  return words;
}

/** What was copied last in this window. */
export function lastTaken(): string | undefined {
  return lastCopied;
}

/** Whether a text says that it holds steps. */
export function holdsSteps(words: string): boolean {
  return words.slice(0, 200).includes(`"${FORMAT}"`);
}

/** Pastes steps from text and selects them. Text that holds none is answered kindly and changes nothing. */
export function pasteText(words: string): boolean {
  const { file } = useStore.getState();
  if (file === undefined) return false;
  if (words.trim() === '') {
    say(text('draw.refused.pasteNothing'));
    return false;
  }
  const read = holdsSteps(words) ? readSteps(words) : text('draw.refused.paste');
  if ('key' in read) {
    say(read);
    return false;
  }
  let pasted: readonly string[] = [];
  const isDrawn = change(
    (before) => {
      const by = shiftOf(read.fragment, before);
      const { program, ids } = pasteNodes(before.program, read.fragment, { makeId, by });
      pasted = ids;
      return { ...before, program, catalogue: withNames(before.catalogue, read.catalogue) };
    },
    { label: text('draw.did.paste', { count: read.fragment.nodes.length }) },
  );
  if (!isDrawn) return false;
  const shown = shownOf(pasted);
  const [first] = shown;
  if (first !== undefined) goTo(first);
  select(shown);
  return true;
}

interface Steps {
  readonly fragment: Fragment;
  readonly catalogue: Catalogue;
}

/** What a fault says of copied steps, where that is more than that they cannot be read. */
function toldOf({ code, place }: Issue, data: Readonly<Record<string, unknown>>): Text | undefined {
  if (code === 'document/newer-node') return text('draw.refused.pasteNewer');
  const many = code === 'document/too-many' ? MANY.find((one) => place === `/program/${one.of}`) : undefined;
  const list = many && data[many.of];
  return many && text(many.key, { count: Array.isArray(list) ? list.length : 0, most: many.most });
}

const MANY = [
  { of: 'nodes', key: 'draw.refused.pasteMany', most: MOST_NODES },
  { of: 'edges', key: 'draw.refused.pasteManyLines', most: MOST_EDGES },
] as const;

/** The text is hostile until the core has checked it as the only content of a program; else why it is not taken. */
function readSteps(words: string): Steps | Text {
  const broken = text('draw.refused.pasteBroken');
  if (words.length > MOST_CHARACTERS) return broken;
  let data: unknown;
  try {
    data = JSON.parse(words);
  } catch {
    return broken;
  }
  if (typeof data !== 'object' || data === null) return broken;
  const { version, nodes, edges, catalogue } = data as Readonly<Record<string, unknown>>;
  if (typeof version === 'number' && version > VERSION) return text('draw.refused.pasteNewer');
  const probe = emptyFile('steps');
  const whole = checkProgramFile({ ...probe, catalogue, program: { ...probe.program, nodes, edges } }, KINDS);
  if (!whole.ok) {
    const [told] = whole.error.flatMap((fault) => toldOf(fault, { nodes, edges }) ?? []);
    return told ?? broken;
  }
  if (whole.value.program.nodes.length === 0) return broken;
  return { fragment: whole.value.program, catalogue: whole.value.catalogue };
}

/** The next free place beside where the steps were copied from; below all steps in another program. */
function shiftOf({ nodes }: Fragment, { program }: ProgramFile): { readonly x: number; readonly y: number } {
  const known = new Set(program.nodes.map(({ id }) => id));
  if (!nodes.some(({ id }) => known.has(id))) {
    const end = placeAtEnd(program);
    return {
      x: end.x - Math.min(...nodes.map(({ x }) => x)),
      y: end.y - Math.min(...nodes.map(({ y }) => y)),
    };
  }
  return freeShift(nodes, program);
}

const LISTS = ['fields', 'events', 'topics', 'lists', 'segments', 'assets', 'queues'] as const;

type Lists = { readonly [name in (typeof LISTS)[number]]: readonly { readonly id: string }[] };

/** The names of a catalogue that steps speak of, those that these speak of included. */
function namesIn(nodes: readonly ProgramNode[], catalogue: Catalogue): Catalogue {
  const spoken = new Set<string>();
  wordsOf(
    nodes.map(({ settings }) => settings),
    spoken,
  );
  // A segment speaks of fields, an event of assets; one round more than there are lists reaches all.
  for (let round = 0; round <= LISTS.length; round++) {
    for (const list of LISTS) {
      for (const name of (catalogue as Lists)[list]) if (spoken.has(name.id)) wordsOf(name, spoken);
    }
  }
  return mapLists(catalogue, (list) => (catalogue as Lists)[list].filter(({ id }) => spoken.has(id)));
}

function wordsOf(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) wordsOf(inner, into);
  }
}

/** A catalogue with the names it lacks; where it has a name, its own definition stays. */
function withNames(own: Catalogue, other: Catalogue): Catalogue {
  const isSame = LISTS.every((list) => lacking(own, other, list).length === 0);
  return isSame ? own : mapLists(own, (list) => [...(own as Lists)[list], ...lacking(own, other, list)]);
}

function lacking(own: Catalogue, other: Catalogue, list: (typeof LISTS)[number]): Lists[typeof list] {
  const known = new Set((own as Lists)[list].map(({ id }) => id));
  return (other as Lists)[list].filter(({ id }) => !known.has(id));
}

function mapLists(catalogue: Catalogue, to: (list: (typeof LISTS)[number]) => Lists[typeof list]): Catalogue {
  const lists = Object.fromEntries(LISTS.map((list) => [list, to(list)]));
  return { ...catalogue, ...lists } as Catalogue;
}
