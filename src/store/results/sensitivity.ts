/**
 * What matters most: each assumption is moved down and up by a share of itself, and the program runs again for the same
 * people with the same luck. Asked for, not run by itself: it takes two runs an assumption, in threads of its own.
 */
import { create } from 'zustand';
import {
  type ComparedName,
  costsOf,
  effectOf,
  type Move,
  type MoveEffect,
  type MoveWay,
  movedInput,
  movesOf,
  type ProgramFile,
  type RunInput,
  reachOf,
  type Sample,
  type Text,
  text,
} from '../../core/index.ts';
import { RunCancelled } from '../../worker/pool.ts';
import { type AssumptionRow, assumptionsOf } from '../assumptions/assumptions.ts';
import { KINDS } from '../document/kinds.ts';
import type { ImportedPeople } from '../people/state.ts';
import { runInputOf, runsAlike } from '../run/input.ts';
import { useStore } from '../store.ts';
import type { Explanation } from './explain.ts';
import { makePairs, samplesIn } from './paired.ts';
import type { Table } from './table.ts';

/** One assumption, and what the runs with it moved came to. */
export interface Moved extends Move {
  readonly samples: Readonly<Record<MoveWay, readonly Sample[]>>;
}

/** What was moved of which program, and how far it has come. */
export interface SensitivityState {
  readonly status: 'none' | 'running' | 'done' | 'stopped' | 'failed';
  /** The program and the people that were run: others make it old. */
  readonly file: ProgramFile | undefined;
  readonly people: ImportedPeople | undefined;
  /** By how much of themselves assumptions were moved. */
  readonly share: number;
  readonly unmoved: readonly Sample[];
  readonly rows: readonly Moved[];
  /** Assumptions to move. */
  readonly total: number;
  readonly startedAt: number;
  /** People of each run, of how many, and runs. */
  readonly size: { readonly people: number; readonly of: number; readonly runs: number };
}

const NOTHING: SensitivityState = {
  status: 'none',
  file: undefined,
  people: undefined,
  share: 0.2,
  unmoved: [],
  rows: [],
  total: 0,
  startedAt: 0,
  size: { people: 0, of: 0, runs: 0 },
};

/** What was measured; thrown away with the page. */
export const useSensitivity = create<SensitivityState>(() => NOTHING);

const runner = makePairs();

/** What was measured before, newest first: going back to a version shows its numbers at once. */
let kept: readonly SensitivityState[] = [];
const MOST_KEPT = 6;

/** Leads of all runs of one move, and of one run, at most: what is asked is which assumption matters, not the last digit. */
const WORK = 40_000;
const MOST_PEOPLE = 4000;
const LEAST_RUNS = 10;
const MOST_RUNS = 40;

/** A run that is small enough to be repeated a hundred times: an even sample of many people, and fewer or more repeats. */
export function sized(input: RunInput): {
  readonly input: RunInput;
  readonly size: SensitivityState['size'];
} {
  const { records = [], scenario } = input;
  const of = records.length > 0 ? records.length : scenario.leads;
  const people = Math.min(of, MOST_PEOPLE);
  const sample =
    records.length > people
      ? Array.from({ length: people }, (_, i) => records[Math.floor((i * of) / people)]!)
      : records;
  const wanted = Math.round(WORK / Math.max(1, people));
  const runs = Math.min(MOST_RUNS, Math.max(LEAST_RUNS, wanted));
  return {
    input: { ...input, records: sample, scenario: { ...scenario, leads: people, replications: runs } },
    size: { people, of, runs },
  };
}

/** What is likely to matter comes first: who stops early has seen it. */
const FIRST = ['mail', 'rate', 'sales', 'own', 'interest'];

function rankOf(id: string): number {
  const at = FIRST.indexOf(id.slice(0, id.indexOf('.')));
  return at < 0 ? FIRST.length : at;
}

function isOf({ file, people }: SensitivityState): boolean {
  const now = useStore.getState();
  return file !== undefined && people === now.people && runsAlike(file, now.file);
}

/** Whether what is shown is of another program than the open one. */
export function isOldSensitivity(state: SensitivityState): boolean {
  return state.file !== undefined && !isOf(state);
}

/** Shows what was measured of the open program before, where it was; what is of another program goes. */
export function recallSensitivity(share: number): void {
  const open = useStore.getState().file?.program.id;
  if (useSensitivity.getState().file?.program.id !== open) {
    runner.end();
    useSensitivity.setState(NOTHING);
  }
  const state = useSensitivity.getState();
  if (state.status === 'running' || (isOf(state) && state.share === share)) return;
  const found = kept.find((one) => one.share === share && isOf(one));
  if (found !== undefined) useSensitivity.setState(found);
}

