/** Coming in again: what it says of time, beside how long people are inside. */
import type { Issue } from '../../kit/base.ts';
import { DAY, text } from '../../kit/base.ts';
import { durationText } from '../../kit/text/parts.ts';
import { lintIssue } from './codes.ts';
import type { Known, LintContext } from './context.ts';
import { longestWay } from './longest.ts';

const YEAR = 365 * DAY;

/**
 * People may come in again sooner than the longest way takes. At most one journey of a person at a time holds, so nobody
 * overlaps: whoever comes back while still inside is refused, and the occasion is lost.
 */
export function againIssues(ctx: LintContext): readonly Issue[] {
  const { entry } = ctx.file.program.settings;
  if (entry.kind === 'once') return [];
  const longest = longestWay(ctx);
  if (entry.afterMinutes >= longest || !ctx.known.some((one) => comesAgain(one, longest))) return [];
  const place = '/program/settings/entry';
  const { afterMinutes } = entry;
  const when =
    afterMinutes === 0
      ? text('lint.againAtOnce')
      : text('lint.againAfter', { time: durationText(afterMinutes) });
  if (longest === Number.POSITIVE_INFINITY) {
    const issue = lintIssue('program/again-inside', { place });
    return [{ ...issue, message: text('lint.programAgainInsideEver', { when }) }];
  }
  const value = Math.ceil(longest / DAY) * DAY;
  const fix = {
    label: text('lint.fixAgain', { time: durationText(value) }),
    patch: [{ op: 'set', path: ['program', 'settings', 'entry', 'afterMinutes'], value } as const],
  };
  return [
    lintIssue('program/again-inside', { place, params: { when, longest: durationText(longest) }, fix }),
  ];
}

/** Whether a start lets the same person in twice within so many minutes. A date comes once, or once a year. */
function comesAgain({ kind, settings, lowered }: Known, minutes: number): boolean {
  const on = lowered?.on === true ? kind.entrance?.(settings).on : undefined;
  if (on === undefined) return false;
  return on.kind !== 'date' || (on.yearly && minutes > YEAR);
}
