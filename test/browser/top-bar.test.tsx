import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { TopBar } from '../../src/ui/frame/TopBar.tsx';
import { must } from './hand.ts';

/** Widths of what stands at the right in a mode, by its name. */
const WIDTHS = {
  undo: 40,
  redo: 41,
  chip: 143,
  stop: 130,
  looks: 42,
  files: 43,
  settings: 44,
  share: 56,
  run: 66,
};

it.each([390, 640, 720, 860])('at %i px nothing in it lies on anything or beyond the edge', async (width) => {
  await page.viewport(width, 450);
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  root.render(
    <TopBar
      start={<span style={{ flex: 'none', width: 150 }}>Guide</span>}
      end={Object.entries(WIDTHS).map(([id, each]) => (
        <button type="button" key={id} style={{ flex: 'none', height: 28, width: each }}>
          {id}
        </button>
      ))}
    />,
  );
  await vi.waitFor(() => must('header button'));
  const name = must('header span').getBoundingClientRect();
  for (const button of box.querySelectorAll('button')) {
    const { left, right, top } = button.getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(width);
    expect(left >= name.right || top >= name.bottom).toBe(true);
  }
  root.unmount();
  box.remove();
});
