/** What a step waits for, and whether a program cares how a mail is answered. */
import { OP, type ProgramCode } from '../../compile/code.ts';
import { loggedName } from '../../people/rules/link.ts';
import type { LogQuery, Rule } from '../../people/rules/rule.ts';
import { casesAt } from './scene.ts';

/** Answers to mail that one can choose. */
const ANSWERS: readonly string[] = ['open', 'click', 'reply', 'unsubscribe'];

/** Whether an event is an answer to a mail. */
export function isMailEvent(event: string): boolean {
  return ANSWERS.includes(loggedName(event));
}

/** Looks into the log that a rule rests on, those that must not hold left out. */
function looks(rule: Rule): readonly LogQuery[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(looks);
    case 'seen':
    case 'count':
      return [rule];
    default:
      return [];
  }
}

/** All looks, also those that must not hold. */
function allLooks(rule: Rule): readonly LogQuery[] {
  if (rule.kind === 'not') return allLooks(rule.rule);
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.flatMap(allLooks);
  return looks(rule);
}

/** What people do themselves: not what programs, robots or other systems do. */
const OF_SYSTEMS: readonly string[] = ['sent', 'done', 'failed', 'bounce', 'complaint'];

/** Events that end the wait of a step, each once. */
export function awaitedEvents(code: ProgramCode, step: number): readonly LogQuery[] {
  if (step < 0 || code.op[step] !== OP.await) return [];
  const all = casesAt(code, step).flatMap(looks);
  const known = new Set<string>();
  return all.filter(({ event, about = '' }) => {
    const name = `${event}/${about}`;
    if (known.has(name) || OF_SYSTEMS.includes(event)) return false;
    known.add(name);
    return true;
  });
}

/** Whether anything in the program depends on how a mail is answered. */
export function caresFor(code: ProgramCode, asset: string): boolean {
  const rules = [...code.cases.flatMap((rule) => rule ?? []), ...code.interrupts.map(({ rule }) => rule)];
  return rules
    .flatMap(allLooks)
    .some(({ event, about }) => isMailEvent(event) && (about === undefined || about === asset));
}
