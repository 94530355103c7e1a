import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { verbatim } from '../../src/core/index.ts';
import { StoryCard } from '../../src/panels/stories/StoryCard.tsx';
import { must } from './hand.ts';

/** A card in the panel of stories: a third of it wide, and as high as the panel leaves it. */
const ROOM = { width: 313, height: 176 };

const long = verbatim(
  'they clicked Related article after 4 days, and looked at the pricing page. '.repeat(3),
);
const parts = { given: long, when: [long], short: [long], then: [{ words: long, index: 0 }] };
const check = {
  id: 'one',
  holds: false,
  promises: [{ promise: { kind: 'neverWithSales' }, said: long, holds: false, now: long }],
  when: [],
  short: [],
} as const;

it('keeps its deeds inside of it, however long a story and what became of it', async () => {
  const box = document.createElement('ul');
  Object.assign(box.style, { ...px(ROOM), display: 'grid', padding: '0' });
  document.body.append(box);
  const root = createRoot(box);
  root.render(<StoryCard id="one" name="What they go through" parts={parts} check={check} />);
  await vi.waitFor(() => must('li button'));
  const card = must('li').getBoundingClientRect();
  expect(card.height).toBeLessThanOrEqual(ROOM.height);
  for (const button of box.querySelectorAll('li button'))
    expect(button.getBoundingClientRect().bottom).toBeLessThanOrEqual(card.bottom);
  // What is true now is read without pointing at it.
  expect(must('li p').getBoundingClientRect().height).toBeGreaterThan(32);
  root.unmount();
  box.remove();
});

function px({ width, height }: typeof ROOM): { readonly width: string; readonly height: string } {
  return { width: `${width}px`, height: `${height}px` };
}
