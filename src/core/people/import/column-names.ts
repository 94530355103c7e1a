/** What the name of a column says it is. */
import type { FieldDef } from '../model/catalogue.ts';
import type { ColumnTarget } from './columns.ts';

/** Letters and figures of a name, joined by hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'column' : slug;
}

/** Names by their slug, in order: the first that fits counts. */
const NAMED: readonly (readonly [RegExp, ColumnTarget])[] = [
  [
    /^(id|lead|lead-id|contact-id|person-id|customer-id|user-id|recipient|mql-id|external-id|record-id)$/,
    { kind: 'id' },
  ],
  [
    /^(name|full-name|first-?name|given-name|middle-?name|last-?name|surname|family-name|氏名|名前|姓|名)$/,
    { kind: 'name' },
  ],
  [/^(zone|time-?zone|tz)$/, { kind: 'zone' }],
  [
    /^(consent|opt-?in|opted-in|subscribed|gdpr-consent|email-permission|marketing-consent)$/,
    { kind: 'consent' },
  ],
  [
    /^(arrival|arrived|arrived-on|arrival-date|first-contact|first-contact-date|created|created-at|created-on|create-date|date-added|signup-date|sign-up-date|registered-on)$/,
    { kind: 'arrival' },
  ],
  [/^(e-?mail|e-?mail-address|mail|メール|メールアドレス)$/, { kind: 'field', field: 'email' }],
  [
    /^(company|company-name|organisation|organization|account|account-name|会社|会社名)$/,
    { kind: 'field', field: 'company' },
  ],
  [/^(title|job-title|position|role|役職)$/, { kind: 'field', field: 'job-title' }],
  [
    /^(employees|employee-count|number-of-employees|company-size|headcount)$/,
    { kind: 'field', field: 'employees' },
  ],
  [/^(source|origin|lead-source|channel|utm-source)$/, { kind: 'field', field: 'source' }],
  [/^(country|country-code|land|国)$/, { kind: 'field', field: 'country' }],
  [/^(seniority|job-level|level)$/, { kind: 'field', field: 'job-level' }],
];

/** Whether a name says what its column is, whatever the catalogue has. */
export function isKnownName(name: string): boolean {
  return NAMED.some(([pattern]) => pattern.test(slugOf(name)));
}

/** Forms of address, which are no job titles. */
const ADDRESS = /^(mr|mrs|ms|miss|dr|prof|herr|frau)\.?$/i;

function isAddress(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => ADDRESS.test(cell.trim()));
}

/** What a column is by its name, or the field of the catalogue that is called so; undefined if the name says nothing. */
export function targetOf(
  header: string,
  cells: readonly string[],
  fields: readonly FieldDef[],
): ColumnTarget | undefined {
  const slug = slugOf(header);
  const field = fields.find(({ id, name }) => id === slug || slugOf(name) === slug);
  if (field !== undefined) return { kind: 'field', field: field.id };
  const target = NAMED.find(([pattern]) => pattern.test(slug))?.[1];
  if (target?.kind !== 'field') return target;
  if (target.field === 'job-title' && isAddress(cells)) return undefined;
  return fields.some(({ id }) => id === target.field) ? target : { ...target, name: header };
}
