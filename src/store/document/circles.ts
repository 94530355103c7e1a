/** Whether the open program and others of the database wait for each other's end, and nobody would go on but the last to come. */
import { create } from 'zustand';
import {
  circleThrough,
  type Issue,
  lower,
  type ProgramFile,
  readRepaired,
  type Waiting,
  waitingOf,
} from '../../core/index.ts';
import { loadProgram } from '../../storage/programs.ts';
import { useStore } from '../store.ts';
import { KINDS } from './kinds.ts';
import { database } from './opening.ts';

interface Others {
  readonly programs: readonly Waiting[];
}

/** Programs that the open one waits for, straight or by others, and whose end they wait for. */
export const useOthers = create<Others>(() => ({ programs: [] }));

const own = new WeakMap<ProgramFile['program'], Waiting>();

function waitingIn(file: ProgramFile): Waiting {
  const known = own.get(file.program);
  if (known !== undefined) return known;
  const found = waitingOf(lower(file, KINDS));
  own.set(file.program, found);
  return found;
}

const NONE: readonly Issue[] = [];

/** The circle that a file is in with other programs, if it is in one. */
export function circleIssuesOf(file: ProgramFile | undefined, others: readonly Waiting[]): readonly Issue[] {
  if (file === undefined || others.length === 0) return NONE;
  return circleThrough(waitingIn(file), others);
}

/** Most programs that are looked into, one after the other: longer circles are told when the programs are checked together. */
const MOST = 20;

/** Reads from the database whom the program waits for, and whom these wait for, and so on. */
async function othersOf(file: ProgramFile): Promise<readonly Waiting[]> {
  const first = waitingIn(file);
  const found = new Map<string, Waiting>();
  const asked = new Set([first.programId]);
  const todo = [...first.waits.keys()];
  while (todo.length > 0 && found.size < MOST) {
    const id = todo.pop() ?? '';
    if (asked.has(id)) continue;
    asked.add(id);
    const record = await loadProgram(database, id);
    const read = record === undefined ? undefined : readRepaired(record.file, KINDS);
    if (read?.ok !== true) continue;
    const one = waitingIn(read.value.file);
    found.set(id, one);
    todo.push(...one.waits.keys());
  }
  return [...found.values()];
}

/** Looks again whenever the open program waits for others than before, or is another one. Gives the way to stop. */
export function startCircles(): () => void {
  let seen = '';
  const look = async (file: ProgramFile | undefined): Promise<void> => {
    const waits = file === undefined ? [] : [...waitingIn(file).waits.keys()];
    const now = JSON.stringify([file?.program.id, useStore.getState().view, waits]);
    if (now === seen) return;
    seen = now;
    const programs = file === undefined || waits.length === 0 ? [] : await othersOf(file);
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
