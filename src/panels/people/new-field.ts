import { type ColumnMapping, columnSlug } from '../../core/index.ts';

/** The field that a column may become besides those that there are; it stays on offer after something else was chosen. */
export function newFieldOf({ header, to }: Pick<ColumnMapping, 'header' | 'to'>): {
  readonly id: string;
  readonly name: string;
} {
  if (to.kind === 'field') return { id: to.field, name: to.name ?? header };
  return { id: columnSlug(header), name: header };
}
