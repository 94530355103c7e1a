/** All issues that lint itself can raise, how bad they are and what they stand in the way of. */
import type { Blocks, Fix, Issue, Severity, TextParam } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';

/**
 * Issues by code. The words of `port/open` are `lint.portOpen`, and `lint.portOpenHint` for how to mend it. Node kinds
 * raise their own (`wait/zero-length`), and rules theirs (`rule/never`).
 */
export const LINT_CODES = {
  'program/no-start': ['error', 'run'],
  'program/no-exit': ['error', 'launch'],
  'program/too-many-steps': ['error', 'run'],
  'program/too-many-ways': ['error', 'run'],
  'program/too-many-starts': ['error', 'run'],
  'program/too-much-to-count': ['error', 'run'],
  'program/large': ['info', 'nothing'],
  'program/again-inside': ['warning', 'nothing'],
  'program/nobody-left-out': ['warning', 'nothing'],
  'node/unknown-kind': ['error', 'run'],
  'node/newer': ['error', 'run'],
  'node/unreachable': ['error', 'launch'],
  'node/same-dice': ['warning', 'nothing'],
  'start/way-in': ['error', 'launch'],
  'port/open': ['error', 'launch'],
  'setting/missing': ['error', 'launch'],
  'edge/to-note': ['warning', 'nothing'],
  'branch/same-sides': ['warning', 'nothing'],
  'loop/no-wait': ['error', 'launch'],
  'loop/never-stops': ['error', 'run'],
  'loop/no-bound': ['error', 'launch'],
  'note/orphan': ['warning', 'nothing'],
  'field/mostly-blank': ['warning', 'nothing'],
  'qualified/no-handoff': ['warning', 'nothing'],
  'wait/always-past': ['error', 'launch'],
  'send/outside-window': ['warning', 'nothing'],
  'send/never': ['error', 'launch'],
  'send/same-day': ['warning', 'nothing'],
  'send/late-answer': ['warning', 'nothing'],
  'send/unknown-topic': ['error', 'launch'],
  'send/unknown-asset': ['error', 'launch'],
  'date/after-event': ['warning', 'nothing'],
  'people/no-zone': ['warning', 'nothing'],
  'queue/unknown': ['error', 'launch'],
  'queue/no-reps': ['error', 'launch'],
  'handoff/no-overdue': ['warning', 'nothing'],
  'handoff/no-way-back': ['warning', 'nothing'],
  'score/engagement-alone': ['warning', 'nothing'],
} as const satisfies Readonly<Record<string, readonly [Severity, Blocks]>>;

/** A code of lint's own. */
export type LintCode = keyof typeof LINT_CODES;

/** Where an issue is and what its words need. */
export interface IssueAt {
  readonly nodeId?: string;
  readonly edgeId?: string;
  readonly setting?: string;
  readonly place?: string;
  readonly params?: Readonly<Record<string, TextParam>>;
  readonly fix?: Fix | undefined;
}

/** Makes an issue of lint's own. */
export function lintIssue(code: LintCode, { params, fix, ...at }: IssueAt = {}): Issue {
  const [severity, blocks] = LINT_CODES[code];
  const name = code.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    code,
    severity,
    blocks,
    ...at,
    message: text(`lint.${name}`, params),
    hint: text(`lint.${name}Hint`, params),
    ...(fix === undefined ? {} : { fix }),
  };
}
