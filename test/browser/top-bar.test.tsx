import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { TopBar } from '../../src/ui/frame/TopBar.tsx';
import { must } from './hand.ts';

const widths = [40, 40, 143, 130, 40, 40, 40, 56, 66];

it.each([390, 640, 720, 860])('at %i px nothing in it lies on anything or beyond the edge', async (width) => {
  await page.viewport(width, 450);
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  root.render(
    <TopBar
      start={<span style={{ flex: 'none', width: 150 }}>Guide</span>}
      end={widths.map((each, i) => (
        <button type="button" key={`${i}-${each}`} style={{ flex: 'none', height: 28, width: each }} />
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
