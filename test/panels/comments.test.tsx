// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyFile, type ProgramNode, threadsOf } from '../../src/core/index.ts';
import { StepComments } from '../../src/panels/comments/StepComments.tsx';
import { change, openFile, undoLast } from '../../src/store/actions.ts';
import { useAuthor } from '../../src/store/comments/author.ts';
import { inProgram } from '../../src/store/document/commands.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { showLocale } from '../../src/store/words.ts';
import { openDocument } from '../store/opened.ts';

const pause: ProgramNode = { id: 'pause', key: 1, kind: 'wait', version: 1, settings: {}, x: 0, y: 0 };

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
  useAuthor.setState({ name: '', isAsked: false, written: new Set() });
  useKeeping.setState({ role: 'edits', isShared: false });
  const empty = emptyFile('Commented', 'commented');
  openFile({ ...empty, program: { ...empty.program, nodes: [pause] } });
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  await act(async () => {
    showLocale('en');
    root.render(<StepComments node="pause" />);
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});

const said = () => threadsOf(openDocument().program).flatMap(({ comments }) => comments);

function field(name: string): HTMLInputElement | HTMLTextAreaElement | undefined {
  const label = [...box.querySelectorAll('label')].find(({ textContent }) => textContent === name);
  const found = label && document.getElementById(label.htmlFor);
  return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found : undefined;
}

async function type(name: string, words: string) {
  const found = field(name);
  if (found === undefined) throw new Error(`no field ${name} in ${box.textContent}`);
  const of = found instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(of.prototype, 'value')?.set?.call(found, words);
    found.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string, on: Element | null | undefined, ctrlKey = false) {
  await act(async () => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
  });
}

const named = (label: string) => box.querySelector<HTMLElement>(`button[aria-label="${label}"]`);

async function write(words: string) {
  await type('Write a comment', words);
  await press('Enter', field('Write a comment'), true);
}

describe('a comment that is begun', () => {
  it('is left by Escape and stays written, also when one has been away', async () => {
    await type('Write a comment', 'Too long?');
    const begun = field('Write a comment');
    begun?.focus();
    await press('Escape', begun);
    expect(document.activeElement).not.toBe(begun);
    expect(begun?.value).toBe('Too long?');
    await act(async () => root.render(<StepComments node="other" />));
    expect(field('Write a comment')?.value).toBe('');
    await act(async () => root.render(<StepComments node="pause" />));
    expect(field('Write a comment')?.value).toBe('Too long?');
    await press('Enter', field('Write a comment'), true);
    expect(said()).toMatchObject([{ text: 'Too long?' }]);
    expect(field('Write a comment')?.value).toBe('');
  });
});

describe('an answer or a change that is begun', () => {
  const button = (name: string) =>
    [...box.querySelectorAll('button')].find(
      (one) => one.textContent === name || one.getAttribute('aria-label') === name,
    );
  const begin = (name: string) => act(async () => button(name)?.click());
  const away = async () => {
    await act(async () => root.render(<StepComments node="other" />));
    await act(async () => root.render(<StepComments node="pause" />));
  };

  it.each(['Answer', 'Change this comment'])('is there again until it is sent: %s', async (name) => {
    await write('Too long?');
    await begin(name);
    expect(document.activeElement).toBe(field(name));
    await away();
    // Nothing was begun.
    expect(field(name)).toBeUndefined();
    await begin(name);
    await type(name, 'Too short?');
    await away();
    expect(field(name)?.value).toBe('Too short?');
    expect(document.activeElement).not.toBe(field(name));
    await press('Escape', field(name));
    expect(field(name)).toBeUndefined();
    await begin(name);
    expect(field(name)?.value).toBe('Too short?');
    await press('Enter', field(name), true);
    expect(said().map(({ text }) => text)).toEqual(
      name === 'Answer' ? ['Too long?', 'Too short?'] : ['Too short?'],
    );
    // The field has gone; the keys go on at what opened it.
    expect(document.activeElement).toBe(button(name));
    await away();
    expect(field(name)).toBeUndefined();
    await begin(name);
    expect(field(name)?.value).toBe(name === 'Answer' ? '' : 'Too short?');
  });

  it('is forgotten where it is cancelled, and is no more than what it was changed from', async () => {
    await write('Too long?');
    await begin('Change this comment');
    await type('Change this comment', '');
    await away();
    expect(field('Change this comment')?.value).toBe('');
    await begin('Cancel');
    await away();
    expect(field('Change this comment')).toBeUndefined();
    await begin('Change this comment');
    await type('Change this comment', 'Too');
    await type('Change this comment', 'Too long?');
    await away();
    expect(field('Change this comment')).toBeUndefined();
  });
});

