/** Which questions a field of a type can be asked. */
import type { FieldType } from '../model/catalogue.ts';
import type { FieldOp, FieldValue } from './rule.ts';

const EQUAL: readonly FieldOp[] = ['=', '!='];
const AMONG: readonly FieldOp[] = ['in', 'notIn'];
const ORDER: readonly FieldOp[] = ['<', '<=', '>', '>='];
const PARTS: readonly FieldOp[] = ['contains', 'startsWith', 'endsWith'];

/** The questions by type, the usual ones first. A date is asked by a rule of kind `date` only: it is compared with now. */
export const OPS_OF: Readonly<Record<FieldType, readonly FieldOp[]>> = {
  text: [...EQUAL, ...PARTS, ...AMONG],
  choice: [...EQUAL, ...AMONG],
  number: [...ORDER, ...EQUAL, ...AMONG],
  yesNo: EQUAL,
  date: [],
};

const JS_TYPE: Readonly<Record<FieldType, string>> = {
  text: 'string',
  choice: 'string',
  number: 'number',
  yesNo: 'boolean',
  date: 'number',
};

/** Whether a value can be one of a field of that type. Blank can not: it is asked for by `blank`. */
export function isOfType(value: FieldValue, type: FieldType): boolean {
  return typeof value === JS_TYPE[type];
}
