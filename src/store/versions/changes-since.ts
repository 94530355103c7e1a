/** The change of each count since the last checkpoint, in words. */
import { useMemo } from 'react';
import { numberText, type Report, type Text, text } from '../../core/index.ts';
import { countsOf } from '../run/counts.ts';
import { useStore } from '../store.ts';
import { useWords, type Voice } from '../words.ts';
import { useSince } from './since.ts';
import { versionText } from './state.ts';

/** What counts are compared with, and what it is called. */
export interface Compared {
  readonly report: Report;
  readonly name: Text;
}

/** A change: "+36", and "36 more than in Version 5". Nothing where nothing changed. */
export interface Change {
  readonly since?: string;
  readonly sinceWords?: string;
}

/** The change of each count of today, given for one repeat. Steps that are new since have none: all they count is new. */
export interface Changes {
  readonly waiting: (node: string, now: number) => Change;
  /** Those waiting at any of some steps together; a step that is new since had nobody then. */
  readonly waitingAt: (nodes: readonly string[], now: number) => Change;
  readonly came: (node: string, now: number) => Change;
  /** Those who went by any of some ports of a step together. */
  readonly went: (from: string, ports: readonly string[], now: number) => Change;
}

const NO_CHANGE: Change = {};

/** The changes against a checkpoint. */
export function changesSince({ report, name }: Compared, { say, t }: Voice): Changes {
  const { waiting, came, went } = countsOf(report);
  const since = (now: number, before: number | undefined): Change => {
    if (before === undefined || before === now) return NO_CHANGE;
    const number = numberText(Math.abs(now - before));
    return {
      since: say(text('results.signed', { sign: now > before ? '+' : '−', words: number })),
      sinceWords: t(now > before ? 'versions.since.more' : 'versions.since.fewer', { number, version: name }),
    };
  };
  return {
    waiting: (node, now) => since(now, waiting.get(node)),
    waitingAt: (nodes, now) => {
      const known = nodes.filter((node) => waiting.has(node));
      const before = known.reduce((sum, node) => sum + (waiting.get(node) ?? 0), 0);
      return since(now, known.length === 0 ? undefined : before);
    },
    came: (node, now) => since(now, came.get(node)),
    // A port that led nowhere then had nobody on its way.
    went: (from, ports, now) => {
      const before = ports.reduce((sum, port) => sum + (went.get(`${from}/${port}`) ?? 0), 0);
      return since(now, came.has(from) ? before : undefined);
    },
  };
}

/** The last checkpoint, where changes since are shown. */
export function useCompared(): Compared | undefined {
  const checkpoint = useSince((state) => (state.isShown ? state.checkpoint : undefined));
  return useMemo(
    () => checkpoint && { report: checkpoint.report, name: versionText(checkpoint.version, String) },
    [checkpoint],
  );
}

/** The changes of the numbers of the last run; none while it is not through, or nothing is compared with. */
export function useChanges(): Changes | undefined {
  const voice = useWords();
  const compared = useCompared();
  const isWhole = useStore(({ run: { report } }) => report?.isWhole === true);
  return useMemo(
    () => (compared !== undefined && isWhole ? changesSince(compared, voice) : undefined),
    [compared, isWhole, voice],
  );
}
