/** The people of the shipped programs: those of a new program, and some who have a project right now. */
import { type Persona, shippedPersonas } from '../../src/core/index.ts';

const director = shippedPersonas.find(({ id }) => id === 'marketing-director')!;
const of = (...values: readonly (string | number)[]) => values.map((value) => ({ value, weight: 1 }));

/** Looks at prices every other day, and asks. Assumed: people who have a project read ten times as much as others. */
const project: Persona = {
  ...director,
  id: 'has-a-project',
  name: 'Director with a project',
  share: 0.16,
  fields: {
    ...director.fields,
    'job-title': of('Marketing director', 'Operations director', 'Head of sales'),
    'job-level': of('director'),
    industry: of('software', 'manufacturing', 'finance', 'logistics'),
    employees: of(180, 450, 1200),
    'revenue-band': of('10m-50m', '50m-250m'),
    need: of('urgent', 'known'),
  },
  behaviour: {
    'rate.visit': 4,
    'rate.pricing': 3,
    'rate.download': 1.5,
    'rate.webinar': 0.5,
    'rate.form': 0.7,
    'rate.demo': 0.15,
    'rate.call': 0.3,
    'mail.open': 0.5,
    'mail.click': 0.3,
  },
};

/** Shares are scaled by whoever reads them. */
export const PEOPLE: readonly Persona[] = [project, ...shippedPersonas];
