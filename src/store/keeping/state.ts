/** What this tab may do with the open program, and how storage and the app itself stand. Never undone, never saved. */
import { create } from 'zustand';
import { isGuest } from '../sharing/state.ts';

/**
 * What a tab may do with the open program: `asks` until that is known; `edits`; `follows` another tab that edits;
 * `stays` as it is, because a newer version of the app has taken the storage over.
 */
export type Role = 'asks' | 'edits' | 'follows' | 'stays';

/**
 * What happened to the browser's storage: it is `closed` to us; it does not answer (`silent`); it was `deleted` under
 * us; a newer version in another tab took it (`newer`), or has left it behind (`ahead`); an older version in another
 * tab keeps it (`held`).
 */
export type StorageTrouble = 'closed' | 'silent' | 'deleted' | 'newer' | 'ahead' | 'held';

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
  /** Whether the message about the trouble was put away; the trouble stays. */
  readonly isHushed: boolean;
}

export const useKeeping = create<KeepingState>(() => ({
  isShared: false,
  role: 'edits',
  program: undefined,
  isTaking: false,
  isUpdateReady: false,
  trouble: undefined,
  isHushed: false,
}));

/** What this tab may do with a program; one that came by a link is a `guest` until it is kept. */
export function roleFor(id: string | undefined): Role | 'guest' {
  if (id !== undefined && isGuest(id)) return 'guest';
  const { isShared, role, program } = useKeeping.getState();
  if (role === 'stays' || !isShared) return role;
  return program === id ? role : 'asks';
}

/** Whether the open program must not be changed here. */
export function isReadOnly(): boolean {
  const { role } = useKeeping.getState();
  return role === 'follows' || role === 'stays' || isGuest();
}

/** Says how the storage fares, as news. */
export function tellTrouble(trouble: StorageTrouble | undefined): void {
  useKeeping.setState({ trouble, isHushed: false });
}

/** Whether nothing can be kept in this window, however often it is tried. */
export function keepsNothing(trouble: StorageTrouble | undefined): boolean {
  return trouble === 'closed' || trouble === 'silent' || trouble === 'ahead';
}

/** Puts the message about the storage away. */
export function hushTrouble(): void {
  useKeeping.setState({ isHushed: true });
}
