/**
 * What each step buys: the program run without it, for the same people with the same luck, step by step. A step that is
 * switched off lets people straight through by its first outcome.
 *
 * Asked for, not run by itself: it takes a run a step, and one of the whole.
 */
import { create } from 'zustand';
import {
  compareSamples,
  type Difference,
  lower,
  type ProgramFile,
  type ProgramNode,
  type Report,
  type Text,
  text,
  toCode,
} from '../../core/index.ts';
import { RunCancelled } from '../../worker/pool.ts';
import { KINDS, kindOf, titleOf } from '../document/kinds.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import { makePairs, samplesIn } from './paired.ts';
import type { Table } from './table.ts';

/** What one step buys. */
export interface Worth {
  readonly id: string;
  readonly title: Text;
  /** People that came to the step, of those that came in, in [0, 1]. */
  readonly share: number;
  /** Handoffs with the step, less those without it. */
  readonly handoffs: Difference;
  /** Share that unsubscribed with the step, less that without it. */
  readonly unsubscribed: Difference;
  readonly verdict: WorthVerdict;
}

/** What a step does to handoffs; `sorts`: it decides who goes which way, and so keeps some from sales. That is what it is for. */
export type WorthVerdict = Difference['verdict'] | 'sorts';

/** How far the measuring has come. */
export interface WorthState {
  /** The program whose steps they are: of another one nothing is known. */
  readonly program: string | undefined;
  readonly status: 'none' | 'running' | 'done' | 'failed';
  /** The report whose steps were measured: another one makes them old. */
  readonly of: Report | undefined;
  readonly rows: readonly Worth[];
  /** Steps to measure. */
  readonly total: number;
}

const NOTHING: WorthState = { program: undefined, status: 'none', of: undefined, rows: [], total: 0 };

/** What was measured; thrown away with the page. */
export const useWorth = create<WorthState>(() => NOTHING);

const runner = makePairs();

/** What is known of the steps of a program; nothing where those of another one were measured. */
export function worthOf(state: WorthState, program: string | undefined): WorthState {
  return state.program === program ? state : NOTHING;
}

/** Forgets what was measured of another program than the open one, and stops measuring it. */
export function forgetOtherWorth(): void {
  const { program } = useWorth.getState();
  if (program === undefined || program === useStore.getState().file?.program.id) return;
  useWorth.setState(NOTHING);
  runner.end();
}

/** Categories that cannot be left out: without them nobody comes in, goes over to sales, or leaves. */
const KEPT: ReadonlySet<string> = new Set(['trigger', 'sales', 'end']);

function isMeasured(node: ProgramNode): boolean {
  const { annotation, category } = kindOf(node);
  return annotation !== true && !KEPT.has(category) && node.settings.enabled !== false;
}

/** The program with one step switched off. */
export function without(file: ProgramFile, id: string): ProgramFile {
  const nodes = file.program.nodes.map((node) =>
    node.id === id ? { ...node, settings: { ...node.settings, enabled: false } } : node,
  );
  return { ...file, program: { ...file.program, nodes } };
}

/** Measures every step that people came to. What is there already is kept when it is stopped. */
export async function measureSteps(): Promise<void> {
  const { file, people, run } = useStore.getState();
  const { report } = run;
  if (file === undefined || report === undefined) return;
  const came = new Map(report.nodes.map(({ id, entered }) => [id, entered]));
  const steps = file.program.nodes.filter((node) => isMeasured(node) && (came.get(node.id) ?? 0) > 0);
  const { id: program } = file.program;
  useWorth.setState({ program, status: 'running', of: report, rows: [], total: steps.length });
  const b = runInputOf(file, people);
  const entered = Math.max(1, report.entered);
  const sorts = new Set(steps.filter((node) => kindOf(node).category === 'branch').map(({ id }) => id));
  try {
    const whole = samplesIn(await runner.one(b));
    for (const { id } of steps) {
      const a = { ...b, codes: [toCode(lower(without(file, id), KINDS))] };
      const left = samplesIn(await runner.one(a));
      if (useWorth.getState().of !== report) return;
      const differences = compareSamples(left, whole);
      const of = (name: Difference['name']): Difference =>
        differences.find((one) => one.name === name) as Difference;
      const share = Math.min(1, (came.get(id) ?? 0) / entered);
      const handoffs = of('handoffs');
      const row = {
        id,
        title: titleOf(file, id),
        share,
        handoffs,
        unsubscribed: of('unsubscribed'),
        verdict: handoffs.verdict === 'worse' && sorts.has(id) ? ('sorts' as const) : handoffs.verdict,
      };
      useWorth.setState(({ rows }) => ({ rows: [...rows, row] }));
    }
    useWorth.setState({ status: 'done' });
  } catch (error) {
    if (useWorth.getState().of !== report) return;
    useWorth.setState({ status: error instanceof RunCancelled ? 'done' : 'failed' });
  } finally {
    // Threads of a later measuring are not ours to end.
    if (useWorth.getState().of === report) runner.end();
  }
}

/** Stops measuring. */
export function stopMeasuring(): void {
  runner.cancel();
}

/** What is said of a step, by what it does to handoffs. */
export function worthText({ verdict }: Worth): Text {
  return text(`results.worth.${verdict}`);
}

/** The same as a table. */
export function worthTable(rows: readonly Worth[]): Table {
  return {
    name: 'worth',
    title: text('results.worth.title'),
    columns: ['step', 'share', 'handoffs', 'low', 'high', 'unsubscribed', 'verdict'].map((column) =>
      text(`results.worth.column.${column}`),
    ),
    rows: rows.map((row) => [
      row.title,
      row.share,
      row.handoffs.value,
      row.handoffs.low,
      row.handoffs.high,
      row.unsubscribed.value,
      worthText(row),
    ]),
  };
}
