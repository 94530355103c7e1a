/** Whether the open program and others of the database go in circles: wait for each other's end, or let people into each other again. */
import { create } from 'zustand';
import {
  circlesThrough,
  type Issue,
  lower,
  type Neighbour,
  namedBy,
  neighbourOf,
  type ProgramFile,
  readRepaired,
} from '../../core/index.ts';
import { loadProgram } from '../../storage/programs.ts';
import { useStore } from '../store.ts';
import { KINDS } from './kinds.ts';
import { database } from './opening.ts';

interface Others {
  readonly programs: readonly Neighbour[];
}

/** Programs that the open one has to do with, straight or by others. */
export const useOthers = create<Others>(() => ({ programs: [] }));

const own = new WeakMap<ProgramFile['program'], Neighbour>();

function neighbourIn(file: ProgramFile): Neighbour {
  const known = own.get(file.program);
  if (known !== undefined) return known;
  const found = neighbourOf(lower(file, KINDS));
  own.set(file.program, found);
  return found;
}

const NONE: readonly Issue[] = [];

/** The circles that a file is in with other programs. */
export function circleIssuesOf(
  file: ProgramFile | undefined,
  others: readonly Neighbour[],
): readonly Issue[] {
  if (file === undefined || others.length === 0) return NONE;
  return circlesThrough(neighbourIn(file), others);
}

/** Most programs that are looked into, one after the other: longer circles are told when the programs are checked together. */
const MOST = 20;

/** Reads from the database whom the program has to do with, and whom these have to do with, and so on. */
async function othersOf(file: ProgramFile): Promise<readonly Neighbour[]> {
  const first = neighbourIn(file);
  const found = new Map<string, Neighbour>();
  const asked = new Set([first.waiting.programId]);
  const todo = [...namedBy(first)];
  while (todo.length > 0 && found.size < MOST) {
    const id = todo.pop() ?? '';
    if (asked.has(id)) continue;
    asked.add(id);
    const record = await loadProgram(database, id);
    const read = record === undefined ? undefined : readRepaired(record.file, KINDS);
    if (read?.ok !== true) continue;
    const one = neighbourIn(read.value.file);
    found.set(id, one);
    todo.push(...namedBy(one));
  }
  return [...found.values()];
}

/** Looks again whenever the open program has to do with others than before, or is another one. Gives the way to stop. */
export function startCircles(): () => void {
  let seen = '';
  const look = async (file: ProgramFile | undefined): Promise<void> => {
    const named = file === undefined ? [] : namedBy(neighbourIn(file));
    const now = JSON.stringify([file?.program.id, useStore.getState().view, named]);
    if (now === seen) return;
    seen = now;
    const programs = file === undefined || named.length === 0 ? [] : await othersOf(file);
    if (seen === now && (programs.length > 0 || useOthers.getState().programs.length > 0)) {
      useOthers.setState({ programs });
    }
  };
  // Without a database there are no others.
  const ask = (file: ProgramFile | undefined): void => void look(file).catch(() => undefined);
  ask(useStore.getState().file);
  return useStore.subscribe((state, before) => {
    if (state.file?.program !== before.file?.program || state.view !== before.view) ask(state.file);
  });
}
