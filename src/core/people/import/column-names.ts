/** What the name of a column says it is. */
import type { FieldDef } from '../model/catalogue.ts';
import { areMostly } from './column-types.ts';
import { type ColumnTarget, EMAIL_FIELD } from './columns.ts';

/** Accents of Latin letters. Marks of other scripts make other letters: without its own メールアドレス would be another word. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Letters and figures of a name, joined by hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}ー]+/gu, '-')
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
    /^(name|full-name|first-?name|given-name|middle-?name|last-?name|surname|family-name|vorname|nachname|氏名|名前|お名前|姓|名)$/,
    { kind: 'name' },
  ],
  [/^(zone|time-?zone|tz)$/, { kind: 'zone' }],
  [
    /^(consent|opt-?in|opted-in|subscribed|gdpr-consent|email-permission|marketing-consent|einwilligung|同意|配信同意|メール配信)$/,
    { kind: 'consent' },
  ],
  [
    /^(arrival|arrived|arrived-on|arrival-date|first-contact|first-contact-date|created|created-at|created-on|create-date|date-added|signup-date|sign-up-date|signed-up|registered-on|registration-date|anmeldedatum|登録日|登録日時|作成日)$/,
    { kind: 'arrival' },
  ],
  [
    /^(e-?mail|e-?mail-address|e-?mail-adresse|mail|メール|メールアドレス|eメール)$/,
    { kind: 'field', field: 'email' },
  ],
  [
    /^(company|company-name|organisation|organization|account|account-name|firma|unternehmen|会社|会社名|企業名)$/,
    { kind: 'field', field: 'company' },
  ],
  [/^(title|job-title|position|role|役職|肩書)$/, { kind: 'field', field: 'job-title' }],
  [
    /^(employees|employee-count|number-of-employees|company-size|headcount|mitarbeiter|mitarbeiterzahl|従業員数|社員数)$/,
    { kind: 'field', field: 'employees' },
  ],
  [/^(source|origin|lead-source|channel|utm-source)$/, { kind: 'field', field: 'source' }],
  [/^(country|country-code|land|国)$/, { kind: 'field', field: 'country' }],
  [/^(seniority|job-level|level)$/, { kind: 'field', field: 'job-level' }],
  [/^(industry|sector|branche|業種|業界)$/, { kind: 'field', field: 'industry' }],
  [/^(department|abteilung|部署|部門)$/, { kind: 'field', field: 'department' }],
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

/** Something before, inside and after an @, and a point in what follows it: enough to tell an address from a slip. */
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Whether a cell holds an email address. */
export function isEmail(cell: string): boolean {
  return EMAIL.test(cell.trim());
}

const BY_CELLS: ColumnTarget = { kind: 'field', field: EMAIL_FIELD };

function areEmails(cells: readonly string[]): boolean {
  return areMostly(
    cells.filter((cell) => cell.trim() !== ''),
    isEmail,
  );
}

/**
 * What a column is by its name, or the field of the catalogue that is called so; where the name says nothing, whether its values are
 * email addresses. Undefined if nothing tells.
 */
export function targetOf(
  header: string,
  cells: readonly string[],
  fields: readonly FieldDef[],
): ColumnTarget | undefined {
  const slug = slugOf(header);
  const field = fields.find(({ id, name }) => id === slug || slugOf(name) === slug);
  if (field !== undefined) return { kind: 'field', field: field.id };
  const named = NAMED.find(([pattern]) => pattern.test(slug))?.[1];
  const target = named ?? (areEmails(cells) ? BY_CELLS : undefined);
  if (target?.kind !== 'field') return target;
  if (target.field === 'job-title' && isAddress(cells)) return undefined;
  return fields.some(({ id }) => id === target.field) ? target : { ...target, name: header };
}
