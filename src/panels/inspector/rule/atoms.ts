import type {
  Catalogue,
  Comparison,
  FieldOp,
  FieldType,
  Flag,
  Rule,
  ScoreDimension,
  Since,
} from '../../../core/index.ts';
import { fieldOf } from '../ValueControl.tsx';

/** Conditions that stand alone in a row: all but groups and "not". */
export type Atom = Exclude<Rule, { kind: 'all' | 'any' | 'not' }>;

/** Kinds of condition, in the order in which the list shows them. */
export const ATOM_KINDS = [
  'field',
  'blank',
  'score',
  'seen',
  'count',
  'segment',
  'qualified',
  'recognised',
  'consent',
  'member',
  'flag',
  'answer',
  'date',
  'passes',
] as const satisfies readonly Atom['kind'][];

export const SINCE = ['entry', 'lastSend', 'arrival', 'ever'] as const satisfies readonly Since[];
export const FLAGS = [
  'withSales',
  'optedOut',
  'bounced',
  'complained',
  'suppressed',
] as const satisfies readonly Flag[];
export const DIMENSIONS = [
  'fit',
  'engagement',
  'relationship',
  'total',
] as const satisfies readonly ScoreDimension[];
export const COMPARISONS = ['>=', '<=', '=', '!=', '>', '<'] as const satisfies readonly Comparison[];

/** Names of the questions in the catalogues. */
export const OP_NAMES: Readonly<Record<FieldOp, string>> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  in: 'in',
  notIn: 'notIn',
  contains: 'contains',
  startsWith: 'startsWith',
  endsWith: 'endsWith',
};

const TEXT_OPS = ['=', '!=', 'in', 'notIn', 'contains', 'startsWith', 'endsWith'] as const;
const CHOICE_OPS = ['=', '!=', 'in', 'notIn'] as const;
const YES_NO_OPS = ['=', '!='] as const;

/** What a field of a type can be asked. */
export function opsOf(type: FieldType | undefined): readonly FieldOp[] {
  if (type === 'number' || type === 'date') return COMPARISONS;
  if (type === 'choice') return CHOICE_OPS;
  return type === 'yesNo' ? YES_NO_OPS : TEXT_OPS;
}

/** A condition of a kind to begin with. */
export function newAtom(kind: Atom['kind'], catalogue: Catalogue): Atom {
  switch (kind) {
    case 'field':
      return fieldAtom('lifecycle-stage', catalogue);
    case 'blank':
      return { kind, field: 'lifecycle-stage' };
    case 'score':
      return { kind, dimension: 'engagement', op: '>=', value: 50 };
    case 'seen':
      return { kind, event: 'click', since: 'entry' };
    case 'count':
      return { kind, event: 'click', since: 'entry', op: '>=', times: 2 };
    case 'passes':
      return { kind, nodeId: 'self', op: '<=', times: 3 };
    case 'flag':
      return { kind, flag: 'withSales' };
    case 'consent':
      return { kind, topic: catalogue.topics[0]?.id ?? '' };
    case 'member':
      return { kind, list: catalogue.lists[0]?.id ?? '' };
    case 'date':
      return { kind, field: firstDate(catalogue), op: '>=', minutes: 0 };
    case 'answer':
      return { kind, is: ['accepted'] };
    case 'segment':
      return { kind, segment: catalogue.segments[0]?.id ?? '' };
    case 'qualified':
      return { kind };
    case 'recognised':
      return { kind, is: ['competitor'] };
  }
}

function firstDate(catalogue: Catalogue): string {
  return catalogue.fields.find(({ type }) => type === 'date')?.id ?? '';
}

/** A question about a field, with a question and a value that fit it. */
export function fieldAtom(field: string, catalogue: Catalogue): Atom {
  const known = fieldOf(catalogue, field);
  const op = opsOf(known?.type)[0] ?? '=';
  const value =
    known?.type === 'number'
      ? 1
      : known?.type === 'yesNo'
        ? true
        : known?.type === 'choice'
          ? (known.choices?.[0] ?? '')
          : '';
  return { kind: 'field', field, op, value };
}

/** How the parts of a group are taken together. */
export type GroupMode = 'all' | 'any' | 'none' | 'notAll';

/** A rule as the editor shows it. */
export type Shown =
  | { readonly kind: 'group'; readonly mode: GroupMode; readonly rules: readonly Rule[] }
  | { readonly kind: 'atom'; readonly atom: Atom; readonly not: boolean };

/** Takes a rule apart: a "not" belongs to what is under it. */
export function shownOf(rule: Rule): Shown {
  if (rule.kind === 'all' || rule.kind === 'any')
    return { kind: 'group', mode: rule.kind, rules: rule.rules };
  if (rule.kind !== 'not') return { kind: 'atom', atom: rule, not: false };
  const inner = rule.rule;
  if (inner.kind === 'not') return shownOf(inner.rule);
  if (inner.kind === 'all') return { kind: 'group', mode: 'notAll', rules: inner.rules };
  if (inner.kind === 'any') return { kind: 'group', mode: 'none', rules: inner.rules };
  return { kind: 'atom', atom: inner, not: true };
}

/** Puts a group together again. */
export function groupRule(mode: GroupMode, rules: readonly Rule[]): Rule {
  switch (mode) {
    case 'all':
    case 'any':
      return { kind: mode, rules };
    case 'none':
      return { kind: 'not', rule: { kind: 'any', rules } };
    case 'notAll':
      return { kind: 'not', rule: { kind: 'all', rules } };
  }
}

/** Puts a row together again. */
export function atomRule(atom: Atom, not: boolean): Rule {
  return not ? { kind: 'not', rule: atom } : atom;
}
