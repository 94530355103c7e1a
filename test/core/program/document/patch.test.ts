import { describe, expect, it } from 'vitest';
import type { PatchOp } from '../../../../src/core/kit/base.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';

const DOCUMENT = { name: 'a', list: [1, 2, 3], inner: { deep: { x: 1 } } };

describe('a patch', () => {
  const cases: readonly [string, readonly PatchOp[], unknown][] = [
    ['sets a value', [{ op: 'set', path: ['name'], value: 'b' }], { ...DOCUMENT, name: 'b' }],
    ['adds a key', [{ op: 'set', path: ['fresh'], value: null }], { ...DOCUMENT, fresh: null }],
    [
      'sets deep inside',
      [{ op: 'set', path: ['inner', 'deep', 'x'], value: 2 }],
      { ...DOCUMENT, inner: { deep: { x: 2 } } },
    ],
    [
      'inserts before an entry',
      [{ op: 'insert', path: ['list', 1], value: 9 }],
      { ...DOCUMENT, list: [1, 9, 2, 3] },
    ],
    ['appends', [{ op: 'insert', path: ['list', 3], value: 9 }], { ...DOCUMENT, list: [1, 2, 3, 9] }],
    ['removes an entry', [{ op: 'remove', path: ['list', 0] }], { ...DOCUMENT, list: [2, 3] }],
    ['removes a key', [{ op: 'remove', path: ['inner'] }], { name: 'a', list: [1, 2, 3] }],
    ['replaces everything', [{ op: 'set', path: [], value: 5 }], 5],
    [
      'does one after the other',
      [
        { op: 'remove', path: ['list', 0] },
        { op: 'set', path: ['list', 0], value: 7 },
      ],
      { ...DOCUMENT, list: [7, 3] },
    ],
  ];
  it.each(cases)('%s', (_, patch, after) => {
    expect(applyPatch(DOCUMENT as unknown, patch)).toEqual(after);
  });

  it('leaves the document it was given as it was, and shares what did not change', () => {
    const before = structuredClone(DOCUMENT);
    const after = applyPatch(DOCUMENT, [{ op: 'set', path: ['list', 0], value: 9 }]);
    expect(DOCUMENT).toEqual(before);
    expect(after.inner).toBe(DOCUMENT.inner);
  });

  it('is no way into a prototype', () => {
    const after = applyPatch({}, [{ op: 'set', path: ['__proto__'], value: { bad: true } }]);
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
    expect((after as { bad?: boolean }).bad).toBeUndefined();
    expect(() => applyPatch({}, [{ op: 'set', path: ['__proto__', 'bad'], value: true }])).toThrow(
      'no place',
    );
    expect(({} as { bad?: boolean }).bad).toBeUndefined();
  });

  it.each([
    [['list', 3], 'set'],
    [['list', 4], 'insert'],
    [['list', -1], 'remove'],
    [['list', 'x'], 'set'],
    [['nowhere', 'deep'], 'set'],
    [['name', 'deep'], 'set'],
  ] as const)('refuses the place %s to %s', (path, op) => {
    const patch = [op === 'remove' ? { op, path } : { op, path, value: 0 }];
    expect(() => applyPatch(DOCUMENT as unknown, patch)).toThrow('no place');
  });
});
