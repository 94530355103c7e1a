/** Frames around steps: put, taken away, folded, opened. Each is one entry of the history and says what it did. */
import {
  addFrame,
  type DrawnFrame,
  foldFrame,
  type Groups,
  removeNodes,
  type Text,
  text,
  unfoldFrame,
} from '../../core/index.ts';
import { change, onGoTo, refused, say, select } from '../actions.ts';
import { isReadOnly } from '../keeping/state.ts';
import { useStore } from '../store.ts';
import { selectedSteps } from './clipboard.ts';
import { inProgram } from './commands.ts';
import { makeId } from './ids.ts';
import { KINDS, titleOf } from './kinds.ts';
import { lookInto, shownGroups } from './shown.ts';

function groupsNow(): Groups | undefined {
  const { file } = useStore.getState();
  return file && shownGroups(file.program);
}

function labelFor(key: string, frames: readonly string[]): Text {
  const { file } = useStore.getState();
  const [id] = frames;
  const name = file === undefined || id === undefined ? '' : titleOf(file, id);
  return text(`groups.did.${key}`, { name });
}

/** The selected frames, in the order of the document. */
export function selectedFrames(): readonly DrawnFrame[] {
  const frames = groupsNow()?.frames;
  return frames === undefined ? [] : selectedSteps().flatMap((id) => frames.get(id) ?? []);
}

/** Puts a frame around the selected steps and selects it; gives its id. Nothing where they lie too far apart. */
export function groupSelected(): string | undefined {
  const ids = selectedSteps();
  if (ids.length === 0 || refused()) return undefined;
  let made: string | undefined;
  const isDrawn = change(
    inProgram((program) => {
      const { program: after, id } = addFrame(program, ids, { makeId, kinds: KINDS });
      made = id;
      return after;
    }),
    { label: text('groups.did.group', { count: ids.length }) },
  );
  if (!isDrawn) return undefined;
  if (made === undefined) say(text('groups.tooFar'));
  else select([made]);
  return made;
}

/** Takes the selected frames away; what was in them stays, and is selected. */
export function ungroupSelected(): void {
  const frames = selectedFrames().map(({ node }) => node.id);
  if (frames.length === 0) return;
  const groups = groupsNow();
  const left = frames.flatMap(
    (id) => groups?.inside(id).filter((inner) => groups.parent.get(inner) === id) ?? [],
  );
  change(
    inProgram((program) => removeNodes(program, frames)),
    { label: labelFor('ungroup', frames) },
  );
  const now = groupsNow();
  select(left.filter((id) => now?.hidden.has(id) === false && !frames.includes(id)));
}

/** Folds an open frame, opens a folded one. What can only be looked at is looked into, and stays as it is. */
export function toggleFold(id: string): void {
  const frame = groupsNow()?.frames.get(id);
  if (frame !== undefined) fold(id, !frame.isFolded);
}

/** Folds the selected frames, or those that the selected steps are in; opens them where all are folded. */
export function toggleSelectedFolds(): void {
  const groups = groupsNow();
  if (groups === undefined) return;
  const own = selectedFrames();
  const around = selectedSteps().flatMap((id) => groups.frames.get(groups.parent.get(id) ?? '') ?? []);
  const frames = own.length > 0 ? own : around;
  const isFolding = frames.some(({ isFolded }) => !isFolded);
  for (const { node, isFolded } of new Set(frames)) if (isFolded !== isFolding) fold(node.id, isFolding);
}

function fold(id: string, isFolding: boolean): void {
  if (isReadOnly()) {
    if (isFolding && useStore.getState().file !== undefined && !isKeptFolded(id)) {
      refused();
      return;
    }
    lookInto(id, !isFolding, labelFor(isFolding ? 'fold' : 'unfold', [id]));
  } else {
    change(
      inProgram((program) => (isFolding ? foldFrame(program, id, KINDS) : unfoldFrame(program, id))),
      { label: labelFor(isFolding ? 'fold' : 'unfold', [id]) },
    );
  }
  if (isFolding) selectBox(id);
}

/** Whether the frame is folded in the file, looked into or not. */
function isKeptFolded(id: string): boolean {
  const node = useStore.getState().file?.program.nodes.find((one) => one.id === id);
  return node !== undefined && Object.hasOwn(node.settings, 'folded');
}

/** What was selected in a frame that is folded now is selected no longer: the box is. */
function selectBox(id: string): void {
  const hidden = groupsNow()?.hidden;
  const { selected } = useStore.getState();
  if (hidden !== undefined && [...selected].some((one) => hidden.has(one))) select([id]);
}

/** Opens every frame that hides a node, from the outermost inwards: one entry of the history. */
export function reveal(id: string): void {
  const groups = groupsNow();
  if (groups?.hidden.has(id) !== true) return;
  const folded: string[] = [];
  for (let at = groups.parent.get(id); at !== undefined; at = groups.parent.get(at)) {
    if (groups.frames.get(at)?.isFolded === true) folded.unshift(at);
  }
  if (isReadOnly()) {
    for (const frame of folded) lookInto(frame, true, labelFor('unfold', [frame]));
    return;
  }
  change(
    inProgram((program) => folded.reduce(unfoldFrame, program)),
    { label: labelFor('unfold', folded) },
  );
}

onGoTo(reveal);
