// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { Saved } from '../../src/panels/keeping/Saved.tsx';
import { openFile } from '../../src/store/actions.ts';
import { startNetwork } from '../../src/store/keeping/network.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';

let root: Root;
let box: HTMLElement;
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  openFile(emptyFile('Guide', 'guide'));
  stop = startNetwork();
  act(() => root.render(<Saved />));
});

afterEach(() => {
  act(() => root.unmount());
  stop();
  box.remove();
  useKeeping.setState({ role: 'edits' });
  useStore.setState({ save: { kind: 'saved' } });
  vi.unstubAllGlobals();
});

const words = () => box.textContent;
const happens = (name: string) => act(() => window.dispatchEvent(new Event(name)));
const fails = (reason: 'full' | 'blocked' | 'other') =>
  act(() => useStore.setState({ save: { kind: 'failed', reason, detail: '' } }));

it('says where the work is kept: saved, without a network, in this window, in another tab, or nowhere', () => {
  expect(words()).toBe('Saved');
  happens('offline');
  expect(words()).toBe('Saved, no network');
  happens('online');
  expect(words()).toBe('Saved');
  fails('blocked');
  expect(words()).toBe('Kept in this window only');
  fails('full');
  expect(words()).toBe('Not saved, no room');
  fails('other');
  expect(words()).toBe('Not saved');
  act(() => useKeeping.setState({ role: 'follows' }));
  expect(words()).toBe('Following another tab');
});

it('says Saving until nothing has changed for a moment', async () => {
  vi.useFakeTimers();
  try {
    const is = (kind: 'saving' | 'saved') => act(() => useStore.setState({ save: { kind } }));
    is('saving');
    expect(words()).toBe('Saving');
    is('saved');
    expect(words()).toBe('Saving');
    is('saving');
    act(() => vi.advanceTimersByTime(1000));
    expect(words()).toBe('Saving');
    is('saved');
    act(() => vi.advanceTimersByTime(1000));
    expect(words()).toBe('Saved');
  } finally {
    vi.useRealTimers();
  }
});
