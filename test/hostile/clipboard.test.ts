import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFile, select } from '../../src/store/actions.ts';
import { pasteText, stepsText } from '../../src/store/document/clipboard.ts';
import { useStore } from '../../src/store/store.ts';
import { GOOD, nested, type Plain, SCRIPTS } from './attacks.ts';
import { TEXTS } from './data.ts';

function openGood(): void {
  openFile(GOOD);
  select([]);
}
beforeEach(openGood);

const ids = GOOD.program.nodes.slice(1, 4).map(({ id }) => id);

function copied(): Plain {
  openGood();
  return JSON.parse(stepsText(ids) ?? '') as Plain;
}

/** Copied steps with the value at a dotted path replaced. */
function having(path: string, value: unknown): string {
  const data = copied();
  const parts = path.split('.');
  const last = parts.pop() as string;
  const inner = parts.reduce((at, key) => at[key] as Plain, data);
  Object.defineProperty(inner, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(data);
}

const CLIPS: readonly (readonly [string, string])[] = [
  ['half of it', JSON.stringify(copied()).slice(0, 200)],
  ['no steps', having('nodes', [])],
  ['steps that are none', having('nodes', [1, null, 'x'])],
  ['steps that are an object', having('nodes', { 0: 1, length: 1 })],
  ['a million steps', having('nodes', Array(1_000_000).fill(0))],
  ['a step of an unknown kind', having('nodes.0.kind', 'constructor')],
  ['a step of a newer version', having('nodes.0.version', 99)],
  ['a step with a prototype', having('nodes.0.__proto__', { bad: true })],
  ['settings with a prototype', having('nodes.0.settings.__proto__', { bad: true })],
  ['settings with a constructor', having('nodes.0.settings.constructor', { bad: true })],
  ['settings nobody knows', having('nodes.0.settings.evil', true)],
  ['settings nested a thousand deep', having('nodes.0.settings.x', nested(1_000))],
  ['a step nowhere', having('nodes.0.x', null)],
  ['a step a light year away', having('nodes.0.x', 1e300)],
  ['two steps of one id', having('nodes.1.id', ids[0])],
  ['lines that are none', having('edges', ['x'])],
  ['a million lines', having('edges', Array(1_000_000).fill({}))],
  ['a line to nowhere', having('edges.0.to', 'ghost')],
  ['a line to a prototype', having('edges.0.to', '__proto__')],
  ['a line from a port that is none', having('edges.0.port', 'toString')],
  ['a catalogue that is a list', having('catalogue', [])],
  ['a catalogue with a prototype', having('catalogue.__proto__', { bad: true })],
  ['a catalogue with one name twice', having('catalogue.topics', Array(2).fill({ id: 'a', name: '' }))],
  ...TEXTS.map(([what, words]) => [what, words] as const),
  ...TEXTS.slice(0, 6).map(
    ([what, words]) => [`${what} that says it is steps`, `"trellis-steps"${words}`] as const,
  ),
];

describe('a hostile clipboard', () => {
  it.each(CLIPS)('with %s is answered, and changes nothing', (_, words) => {
    openGood();
    expect(pasteText(words)).toBe(false);
    const { file, history, toast } = useStore.getState();
    expect(file).toBe(GOOD);
    expect(history.past).toEqual([]);
    expect(toast?.message.key).toMatch(/^draw\.refused\./);
    expect(({} as { bad?: boolean }).bad).toBeUndefined();
  });

  it.each([
    ['nodes', 'pasteMany'],
    ['edges', 'pasteManyLines'],
  ] as const)('with too many %s says how many of those there are', (list, key) => {
    openGood();
    pasteText(having(list, Array(100_000).fill({})));
    const { toast } = useStore.getState();
    expect(toast?.message).toMatchObject({ key: `draw.refused.${key}`, params: { count: 100_000 } });
  });

  it.each(SCRIPTS.map((words) => [JSON.stringify(words), words] as const))(
    'with a step called %s pastes that as words',
    (_, words) => {
      expect(pasteText(having('nodes.0.settings.name', words))).toBe(true);
      const pasted = useStore.getState().file?.program.nodes.at(-ids.length);
      expect(pasted?.settings.name).toBe(words);
    },
  );

  it('with any JSON changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isMarked) => {
        openGood();
        const words = JSON.stringify(
          isMarked ? { format: 'trellis-steps', nodes: value, edges: value } : value,
        );
        pasteText(words);
        expect(useStore.getState().file).toBe(GOOD);
      }),
      { numRuns: 60 },
    );
  });
});
