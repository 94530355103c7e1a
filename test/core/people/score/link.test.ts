import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decay } from '../../../../src/core/kit/math/pow2.ts';
import type { EventPoints, FitRule, Range, ScoreModel } from '../../../../src/core/people/model/scores.ts';
import { makeNames } from '../../../../src/core/people/rules/names.ts';
import { ALWAYS, NEVER } from '../../../../src/core/people/rules/rule.ts';
import { clampTo, linearPoints, linkScores, totalOf } from '../../../../src/core/people/score/link.ts';
import { lead, rule } from '../rules/arbitraries.ts';
import { ask, factsOf, type PlainLead, type PlainRow } from '../rules/naive.ts';

const points = fc.constantFrom(-30, -10, 0, 1, 5, 12.5, 25);
const event = fc.constantFrom('open', 'machineOpen', 'click', 'scannerClick', 'demo');
const about = fc.option(fc.constantFrom('guide', 'prices'), { nil: undefined, freq: 2 });
const entry: fc.Arbitrary<EventPoints> = fc
  .record({
    event,
    about,
    points,
    most: fc.option(
      fc.record({ times: fc.constantFrom(0, 1, 2), withinMinutes: fc.constantFrom(1, 5, 10, 60) }),
      { nil: undefined, freq: 3 },
    ),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as never);
const fitRules: fc.Arbitrary<FitRule[]> = fc
  .array(fc.record({ rule, points }), { maxLength: 5 })
  .map((list) => list.map((one, i) => ({ ...one, id: `r${i}`, name: `Rule ${i}` })));
const range: Range = { floor: 0, ceiling: 40 };

const model: fc.Arbitrary<ScoreModel> = fc
  .record({
    fit: fitRules,
    relationship: fitRules,
    events: fc.array(entry, { maxLength: 5 }),
    halfLifeMinutes: fc.constantFrom(1, 10, 60, 100_000),
    per: points,
    most: fc.constantFrom(-10, 0, 7, 40),
  })
  .map(({ fit, relationship, events, halfLifeMinutes, per, most }) => ({
    fit: { rules: fit, ...range },
    engagement: { events, halfLifeMinutes, ...range },
    relationship: {
      rules: relationship,
      linear: [{ id: 'size', name: 'Size', field: 'size', per, most }],
      ...range,
    },
    total: { fit: 0.4, engagement: 0.3, relationship: 0.3 },
    recognition: [],
    qualified: ALWAYS,
  }));

const step = fc.record({ after: fc.constantFrom(0, 1, 4, 5, 6, 10, 59, 60), event, about });

function logged(name: string): string {
  if (name === 'machineOpen') return 'open';
  return name === 'scannerClick' ? 'click' : name;
}

/** Points for an event, told from the whole log: entries that speak of it, unless so many went before. */
function gainOf(given: ScoreModel, rows: readonly PlainRow[], now: PlainRow): number {
  let sum = 0;
  for (const one of given.engagement.events) {
    const isIt = (row: PlainRow) =>
      logged(row.event) === logged(one.event) && (one.about === undefined || row.about === one.about);
    if (!isIt(now)) continue;
    const earlier = rows.filter(
      (row) => isIt(row) && row.minute > now.minute - (one.most?.withinMinutes ?? 0),
    );
    if (one.most === undefined || earlier.length < one.most.times) sum += one.points;
  }
  return sum;
}

const nobody: PlainLead = {
  now: 0,
  fields: {},
  scores: { fit: 0, engagement: 0, relationship: 0, total: 0 },
  log: [],
  marks: { entry: 0, lastSend: 0, arrival: 0 },
  passes: {},
  flags: [],
  consent: [],
  lists: [],
  answer: undefined,
};

describe('a linked score model', () => {
  it('adds engagement up as the whole log tells it, minute by minute', () => {
    fc.assert(
      fc.property(model, fc.array(step, { maxLength: 12 }), (given, steps) => {
        const names = makeNames([]);
        const linked = linkScores(given, names);
        const rows: PlainRow[] = [];
        let [minute, stored, told, at] = [0, 0, 0, 0];
        for (const one of steps) {
          minute += one.after;
          const row: PlainRow = { minute, event: one.event, about: one.about, value: undefined };
          const facts = factsOf({ ...nobody, now: minute, log: rows }, names);
          const aboutNo = one.about === undefined ? -1 : names.abouts.no(one.about);
          const gain = linked.engagementGain(names.events.no(one.event), aboutNo, facts);
          expect(gain).toBe(gainOf(given, rows, row));
          stored = clampTo(
            linked.ranges.engagement,
            decay(stored, minute - at, linked.halfLifeMinutes) + gain,
          );
          told = Math.min(
            40,
            Math.max(0, told * 2 ** (-(minute - at) / given.engagement.halfLifeMinutes) + gain),
          );
          at = minute;
          rows.push({
            ...row,
            event: logged(one.event),
          });
        }
        expect(stored).toBeCloseTo(told, 8);
      }),
      { numRuns: 3_000 },
    );
  });

  it('adds fit and relationship up from the rules that hold and the number fields', () => {
    fc.assert(
      fc.property(model, lead, (given, of) => {
        const names = makeNames([]);
        const linked = linkScores(given, names);
        const sum = (rules: readonly FitRule[]) =>
          rules.reduce((total, one) => total + (ask(one.rule, of) ? one.points : 0), 0);
        const facts = factsOf(of, names);
        expect(linked.fitBase(facts)).toBe(sum(given.fit.rules));
        const size = linearPoints(of.fields.size ?? null, given.relationship.linear[0]!);
        expect(linked.relationshipBase(facts)).toBe(sum(given.relationship.rules) + size);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [3, { per: 10, most: 40 }, 30],
    [5, { per: 10, most: 40 }, 40],
    [-3, { per: 10, most: 40 }, 0],
    [3, { per: -10, most: -20 }, -20],
    [1, { per: -10, most: -20 }, -10],
    [null, { per: 10, most: 40 }, 0],
    ['3', { per: 10, most: 40 }, 0],
  ])('gives for %j at %j points: %j', (value, linear, expected) => {
    expect(linearPoints(value, linear)).toBe(expected);
  });

  it('looks into segments of its rules, when it is told them', () => {
    const names = makeNames([]);
    const given: ScoreModel = {
      fit: {
        rules: [{ id: 'r', name: 'R', rule: { kind: 'segment', segment: 'all' }, points: 5 }],
        ...range,
      },
      engagement: { events: [], halfLifeMinutes: 1, ...range },
      relationship: { rules: [], linear: [], ...range },
      total: { fit: 1, engagement: 0, relationship: 0 },
      recognition: [],
      qualified: NEVER,
    };
    const segments = [{ id: 'all', name: 'All', rule: ALWAYS }];
    expect(linkScores(given, names, segments).fitBase(factsOf(nobody, names))).toBe(5);
    expect(linkScores(given, names).fitBase(factsOf(nobody, names))).toBe(0);
  });

  it('weighs the total, and clamps to the range', () => {
    const weights = { fit: 0.4, engagement: 0.3, relationship: 0.3 };
    expect(totalOf(weights, { fit: 50, engagement: 100, relationship: 0 })).toBe(50);
    expect([-1, 0, 20, 40, 41].map((value) => clampTo(range, value))).toEqual([0, 0, 20, 40, 40]);
  });
});
