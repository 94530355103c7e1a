import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { Tooltip } from '../../src/ui/Tooltip.tsx';

let root: Root;
let box: HTMLElement;

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(() => {
  root.unmount();
  box.remove();
});

const tip = (): Element | null => document.querySelector('[role="tooltip"]');

/** A button at one edge of the window, pointed at until its words show. */
async function pointAt(edge: 'left' | 'right'): Promise<void> {
  root.render(
    <div data-scroller style={{ height: 80, overflow: 'auto' }}>
      <div style={{ height: 400 }}>
        <Tooltip text="Show as a table: the time it takes from coming in to the first handoff">
          <button type="button" style={{ position: 'absolute', [edge]: 0, width: 24 }}>
            T
          </button>
        </Tooltip>
      </div>
    </div>,
  );
  const button = await vi.waitUntil(() => box.querySelector('button'));
  button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  await vi.waitUntil(tip, { timeout: 5000 });
}

it.each(['left', 'right'] as const)('keeps its words inside the window at the %s edge', async (edge) => {
  await pointAt(edge);
  const { left, right } = tip()!.getBoundingClientRect();
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(innerWidth);
});

it('goes once anything scrolls', async () => {
  await pointAt('left');
  box.querySelector('[data-scroller]')!.scrollTop = 60;
  await vi.waitUntil(() => tip() === null, { timeout: 5000 });
  expect(tip()).toBeNull();
});
