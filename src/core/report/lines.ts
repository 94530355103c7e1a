/** The lines of fit and engagement that a rule draws: from where on somebody is ready for sales. */
import { FIT_GRADES, type FitGrade } from '../people/rules/grades.ts';
import type { Rule } from '../people/rules/rule.ts';
import type { EngagementLevel } from '../people/score/grades.ts';

/** A field of the grid of grades. */
type Field = { readonly grade: FitGrade; readonly level: EngagementLevel };

/** Fit and engagement of a person, or of the corner of a field. */
type Standing = { readonly fit: number; readonly engagement: number };

/** The lowest fit and engagement of a field of the grid. */
function cornerOf({ grade, level }: Field): Standing {
  const from = FIT_GRADES.find((one) => one.grade === grade)?.from ?? Number.NEGATIVE_INFINITY;
  return { fit: from, engagement: level === 4 ? Number.NEGATIVE_INFINITY : 100 - 25 * level };
}

/** Whether everybody in a field is over the lines of fit and engagement that a rule draws; false where it draws none. */
export function isOverLines(rule: Rule, cell: Field): boolean {
  return isOver(rule, cornerOf(cell));
}

/** Whether scores are over the lines that a rule draws; false where it draws none. */
export function isOver(rule: Rule, scores: Standing): boolean {
  return drawsLines(rule) && holdsAt(rule, scores);
}

function isLine(rule: Rule): rule is Extract<Rule, { kind: 'score' }> {
  return rule.kind === 'score' && (rule.dimension === 'fit' || rule.dimension === 'engagement');
}

/** Whether a rule draws a line of fit or engagement at all. */
export function drawsLines(rule: Rule): boolean {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.rules.some(drawsLines);
  return isLine(rule);
}

/** What is no line of fit or engagement is taken to hold. */
function holdsAt(rule: Rule, scores: Standing): boolean {
  if (rule.kind === 'all') return rule.rules.every((one) => holdsAt(one, scores));
  if (rule.kind === 'any') return rule.rules.some((one) => holdsAt(one, scores));
  if (!isLine(rule)) return true;
  const value = scores[rule.dimension as 'fit' | 'engagement'];
  if (rule.op === '>=') return value >= rule.value;
  // The corner itself may not be over it, but all above is.
  return rule.op === '>' ? value >= rule.value : false;
}
