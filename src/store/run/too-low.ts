/** Why nobody takes a way that asks for a score: how near anybody comes to it in the run. */
import { useEffect, useState } from 'react';
import type { ProgramNode, Report, Rule } from '../../core/index.ts';
import { measure } from '../../worker/asking.ts';
import type { Axis } from '../../worker/highest.ts';
import { useStore } from '../store.ts';
import { runInputOf } from './input.ts';

/** The score that is asked for, and the highest of anybody who comes there. */
export interface TooLow {
  readonly axis: Axis;
  readonly value: number;
  readonly highest: number;
}

/** What a step asks for where it asks for one score from a value on and nobody has it; nothing where somebody goes each way. */
export function askedFor(
  { id, settings }: Pick<ProgramNode, 'id' | 'settings'>,
  report: Report | undefined,
): Omit<TooLow, 'highest'> | undefined {
  const rule = settings.rule as Rule | undefined;
  const isLine = rule?.kind === 'score' && (rule.op === '>=' || rule.op === '>');
  const found = report?.nodes.find((one) => one.id === id);
  if (!isLine || rule.dimension === 'total' || found === undefined || found.entered === 0) return undefined;
  return (found.left.yes ?? 0) === 0 ? { axis: rule.dimension, value: rule.value } : undefined;
}

/** How near anybody comes, once that is known. */
export function useTooLow(node: ProgramNode): TooLow | undefined {
  const report = useStore((state) => state.run.report);
  const isStale = useStore((state) => state.run.isStale);
  const [highest, setHighest] = useState<number | undefined>(undefined);
  const { axis, value } = askedFor(node, report) ?? {};
  const { id } = node;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run is measured anew
  useEffect(() => {
    setHighest(undefined);
    const { file, people } = useStore.getState();
    if (axis === undefined || file === undefined || isStale) return undefined;
    const asked = measure(
      { input: runInputOf(file, people), node: id, axis },
      { hear: setHighest, fail: () => setHighest(undefined) },
    );
    return () => asked.cancel();
  }, [report, isStale, id, axis, value]);
  const isTold = axis !== undefined && value !== undefined && highest !== undefined && highest < value;
  return isTold ? { axis, value, highest } : undefined;
}
