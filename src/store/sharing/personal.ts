/** Whose data a program file holds: whoever passes it on should know. */
import { EMAIL_FIELD, type ProgramFile, type Rule, shippedPersonas } from '../../core/index.ts';

/**
 * People of whom the file says who they are: its own people, those of its stories with a name, addresses of its segments.
 * Whoever is called by their kind is made up.
 */
export function peopleHeld({ people, stories = [], catalogue }: ProgramFile): number {
  const personas = [...(people.personas ?? []), ...shippedPersonas];
  const kinds = new Set(['', ...personas.map(({ name }) => name)]);
  const named = stories.filter(({ given }) => !kinds.has((given.name ?? '').trim())).length;
  const addresses = new Set(catalogue.segments.flatMap(({ rule }) => addressesIn(rule)));
  return (people.records?.length ?? 0) + named + addresses.size;
}

function addressesIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(addressesIn);
    case 'not':
      return addressesIn(rule.rule);
    case 'field':
      return rule.field === EMAIL_FIELD
        ? [rule.value].flat().filter((one): one is string => typeof one === 'string' && one.includes('@'))
        : [];
    default:
      return [];
  }
}
