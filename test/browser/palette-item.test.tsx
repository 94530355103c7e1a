import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { PaletteItem } from '../../src/ui/frame/PaletteItem.tsx';
import { must } from './hand.ts';

it.each([
  ['Wait', 'A time, a date, a reply'],
  ['Sales record changed', 'Birthday, renewal, event'],
])('%s is read whole, and is as high as others where a line is enough', async (title, hint) => {
  // Narrower windows have signs alone.
  await page.viewport(1440, 900);
  const box = document.createElement('div');
  box.style.width = '184px';
  document.body.append(box);
  const root = createRoot(box);
  root.render(
    <PaletteItem title={title} hint={hint} icon="clock" category="timing" onAdd={() => undefined} />,
  );
  await vi.waitFor(() => must('button[title]'));
  for (const words of box.querySelectorAll('span > span')) {
    expect(words.scrollWidth).toBeLessThanOrEqual(words.clientWidth);
    // A line that is missing would be 16 more; letters of some fonts reach over their line.
    expect(words.scrollHeight).toBeLessThan(words.clientHeight + 8);
  }
  if (title === 'Wait') expect(must('button[title]').offsetHeight).toBe(48);
  root.unmount();
  box.remove();
});
