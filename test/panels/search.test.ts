import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { findAll } from '../../src/panels/find/found.ts';
import { findSteps, rankOf } from '../../src/panels/palette/search.ts';
import { openFile } from '../../src/store/actions.ts';
import { addStep } from '../../src/store/document/commands.ts';
import { useStore } from '../../src/store/store.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { openShipped } from '../store/opened.ts';

await fetchWords('ja');

const en = voiceOf('en');
const named = (looked: string) => findSteps(looked, en).map(({ preset }) => en.say(preset.label));

describe('looking for a step', () => {
  beforeEach(() => {
    openShipped();
  });

  it('takes whatever is typed, sign by sign', () => {
    const signs = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('-', 'in-', '\ud83d', '“A', 'é\u0301', '全角！'),
    );
    fc.assert(
      fc.property(signs, (typed) => {
        const rank = rankOf(typed, 'In-app message', 'While they use it');
        expect(rank === undefined || rank >= 0).toBe(true);
      }),
    );
    expect(named('in-')).toContain('In-app message');
    expect(named('opt-out').length).toBeGreaterThan(0);
    expect(named('-')).not.toContain('Wait');
  });

  it('finds a start first while there is none, and what is called so afterwards', () => {
    expect(named('wait')[0]).toBe('Wait');
    // Nothing is looked for: what can go behind a step, then the starts.
    const starts = findSteps('', en).map(({ kind }) => kind.entrance !== undefined);
    expect(starts).toEqual(starts.toSorted((a, b) => Number(a) - Number(b)));
    openFile(emptyFile('Blank', 'blank'));
    expect(findSteps('', en)[0]?.id).toBe('start.form');
    // The start by a form: on the canvas its card says "Submitted a form".
    expect(findSteps('form', en)[0]?.id).toBe('start.form');
    // Whatever is no start is found as before.
    expect(named('form')).toContain('Wait for a form');
  });

  it.each([
    ['wait until a date', 'Wait until a date'],
    ['until a date', 'Wait until a date'],
    ['date wait', 'Wait until a date'],
    ['wait for a form', 'Wait for a form'],
    ['lifecycle stage', 'Set the stage'],
    ['A/B', 'Random split'],
    ['A/B test', 'Random split'],
    ['Ａ／Ｂ', 'Random split'],
    ['unsubscribe', 'Change consent'],
    ['zoom', 'Wait for a webinar'],
    ['mql', 'Is ready for sales'],
  ])('puts what is meant by “%s” first: %s', (looked, label) => {
    expect(named(looked)[0]).toBe(label);
  });

  it.each(['registered', 'attended', 'demo', 'slack', 'linkedin', 'gdpr', 'drip', 'reminder'])(
    'knows what marketers call “%s”',
    (looked) => {
      expect(named(looked).length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['A/Bテスト', '無作為に分割'],
    ['日付まで待つ', '日付まで待つ'],
    ['Zoom', 'ウェビナーを待つ'],
    ['購読解除', '連絡を止める'],
  ])('finds what is meant by 「%s」', (looked, label) => {
    const ja = voiceOf('ja');
    expect(findSteps(looked, ja).map(({ preset }) => ja.say(preset.label))[0]).toBe(label);
  });

  it.each(['登録', '参加', '配信停止', 'デモ', 'Slack', 'LINE'])('knows 「%s」', (looked) => {
    expect(findSteps(looked, voiceOf('ja')).length).toBeGreaterThan(0);
  });

  it.each(['opened', 'opens', 'clicked', 'waiting'])('finds “%s” whatever the form of the word', (word) => {
    expect(named(word).length).toBeGreaterThan(0);
  });
});

describe('the list of commands', () => {
  beforeEach(() => {
    openShipped();
  });
  const first = (looked: string) => findAll(looked, en)[0];

  it.each([
    'new program',
    'open',
    'import people',
    'share',
    'versions',
    'export',
    'theme',
    'dark theme',
    'language',
    'japanese',
    'save a story',
    'stories',
    'comments',
    'back up everything',
    'delete everything',
    'tidy up',
    'node',
  ])('knows “%s”', (looked) => {
    expect(first(looked)?.group).toBe('do');
  });

  it('takes back the last change and says which, and nothing where there is none', () => {
    const undo = () => findAll('undo', en).find(({ id }) => id === 'do/undo');
    expect(undo()).toBeUndefined();
    const before = useStore.getState().file?.program.nodes.length ?? 0;
    addStep('email.email');
    expect(undo()).toMatchObject({ label: 'Undo', hint: expect.stringContaining('Email') });
    undo()?.run();
    expect(useStore.getState().file?.program.nodes).toHaveLength(before);
    expect(first('redo')?.id).toBe('do/redo');
  });

  it('asks before everything is deleted, and offers no theme or language before one is looked for', () => {
    expect(first('delete everything')?.id).toBe('do/deleteAll');
    expect(findAll('', en).filter(({ id }) => /theme|language/.test(id))).toEqual([]);
  });

  it('puts a step that is called exactly so before all else', () => {
    expect(first('wait until a date')).toMatchObject({ group: 'add', label: 'Wait until a date' });
  });
});