/** Moves one assumption after the other. What is there already is kept when it is stopped. */
export async function measureSensitivity(share: number): Promise<void> {
  const { file, people } = useStore.getState();
  if (file === undefined) return;
  const { input, size } = sized(runInputOf(file, people));
  const moves = movesOf(input, share).toSorted((a, b) => rankOf(a.id) - rankOf(b.id));
  const costs = costsOf(file, KINDS);
  const begun = { file, people, share, size, total: moves.length, startedAt: performance.now() };
  useSensitivity.setState({ ...NOTHING, ...begun, status: 'running' });
  const isWanted = (): boolean => useSensitivity.getState().startedAt === begun.startedAt;
  const samples = async (of: RunInput): Promise<readonly Sample[]> => samplesIn(await runner.one(of), costs);
  try {
    const unmoved = await samples(input);
    useSensitivity.setState({ unmoved });
    for (const move of moves) {
      const down = await samples(movedInput(input, move.id, 1 - share));
      const up = await samples(movedInput(input, move.id, 1 + share));
      if (!isWanted()) return;
      const row = { ...move, samples: { down, up } };
      useSensitivity.setState(({ rows }) => ({ rows: [...rows, row] }));
    }
    useSensitivity.setState({ status: 'done' });
    kept = [useSensitivity.getState(), ...kept].slice(0, MOST_KEPT);
  } catch (error) {
    if (isWanted()) useSensitivity.setState({ status: error instanceof RunCancelled ? 'stopped' : 'failed' });
  } finally {
    if (isWanted()) runner.end();
  }
}

/** Stops moving; what has come in stays. */
export function stopSensitivity(): void {
  runner.cancel();
}

/** One assumption and its effect on the chosen figure. */
export interface Mattering {
  readonly row: AssumptionRow;
  readonly move: Move;
  readonly down: MoveEffect;
  readonly up: MoveEffect;
  readonly reach: number;
  /** `moves`: beyond luck, one way at least. */
  readonly says: MoveEffect['says'];
}

/** Every assumption by how far it moves a figure: first those that move it beyond luck. */
export function matteringOf(
  { file, rows, unmoved }: Pick<SensitivityState, 'file' | 'rows' | 'unmoved'>,
  figure: ComparedName,
): readonly Mattering[] {
  if (file === undefined) return [];
  const assumptions = new Map(assumptionsOf(file).map((row) => [row.id, row]));
  const found = rows.flatMap(({ samples, ...move }): readonly Mattering[] => {
    const row = assumptions.get(move.id);
    if (row === undefined) return [];
    const down = effectOf(figure, unmoved, samples.down);
    const up = effectOf(figure, unmoved, samples.up);
    return [{ row, move, down, up, reach: reachOf({ down, up }), says: saysOf(down, up) }];
  });
  const rank = ({ says }: Mattering): number => (says === 'moves' ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b) || b.reach - a.reach);
}

function saysOf(down: MoveEffect, up: MoveEffect): MoveEffect['says'] {
  if (down.says === 'moves' || up.says === 'moves') return 'moves';
  return down.says === 'same' && up.says === 'same' ? 'same' : 'open';
}

/** What is said of an assumption. */
export function saysText({ says }: Mattering): Text {
  return text(`reports.matter.says.${says}`);
}

const COLUMNS = ['name', 'value', 'lower', 'down', 'low', 'high', 'higher', 'up', 'low', 'high', 'says'];

/** All of it as a table, in the units of the assumptions. */
export function matteringTable(all: readonly Mattering[]): Table {
  return {
    name: 'what-matters',
    title: text('reports.matter.title'),
    columns: COLUMNS.map((column) => text(`reports.matter.column.${column}`)),
    rows: all.map((one) => [
      one.row.label,
      one.move.value,
      one.move.down,
      one.down.value,
      one.down.low,
      one.down.high,
      one.move.up,
      one.up.value,
      one.up.low,
      one.up.high,
      saysText(one),
    ]),
  };
}

/** What the tornado means. */
export function explainMattering({ unmoved }: Pick<SensitivityState, 'unmoved'>): Explanation {
  return {
    name: 'matter',
    title: text('reports.matter.title'),
    definition: text('reports.explain.matter'),
    assumptions: [],
    ...(unmoved.length === 0 ? {} : { grounds: { n: unmoved.length, of: 'runs' as const } }),
  };
}

/** Milliseconds that are left, by what has been done so far; undefined before anything is known. */
export function leftMs({ rows, total, startedAt }: SensitivityState, now: number): number | undefined {
  return rows.length === 0 ? undefined : ((now - startedAt) / rows.length) * (total - rows.length);
}
