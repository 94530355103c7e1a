import { expect, it } from 'vitest';
import { keepList } from '../../src/store/document/keep-list.ts';

it('a list of the very same things is the very same list, one of others is not', () => {
  const keep = keepList<readonly object[]>();
  const [a, b] = [{}, {}];
  const first = [a, b];
  expect(keep(first)).toBe(first);
  expect(keep([a, b])).toBe(first);
  for (const other of [[b, a], [a], [a, {}], []]) {
    expect(keep(other)).toBe(other);
    expect(keep([...other])).toBe(other);
  }
});
