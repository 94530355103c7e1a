import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openRun,
  type ProgramNode,
  type Report,
  type Rule,
  recordOf,
  runStudy,
  toReport,
  type WhyNobody,
  whyNobodyTakes,
} from '../../../src/core/index.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { emptyWays, whyText } from '../../../src/store/run/why-way.ts';
import { fetchWords, voiceOf } from '../../../src/store/words.ts';
import { keepingFrom } from '../../../src/worker/why.ts';
import { shipped } from '../../store/opened.ts';

await fetchWords('ja');

const starter = shipped('starter');

const score = (value: number, op: '>=' | '<' = '>='): Rule => ({
  kind: 'score',
  dimension: 'engagement',
  op,
  value,
});

/** The starter with another question, and what comes of it. */
function asking(rule: Rule, leads = 30) {
  const nodes = starter.program.nodes.map(
    (node): ProgramNode =>
      node.kind === 'if'
        ? { ...node, settings: { ...node.settings, ask: 'rule', rule: rule as never } }
        : node,
  );
  const scenario = { ...starter.scenario, replications: 1, leads };
  const file = { ...starter, scenario, program: { ...starter.program, nodes } };
  const input = runInputOf(file);
  const node = nodes.find(({ kind }) => kind === 'if') as ProgramNode;
  return { file, input, node };
}

