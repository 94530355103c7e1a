/** Where the points of a lead come from: the reasons that go into a packet. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { decay } from '../../kit/math/pow2.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { EventPoints, FitRule, ScoreModel } from '../model/scores.ts';
import { eventText } from '../rules/describe-log.ts';
import { expandScores } from '../rules/expand.ts';
import type { Facts, Names } from '../rules/facts.ts';
import { linkRule, loggedName } from '../rules/link.ts';
import type { ScoreDimension } from '../rules/rule.ts';
import { linearPoints } from './link.ts';

/** Points from one source. Engagement is what is left of them now; nothing is clamped. */
export interface Contribution {
  readonly dimension: Exclude<ScoreDimension, 'total'>;
  /** Id of the rule, or slug of the event. */
  readonly id: string;
  readonly points: number;
  readonly reason: Text;
}

/** A row of the log, names as numbers in `Names`; `about` -1 = about nothing. */
export interface ScoredRow {
  readonly minute: number;
  readonly event: number;
  readonly about: number;
}

/** What explaining looks at. `log` is oldest first, `facts` the lead at the minute to be explained. */
export interface ScoreEvidence {
  readonly model: ScoreModel;
  readonly catalogue: Catalogue;
  readonly names: Names;
  readonly facts: Facts;
  readonly log: readonly ScoredRow[];
}

function byRules(
  rules: readonly FitRule[],
  dimension: 'fit' | 'relationship',
  { names, facts }: ScoreEvidence,
): readonly Contribution[] {
  return rules
    .filter(({ rule }) => linkRule(rule, names)(facts))
    .map(({ id, name, points }) => ({ dimension, id, points, reason: verbatim(name) }));
}

function byNumbers({ model, names, facts }: ScoreEvidence): readonly Contribution[] {
  return model.relationship.linear.map((linear) => ({
    dimension: 'relationship',
    id: linear.id,
    points: linearPoints(facts.value(names.fields.no(linear.field)), linear),
    reason: verbatim(linear.name),
  }));
}

function isAbout(entry: EventPoints, row: ScoredRow, names: Names): boolean {
  return (
    names.events.no(loggedName(entry.event)) === row.event &&
    (entry.about === undefined || names.abouts.no(entry.about) === row.about)
  );
}

/** Rows that count for an entry, and were not over its cap. */
function scoredRows(entry: EventPoints, { log, names }: ScoreEvidence): readonly ScoredRow[] {
  const rows = log.filter((row) => isAbout(entry, row, names));
  const { most } = entry;
  if (most === undefined) return rows;
  return rows.filter((row, i) => {
    const earlier = rows.slice(0, i).filter(({ minute }) => minute > row.minute - most.withinMinutes);
    return earlier.length < most.times;
  });
}

function byEvents(evidence: ScoreEvidence): readonly Contribution[] {
  const { model, catalogue, facts } = evidence;
  const byEvent = new Map<string, { points: number; times: number }>();
  for (const entry of model.engagement.events) {
    const id = loggedName(entry.event);
    const sum = byEvent.get(id) ?? { points: 0, times: 0 };
    for (const row of scoredRows(entry, evidence)) {
      sum.points += decay(entry.points, facts.now - row.minute, model.engagement.halfLifeMinutes);
      sum.times += 1;
    }
    byEvent.set(id, sum);
  }
  return [...byEvent].map(([id, { points, times }]) => ({
    dimension: 'engagement',
    id,
    points,
    reason: text('scores.happened', { event: eventText(id, catalogue), count: times }),
  }));
}

/**
 * The sources of a lead's points, the weightiest first; those that give nothing are left out.
 *
 * Points that programs gave or took are not in it. Linear in the log for each entry of the model, quadratic for
 * capped ones: for packets and screens, not for runs.
 */
export function explainScores(evidence: ScoreEvidence): readonly Contribution[] {
  const model = expandScores(evidence.model, evidence.catalogue.segments);
  const whole = { ...evidence, model };
  return [
    ...byRules(model.fit.rules, 'fit', whole),
    ...byRules(model.relationship.rules, 'relationship', whole),
    ...byNumbers(whole),
    ...byEvents(whole),
  ]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
