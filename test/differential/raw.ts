/**
 * Random programs: a raw record of small numbers, built into a valid Plan by `build.ts`. Every shrink is valid, and
 * zeros shrink to "go to the next step".
 */
import fc from 'fast-check';

export interface RawRule {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export interface RawStep {
  readonly op: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly targets: readonly number[];
  readonly rules: readonly RawRule[];
}

export interface RawProgram {
  readonly steps: readonly RawStep[];
  readonly goals: readonly RawRule[];
  readonly goalTargets: readonly number[];
  readonly qualified: number;
  readonly again: number;
  readonly caps: number;
  readonly suppression: RawRule;
  readonly filter: RawRule;
  readonly starts: number;
  readonly startRule: RawRule;
}

export interface RawEvent {
  readonly event: number;
  readonly about: number;
  readonly after: number;
}

export interface RawLead {
  readonly zone: number;
  readonly fields: readonly number[];
  readonly consent: number;
  readonly lists: number;
  readonly flags: number;
  readonly enters: readonly number[];
  readonly events: readonly RawEvent[];
  readonly responses: readonly RawEvent[];
  readonly answers: readonly number[];
  readonly history: readonly RawEvent[];
  readonly seed: number;
}

export interface RawRun {
  /** 0 tight: everything within minutes; 1 calendar: real zones around a clock change. */
  readonly mode: 0 | 1;
  readonly palette: readonly number[];
  readonly durations: readonly number[];
  readonly start: number;
  readonly programs: readonly RawProgram[];
  readonly leads: readonly RawLead[];
}

const small = (max: number): fc.Arbitrary<number> => fc.nat({ max });

const rule: fc.Arbitrary<RawRule> = fc.record({ kind: small(23), a: small(7), b: small(7), c: small(7) });

const step: fc.Arbitrary<RawStep> = fc.record({
  op: small(15),
  a: small(15),
  b: small(15),
  c: small(15),
  targets: fc.array(small(3), { minLength: 4, maxLength: 4 }),
  rules: fc.array(rule, { minLength: 0, maxLength: 3 }),
});

const program: fc.Arbitrary<RawProgram> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 15 }),
  goals: fc.array(rule, { maxLength: 2 }),
  goalTargets: fc.array(small(15), { minLength: 2, maxLength: 2 }),
  qualified: small(15),
  again: small(5),
  caps: small(63),
  suppression: rule,
  filter: rule,
  starts: small(10),
  startRule: rule,
});

const pastEvent: fc.Arbitrary<RawEvent> = fc.record({
  event: fc.constantFrom(0, 0, 1, 2, 3),
  about: small(3),
  after: small(39),
});

const event: fc.Arbitrary<RawEvent> = fc.record({ event: small(7), about: small(3), after: small(39) });

const lead: fc.Arbitrary<RawLead> = fc.record({
  zone: small(9),
  fields: fc.array(small(5), { minLength: 5, maxLength: 5 }),
  consent: small(7),
  lists: small(7),
  flags: small(15),
  enters: fc.array(small(39), { minLength: 1, maxLength: 4 }),
  events: fc.array(event, { maxLength: 12 }),
  responses: fc.array(event, { maxLength: 6 }),
  answers: fc.array(small(23), { maxLength: 3 }),
  history: fc.array(pastEvent, { maxLength: 4 }),
  seed: small(1000),
});

/** A run of one to three programs over one to four leads. */
export const rawRun: fc.Arbitrary<RawRun> = fc.record({
  mode: fc.constantFrom<0 | 1>(0, 0, 0, 1),
  palette: fc.array(small(10), { minLength: 1, maxLength: 3 }),
  durations: fc.array(small(11), { minLength: 1, maxLength: 3 }),
  start: small(19),
  programs: fc.oneof(
    { weight: 4, arbitrary: fc.array(program, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(program, { minLength: 2, maxLength: 3 }) },
  ),
  leads: fc.array(lead, { minLength: 1, maxLength: 4 }),
});
