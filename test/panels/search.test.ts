import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { findAll } from '../../src/panels/find/found.ts';
import { findSteps } from '../../src/panels/palette/search.ts';
import { openFile } from '../../src/store/actions.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openShipped } from '../store/opened.ts';

const en = voiceOf('en');
const named = (looked: string) => findSteps(looked, en).map(({ preset }) => en.say(preset.label));

describe('looking for a step', () => {
  beforeEach(() => {
    openShipped();
  });

  it('finds a start first while there is none, and what is called so afterwards', () => {
    expect(named('wait')[0]).toBe('Wait');
    openFile(emptyFile('Blank', 'blank'));
    // The start by a form: on the canvas its card says "Submitted a form".
    expect(findSteps('form', en)[0]?.id).toBe('start.form');
    // Whatever is no start is found as before.
    expect(named('form')).toContain('Wait for a form');
  });

  it.each(['opened', 'opens', 'clicked', 'waiting'])('finds “%s” whatever the form of the word', (word) => {
    expect(named(word).length).toBeGreaterThan(0);
  });
});

it.each(['new program', 'open', 'import people', 'share', 'versions', 'export'])(
  'the list of commands knows “%s”',
  (looked) => {
    openShipped();
    expect(findAll(looked, en).some(({ group }) => group === 'do')).toBe(true);
  },
);
