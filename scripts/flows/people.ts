/**
 * Sample people as a table. All of them are invented: names that nobody has, companies that say so, addresses at
 * example.com, which is kept free for examples (RFC 2606).
 */
import { type FieldValue, type Persona, shippedPersonas, writeCsv } from '../../src/core/index.ts';
import { drawn, one, share } from './dice.ts';

const COUNT = 500;

const FIRST = [
  'Ada',
  'Bruno',
  'Clara',
  'Dario',
  'Edda',
  'Felix',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Levin',
];
const LAST = [
  'Muster',
  'Sample',
  'Specimen',
  'Exemplar',
  'Dummy',
  'Placeholder',
  'Voorbeeld',
  'Exemple',
  'Testcase',
];
const COMPANY = [
  'Sample',
  'Placeholder',
  'Fictional',
  'Imaginary',
  'Specimen',
  'Invented',
  'Nowhere',
  'Example',
];
const TRADE: Readonly<Record<string, string>> = {
  manufacturing: 'Mills',
  software: 'Software',
  finance: 'Bank',
  logistics: 'Freight',
  retail: 'Stores',
  healthcare: 'Clinics',
  energy: 'Power',
  services: 'Services',
  media: 'Press',
  education: 'University',
  public: 'Office',
};
const PRODUCTS = ['Scheduler', 'Monitor', 'Planner'];

const ZONES: Readonly<Record<string, readonly string[]>> = {
  DE: ['Europe/Berlin'],
  AT: ['Europe/Vienna'],
  CH: ['Europe/Zurich'],
  NL: ['Europe/Amsterdam'],
  GB: ['Europe/London'],
  FR: ['Europe/Paris'],
  US: ['America/New_York', 'America/Chicago', 'America/Los_Angeles'],
  IN: ['Asia/Kolkata'],
  JP: ['Asia/Tokyo'],
};

/** Who came in the first two weeks of March; nobody before nine, wherever they live. */
const FIRST_DAY = 2;
const DAYS = 14;

/** One invented person. `persona` is who they truly are; the table does not tell. */
export interface Invented {
  readonly id: string;
  readonly persona: Persona;
  readonly cells: Readonly<Record<string, FieldValue>>;
}

/** Fields that are drawn by the persona and stand in the table as they are. */
const DRAWN = [
  'job-title',
  'job-level',
  'department',
  'industry',
  'employees',
  'revenue-band',
  'country',
  'business-model',
  'years-in-business',
  'company-relation',
  'source',
  'budget',
  'authority',
  'need',
  'timing',
];

/** What forms forget to ask, and people leave out: blank for that many of a hundred. */
const BLANK: Readonly<Record<string, number>> = {
  'job-level': 4,
  department: 8,
  industry: 5,
  employees: 6,
  'revenue-band': 12,
  'years-in-business': 20,
  source: 5,
};

/** A customer among the prospects of a persona: one in twenty-five. */
function customerCells(id: string): Readonly<Record<string, FieldValue>> {
  const years = 1 + Math.floor(share(id, 'tenure') * 8);
  const month = 1 + Math.floor(share(id, 'purchase') * 12);
  return {
    'company-relation': 'customer',
    'tenure-years': years,
    'product-share': Math.round(share(id, 'products') * 10) / 10,
    'last-purchase': `2025-${String(month).padStart(2, '0')}-15`,
    'contract-end': `2026-${String(month).padStart(2, '0')}-15`,
    reference: share(id, 'reference') < 0.3,
  };
}

function fieldsOf(id: string, persona: Persona): Readonly<Record<string, FieldValue>> {
  const cells = DRAWN.map((field): readonly [string, FieldValue] => {
    const choices = persona.fields[field];
    const isBlank = choices === undefined || share(id, field, 'blank') * 100 < (BLANK[field] ?? 0);
    return [field, isBlank ? null : drawn(choices, share(id, field))];
  });
  const isCustomer = persona.truth === 'buyer' && share(id, 'customer') < 0.04;
  return { ...Object.fromEntries(cells), ...(isCustomer && customerCells(id)) };
}

function arrivalOf(id: string, isFarEast: boolean): string {
  // Nine in the morning of the first day is the day before in UTC, east of there.
  const first = isFarEast ? FIRST_DAY + 1 : FIRST_DAY;
  const day = first + Math.floor(share(id, 'day') * (DAYS - 1));
  const hour = 9 + Math.floor(share(id, 'hour') * 8);
  const minute = Math.floor(share(id, 'minute') * 60);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `2026-03-${two(day)}T${two(hour)}:${two(minute)}`;
}

function invent(number: number): Invented {
  const id = `P${String(number).padStart(4, '0')}`;
  const persona = drawn(
    shippedPersonas.map((value) => ({
      value,
      weight: value.id === 'has-a-project' ? 0.5 * value.share : value.share,
    })),
    share(id, 'persona'),
  );
  const fields = fieldsOf(id, persona);
  const { country, industry } = fields;
  const [first, last] = [one(FIRST, share(id, 'first')), one(LAST, share(id, 'last'))];
  const host = persona.truth === 'student' && share(id, 'host') < 0.6 ? 'student.example.com' : 'example.com';
  const trade = TRADE[String(industry)] ?? 'Group';
  const zones = ZONES[String(country)] ?? [];
  const hasZone = zones.length > 0 && share(id, 'zone', 'blank') >= 0.03;
  const works = persona.truth !== 'student' && persona.truth !== 'jobSeeker';
  return {
    id,
    persona,
    cells: {
      name: `${first} ${last}`,
      email: `${first}.${last}.${number}@${host}`.toLowerCase(),
      company: works ? `${one(COMPANY, share(id, 'company'))} ${trade} ${number}` : null,
      ...fields,
      'product-interest': share(id, 'interest') < 0.6 ? one(PRODUCTS, share(id, 'product')) : null,
      zone: hasZone ? one(zones, share(id, 'zone')) : null,
      consent: share(id, 'consent') < 0.96 ? 'yes' : 'no',
      'arrived-on': arrivalOf(id, country === 'JP' || country === 'IN'),
    },
  };
}

/** The invented people, in the order of the table. */
export const INVENTED: readonly Invented[] = Array.from({ length: COUNT }, (_, i) => invent(i + 1));

const COLUMNS = [
  'name',
  'email',
  'company',
  ...DRAWN,
  'product-interest',
  'tenure-years',
  'product-share',
  'last-purchase',
  'contract-end',
  'reference',
  'zone',
  'consent',
  'arrived-on',
];

function cellText(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The table of the people. */
export function peopleCsv(): string {
  const rows = INVENTED.map(({ id, cells }) => [id, ...COLUMNS.map((column) => cellText(cells[column]))]);
  return writeCsv([['id', ...COLUMNS], ...rows]);
}
