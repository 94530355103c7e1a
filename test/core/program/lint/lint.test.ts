import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import { checkProgramFile } from '../../../../src/core/program/document/read.ts';
import { LINT_CODES } from '../../../../src/core/program/lint/codes.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { CONTACT } from './samples/contact.ts';
import { draw, EXIT, GUIDE, HOUSE, type Sample, START, TIP, waitDays } from './samples/draw.ts';
import { ROOM } from './samples/room.ts';
import { RULES } from './samples/rules.ts';
import { STRUCTURE } from './samples/structure.ts';
import { TIME } from './samples/time.ts';

const SAMPLES: readonly Sample[] = [...STRUCTURE, ...TIME, ...RULES, ...CONTACT];
const KINDS = registry();

function codesOf(file: Sample['shows']): readonly string[] {
  return lint(file).map(({ code }) => code);
}

const TABLE = SAMPLES.map((sample, i) => ({ ...sample, at: i + 1 }));
const NOT_READ = ['node/unknown-kind', 'node/newer'];

describe('lint', () => {
  it.each(TABLE)('raises $code on its sample ($at)', ({ code, shows }) => {
    expect(codesOf(shows)).toContain(code);
  });

  it.each(TABLE)('does not raise $code on the near miss ($at)', ({ code, near }) => {
    expect(codesOf(near)).not.toContain(code);
  });

  it('has a sample for every code of its own', () => {
    const shown = new Set([...SAMPLES, ...ROOM].map(({ code }) => code));
    expect(Object.keys(LINT_CODES).filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each(TABLE.filter(({ code }) => !NOT_READ.includes(code)))(
    'has samples that are sound files: $code ($at)',
    ({ shows, near }) => {
      expect([checkProgramFile(shows), checkProgramFile(near)]).toMatchObject([{ ok: true }, { ok: true }]);
    },
  );

  it.each(TABLE)('mends what it offers to mend: $code ($at)', ({ shows }) => {
    for (const issue of lint(shows)) {
      if (issue.fix === undefined) continue;
      const mended = applyPatch(shows, issue.fix.patch);
      const left = lint(mended).filter(
        ({ code, nodeId, edgeId, setting, message }) =>
          code === issue.code &&
          nodeId === issue.nodeId &&
          edgeId === issue.edgeId &&
          setting === issue.setting &&
          JSON.stringify(message) === JSON.stringify(issue.message),
      );
      expect(left, issue.code).toEqual([]);
      const isRead = checkProgramFile(shows).ok;
      if (isRead) expect(checkProgramFile(mended), issue.code).toMatchObject({ ok: true });
    }
  });

  it.each(['en', 'ja'] as const)('says everything in words, in %s', (locale) => {
    const texts = makeTexts(locale, KINDS.words(locale));
    for (const { code, message, hint, fix } of SAMPLES.flatMap(({ shows }) => lint(shows))) {
      for (const words of [message, hint, fix?.label]) {
        if (words === undefined) continue;
        const said = texts.say(words);
        expect(said, code).not.toBe(words.key);
        expect(said, code).not.toMatch(/lint\.|nodes\.|rules\.|steps\.|\{\{|undefined|^$/);
      }
    }
  });

  it('says the same of the same file', () => {
    for (const { shows } of SAMPLES) expect(lint(structuredClone(shows))).toEqual(lint(shows));
  });

  it('sees a changed rule of the program at once', () => {
    const file = draw({ s: START, m: GUIDE, x: EXIT }, ['s>m', 'm>x']);
    const settings = { ...file.program.settings, suppression: { kind: 'member', list: 'ghosts' } as const };
    const scores = { ...file.scores, qualified: { kind: 'segment', segment: 'ghosts' } as const };
    expect(codesOf(file)).toEqual([]);
    expect(codesOf({ ...file, program: { ...file.program, settings } })).toEqual(['rule/unknown-list']);
    expect(codesOf({ ...file, scores })).toEqual(['rule/unknown-segment']);
    expect(codesOf(file)).toEqual([]);
  });

  it('says nothing of a program that is in order', () => {
    const file = draw({ s: START, m: GUIDE, w: waitDays(3), t: TIP, h: ['handoff'] }, [
      's>m',
      'm>w',
      'w>t',
      't>h',
    ]);
    expect(lint(file)).toEqual([]);
  });

  it('says nothing of an empty canvas', () => {
    expect(lint(HOUSE)).toEqual([]);
  });

  it('puts what blocks a run first, then what blocks a launch, then the rest', () => {
    const file = draw(
      { m: ['email'], b: ['if', { ask: 'segment', segment: 'big' }], w: waitDays(0), x: EXIT },
      ['m>b', 'b.yes>w', 'w>x'],
    );
    expect(lint(file).map(({ blocks }) => blocks)).toEqual(['run', 'launch', 'launch', 'nothing']);
    expect(lint(file)[0]).toMatchObject({ code: 'program/no-start', severity: 'error' });
  });
});

describe('a mend', () => {
  const loop = draw({ s: START, w: waitDays(7), b: ['if', { ask: 'segment', segment: 'big' }], x: EXIT }, [
    's>w',
    'w>b',
    'b.yes>w',
    'b.no>x',
  ]);

  it('of a loop without limit draws a question on the way back, and an exit behind it', () => {
    const [issue] = lint(loop).filter(({ code }) => code === 'loop/no-bound');
    const { nodes, edges } = applyPatch(loop, issue?.fix?.patch ?? []).program;
    expect(nodes.map(({ kind }) => kind)).toEqual(['start', 'wait', 'if', 'exit', 'if', 'exit']);
    expect(edges.map(({ from, port, to }) => `${from}.${port}>${to}`)).toEqual([
      's.out>w',
      'w.out>b',
      'b.yes>if',
      'b.no>x',
      'if.yes>w',
      'if.no>exit',
    ]);
  });

  it('takes the ways of a case along with the case', () => {
    const sample = RULES.find(({ code }) => code === 'switch/shadowed-case');
    const [issue] = lint(sample!.shows).filter(({ code }) => code === 'switch/shadowed-case');
    const mended = applyPatch(sample!.shows, issue?.fix?.patch ?? []);
    expect(mended.program.edges.map(({ port }) => port)).not.toContain('c1');
  });

  it('leaves the file it is offered for as it was', () => {
    const before = structuredClone(loop);
    for (const { fix } of lint(loop)) applyPatch(loop, fix?.patch ?? []);
    expect(loop).toEqual(before);
  });
});

describe('lint of a node', () => {
  it('is not asked of a step that is switched off', () => {
    const file = (enabled: boolean) =>
      draw({ s: START, m: ['email', { asset: 'lost', enabled }], x: EXIT }, ['s>m', 'm>x']);
    expect(codesOf(file(true))).toContain('send/unknown-asset');
    expect(codesOf(file(false))).toEqual([]);
  });

  it('knows what was sent before it on some way, and on no other', () => {
    const rule = { kind: 'seen', event: 'click', about: 'tip', since: 'entry' };
    const file = draw(
      {
        s: START,
        b: ['if', { ask: 'segment', segment: 'big' }],
        t: TIP,
        w: waitDays(3),
        q: ['if', { ask: 'rule', rule }],
        r: ['if', { ask: 'rule', rule }],
        x: EXIT,
        y: EXIT,
      },
      ['s>b', 'b.yes>t', 't>w', 'w>q', 'b.no>r', 'q.yes>x', 'q.no>y', 'r.yes>x', 'r.no>y'],
    );
    const never = lint(file).filter(({ code }) => code === 'if/never-sent');
    expect(never.map(({ nodeId }) => nodeId)).toEqual(['r']);
  });

  it('takes everything for sent where a goal leads people from anywhere', () => {
    const rule = { kind: 'seen', event: 'click', about: 'tip', since: 'entry' };
    const file = draw(
      {
        s: START,
        t: TIP,
        x: EXIT,
        g: ['goal', { rule: { kind: 'seen', event: 'demo', since: 'entry' }, then: 'goOn' }],
        q: ['if', { ask: 'rule', rule }],
        y: EXIT,
        z: EXIT,
      },
      ['s>t', 't>x', 'g>q', 'q.yes>y', 'q.no>z'],
    );
    expect(codesOf(file)).not.toContain('if/never-sent');
  });
});
