/** Versions of the open program, and the two that are compared. */
import { create } from 'zustand';
import {
  type AnyChange,
  type Came,
  type Difference,
  type Expectation,
  type ProgramDifference,
  type ProgramFile,
  type Report,
  type Text,
  text,
  verbatim,
} from '../../core/index.ts';
import type { VersionRecord } from '../../storage/database.ts';

/** What is said of a version. */
export interface Notes {
  /** What is expected of it, in words. */
  readonly words?: string;
  /** And as a figure. */
  readonly measure?: Expectation;
  readonly came?: Came;
}

/** A kept version with its notes read. */
export interface Version extends Omit<VersionRecord, 'notes'> {
  readonly notes: Notes;
}

/** Stands for what is drawn now, which is no version yet. */
export const NOW = 'now';

/** The two that are compared, and what they differ in, in the order of the arrows. */
export interface Pair {
  readonly a: ProgramFile;
  readonly b: ProgramFile;
  readonly difference: ProgramDifference;
  readonly changes: readonly AnyChange[];
}

/** The run of both. */
export interface PairRun {
  readonly status: 'none' | 'running' | 'done' | 'cancelled' | 'failed' | 'barred';
  /** How far it has come, in [0, 1]. */
  readonly share: number;
  readonly differences: readonly Difference[];
  readonly reports: { readonly a: Report; readonly b: Report } | undefined;
}

/** No run yet. */
export const NO_PAIR_RUN: PairRun = { status: 'none', share: 0, differences: [], reports: undefined };

/** All that is known of versions. */
export interface VersionsState {
  /** The program whose versions these are. */
  readonly programId: string | undefined;
  /** The newest first. */
  readonly versions: readonly Version[];
  /** What is said of what is drawn now; the next checkpoint takes it over. */
  readonly next: Notes;
  /** Ids of the two; `a` is the earlier one, none where there is only one state. */
  readonly a: string | undefined;
  readonly b: string;
  readonly pair: Pair | undefined;
  /** Number of the change that is looked at, and how often one was: looking at the same again brings it back into view. */
  readonly at: number;
  readonly looks: number;
  /** Both over each other, or next to each other. */
  readonly layout: 'overlaid' | 'beside';
  /** Next to each other on a narrow screen they need the room of the words, unless these are asked for. */
  readonly isTold: boolean;
  readonly run: PairRun;
  /** The version whose expectation is being written. */
  readonly edited: string | undefined;
}

/** The state; what is looked at is thrown away with the page. */
export const useVersions = create<VersionsState>(() => ({
  programId: undefined,
  versions: [],
  next: {},
  a: undefined,
  b: NOW,
  pair: undefined,
  at: 0,
  looks: 0,
  layout: 'overlaid',
  isTold: false,
  run: NO_PAIR_RUN,
  edited: undefined,
}));

/** Notes as the database keeps them; what cannot be read is none. */
export function readNotes(kept: string | undefined): Notes {
  try {
    const notes: unknown = kept === undefined ? {} : JSON.parse(kept);
    return typeof notes === 'object' && notes !== null ? notes : {};
  } catch {
    return {};
  }
}

/** A version as the database keeps it, with its notes read. */
export function versionOf({ notes, ...record }: VersionRecord): Version {
  return { ...record, notes: readNotes(notes) };
}

/** What is said of a version, or of what is drawn now. */
export function notesOf({ versions, next }: Pick<VersionsState, 'versions' | 'next'>, id: string): Notes {
  return id === NOW ? next : (versions.find((one) => one.id === id)?.notes ?? {});
}

/** The named versions, the newest first. */
export function namedOf(versions: readonly Version[]): readonly Version[] {
  return versions.filter(({ isNamed }) => isNamed);
}

/** What a version is called. Without one: what is drawn now. */
export function versionText(version: Version | undefined, time: (at: number) => string): Text {
  if (version === undefined) return text('versions.now');
  if (version.number !== undefined) return text('versions.number', { number: version.number });
  if (version.name !== undefined) return verbatim(version.name);
  return text('versions.automaticAt', { time: time(version.madeAt) });
}

/** The short name beside others: "6", "now". */
export function shortText(version: Version | undefined): Text {
  if (version === undefined) return text('versions.shortNow');
  return version.number === undefined
    ? text('versions.shortAuto')
    : text('versions.short', { number: version.number });
}
