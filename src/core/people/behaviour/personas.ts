/**
 * People that a new program begins with: five buyers, one of whom has a project right now, and four kinds of people who will not buy, over the fields of
 * `defaultCatalogue`. All shares are assumed.
 *
 * Behaviour is that of the table (`parameters.ts`); where a persona leaves it, `differs.ts` has the reason, and people read it.
 */
import type { Persona } from '../model/scenario.ts';
import type { FieldValue } from '../rules/rule.ts';

type Choices = Persona['fields'][string];

/** Values with their weights. */
function of(...choices: readonly (readonly [value: FieldValue, weight: number])[]): Choices {
  return choices.map(([value, weight]) => ({ value, weight }));
}

const COUNTRIES = of(['DE', 40], ['AT', 8], ['CH', 8], ['NL', 10], ['GB', 20], ['FR', 10], ['US', 4]);

const EVERYWHERE = of(['DE', 20], ['GB', 15], ['FR', 10], ['US', 25], ['IN', 15], ['JP', 15]);

/** What few have told us so far: `known` of a hundred have answered, in these proportions. */
function told(known: number, ...choices: readonly (readonly [value: FieldValue, weight: number])[]): Choices {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  return of(
    [null, 100 - known],
    ...choices.map(([value, weight]) => [value, (known * weight) / total] as const),
  );
}

const BANT = {
  budget: told(20, ['confirmed', 2], ['planned', 5], ['none', 3]),
  authority: told(30, ['decides', 4], ['influences', 5], ['none', 1]),
  need: told(30, ['urgent', 2], ['known', 6], ['none', 2]),
  timing: told(20, ['this-quarter', 1], ['this-year', 4], ['later', 4], ['never', 1]),
} as const;

const PROSPECT = of(['prospect', 1]);
const COMPANY_DOMAINS = of(['example.com', 3], ['example.org', 1]);

const BUYERS: readonly Persona[] = [
  {
    id: 'marketing-director',
    name: 'Marketing director, mid-size company',
    share: 0.15,
    truth: 'buyer',
    fields: {
      ...BANT,
      'email-domain': COMPANY_DOMAINS,
      'job-title': of(
        ['Marketing director', 3],
        ['Head of demand generation', 2],
        ['Chief marketing officer', 1],
      ),
      'job-level': of(['director', 5], ['vice-president', 2], ['c-level', 1]),
      department: of(['marketing', 1]),
      industry: of(['software', 4], ['manufacturing', 3], ['finance', 2], ['logistics', 1], ['services', 2]),
      employees: of([180, 3], [450, 3], [1200, 2], [4000, 1]),
      'revenue-band': of(['10m-50m', 4], ['50m-250m', 3], ['above-250m', 1]),
      country: COUNTRIES,
      'business-model': of(['business', 3], ['both', 1]),
      'years-in-business': of([4, 1], [12, 3], [40, 2]),
      'company-relation': PROSPECT,
      source: of(['webinar', 2], ['search', 3], ['trade show', 1], ['referral', 1]),
    },
    behaviour: { 'rate.webinar': 0.02 },
  },
  {
    id: 'operations-manager',
    name: 'Operations manager, manufacturer',
    share: 0.17,
    truth: 'buyer',
    fields: {
      ...BANT,
      'email-domain': COMPANY_DOMAINS,
      'job-title': of(['Operations manager', 3], ['Plant manager', 2]),
      'job-level': of(['manager', 5], ['director', 1]),
      department: of(['operations', 1]),
      industry: of(['manufacturing', 6], ['logistics', 3], ['energy', 1]),
      employees: of([60, 2], [250, 4], [900, 3], [7000, 1]),
      'revenue-band': of(['1m-10m', 2], ['10m-50m', 4], ['50m-250m', 2], ['above-250m', 1]),
      country: COUNTRIES,
      'business-model': of(['business', 1]),
      'years-in-business': of([8, 1], [25, 3], [70, 2]),
      'company-relation': PROSPECT,
      source: of(['trade show', 3], ['search', 3], ['partner', 1]),
    },
    behaviour: { 'rate.call': 0.01, 'mail.open': 0.27 },
  },
  {
    id: 'it-evaluator',
    name: 'IT specialist who compares',
    share: 0.15,
    truth: 'buyer',
    fields: {
      ...BANT,
      'email-domain': COMPANY_DOMAINS,
      'job-title': of(['Systems administrator', 2], ['IT architect', 2], ['IT manager', 2]),
      'job-level': of(['specialist', 3], ['manager', 2]),
      department: of(['it', 1]),
      industry: of(['software', 3], ['finance', 3], ['manufacturing', 2], ['healthcare', 2], ['public', 2]),
      employees: of([120, 2], [600, 3], [2500, 3], [12000, 2]),
      'revenue-band': of(['10m-50m', 3], ['50m-250m', 3], ['above-250m', 3]),
      country: COUNTRIES,
      'business-model': of(['business', 2], ['both', 1], ['public', 1]),
      'years-in-business': of([6, 1], [20, 3], [50, 2]),
      'company-relation': PROSPECT,
      source: of(['search', 5], ['webinar', 2], ['review site', 2]),
    },
    behaviour: {
      'rate.visit': 0.35,
      'rate.pricing': 0.05,
      'rate.download': 0.06,
      'hours.weekend': 0.6,
      'sales.accept': 0.3,
    },
  },
  {
    id: 'founder',
    name: 'Founder, small company',
    share: 0.13,
    truth: 'buyer',
    fields: {
      ...BANT,
      'email-domain': of(['example.com', 2], ['example.net', 1]),
      'job-title': of(['Founder', 3], ['Managing director', 2]),
      'job-level': of(['c-level', 1]),
      department: of(['management', 1]),
      industry: of(['services', 4], ['software', 3], ['retail', 2], ['media', 1]),
      employees: of([3, 2], [9, 4], [28, 3], [70, 1]),
      'revenue-band': of(['below-1m', 5], ['1m-10m', 4]),
      country: COUNTRIES,
      'business-model': of(['business', 2], ['both', 2], ['consumers', 2]),
      'years-in-business': of([1, 3], [4, 3], [10, 2]),
      'company-relation': PROSPECT,
      source: of(['search', 4], ['social', 3], ['referral', 2]),
    },
    behaviour: {
      'rate.follow': 0.04,
      'hours.weekend': 0.8,
      'hours.wakeTo': 1439,
      'sales.accept': 0.3,
    },
  },
];