function reportOf({ input }: ReturnType<typeof asking>): Report {
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

/** How many take Yes. */
function taking(rule: Rule): number {
  const asked = asking(rule);
  return reportOf(asked).nodes.find(({ id }) => id === asked.node.id)?.left.yes ?? 0;
}

function why(rule: Rule, ports: readonly string[] = ['yes']): readonly WhyNobody[] {
  const { input, node } = asking(rule);
  return whyNobodyTakes(input, node.id, ports);
}

function said(rule: Rule, locale: 'en' | 'ja' = 'en', ports?: readonly string[]): readonly string[] {
  const { file, node } = asking(rule);
  return why(rule, ports).map((one) => voiceOf(locale).say(whyText(one, { file, node })));
}

const HUGE: Rule = { kind: 'field', field: 'employees', op: '>', value: 1e9 };
const all = (...rules: readonly Rule[]): Rule => ({ kind: 'all', rules });
const any = (...rules: readonly Rule[]): Rule => ({ kind: 'any', rules });
const not = (rule: Rule): Rule => ({ kind: 'not', rule });

describe('a way that nobody takes', () => {
  it('is explained by how near anybody comes to a score, which is the very line', () => {
    const [found] = why(score(10_000));
    const highest = found?.near?.value ?? Number.NaN;
    expect(found).toMatchObject({ port: 'yes', kind: 'never', near: { end: 'highest', line: 10_000 } });
    expect(taking(score(highest))).toBeGreaterThan(0);
    expect(taking(score(highest + 0.01))).toBe(0);
    const [lowest] = why(score(-1, '<'));
    expect(lowest?.near).toMatchObject({ end: 'lowest', line: -1 });
    expect(said(score(10_000))[0]).toMatch(
      /^Nobody takes Yes, as none meets this: engagement is 10,000 or more\. The highest engagement of the \d+ who came here in the first run is [\d.]+\.$/,
    );
  });

  it('is explained by the one part of a group that nobody meets, however deep', () => {
    expect(said(all(score(0), HUGE))[0]).toMatch(
      /none of the \d+ who came here in the first run meets this: Employees is above 1,000,000,000\.$/,
    );
    expect(why(not(any(not(score(0)), not(all(score(0), HUGE)))))).toMatchObject([
      { kind: 'never', parts: [{ rule: HUGE, met: 0 }] },
    ]);
  });

  it('is explained by all the parts where each would do', () => {
    const passes: Rule = { kind: 'passes', nodeId: asking(HUGE).node.id, op: '>=', times: 50 };
    expect(why(any(HUGE, passes))[0]?.parts.map(({ rule }) => rule)).toEqual([HUGE, passes]);
  });

  it('is explained by the parts that never hold together, with how many meet each', () => {
    const [found] = why(all(score(0), score(20), score(20, '<')));
    expect(found?.kind).toBe('apart');
    expect(found?.parts.map(({ rule }) => rule)).toEqual([score(20), score(20, '<')]);
    expect(found?.parts.reduce((sum, { met }) => sum + met, 0)).toBe(found?.came);
    expect(said(all(score(20), score(20, '<')), 'ja')[0]).toContain('同時に満たす人はいません');
  });

  it.each([
    { value: 9.6, line: 9.7, end: 'highest', words: '9.6' },
    { value: 9.96, line: 10, end: 'highest', words: '9.96' },
    { value: 19.9996, line: 20, end: 'highest', words: '19.9996' },
    { value: 7.4, line: 9, end: 'highest', words: '7' },
    { value: 10, line: 10, end: 'highest', words: '10' },
    { value: 9.8, line: 9.7, end: 'lowest', words: '10' },
    { value: 0.04, line: 0, end: 'lowest', words: '0.04' },
  ] as const)('$value does not reach the line $line, nor does what is said of it', ({ words, ...rest }) => {
    const { file, node } = asking(HUGE);
    const near = { dimension: 'engagement', ...rest } as const;
    const found = { port: 'yes', came: 30, kind: 'never', parts: [{ rule: HUGE, met: 0 }], near } as const;
    expect(voiceOf('en').say(whyText(found, { file, node }))).toContain(`in the first run is ${words}.`);
  });

  it('is called this way where it has no name', () => {
    const { file, node } = asking(HUGE);
    const found = { port: 'gone', came: 30, kind: 'never', parts: [{ rule: HUGE, met: 0 }] } as const;
    expect(voiceOf('en').say(whyText(found, { file, node }))).toMatch(/^Nobody takes this way, as none/);
  });

  it('is told of people, each once however often they come by', () => {
    const { file, node } = asking(HUGE);
    const edges = file.program.edges.map((edge) => (edge.port === 'no' ? { ...edge, to: 'pause' } : edge));
    const looping = { ...file, program: { ...file.program, edges } };
    const input = runInputOf(looping);
    const entered = reportOf({ file: looping, input, node }).nodes.find(({ id }) => id === node.id)?.entered;
    const [found] = whyNobodyTakes(input, node.id, ['yes']);
    expect(entered).toBeGreaterThan(file.scenario.leads);
    expect(found?.came).toBeGreaterThan(0);
    expect(found?.came).toBeLessThanOrEqual(file.scenario.leads);
  });

  it('is explained for No, too', () => {
    expect(said(score(0), 'en', ['no'])[0]).toMatch(
      /^Nobody takes No, as none meets this: engagement is below 0\. The lowest/,
    );
  });

  it('is no matter where somebody takes it, where nobody comes or nothing is asked, or so many would have to be asked', () => {
    expect(why(score(0))).toEqual([]);
    const { input, node } = asking(HUGE);
    expect(whyNobodyTakes(input, 'nowhere', ['yes'])).toEqual([]);
    expect(whyNobodyTakes(input, starter.program.nodes[0]?.id ?? '', ['out'])).toEqual([]);
    const many = asking(HUGE, 20_001).input;
    expect(keepingFrom({ input: many, node: node.id, ports: ['yes'] })).toBe('tooMany');
  });

  it('is found in the report of a question alone', () => {
    const asked = asking(HUGE);
    const report = reportOf(asked);
    const ways = (node: ProgramNode) => emptyWays(node, { report, file: asked.file });
    expect(ways(asked.node)).toEqual(['yes']);
    expect(asked.file.program.nodes.flatMap((node) => (node.id === asked.node.id ? [] : ways(node)))).toEqual(
      [],
    );
    expect(emptyWays(asked.node, { report: undefined, file: asked.file })).toEqual([]);
    // What a random split leaves empty no rule keeps empty.
    const split = {
      ...asked.node,
      kind: 'split',
      settings: {
        by: 'person',
        ways: [
          { id: 'a', share: 1 },
          { id: 'b', share: 99 },
        ],
      },
    };
    expect(ways(split as never)).toEqual([]);
  });
});

it('what is said to keep everybody away does so in a run of its own', () => {
  const leaf = fc.constantFrom<Rule>(HUGE, score(0), score(20), score(40), score(20, '<'), {
    kind: 'field',
    field: 'employees',
    op: '>',
    value: 200,
  });
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('rule').map(not),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((rules) => all(...rules)),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((rules) => any(...rules)),
    ),
  }));
  fc.assert(
    fc.property(rule, (asked) => {
      const [found] = why(asked);
      expect(found === undefined).toBe(taking(asked) > 0);
      if (found === undefined) return;
      const parts = found.parts.map((part) => part.rule);
      if (found.kind === 'never') expect(taking(any(...parts))).toBe(0);
      else expect(taking(all(...parts))).toBe(0);
      for (const part of found.parts) expect(taking(part.rule)).toBe(part.met);
    }),
    { numRuns: 20 },
  );
});
