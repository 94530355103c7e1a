import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, type Json } from '../../src/core/index.ts';
import { close, type History, NO_HISTORY, record, redo, undo } from '../../src/store/document/history.ts';
import { diff } from '../../src/store/document/patches.ts';

const json: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

describe('patches', () => {
  it('lead from any document to any other and back', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(applyPatch(a, diff(a, b))).toEqual(b);
        expect(applyPatch(applyPatch(a, diff(a, b)), diff(b, a))).toEqual(a);
      }),
    );
  });

  it('are none between equal values that share everything', () => {
    fc.assert(
      fc.property(json, (a) => {
        expect(diff(a, a)).toEqual([]);
      }),
    );
  });
});

describe('history', () => {
  const documents = fc.array(json, { minLength: 2, maxLength: 12 });

  it('brings back every earlier document, and the last one again', () => {
    fc.assert(
      fc.property(documents, (steps) => {
        let history: History = NO_HISTORY;
        steps.slice(1).forEach((after, i) => {
          history = record(history, { before: steps[i] as Json, after }, { label: { key: 'x' } });
        });
        const gestures = history.past.length;
        let document = steps.at(-1) as Json;
        for (let i = 0; i < gestures; i++) ({ history, document } = undo(history, document));
        expect(document).toEqual(steps[0]);
        expect(undo(history, document)).toEqual({ history, document });
        for (let i = 0; i < gestures; i++) ({ history, document } = redo(history, document));
        expect(document).toEqual(steps.at(-1));
      }),
    );
  });

  it('joins gestures that go on into one, until they are closed', () => {
    const typing = { label: { key: 'type' }, merge: 'name' };
    let history = record(NO_HISTORY, { before: { a: '' }, after: { a: 'x' } }, typing);
    history = record(history, { before: { a: 'x' }, after: { a: 'xy' } }, typing);
    expect(history.past).toHaveLength(1);
    expect(undo(history, { a: 'xy' }).document).toEqual({ a: '' });
    history = record(close(history), { before: { a: 'xy' }, after: { a: 'xyz' } }, typing);
    expect(history.past).toHaveLength(2);
  });

  it('forgets what was undone once something new is done', () => {
    const first = record(NO_HISTORY, { before: 1, after: 2 }, { label: { key: 'x' } });
    const back = undo(first, 2);
    const next = record(back.history, { before: 1, after: 3 }, { label: { key: 'x' } });
    expect(next.future).toEqual([]);
  });

  it('does not count a gesture that changed nothing', () => {
    const same = { a: 1 };
    expect(record(NO_HISTORY, { before: same, after: same }, { label: { key: 'x' } })).toBe(NO_HISTORY);
  });
});
