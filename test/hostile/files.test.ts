import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkProgramFile } from '../../src/core/index.ts';
import { openFile } from '../../src/store/actions.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { openBlob, openText } from '../../src/store/document/opening.ts';
import { useStore } from '../../src/store/store.ts';
import { expectClear, GOOD } from './attacks.ts';
import { READ, REFUSED, TEXTS } from './data.ts';

beforeEach(() => {
  openFile(GOOD);
  useStore.setState({ refused: undefined });
});

/** Holds that a refusal is clear, and that the open program is the very same as before. */
function expectRefused(): void {
  const { file, refused } = useStore.getState();
  expect(file).toBe(GOOD);
  expect(refused).toBeDefined();
  expectClear(refused?.issues ?? []);
}

describe('a hostile file', () => {
  it.each(REFUSED)('with %s is refused, and the open program stays', async (_, data) => {
    await openText('hostile.flow.json', JSON.stringify(data));
    expectRefused();
  });

  it.each(TEXTS)('of %s is refused, and the open program stays', async (_, words) => {
    await openText('hostile.flow.json', words);
    expectRefused();
  });

  it.each(READ)('with %s is read as what it is', (_, data) => {
    expect(checkProgramFile(data, KINDS)).toMatchObject({ ok: true });
  });

  it('of any size is read only so far as shows that it is too large', async () => {
    let read = 0;
    const slice = (from: number, to: number) => {
      read = to - from;
      return { text: () => Promise.resolve(' '.repeat(20_000_001)) };
    };
    await openBlob({ name: 'huge', size: 1e12, slice } as unknown as File);
    expectRefused();
    expect(read).toBeLessThan(100_000_000);
  });

  it('that contains itself is refused before anything follows the circle', () => {
    const circle = structuredClone(GOOD) as unknown as { program: { nodes: unknown[] } };
    circle.program.nodes.push(circle);
    const read = checkProgramFile(circle, KINDS);
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toContain('document/cyclic');
  });
});
