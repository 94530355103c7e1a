import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { emptyFile } from '../../../../src/core/program/document/create.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import type { NodeView } from '../../../../src/core/program/nodes/contract.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { CONTACT } from './doubts/contact.ts';
import { DECISIONS } from './doubts/decisions.ts';
import { TIME } from './doubts/time.ts';
import { EN, KINDS, kindOf, viewOf } from './help.ts';
import { toyKind } from './toy.ts';

type More = Partial<Omit<NodeView<object>, 'settings'>>;

/** What a node is doubted for: `code: message`. */
function doubts(kind: string, settings: object, more: More = {}): readonly string[] {
  return kindOf(kind)
    .lint(viewOf(kind, settings, more))
    .map(({ code, message }) => `${code}: ${EN.say(message)}`);
}

const CASES = [...TIME, ...DECISIONS, ...CONTACT];

describe('doubts of a node by itself', () => {
  it.each(CASES)('$what ($kind)', ({ kind, settings, more, found }) => {
    const said = doubts(kind, settings, more);
    expect(said).toHaveLength(found.length);
    for (const [at, one] of found.entries()) expect(said[at]).toContain(one);
  });

  it('are none for presets as they come', () => {
    for (const { id, kind, preset } of KINDS.palette) {
      const isByOpens = id === 'waitFor.open';
      expect(doubts(kind.kind, preset.settings).length, id).toBe(isByOpens ? 1 : 0);
    }
  });

  it('say what they block: never a run, unless a name is not there', () => {
    for (const { kind, settings, more } of CASES) {
      for (const { code, blocks } of kindOf(kind).lint(viewOf(kind, settings, more))) {
        if (!code.startsWith('rule/')) expect(blocks).not.toBe('run');
      }
    }
  });
});

const FEW_SEATS = { kind: 'field', field: 'seats', op: '<', value: 5 };

describe('content of an email', () => {
  const catalogue = {
    ...viewOf('email', {}).catalogue,
    assets: [
      { id: 'draft', name: 'Draft', subject: 'Soon', approved: false },
      { id: 'empty', name: 'Empty' },
    ],
  };

  it('must be approved and have a subject before a launch', () => {
    expect(doubts('email', { asset: 'draft' }, { catalogue })).toEqual([
      'email/not-approved: not approved yet',
    ]);
    expect(doubts('email', { asset: 'empty' }, { catalogue })).toEqual(['email/no-content: has no subject']);
  });

  it('is looked at in every version', () => {
    const settings = { asset: 'draft', variants: [{ id: '', rule: FEW_SEATS, asset: 'empty' }] };
    expect(doubts('email', settings, { catalogue }).map((said) => said.split(':')[0])).toEqual([
      'email/not-approved',
      'email/no-content',
    ]);
  });
});

describe('mends', () => {
  /** Applies a mend to settings. */
  function mended(kind: string, settings: object, more: More = {}): object {
    const [issue] = kindOf(kind).lint(viewOf(kind, settings, more));
    const result = JSON.parse(JSON.stringify({ ...kindOf(kind).defaults, ...settings }));
    for (const op of issue?.fix?.patch ?? []) {
      const last = op.path.at(-1) as string | number;
      const parent = op.path.slice(0, -1).reduce((at, part) => at[part], result);
      if (op.op !== 'remove') parent[last] = op.value;
      else if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else delete parent[last];
    }
    return result;
  }

  const WITH_MEND = CASES.filter(
    ({ kind, settings, more }) => kindOf(kind).lint(viewOf(kind, settings, more))[0]?.fix !== undefined,
  );

  it.each(WITH_MEND)('of $what ($kind) make it go away', ({ kind, settings, more, found }) => {
    const result = mended(kind, settings, more);
    expect(kindOf(kind).schema.safeParse(result).success).toBe(true);
    expect(doubts(kind, result, more)).not.toContain(found[0]);
    expect(doubts(kind, settings, more)).toContain(found[0]);
  });

  it('bring shares to 100 by largest remainders', () => {
    const ways = [1, 1, 1].map((share, at) => ({ id: `${at}`, share }));
    expect(mended('split', { ways })).toMatchObject({ ways: [{ share: 34 }, { share: 33 }, { share: 33 }] });
  });
});

it('a kind of one test brings its own doubts into the lint of a file, and its mend takes them away', () => {
  const kinds = registry([...KINDS.kinds, toyKind]);
  const empty = emptyFile('Toys', 'toys');
  const node = { id: 'n1', key: 1, kind: 'toy', version: 1, settings: { points: 500 }, x: 0, y: 0 };
  const file = { ...empty, program: { ...empty.program, nodes: [node] } };
  const doubt = lint(file, kinds).find(({ code }) => code === 'toy/many-points');
  expect(doubt).toMatchObject({ nodeId: 'n1', setting: 'points', severity: 'warning' });
  const said = doubt && makeTexts('en', kinds.words('en')).say(doubt.message);
  expect(said).toBe('gives more than 100 points');
  const mended = applyPatch(file, doubt?.fix?.patch ?? []);
  expect(lint(mended, kinds).map(({ code }) => code)).not.toContain('toy/many-points');
});
