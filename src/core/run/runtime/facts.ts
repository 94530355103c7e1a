/** What rules ask, answered from the JSON context of a Machine. */
import { decay } from '../../kit/math/pow2.ts';
import type { DimensionNo, Facts, FlagNo, LinkedQuery, Names, SinceNo } from '../../people/rules/facts.ts';
import type { Comparison, FieldValue } from '../../people/rules/rule.ts';
import { type LinkedScores, totalOf } from '../../people/score/link.ts';
import type { Journey, LogRow, Person } from './context.ts';

const COMPARE: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Engagement as it stands at a minute; reading never writes it back, for two decays are not one in floats. */
export function engagementAt(person: Person, now: number, scores: LinkedScores): number {
  const [value, minute] = person.engagement;
  return decay(value, now - minute, scores.halfLifeMinutes);
}

/** Facts of one lead at one minute. One object per program, pointed at a context before it is asked. */
export class ContextFacts implements Facts {
  now = 0;
  private readonly names: Names;
  private readonly scores: LinkedScores;
  private person!: Person;
  private journey!: Journey;

  constructor(names: Names, scores: LinkedScores) {
    this.names = names;
    this.scores = scores;
  }

  at(now: number, person: Person, journey: Journey): this {
    this.now = now;
    this.person = person;
    this.journey = journey;
    return this;
  }

  value(field: number): FieldValue {
    return this.person.fields[this.names.fields.slug(field)] ?? null;
  }

  score(dimension: DimensionNo): number {
    const { fit, relationship } = this.person;
    if (dimension === 0) return fit;
    if (dimension === 2) return relationship;
    const engagement = engagementAt(this.person, this.now, this.scores);
    return dimension === 1 ? engagement : totalOf(this.scores.weights, { fit, engagement, relationship });
  }

  private rows(query: LinkedQuery, enough: number): number {
    const { log } = this.person;
    const event = this.names.events.slug(query.event);
    const about = query.about === -1 ? null : this.names.abouts.slug(query.about);
    const after = query.within === 0 ? Number.NEGATIVE_INFINITY : this.now - query.within;
    let found = 0;
    for (let i = this.from(query.since); i < log.length && found < enough; i++) {
      const row = log[i] as LogRow;
      if (row[1] !== event || row[0] <= after) continue;
      if (about !== null && row[2] !== about) continue;
      if (query.amount !== undefined && !this.amountFits(row[3], query.amount)) continue;
      found++;
    }
    return found;
  }

  private amountFits(value: number | null, amount: NonNullable<LinkedQuery['amount']>): boolean {
    return value !== null && COMPARE[amount.op](value, amount.value);
  }

  private from(since: SinceNo): number {
    const { marks } = this.journey;
    if (since === 1) return marks.entry;
    if (since === 2) return marks.lastSend;
    return since === 3 ? marks.arrival : 0;
  }

  count(query: LinkedQuery): number {
    return this.rows(query, Number.POSITIVE_INFINITY);
  }

  seen(query: LinkedQuery): boolean {
    return this.rows(query, 1) > 0;
  }

  passes(node: number): number {
    return this.journey.passes[this.names.nodes.slug(node)] ?? 0;
  }

  flag(flag: FlagNo): boolean {
    const { flags, salesUntil } = this.person;
    switch (flag) {
      case 0:
        return salesUntil > this.now;
      case 1:
        return flags.optedOut;
      case 2:
        return flags.bounced;
      case 3:
        return flags.complained;
      default:
        return flags.suppressed;
    }
  }

  consent(topic: number): boolean {
    return this.person.consent.includes(this.names.topics.slug(topic));
  }

  member(list: number): boolean {
    return this.person.lists.includes(this.names.lists.slug(list));
  }

  answer(): number {
    return this.person.answer === null ? -1 : this.names.answers.no(this.person.answer);
  }
}
