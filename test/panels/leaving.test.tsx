// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLeaving } from '../../src/panels/find/leaving.ts';

const close = () => undefined;

function Box() {
  const box = useRef<HTMLDivElement>(null);
  useLeaving(box, close);
  return (
    <div ref={box}>
      <input aria-label="look for" />
    </div>
  );
}

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => vi.unstubAllGlobals());

it('a box that opens takes the focus, and gives it back when it goes', () => {
  const [before, place] = [document.createElement('button'), document.createElement('div')];
  document.body.append(before, place);
  const root = createRoot(place);
  before.focus();
  act(() => root.render(<Box />));
  expect(document.activeElement).toBe(place.querySelector('input'));
  act(() => root.render(null));
  expect(document.activeElement).toBe(before);
  act(() => root.unmount());
  before.remove();
  place.remove();
});
