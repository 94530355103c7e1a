// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLasting } from '../../src/ui/use-lasting.ts';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function Shown({ isSo }: { readonly isSo: boolean }) {
  return useLasting(isSo, 300) ? 'long' : 'short';
}

it('only what lasts is told, and only as long as it does', async () => {
  const box = document.createElement('div');
  const root = createRoot(box);
  const show = (isSo: boolean) => act(async () => root.render(<Shown isSo={isSo} />));
  const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds));
  await show(false);
  await show(true);
  await pass(200);
  await show(false);
  await show(true);
  await pass(200);
  expect(box.textContent).toBe('short');
  await pass(100);
  expect(box.textContent).toBe('long');
  await show(false);
  expect(box.textContent).toBe('short');
  await show(true);
  expect(box.textContent).toBe('short');
  await act(async () => root.unmount());
});

it('what is so from the first is told from the first', async () => {
  const box = document.createElement('div');
  const root = createRoot(box);
  await act(async () => root.render(<Shown isSo={true} />));
  expect(box.textContent).toBe('long');
  await act(async () => root.unmount());
});
