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

function makeKey(atom: Atom): string {
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

/** Rules never change, so what they speak of is found out once. */
const KEYS = new WeakMap<Atom, string>();

/** What an atom speaks of; atoms with the same key are asked about one value. */
export function keyOfAtom(atom: Atom): string {
  const known = KEYS.get(atom);
  if (known !== undefined) return known;
  const key = makeKey(atom);
  KEYS.set(atom, key);
  return key;
}

type SampleTest = (sample: Sample) => boolean;

function makeTest(atom: Atom): SampleTest {
  switch (atom.kind) {
    case 'field': {
      const test = valueTest(atom.op, atom.value);
      return ({ value }) => test(value);
    }
    case 'blank':
      return ({ value }) => value === null;
    case 'date': {
      const test = numberTest(atom.op, atom.minutes);
      return ({ value, ahead }) => typeof value === 'number' && test(ahead);
    }
    case 'score': {
      const test = numberTest(atom.op, atom.value);
      return ({ value }) => test(value as number);
    }
    case 'seen':
      return ({ value }) => (value as number) > 0;
    case 'count':
    case 'passes': {
      const test = numberTest(atom.op, atom.times);
      return ({ value }) => test(value as number);
    }
    case 'answer':
      return ({ value }) => typeof value === 'string' && atom.is.includes(value);
    default:
      return ({ value }) => value === true;
  }
}

const TESTS = new WeakMap<Atom, SampleTest>();

/** What an atom answers about a sample of what it speaks of. */
export function holdsFor(atom: Atom, sample: Sample): boolean {
  let test = TESTS.get(atom);
  if (test === undefined) {
    test = makeTest(atom);
    TESTS.set(atom, test);
  }
  return test(sample);
}
