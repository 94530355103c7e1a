import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LeadRecord, openRun, type Report, recordOf, runStudy, toReport } from '../../src/core/index.ts';
import { keyFigures } from '../../src/store/results/results.ts';
import { perRun } from '../../src/store/run/figures.ts';
import { happeningAt } from '../../src/store/run/happenings.ts';
import { hasRoomForMore, MOST_WORK, repeatsOf, runInputOf, runsAlike } from '../../src/store/run/input.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';

await fetchWords('ja');

const program1 = shipped('program-1');
const once = { ...program1, scenario: { ...program1.scenario, replications: 1, leads: 400 } };

function reportOf(file: typeof program1): Report {
  const input = runInputOf(file);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

/** People of whom nothing is known. */
function recordsOf(count: number): readonly LeadRecord[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${i}`, fields: {} }));
}

describe('two documents', () => {
  it('run alike when only places and the name differ', () => {
    const moved = program1.program.nodes.map((node) => ({ ...node, x: node.x + 9 }));
    const other = { ...program1, program: { ...program1.program, nodes: moved, name: 'Other' } };
    expect(runsAlike(program1, other)).toBe(true);
  });

  it('run alike when a step gets another name, note or tag, and when a topic is named that nobody asks for', () => {
    const nodes = program1.program.nodes.map((node) => ({
      ...node,
      settings: { ...node.settings, name: 'Called otherwise', note: 'x', tags: ['y'] },
    }));
    const { catalogue } = program1;
    const topics = [...catalogue.topics, { id: 'new-topic', name: 'New topic' }];
    const named = topics.map((topic) => ({ ...topic, name: `${topic.name}, renamed` }));
    const called = { ...program1, program: { ...program1.program, nodes } };
    for (const other of [
      called,
      { ...called, catalogue: { ...catalogue, topics } },
      { ...program1, catalogue: { ...catalogue, topics: named } },
    ]) {
      expect(runsAlike(program1, other)).toBe(true);
      expect(runsAlike(other, program1)).toBe(true);
    }
    // And so they do: the same numbers come out.
    const run = { ...once, catalogue: { ...catalogue, topics } };
    const { metrics } = reportOf(run);
    expect(JSON.stringify(metrics)).toBe(JSON.stringify(reportOf(once).metrics));
  });

  it('run differently when topics change their order, or one is asked for', () => {
    const { catalogue, program } = program1;
    const topics = [...catalogue.topics, { id: 'new-topic', name: 'New topic' }];
    const more = { ...program1, catalogue: { ...catalogue, topics } };
    const back = { ...program1, catalogue: { ...catalogue, topics: topics.toReversed() } };
    expect(runsAlike(more, back)).toBe(topics.length < 2);
    const settings = { ...program.settings, topic: 'new-topic' };
    const asking = { ...more, program: { ...program, settings } };
    expect(runsAlike({ ...asking, catalogue }, asking)).toBe(false);
  });

  it('run differently when a setting, a line or the scenario differs', () => {
    const { program, scenario } = program1;
    const [first, ...rest] = program.nodes;
    const changed = [{ ...first!, settings: { ...first!.settings, enabled: false } }, ...rest];
    expect(runsAlike(program1, { ...program1, program: { ...program, nodes: changed } })).toBe(false);
    expect(runsAlike(program1, { ...program1, program: { ...program, edges: [] } })).toBe(false);
    expect(runsAlike(program1, { ...program1, scenario: { ...scenario, seed: 77 } })).toBe(false);
    expect(runsAlike(program1, undefined)).toBe(false);
  });
});

describe('repeats', () => {
  const file = { ...program1, scenario: { ...program1.scenario, replications: 40 } };
  const brought = (count: number) => ({ ...file, people: { ...file.people, records: recordsOf(count) } });

  it('are as many as the file says for people made up, however many', () => {
    const many = { ...file, scenario: { ...file.scenario, leads: 1_000_000 } };
    expect(repeatsOf(many)).toBe(40);
  });

  it('of people brought along are at least one and never more work than there may be, nor more than wanted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 1000 }), (count, wanted) => {
        const people = brought(count);
        const repeats = repeatsOf({ ...people, scenario: { ...file.scenario, replications: wanted } });
        expect(repeats).toBeGreaterThanOrEqual(1);
        expect(repeats).toBeLessThanOrEqual(wanted);
        expect(repeats === 1 || repeats * count <= MOST_WORK).toBe(true);
        expect(repeats === wanted || (repeats + 1) * count > MOST_WORK).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('have room for more up to the bound', () => {
    const asked = (count: number, replications: number) => ({
      ...brought(count),
      scenario: { ...file.scenario, replications },
    });
    expect(hasRoomForMore(asked(100_000, 3))).toBe(true);
    expect(hasRoomForMore(asked(100_000, 4))).toBe(false);
    expect(hasRoomForMore(asked(100_000, 40))).toBe(false);
    expect(hasRoomForMore(file)).toBe(true);
  });

  it('that were run are those that the run and its record tell', () => {
    const input = runInputOf(brought(100_000));
    expect(input.scenario.replications).toBe(4);
    expect(openRun({ ...input, records: input.records!.slice(0, 10) }).replications).toBe(4);
  });
});

describe('the numbers of a run', () => {
  it('at every step add up to those who came', () => {
    const report = reportOf(once);
    for (const node of once.program.nodes) {
      const happening = happeningAt(report, once, node);
      if (happening === undefined) continue;
      const sum = happening.parts.reduce((all, part) => all + part.count, 0);
      expect(sum, node.id).toBe(happening.came);
    }
  });

  it('are those of one repeat, however many there were', () => {
    const report = reportOf({ ...once, scenario: { ...once.scenario, replications: 4 } });
    expect(perRun(report, report.entered)).toBe(Math.round(report.entered / 4));
    const half = { ...report, leadsDone: report.leadsInAll / 2 };
    expect(perRun(half, report.entered / 2)).toBe(perRun(report, report.entered));
  });

  it('are said in both languages', () => {
    const figures = keyFigures(reportOf(once));
    for (const locale of ['en', 'ja'] as const) {
      const { say } = voiceOf(locale);
      for (const { label, value } of figures) {
        expect(say(label)).not.toMatch(/^app\./);
        expect(say(value)).toMatch(/\d|–/);
      }
    }
  });
});
