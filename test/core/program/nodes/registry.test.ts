import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { cardOf, issuesOf, ownedAssets, placed, portLabel } from '../../../../src/core/program/nodes/ask.ts';
import { KINDS as ALL_KINDS } from '../../../../src/core/program/nodes/kinds.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { CATALOGUE, CONTEXT, EN, KINDS, kindOf, viewOf } from './help.ts';
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
  it('are the folders beside the list, one each', () => {
    const folder = path.join(import.meta.dirname, '../../../../src/core/program/nodes');
    const folders = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'shared',
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(ALL_KINDS.map(({ kind }) => kind).sort());
  });
});

const GUIDE: object = { form: 'guide' };

describe('a card', () => {
  it('has the name that the user gave', () => {
    expect(EN.say(cardOf(kindOf('wait'), { name: 'Cool-off' }, CONTEXT).title)).toBe('Cool-off');
    expect(EN.say(cardOf(kindOf('wait'), { name: ' ' }, CONTEXT).title)).toBe('Wait 3 days');
  });

  it('says that the step is off, or what it lacks', () => {
    const off = cardOf(kindOf('wait'), { enabled: false, name: 'Wait for the webinar' }, CONTEXT);
    expect([off.state, EN.say(off.sentence)]).toEqual(['off', 'Off. People go on at once.']);
    const open = cardOf(kindOf('email'), {}, CONTEXT);
    expect([open.state, open.missing && EN.say(open.missing)]).toEqual([
      'unfinished',
      'Choose an email to send',
    ]);
  });

  it('has the icon of what it does', () => {
    expect(cardOf(kindOf('start'), {}, CONTEXT).icon).toBe('clipboard-list');
    expect(cardOf(kindOf('exit'), {}, CONTEXT).icon).toBe('flag');
  });

  it('says how often one may enter, where that is known', () => {
    const { sentence } = cardOf(kindOf('start'), GUIDE, { ...CONTEXT, entry: { kind: 'once' } });
    expect(EN.say(sentence)).toBe('The guide, from any page, once per person');
  });
});

describe('doubts', () => {
  it('name what is missing, never blocking a run', () => {
    const issues = issuesOf(kindOf('email'), viewOf('email', {}));
    expect(issues.map(({ code, blocks, setting }) => [code, blocks, setting])).toEqual([
      ['email/missing-setting', 'launch', 'subject'],
    ]);
  });

  it('name what is not in the catalogue, in entries of lists too', () => {
    const one = issuesOf(kindOf('handoff'), viewOf('handoff', { queue: 'nobody' }));
    expect(one.map(({ code, setting }) => [code, setting])).toEqual([['handoff/unknown-name', 'queue']]);
    const two = issuesOf(kindOf('set'), viewOf('set', { changes: [{ what: 'list', list: 'lost' }] }));
    expect(two.map(({ code, setting }) => [code, setting])).toEqual([['set/unknown-name', 'changes.0.list']]);
  });

  it('know the content that a node brings along', () => {
    const cases = [{ id: 'a', event: 'click', about: 'n7' }];
    const view = viewOf(
      'waitFor',
      { cases },
      { sentBefore: new Set(['n7']), nodeIds: new Set(['n1', 'n7']) },
    );
    expect(issuesOf(kindOf('waitFor'), view)).toEqual([]);
  });

  it('are none for a step that is switched off', () => {
    expect(issuesOf(kindOf('email'), viewOf('email', { enabled: false }))).toEqual([]);
  });

  it('have their mends placed in the file', () => {
    const [issue] = issuesOf(kindOf('wait'), viewOf('wait', { time: { amount: 0, unit: 'days' } }));
    expect(issue && placed(issue, ['program', 'nodes', 3, 'settings']).fix?.patch[0]?.path).toEqual([
      'program',
      'nodes',
      3,
      'settings',
      'time',
    ]);
  });
});

describe('a node', () => {
  it('brings its own words as content under its id', () => {
    const nodes = [
      { id: 'n1', kind: 'email', settings: { subject: 'Hello', sender: 'Anna' } },
      { id: 'n2', kind: 'email', settings: { asset: 'guide' } },
      { id: 'n3', kind: 'wait', settings: {} },
    ];
    expect(ownedAssets(nodes, KINDS)).toEqual([
      { id: 'n1', name: 'Hello', subject: 'Hello', sender: 'Anna' },
    ]);
  });

  it('labels its ports with names of the catalogue', () => {
    const settings = { cases: [{ id: 'trial', event: 'trial' }] };
    const label = portLabel(kindOf('waitFor'), settings, { port: 'trial', ctx: CONTEXT });
    expect(label && EN.say(label)).toBe('Trial started');
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
    expect(voice.say(cardOf(kind, settings, CONTEXT).title)).toBe('Rest 5 minutes');
    expect(kind.ports(settings).map(({ id }) => id)).toEqual(['strong', 'weak']);
    expect(issuesOf(kind, { ...viewOf('exit', {}), settings }).map(({ code }) => code)).toEqual([
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