describe('a comment that was begun before the page was loaded anew', () => {
  const anew = async () => {
    vi.resetModules();
    return import('../../src/store/comments/drafts.ts');
  };

  it('is there again until it is sent, and is never in the file', async () => {
    const file = openDocument();
    await type('Write a comment', 'Half a');
    expect(openDocument()).toBe(file);
    expect((await anew()).draftOf('commented/pause')).toBe('Half a');
    await press('Enter', field('Write a comment'), true);
    expect((await anew()).draftOf('commented/pause')).toBeUndefined();
  });

  it('is none where something else is kept in its place', async () => {
    for (const kept of ['{', '{"a":1}', '[1,["a"],["a",2],["b","c"]]']) {
      sessionStorage.setItem('trellis.drafts', kept);
      const { draftOf } = await anew();
      expect(draftOf('a')).toBeUndefined();
    }
    expect((await anew()).draftOf('b')).toBe('c');
    sessionStorage.clear();
  });
});

describe('the name of who comments', () => {
  it('is asked for with the first comment, once, and kept in this browser', async () => {
    expect(field('Your name')).toBeUndefined();
    await type('Write a comment', 'Too long?');
    await type('Your name', ' Ada ');
    await press('Enter', field('Write a comment'), true);
    expect(said()).toMatchObject([{ author: 'Ada', text: 'Too long?' }]);
    expect(localStorage.getItem('trellis.author')).toBe('Ada');
    await type('Write a comment', 'Or not?');
    expect(field('Your name')).toBeUndefined();
    expect(box.textContent).toContain('Written as Ada');
  });

  it('may be left out, and is not asked for again', async () => {
    await write('Too long?');
    expect(said()).toMatchObject([{ author: '' }]);
    await type('Write a comment', 'Or not?');
    expect(field('Your name')).toBeUndefined();
    expect(box.textContent).toContain('Written without a name');
  });
});

describe('a comment', () => {
  it('is written anew by whoever wrote it, by keys, in one undo; Escape leaves it', async () => {
    await write('Too long?');
    const [before] = said();
    const pencil = named('Change this comment');
    await act(async () => pencil?.click());
    await type('Change this comment', 'Too short?');
    await press('Escape', field('Change this comment'));
    expect(said()).toEqual([before]);
    expect(document.activeElement).toBe(pencil);
    await act(async () => pencil?.click());
    await type('Change this comment', '<i>Too short?</i>');
    await press('Enter', field('Change this comment'), true);
    expect(said()).toEqual([{ ...before, text: '<i>Too short?</i>', edited: expect.any(Number) }]);
    expect(box.querySelector('i')).toBeNull();
    expect(box.textContent).toContain('changed just now');
    await act(async () => undoLast());
    expect(said()).toEqual([before]);
  });

  it('of somebody else can be answered and not written anew, under one’s own name it can', async () => {
    const from = (author: string) =>
      act(async () =>
        change(
          inProgram((program) => ({
            ...program,
            comments: [{ id: 'a', node: 'pause', comments: [{ author, text: 'Hm', at: 29_000_000 }] }],
          })),
          { label: { key: 'comments.title' } },
        ),
      );
    for (const author of ['', 'Bob']) {
      await from(author);
      expect(box.textContent).toContain('Hm');
      expect(named('Change this comment')).toBeNull();
    }
    await act(async () => useAuthor.setState({ name: 'Bob' }));
    expect(named('Change this comment')).not.toBeNull();
  });
});
