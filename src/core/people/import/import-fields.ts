/** The fields that a table fills: those of the catalogue, and those that it brings along. */
import type { Catalogue, FieldDef } from '../model/catalogue.ts';
import { BUILT_IN_FIELDS } from '../model/catalogue.ts';
import type { LeadRecord } from '../model/scenario.ts';
import type { ColumnMapping } from './columns.ts';
import { ARRIVAL_FIELD } from './columns.ts';

/** Fields of a table by column; undefined where a column fills none. */
export interface ImportFields {
  readonly byColumn: readonly (FieldDef | undefined)[];
  /** Those that the catalogue does not have. */
  readonly added: readonly FieldDef[];
  /** Id of the date field of arrival. */
  readonly arrival: string | undefined;
}

function fieldOfColumn(
  { to, type, header }: ColumnMapping,
  known: readonly FieldDef[],
): FieldDef | undefined {
  if (to.kind === 'arrival') return known.find(({ id }) => id === ARRIVAL_FIELD.id) ?? ARRIVAL_FIELD;
  if (to.kind !== 'field') return undefined;
  return known.find(({ id }) => id === to.field) ?? { id: to.field, name: to.name ?? header, type };
}

/** The fields that a mapping fills. */
export function fieldsOf(mapping: readonly ColumnMapping[], catalogue: Catalogue): ImportFields {
  const known = [...catalogue.fields, ...BUILT_IN_FIELDS];
  const byColumn = mapping.map((column) => fieldOfColumn(column, known));
  const added = byColumn.filter((field) => field !== undefined && !known.includes(field));
  const byId = new Map(added.map((field) => [field!.id, field!]));
  const hasArrival = mapping.some(({ to }) => to.kind === 'arrival');
  return { byColumn, added: [...byId.values()], arrival: hasArrival ? ARRIVAL_FIELD.id : undefined };
}

/** The fields with the choices that the leads have, in alphabetical order. */
export function addChoices(fields: readonly FieldDef[], records: readonly LeadRecord[]): readonly FieldDef[] {
  return fields.map((field) => {
    if (field.type !== 'choice') return field;
    const values = records
      .map((record) => record.fields[field.id])
      .filter((value) => typeof value === 'string');
    return { ...field, choices: [...new Set(values)].sort() };
  });
}
