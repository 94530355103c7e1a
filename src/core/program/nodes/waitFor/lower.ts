import type { Rule } from '../../../people/rules/rule.ts';
import { NEVER } from '../../../people/rules/rule.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { LowerContext } from '../contract.ts';
import { portIds } from '../shared/entries.ts';
import { hereRule } from '../shared/rules.ts';
import { whenOf } from '../shared/time.ts';
import type { WaitForCase, WaitForSettings } from './settings.ts';

/** Later than any run: a due minute above it counts as it. */
const FOREVER = 2_147_483_647;

/** Whether a case says what to wait for. */
export function isFinished({ on, event, rule }: WaitForCase): boolean {
  return on === 'event' ? event !== undefined : rule !== undefined;
}

/** What ends the wait, as a rule: an event counts from where the settings say, a condition by itself. */
export function caseRule({ on, event, about, rule = NEVER }: WaitForCase, s: WaitForSettings): Rule {
  if (on === 'rule' || event === undefined) return rule;
  const since = s.before === 'goOn' ? s.since : 'arrival';
  return { kind: 'seen', event, ...(about !== undefined && { about }), since };
}

/** One await: a case each, then the limit. */
export function lowerWaitFor(s: WaitForSettings, ctx: LowerContext): readonly DraftStep[] {
  return [
    {
      op: 'await',
      cases: s.cases.map((one) => hereRule(caseRule(one, s), ctx.nodeId)),
      when: s.noLimit ? { kind: 'in', minutes: FOREVER } : whenOf(s.limit, ctx.hours),
      resting: false,
      ports: [...portIds(s.cases, ['timeout']).map((port) => ({ port })), { port: 'timeout' }],
    },
  ];
}
