/** The atoms of a rule as claims about one thing each: a field, a score, a count, a flag. */
import type { Catalogue, FieldDef } from '../model/catalogue.ts';
import { BUILT_IN_FIELDS } from '../model/catalogue.ts';
import type { ScoreModel } from '../model/scores.ts';
import { loggedName } from './link.ts';
import { numberTest, valueTest } from './link-values.ts';
import type { FieldValue, LogQuery, Rule } from './rule.ts';

/** A rule that is no group. */
export type Atom = Exclude<Rule, { kind: 'all' | 'any' | 'not' }>;

/** What is known of fields and scores. Without a catalogue a field may be of any type; without scores they have no bounds. */
export interface Known {
  readonly catalogue?: Catalogue;
  readonly scores?: ScoreModel;
}

/** A value that an atom may be asked about; `ahead` is how many minutes a date lies ahead of now. */
export interface Sample {
  readonly value: FieldValue;
  readonly ahead: number;
}

/** An atom that should hold, or fail. */
export interface Claim {
  readonly atom: Atom;
  readonly holds: boolean;
}

/** The definition of a field, built in or of the catalogue. */
export function fieldOf(id: string, catalogue: Catalogue | undefined): FieldDef | undefined {
  return (
    catalogue?.fields.find((field) => field.id === id) ?? BUILT_IN_FIELDS.find((field) => field.id === id)
  );
}

/** A look into the log without the kind and comparison of its atom, under the logged name. */
export function queryOf(query: LogQuery): LogQuery {
  const { event, about, amount, since, within } = query;
  return {
    event: loggedName(event),
    since,
    ...(about === undefined ? {} : { about }),
    ...(within === undefined ? {} : { within }),
    ...(amount === undefined ? {} : { amount: { op: amount.op, value: amount.value } }),
  };
}

/** What an atom speaks of; atoms with the same key are asked about one value. */
export function keyOfAtom(atom: Atom): string {
  switch (atom.kind) {
    case 'field':
    case 'blank':
    case 'date':
      return `field ${atom.field}`;
    case 'score':
      return `score ${atom.dimension}`;
    case 'seen':
    case 'count':
      return `log ${JSON.stringify(queryOf(atom))}`;
    case 'passes':
      return `passes ${atom.nodeId}`;
    case 'answer':
      return 'answer';
    default:
      return JSON.stringify(atom);
  }
}

/** What an atom answers about a sample of what it speaks of. */
export function holdsFor(atom: Atom, sample: Sample): boolean {
  const { value } = sample;
  switch (atom.kind) {
    case 'field':
      return valueTest(atom.op, atom.value)(value);
    case 'blank':
      return value === null;
    case 'date':
      return typeof value === 'number' && numberTest(atom.op, atom.minutes)(sample.ahead);
    case 'score':
      return numberTest(atom.op, atom.value)(value as number);
    case 'seen':
      return (value as number) > 0;
    case 'count':
    case 'passes':
      return numberTest(atom.op, atom.times)(value as number);
    case 'answer':
      return typeof value === 'string' && atom.is.includes(value);
    default:
      return value === true;
  }
}