/**
 * Who has a project right now: assumed of one in five who ask for a guide. Acts that a purchase needs are ten times the table's,
 * visits four times; mail is opened as in the upper end of the usual band, and clicked as the table says.
 */
const WITH_A_PROJECT: Persona = {
  ...BUYERS[0]!,
  id: 'has-a-project',
  name: 'Director with a project',
  share: 0.2,
  fields: {
    ...BUYERS[0]!.fields,
    'job-title': of(['Marketing director', 1], ['Operations director', 1], ['Head of sales', 1]),
    'job-level': of(['director', 1]),
    industry: of(['software', 1], ['manufacturing', 1], ['finance', 1], ['logistics', 1]),
    employees: of([180, 1], [450, 1], [1200, 1]),
    'revenue-band': of(['10m-50m', 1], ['50m-250m', 1]),
    need: of(['urgent', 1], ['known', 1]),
  },
  behaviour: {
    'rate.visit': 1,
    'rate.pricing': 0.3,
    'rate.download': 0.3,
    'rate.form': 0.1,
    'rate.webinar': 0.1,
    'rate.demo': 0.1,
    'rate.call': 0.04,
    'mail.open': 0.45,
  },
};

const OTHERS: readonly Persona[] = [
  {
    id: 'competitor',
    name: 'Competitor who watches us',
    share: 0.05,
    truth: 'competitor',
    fields: {
      'email-domain': COMPANY_DOMAINS,
      'job-title': of(['Product manager', 2], ['Marketing manager', 2]),
      'job-level': of(['manager', 3], ['director', 1]),
      department: of(['marketing', 2], ['other', 1]),
      industry: of(['software', 1]),
      employees: of([80, 1], [300, 2], [2000, 1]),
      country: EVERYWHERE,
      // Not all of them say who they are.
      'company-relation': of(['competitor', 6], ['prospect', 4]),
      source: of(['search', 3], ['webinar', 1]),
    },
  },
  {
    id: 'job-seeker',
    name: 'Job seeker',
    share: 0.05,
    truth: 'jobSeeker',
    fields: {
      'email-domain': of(['example.net', 1]),
      'job-title': of(['Account manager', 1], ['Software engineer', 2], ['Consultant', 1]),
      'job-level': of(['specialist', 3], ['manager', 1]),
      department: of(['sales', 1], ['it', 2], ['other', 1]),
      country: EVERYWHERE,
      source: of(['search', 3], ['social', 2]),
    },
  },
  {
    id: 'student',
    name: 'Student with a term paper',
    share: 0.07,
    truth: 'student',
    fields: {
      'email-domain': of(['students.example.edu', 3], ['uni-example.de', 2], ['example.net', 3]),
      'job-title': of(['Student', 2], [null, 1]),
      'job-level': of(['student', 2], [null, 1]),
      industry: of(['education', 1]),
      country: EVERYWHERE,
      source: of(['search', 1]),
    },
  },
  {
    id: 'partner',
    name: 'Partner or agency',
    share: 0.03,
    truth: 'partner',
    fields: {
      'email-domain': COMPANY_DOMAINS,
      'job-title': of(['Partner manager', 1], ['Consultant', 1]),
      'job-level': of(['manager', 2], ['director', 1]),
      department: of(['sales', 1], ['management', 1]),
      industry: of(['services', 2], ['software', 1]),
      employees: of([15, 2], [60, 2], [400, 1]),
      country: COUNTRIES,
      'company-relation': of(['partner', 7], ['prospect', 3]),
      source: of(['partner', 2], ['referral', 1]),
    },
  },
];

/** The personas of a new scenario; their shares add to 1. */
export const shippedPersonas: readonly Persona[] = [WITH_A_PROJECT, ...BUYERS, ...OTHERS];
