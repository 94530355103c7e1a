/** What this tab may do with the open program, and how storage and the app itself stand. Never undone, never saved. */
import { create } from 'zustand';

/**
 * What a tab may do with the open program: `asks` until that is known; `edits`; `follows` another tab that edits;
 * `stays` as it is, because a newer version of the app has taken the storage over.
 */
export type Role = 'asks' | 'edits' | 'follows' | 'stays';

/**
 * What happened to the browser's storage: it does not `open`; it was `deleted` under us; a newer version took it
 * (`newer`); an older version in another tab keeps it (`held`).
 */
export type StorageTrouble = 'closed' | 'deleted' | 'newer' | 'held';

/** What is asked for in a dialog over everything. */
export type KeepingDialog = 'restore' | 'deleteAll';

export interface KeepingState {
  /** Whether tabs tell each other who edits; without that each edits, and nobody writes over another. */
  readonly isShared: boolean;
  readonly role: Role;
  /** The program that `role` is about. */
  readonly program: string | undefined;
  /** Whether another tab was asked to let this one edit. */
  readonly isTaking: boolean;
  /** Whether a newer version of the app waits to be shown. */
  readonly isUpdateReady: boolean;
  readonly trouble: StorageTrouble | undefined;
  readonly dialog: KeepingDialog | undefined;
}

export const useKeeping = create<KeepingState>(() => ({
  isShared: false,
  role: 'edits',
  program: undefined,
  isTaking: false,
  isUpdateReady: false,
  trouble: undefined,
  dialog: undefined,
}));

/** What this tab may do with a program. */
export function roleFor(id: string | undefined): Role {
  const { isShared, role, program } = useKeeping.getState();
  if (role === 'stays' || !isShared) return role;
  return program === id ? role : 'asks';
}

/** Whether the open program must not be changed here. */
export function isReadOnly(): boolean {
  const { role } = useKeeping.getState();
  return role === 'follows' || role === 'stays';
}

/** Opens a dialog over everything, or closes it. */
export function showKeeping(dialog: KeepingDialog | undefined): void {
  useKeeping.setState({ dialog });
}

/** Puts the message about the storage away. */
export function hushTrouble(): void {
  useKeeping.setState({ trouble: undefined });
}
