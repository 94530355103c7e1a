/**
 * A score model ready to be computed with. Shared by both executors.
 *
 * What is linked here only adds points up; who keeps the stored values decays, adds and clamps them (docs/SEMANTICS.md).
 */
import type { SegmentDef } from '../model/catalogue.ts';
import type { EventPoints, FitRule, LinearPoints, Range, ScoreModel } from '../model/scores.ts';
import { asksFieldsOnly } from '../rules/depends.ts';
import { expandScores } from '../rules/expand.ts';
import type { Facts, LinkedQuery, LinkedRule, NameNo, Names } from '../rules/facts.ts';
import { linkRule, loggedName } from '../rules/link.ts';

/** The score model of a run, with numbers for names. All points are sums, not clamped. */
export interface LinkedScores {
  /** Points of the fit rules that hold. */
  fitBase(facts: Facts): number;
  /** Points of the relationship rules that hold and of number fields. */
  relationshipBase(facts: Facts): number;
  /**
   * Points for an event (number in `Names.events`, as it came or as it is logged) at `facts.now`. Asked before its row is in
   * the log, for a cap counts earlier events; `about` -1 = about nothing.
   */
  engagementGain(event: NameNo, about: NameNo, facts: Facts): number;
  /** What it goes by: the entries of each event by its number; absent: none. */
  readonly events: readonly (readonly LinkedEvent[] | undefined)[];
  /** Whether fit and relationship hang on fields and nothing else. */
  readonly basesHangOnFields: boolean;
  readonly ranges: { readonly fit: Range; readonly engagement: Range; readonly relationship: Range };
  /** Half-life of engagement. */
  readonly halfLifeMinutes: number;
  /** Weights of the total. */
  readonly weights: ScoreModel['total'];
}

/** Keeps a value inside the floor and the ceiling. */
export function clampTo(range: Range, value: number): number {
  return Math.min(range.ceiling, Math.max(range.floor, value));
}

/** The total, for ranking only; not clamped. */
export function totalOf(
  weights: ScoreModel['total'],
  scores: Readonly<Record<'fit' | 'engagement' | 'relationship', number>>,
): number {
  return (
    weights.fit * scores.fit +
    weights.engagement * scores.engagement +
    weights.relationship * scores.relationship
  );
}

type Points = (facts: Facts) => number;

function linkPoints(rules: readonly FitRule[], names: Names): Points {
  const linked: readonly LinkedRule[] = rules.map(({ rule }) => linkRule(rule, names));
  const points = Float64Array.from(rules, (rule) => rule.points);
  return (facts) => {
    let sum = 0;
    for (let i = 0; i < linked.length; i++) if (linked[i]!(facts)) sum += points[i]!;
    return sum;
  };
}

/** Points of a number: `per` a unit, between nothing and `most`. A value of another type gives none. */
export function linearPoints(value: unknown, { per, most }: Pick<LinearPoints, 'per' | 'most'>): number {
  if (typeof value !== 'number') return 0;
  const points = value * per;
  return most < 0 ? Math.max(most, Math.min(0, points)) : Math.min(most, Math.max(0, points));
}

function linkLinear(linear: readonly LinearPoints[], names: Names): Points {
  const fields = linear.map(({ field }) => names.fields.no(field));
  return (facts) => {
    let sum = 0;
    for (let i = 0; i < linear.length; i++) sum += linearPoints(facts.value(fields[i]!), linear[i]!);
    return sum;
  };
}

/** Points for an event: all entries of it that fit give theirs. */
export interface LinkedEvent {
  /** What it must be about, -1 = anything. */
  readonly about: NameNo;
  readonly points: number;
  /** Earlier events of the kind that are still within the span; undefined = no cap. */
  readonly earlier: LinkedQuery | undefined;
  readonly times: number;
}

function linkEvent(entry: EventPoints, names: Names): LinkedEvent {
  const about = entry.about === undefined ? -1 : names.abouts.no(entry.about);
  const { most } = entry;
  const earlier: LinkedQuery | undefined = most && {
    event: names.events.no(loggedName(entry.event)),
    about,
    since: 0,
    within: most.withinMinutes,
    amount: undefined,
  };
  return { about, points: entry.points, earlier, times: most?.times ?? 0 };
}

/** Entries by number of the event as it comes: a machine open finds those of opens. */
function eventTable(events: readonly EventPoints[], names: Names): LinkedScores['events'] {
  const byLogged = new Map<NameNo, LinkedEvent[]>();
  for (const entry of events) {
    const event = names.events.no(loggedName(entry.event));
    byLogged.set(event, [...(byLogged.get(event) ?? []), linkEvent(entry, names)]);
  }
  return Array.from({ length: names.events.size }, (_, event) =>
    byLogged.get(names.events.no(loggedName(names.events.slug(event)))),
  );
}

function linkGain(table: LinkedScores['events']): LinkedScores['engagementGain'] {
  return (event, about, facts) => {
    const entries = table[event];
    if (entries === undefined) return 0;
    let sum = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i]!;
      if (entry.about !== -1 && entry.about !== about) continue;
      if (entry.earlier !== undefined && facts.count(entry.earlier) >= entry.times) continue;
      sum += entry.points;
    }
    return sum;
  };
}

/**
 * Makes a score model ready to be computed with. Entries of one event that all fit give all their points.
 *
 * @param segments what segments in its rules stand for; an expanded model needs none.
 */
export function linkScores(
  model: ScoreModel,
  names: Names,
  segments: readonly SegmentDef[] = [],
): LinkedScores {
  const { fit, relationship, engagement, total } = expandScores(model, segments);
  const byRules = linkPoints(relationship.rules, names);
  const byNumbers = linkLinear(relationship.linear, names);
  const events = eventTable(engagement.events, names);
  const range = ({ floor, ceiling }: Range): Range => ({ floor, ceiling });
  return {
    fitBase: linkPoints(fit.rules, names),
    relationshipBase: (facts) => byRules(facts) + byNumbers(facts),
    engagementGain: linkGain(events),
    events,
    basesHangOnFields: [...fit.rules, ...relationship.rules].every(({ rule }) => asksFieldsOnly(rule)),
    ranges: { fit: range(fit), engagement: range(engagement), relationship: range(relationship) },
    halfLifeMinutes: engagement.halfLifeMinutes,
    weights: total,
  };
}
