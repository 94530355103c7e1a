/** The words of the program's form, and a field by its name. */
import { type Text, type TextParam, text } from '../../kit/base.ts';
import type { Control, FormField } from '../nodes/contract.ts';

/** A text of the catalogue `program`. */
export function t(key: string, params?: Readonly<Record<string, TextParam>>): Text {
  return text(`program.${key}`, params);
}

/** A field whose label is `field.<setting>`, or `<of>.<setting>` for one of the entries of a list. */
export function field(
  setting: string,
  control: Control,
  { of = 'field', ...more }: Pick<FormField, 'help' | 'rare' | 'only'> & { readonly of?: string } = {},
): FormField {
  return { setting, label: t(`${of}.${setting}`), control, loose: true, ...more };
}
