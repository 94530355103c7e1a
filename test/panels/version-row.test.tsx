// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VersionRow } from '../../src/panels/versions/VersionRow.tsx';
import { NOW, type Notes, useVersions } from '../../src/store/versions/state.ts';

let root: Root;
let box: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.createElement('ul');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(() => {
  act(() => root.unmount());
  box.remove();
  useVersions.setState({ next: {}, edited: undefined });
  vi.unstubAllGlobals();
});

function draw(notes: Notes) {
  const version = { id: 'v', programId: 'p', isNamed: true, number: 2, madeAt: 0, file: '', notes };
  act(() => root.render(<VersionRow version={version} />));
}

const button = (name: string) =>
  [...box.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === name);

it('a version of which nothing is expected asks for it in words, and opens the form', () => {
  draw({});
  act(() => button('Add what you expect: Version 2')?.click());
  expect(useVersions.getState().edited).toBe('v');
  expect(box.querySelector('form')).not.toBeNull();
});

it('so does what is drawn now', () => {
  act(() => root.render(<VersionRow version={undefined} />));
  act(() => button('Add what you expect: Now')?.click());
  expect(useVersions.getState().edited).toBe(NOW);
});

it('what is expected by a figure alone is a sentence, with what came of it', () => {
  draw({ measure: { figure: 'handoffs', way: 'up' } });
  expect(box.textContent).toContain('We expect more: Handed to sales');
  expect(box.textContent).toContain('Not measured yet');
  expect(button('Add what you expect: Version 2')).toBeUndefined();
  draw({
    measure: { figure: 'handoffs', way: 'up' },
    came: { outcome: 'held', figure: 'handoffs', unit: 'handoffs', a: 39, b: 46 },
  });
  expect(box.textContent).toContain('Held: Handed to sales, 39 to 46');
});

it('words go before the figure', () => {
  draw({ words: 'We expect a calmer list.', measure: { figure: 'unsubscribed', way: 'down' } });
  expect(box.textContent).toContain('We expect a calmer list.');
  expect(box.textContent).not.toContain('We expect less');
});
