/** Conditions whose name is still to be chosen: a rule may stand unfinished in a file, and is then no rule yet. */
import type { Rule } from './rule.ts';

/** Whether a part of the rule lacks the name it asks about. */
export function lacksName(rule: Rule): boolean {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.some(lacksName);
    case 'not':
      return lacksName(rule.rule);
    case 'field':
    case 'blank':
    case 'date':
      return rule.field === '';
    case 'seen':
    case 'count':
      return rule.event === '' || rule.about === '';
    case 'passes':
      return rule.nodeId === '';
    case 'consent':
      return rule.topic === '';
    case 'member':
      return rule.list === '';
    case 'segment':
      return rule.segment === '';
    case 'score':
    case 'flag':
    case 'answer':
    case 'qualified':
    case 'recognised':
      return false;
  }
}
