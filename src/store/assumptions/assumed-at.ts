/** Which assumption decides what happens at a step: the one of the event it waits for, asks about or brings about. */
import { lower, OWN_PREFIX, type ProgramFile, parameterOf, type Rule } from '../../core/index.ts';
import { KINDS } from '../document/kinds.ts';
import { type AssumptionRow, assumptionsOf } from './assumptions.ts';

type Step = ReturnType<typeof lower>['steps'][number];

/** The assumption behind what people do at a step; nothing where none stands out. */
export function assumedAt(file: ProgramFile, nodeId: string): AssumptionRow | undefined {
  const ids = lower(file, KINDS)
    .steps.filter((step) => step.nodeId === nodeId)
    .flatMap(idsOfStep);
  const rows = assumptionsOf(file);
  return ids.map((id) => rows.find((row) => row.id === id)).find((row) => row !== undefined);
}

function idsOfStep(step: Step): readonly string[] {
  switch (step.op) {
    case 'send':
      return step.channel === 'email' ? ['mail.open'] : [];
    case 'await':
    case 'branch':
      return step.cases.flatMap((rule) => (asksScore(rule) ? [] : idsOfRule(rule)));
    case 'handoff':
      return ['sales.accept'];
    case 'emit':
      return 'answered' in step.effect && step.effect.answered ? ['call.fails'] : [];
    default:
      return [];
  }
}

/** A score is made of many acts, so that none of them stands out. */
function asksScore(rule: Rule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.some(asksScore);
  return rule.kind === 'not' ? asksScore(rule.rule) : rule.kind === 'score';
}

function idsOfRule(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(idsOfRule);
    case 'not':
      return idsOfRule(rule.rule);
    case 'answer':
      return ['sales.accept'];
    case 'seen':
    case 'count':
      return [idOfEvent(rule.event)];
    default:
      return [];
  }
}

/** The rate or chance of an event: of mail, of an act, of an answer, or of the file's own. */
function idOfEvent(event: string): string {
  if (event === 'done' || event === 'failed') return 'call.fails';
  const known = [`mail.${event}`, `rate.${event}`].find((id) => parameterOf(id) !== undefined);
  return known ?? `${OWN_PREFIX}${event}`;
}
