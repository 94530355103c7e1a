/** Fields that programs write. The population's own values are never written to: the lead gets a copy with its first write. */
import type { Pack } from '../../people/behaviour/pack.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import * as s from './state.ts';
import * as t from './tables.ts';

/** Writes the field that a step sets. */
export function writeField(step: number): void {
  if (s.H.fields !== s.H.ownFields) {
    copyFields();
    s.H.writtenBy.fill(NOBODY);
  }
  write(step);
}

/** No step has written the field. */
const NOBODY = -1;

function copyFields(): void {
  const own = s.H.ownFields;
  own.length = 0;
  for (let i = 0; i < s.H.fields.length; i++) own.push(s.H.fields[i]!);
  s.H.fields = own;
}

function write(step: number): void {
  const own = s.H.ownFields;
  const field = t.B_OF[step]!;
  const value = t.T.value[step]!;
  while (own.length <= field) own.push(null);
  own[field] = isByZone(value) ? value[s.S.zone]! : value;
  s.H.writtenBy[field] = step;
}

function isByZone(value: FieldValue | readonly FieldValue[]): value is readonly FieldValue[] {
  return Array.isArray(value);
}

/** Puts down which step last wrote each field, or takes it up and writes them again. */
export function packFields(pack: Pack): void {
  const isOwn = pack.int(s.H.fields === s.H.ownFields ? 1 : 0) === 1;
  if (!isOwn) return;
  if (s.H.fields !== s.H.ownFields) copyFields();
  const steps = s.H.writtenBy;
  pack.ints(steps, steps.length);
  for (let field = 0; field < steps.length; field++) if (steps[field] !== NOBODY) write(steps[field]!);
}
