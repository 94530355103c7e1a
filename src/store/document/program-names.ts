/** The names of the programs in the database, for steps that send people on to another one. */
import { create } from 'zustand';

/** A program by its id. */
export interface ProgramName {
  readonly id: string;
  readonly name: string;
}

interface Names {
  readonly names: readonly ProgramName[];
}

/** Nobody knows any before the database was asked. */
export const useProgramNames = create<Names>(() => ({ names: [] }));

/** The names as they were last heard; the very same list until one changes. */
export function programNames(): readonly ProgramName[] {
  return useProgramNames.getState().names;
}

/** Notes the names of all programs. */
export function notePrograms(entries: readonly ProgramName[]): void {
  const names = entries.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  useProgramNames.setState((old) => (JSON.stringify(old.names) === JSON.stringify(names) ? old : { names }));
}
