import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { Spoken } from '../../src/ui/Spoken.tsx';

it('takes no room: a page as high as the window does not scroll for what is only heard', async () => {
  const box = document.createElement('div');
  box.style.height = '100vh';
  document.body.append(box);
  const root = createRoot(box);
  const { scrollHeight, scrollWidth } = document.documentElement;
  root.render(
    <>
      <div style={{ height: '100%' }} />
      <Spoken as="div" aria-live="polite">
        Moved “Email a related article” down
      </Spoken>
    </>,
  );
  await vi.waitFor(() => expect(box.textContent).toContain('Moved'));
  expect([document.documentElement.scrollHeight, document.documentElement.scrollWidth]).toEqual([
    scrollHeight,
    scrollWidth,
  ]);
  root.unmount();
  box.remove();
});
