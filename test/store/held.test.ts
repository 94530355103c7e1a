import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFile, type Issue, type Program } from '../../src/core/index.ts';
import { isHeldBack, type Looked, type Told, tell } from '../../src/store/document/held.ts';
import { issuesOf } from '../../src/store/document/issues.ts';

const start = { id: 'start', key: 1, kind: 'start', version: 1, settings: {}, x: 0, y: 0 };
const email = { id: 'email', key: 2, kind: 'email', version: 1, settings: {}, x: 0, y: 104 };
const line = { id: 'line', from: 'start', port: 'out', to: 'email' };

/** The problems of a program of these steps. */
function problems(parts: Partial<Program>): readonly Issue[] {
  const empty = emptyFile('Drawn', 'drawn');
  return issuesOf({ ...empty, program: { ...empty.program, ...parts } }, undefined);
}

const looked = (parts: Partial<Looked>): Looked => ({
  ...{ issues: [], program: 'drawn', hand: undefined, isAsked: false },
  ...parts,
});
const codes = ({ shown }: Told) => shown.map(({ code, nodeId }) => `${code} ${nodeId ?? ''}`.trim());

describe('what is wrong with a step in hand', () => {
  const blank = tell(undefined, looked({}));
  const first = tell(blank, looked({ issues: problems({ nodes: [start] }), hand: 'start' }));

  it('waits until it is left', () => {
    expect(codes(first)).toEqual([]);
    expect(isHeldBack(first, 'start')).toBe(true);
    const left = tell(first, looked({ issues: first.issues }));
    expect(codes(left)).toEqual(['program/no-exit', 'port/open start']);
    expect(isHeldBack(left, 'start')).toBe(false);
  });

  it('waits while one step is drawn after the other', () => {
    const issues = problems({ nodes: [start, email], edges: [line] });
    const second = tell(first, looked({ issues, hand: 'email' }));
    expect(codes(second)).toEqual([]);
    const back = tell(second, looked({ issues, hand: 'start' }));
    expect(codes(back).every((code) => code.endsWith('email'))).toBe(true);
    expect(codes(back)).toContain('setting/missing email');
  });

  it('stays in sight where it was seen before, and is gone once it is mended', () => {
    const issues = problems({ nodes: [start, email], edges: [line] });
    const seen = tell(tell(blank, looked({ issues })), looked({ issues, hand: 'email' }));
    expect(codes(seen)).toContain('setting/missing email');
    const subject = { ...email, settings: { subject: 'Your guide' } };
    const mended = tell(
      seen,
      looked({ issues: problems({ nodes: [start, subject], edges: [line] }), hand: 'email' }),
    );
    expect(codes(mended)).not.toContain('setting/missing email');
    expect(codes(tell(mended, looked({ issues, hand: 'email' })))).not.toContain('setting/missing email');
  });

  it('is told at once to who opens the list of problems, and of a program that is opened', () => {
    const { issues } = first;
    expect(tell(first, looked({ issues, hand: 'start', isAsked: true })).shown).toEqual(issues);
    expect(tell(first, looked({ issues, hand: 'start', program: 'another' })).shown).toEqual(issues);
  });

  it('is the same for each who asks, and nothing is held back once nothing is in hand', () => {
    const all = problems({ nodes: [start, email], edges: [line] });
    const step = fc.record({
      issues: fc.subarray([...all]),
      hand: fc.constantFrom(undefined, 'start', 'email'),
      isAsked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let told: Told | undefined;
        for (const one of steps) {
          told = tell(told, looked(one));
          expect(tell(told, looked(one))).toBe(told);
          expect(one.issues).toEqual(expect.arrayContaining([...told.shown]));
          if (one.hand === undefined) expect(told.shown).toEqual(one.issues);
        }
      }),
    );
  });
});
