/**
 * How a value of a field answers a comparison, as closures made once.
 *
 * Blank answers no to everything, `!=` and `notIn` too. So do values of unlike types: a number is never compared with
 * words. Words are compared by code unit, capital letters count. Yes and no know only `=` and `!=`.
 */
import { assertNever } from '../../kit/base.ts';
import type { Comparison, FieldOp, FieldValue } from './rule.ts';

/** Whether a value of a field answers yes. */
export type ValueTest = (value: FieldValue) => boolean;

/** Whether a number answers yes; NaN never does. */
export type NumberTest = (value: number) => boolean;

/** Up to so many choices a loop is quicker than a set. */
const FEW = 8;

const never: ValueTest = () => false;

/** The test of a number against a constant. */
export function numberTest(op: Comparison, than: number): NumberTest {
  switch (op) {
    case '=':
      return (value) => value === than;
    case '!=':
      // Not `!==`, of which NaN would answer yes.
      return (value) => value < than || value > than;
    case '<':
      return (value) => value < than;
    case '<=':
      return (value) => value <= than;
    case '>':
      return (value) => value > than;
    case '>=':
      return (value) => value >= than;
    default:
      return assertNever(op);
  }
}

function orderedNumber(op: Comparison, than: number): ValueTest {
  switch (op) {
    case '=':
      return (value) => value === than;
    case '!=':
      return (value) => typeof value === 'number' && (value < than || value > than);
    case '<':
      return (value) => typeof value === 'number' && value < than;
    case '<=':
      return (value) => typeof value === 'number' && value <= than;
    case '>':
      return (value) => typeof value === 'number' && value > than;
    case '>=':
      return (value) => typeof value === 'number' && value >= than;
    default:
      return assertNever(op);
  }
}

function orderedText(op: Comparison, than: string): ValueTest {
  switch (op) {
    case '=':
      return (value) => value === than;
    case '!=':
      return (value) => typeof value === 'string' && value !== than;
    case '<':
      return (value) => typeof value === 'string' && value < than;
    case '<=':
      return (value) => typeof value === 'string' && value <= than;
    case '>':
      return (value) => typeof value === 'string' && value > than;
    case '>=':
      return (value) => typeof value === 'string' && value >= than;
    default:
      return assertNever(op);
  }
}

function yesNo(op: Comparison, than: boolean): ValueTest {
  if (op === '=') return (value) => value === than;
  if (op === '!=') return (value) => value === !than;
  return never;
}

function compared(op: Comparison, than: FieldValue): ValueTest {
  if (typeof than === 'number') return orderedNumber(op, than);
  if (typeof than === 'string') return orderedText(op, than);
  return than === null ? never : yesNo(op, than);
}

function isAmong(values: readonly FieldValue[]): ValueTest {
  const known = values.filter(isComparable);
  if (known.length === 0) return never;
  if (known.length === 1) return compared('=', known[0]!);
  if (known.length > FEW) {
    const set = new Set<FieldValue>(known);
    return (value) => set.has(value);
  }
  return (value) => {
    for (let i = 0; i < known.length; i++) if (known[i] === value) return true;
    return false;
  };
}

/** Blank and NaN are like nothing. */
function isComparable(value: FieldValue): boolean {
  return value !== null && !Number.isNaN(value);
}

/** Other than every one of them, each by `!=`: one of an unlike type makes the answer no. */
function isNotAmong(values: readonly FieldValue[]): ValueTest {
  if (values.length === 0) return (value) => value !== null;
  const type = typeof values[0];
  if (values.some((value) => typeof value !== type || !isComparable(value))) return never;
  const among = isAmong(values);
  return (value) => typeof value === type && !among(value) && !Number.isNaN(value);
}

function inText(op: 'contains' | 'startsWith' | 'endsWith', part: FieldValue): ValueTest {
  if (typeof part !== 'string') return never;
  if (op === 'contains') return (value) => typeof value === 'string' && value.includes(part);
  if (op === 'startsWith') return (value) => typeof value === 'string' && value.startsWith(part);
  return (value) => typeof value === 'string' && value.endsWith(part);
}

function isList(value: FieldValue | readonly FieldValue[]): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/**
 * The test of a field's value. `in` and `notIn` take a list (one value counts as a list of one), the other
 * questions take one value; asked with a list they answer no.
 */
export function valueTest(op: FieldOp, than: FieldValue | readonly FieldValue[]): ValueTest {
  if (op === 'in') return isAmong(isList(than) ? than : [than]);
  if (op === 'notIn') return isNotAmong(isList(than) ? than : [than]);
  if (isList(than)) return never;
  if (op === 'contains' || op === 'startsWith' || op === 'endsWith') return inText(op, than);
  return compared(op, than);
}
