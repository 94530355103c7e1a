import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { KindContext } from '../../../../src/core/program/nodes/contract.ts';
import { KINDS as ALL_KINDS, type KnownNode } from '../../../../src/core/program/nodes/kinds.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { CATALOGUE, CONTEXT, cardWords, EN, KINDS, kindOf, viewOf } from './help.ts';
import { toyKind } from './toy.ts';

describe('the palette', () => {
  it('shows six steps first, in this order, under these words', () => {
    const simple = KINDS.palette.filter(({ preset }) => preset.simple);
    expect(simple.map(({ preset }) => `${EN.say(preset.label)}: ${EN.say(preset.summary)}`)).toEqual([
      'Start: Form, list, event, date',
      'Wait: A time, a date, a reply',
      'If: Score, field, behaviour',
      'Email: One email, one topic',
      'Handoff: To sales, with why',
      'Exit: Leave, with a reason',
    ]);
    expect(KINDS.palette.slice(0, 6)).toEqual(simple);
  });

  it('has at least 24 more', () => {
    expect(KINDS.palette.filter(({ preset }) => !preset.simple).length).toBeGreaterThanOrEqual(24);
  });

  it('has every kind, and every preset once', () => {
    const ids = KINDS.palette.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(KINDS.palette.map(({ kind }) => kind.kind)).size).toBe(KINDS.kinds.length);
  });

  it('tells presets of one kind apart by their words', () => {
    const labels = KINDS.palette.map(({ preset }) => EN.say(preset.label));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('kinds', () => {
  it('make the type of a node: its settings follow from its kind', () => {
    const nodes: readonly KnownNode[] = [
      { kind: 'exit', settings: { reason: 'converted', name: 'Bye' } },
      // @ts-expect-error an exit has no such reason
      { kind: 'exit', settings: { reason: 'tired' } },
      // @ts-expect-error there is no such kind
      { kind: 'toy', settings: {} },
    ];
    expect(nodes.map(({ kind }) => KINDS.find(kind)?.kind)).toEqual(['exit', 'exit', undefined]);
  });

  it('are the folders beside the list, one each', () => {
    const folder = path.join(import.meta.dirname, '../../../../src/core/program/nodes');
    const folders = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'shared',
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(ALL_KINDS.map(({ kind }) => kind).sort());
  });
});

describe('a card', () => {
  it('has the icon of what it does, or else that of its kind', () => {
    expect(kindOf('start').describe({}, CONTEXT).icon).toBe('clipboard-list');
    expect(kindOf('exit').describe({}, CONTEXT).icon).toBeUndefined();
  });

  it('says how often one may enter, where that is known', () => {
    const context: KindContext = { ...CONTEXT, entry: { kind: 'once' } };
    expect(cardWords('start', { form: 'guide' }, context)).toBe(
      'Submitted a form | *The guide*, from any page, once per person',
    );
  });

  it('names another program, where its name is known', () => {
    const context: KindContext = { ...CONTEXT, programs: [{ id: 'sunset', name: 'Sunset' }] };
    expect(cardWords('sendTo', { program: 'sunset' }, context)).toBe(
      'Start Sunset | They enter *Sunset* and go on here too',
    );
  });
});

describe('a node', () => {
  const unknown = (kind: string, settings: object) =>
    kindOf(kind)
      .lint(viewOf(kind, settings))
      .map(({ code, setting, blocks }) => [code, setting, blocks]);

  it('is doubted for a name that is not in the catalogue, in entries of lists too, without stopping a run', () => {
    expect(unknown('start', { on: 'segment', segment: 'lost' })).toEqual([
      ['start/unknown-name', 'segment', 'launch'],
    ]);
    expect(unknown('set', { changes: [{ what: 'list', list: 'lost' }] })).toEqual([
      ['set/unknown-name', 'changes.0.list', 'launch'],
    ]);
    expect(unknown('set', { changes: [{ what: 'field', field: 'lost', value: 1 }] })).toHaveLength(1);
    expect(unknown('waitFor', { cases: [{ id: 'a', event: 'lost' }] })).toEqual([
      ['waitFor/unknown-name', 'cases.0.event', 'launch'],
    ]);
  });

  it('is not doubted for a form or page that only others know', () => {
    expect(unknown('start', { form: 'spring-fair' })).toEqual([]);
  });

  it('is not doubted for a setting that is put aside', () => {
    expect(unknown('start', { on: 'hand', segment: 'lost' })).toEqual([]);
  });

  it('brings its own words as content under its id', () => {
    const email = kindOf('email');
    expect(email.owned?.({ subject: 'Hello', sender: 'Anna' }, 'n1')).toEqual({
      id: 'n1',
      name: 'Hello',
      subject: 'Hello',
      sender: 'Anna',
    });
    expect(email.owned?.({ asset: 'guide' }, 'n1')).toBeUndefined();
    expect(kindOf('wait').owned).toBeUndefined();
  });

  it('is itself where its rules say so, in a goal as in a decision', () => {
    const rule = { kind: 'passes', nodeId: 'self', op: '<=', times: 2 };
    expect(kindOf('goal').watch?.({ rule }, 'n7')?.rule).toEqual({ ...rule, nodeId: 'n7' });
    const steps = kindOf('if').lower({ rule: { kind: 'not', rule } }, { nodeId: 'n7', catalogue: CATALOGUE });
    expect(steps[0]).toMatchObject({ cases: [{ kind: 'not', rule: { nodeId: 'n7' } }] });
  });

  it('labels its ports with names of the catalogue', () => {
    const [first] = kindOf('waitFor').ports({ cases: [{ id: 'trial', event: 'trial' }] }, CONTEXT);
    expect(first?.label && EN.say(first.label)).toBe('Trial started');
  });

  it('has all its settings, whatever the document leaves out, and the common ones beside them', () => {
    const settings: object = { name: 'Points', changes: [{ what: 'list', list: 'guests' }] };
    const steps = kindOf('set').lower(settings, { nodeId: 'n1', catalogue: CATALOGUE });
    expect(steps[0]).toMatchObject({ change: { kind: 'list', list: 'guests', on: true } });
  });
});

describe('a kind that is added in a test', () => {
  const kinds = registry([...ALL_KINDS, toyKind]);
  const kind = kinds.find('toy');
  if (kind === undefined) throw new Error('the toy is not there');

  it('is in the palette, with words in both languages', () => {
    expect(kinds.palette.map(({ id }) => id)).toEqual(expect.arrayContaining(['toy.toy', 'toy.long']));
    const said = (['en', 'ja'] as const).map((locale) =>
      makeTexts(locale, kinds.words(locale)).say(kind.label),
    );
    expect(said).toEqual(['Toy', 'おもちゃ']);
  });

  it('has a form, a card, ports and doubts', () => {
    const settings = { minutes: 5, points: 200 };
    expect(kind.form(settings, CONTEXT).map(({ setting }) => setting)).toEqual(['minutes', 'points']);
    const voice = makeTexts('en', kinds.words('en'));
    expect(voice.say(kind.describe(settings, CONTEXT).title)).toBe('Rest 5 minutes');
    expect(kind.ports(settings).map(({ id }) => id)).toEqual(['strong', 'weak']);
    expect(kind.lint({ ...viewOf('exit', {}), settings }).map(({ code }) => code)).toEqual([
      'toy/many-points',
    ]);
  });

  it('lowers to steps that everything else knows', () => {
    const steps = kind.lower({}, { nodeId: 'n1', catalogue: CATALOGUE });
    expect(steps.map(({ op }) => op)).toEqual(['delay', 'set', 'branch']);
  });

  it('leaves the product without it', () => {
    expect(registry().find('toy')).toBeUndefined();
  });
});
