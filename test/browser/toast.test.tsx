import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { PlacedToast } from '../../src/panels/shell/PlacedToast.tsx';
import { AppFrame } from '../../src/ui/frame/AppFrame.tsx';
import { DockLine } from '../../src/ui/frame/DockLine.tsx';
import { frame, must } from './hand.ts';

const nothing = () => undefined;

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
  await page.viewport(1024, 700);
  box = document.createElement('div');
  Object.assign(box.style, { position: 'fixed', inset: '0' });
  document.body.append(box);
  root = createRoot(box);
});

afterEach(() => {
  vi.useRealTimers();
  root.unmount();
  box.remove();
});

/** A page with a message, cards at these places, and the line of figures below; the message over the page, or in it. */
async function show(lefts: readonly number[], { inside = false } = {}): Promise<HTMLElement> {
  const toast = (
    <PlacedToast
      message="A step deleted"
      closeLabel="Close"
      onClose={nothing}
      action={{ label: 'Undo', onAction: nothing }}
    />
  );
  root.render(
    <AppFrame
      rail={null}
      top={null}
      dock={
        <DockLine
          label="Dock"
          tabs={[{ value: 'problems', label: 'Problems' }]}
          current={undefined}
          onTab={nothing}
          figures={[{ id: 'sales', label: 'Handed to sales', value: '7' }]}
          toggleLabel="Open"
        />
      }
      toast={inside ? null : toast}
    >
      {lefts.map((left) => (
        <div
          key={left}
          className="react-flow__node"
          style={{ position: 'absolute', left, bottom: 0, width: 232, height: 260 }}
        />
      ))}
      {inside && <div style={{ position: 'fixed', bottom: 24, left: 400, display: 'flex' }}>{toast}</div>}
    </AppFrame>,
  );
  await vi.waitFor(() => must('output'));
  return must('output');
}

const meets = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function clear(message: HTMLElement): boolean {
  const own = message.getBoundingClientRect();
  const cards = [...document.querySelectorAll('.react-flow__node')].map((card) =>
    card.getBoundingClientRect(),
  );
  return cards.every((card) => !meets(own, card));
}

it('stands beside the lowest cards, and what is beside it can be pressed', async () => {
  const message = await show([396]);
  expect(clear(message)).toBe(true);
  const { left, right, top, bottom } = message.getBoundingClientRect();
  expect(bottom).toBeLessThan(must('section').getBoundingClientRect().top);
  for (const x of [left - 3, right + 3]) {
    expect(message.contains(document.elementFromPoint(x, (top + bottom) / 2))).toBe(false);
    expect(must('main').contains(document.elementFromPoint(x, (top + bottom) / 2))).toBe(true);
  }
});

it('stands over the figures where cards take the whole lower end, and the tabs stay free', async () => {
  const message = await show([0, 200, 400, 600, 800]);
  expect(clear(message)).toBe(true);
  const own = message.getBoundingClientRect();
  expect(meets(own, must('dl').getBoundingClientRect())).toBe(true);
  for (const button of document.querySelectorAll('section button')) {
    expect(meets(own, button.getBoundingClientRect())).toBe(false);
  }
});

it('moves on once a card has come to lie under it', async () => {
  const message = await show([100]);
  expect(clear(message)).toBe(true);
  const { left } = message.getBoundingClientRect();
  must('.react-flow__node').style.left = `${left}px`;
  expect(clear(message)).toBe(false);
  await vi.waitFor(() => expect(clear(message)).toBe(true), 5_000);
});

/** Lets it look about more than once, and move. */
async function looked(): Promise<void> {
  vi.advanceTimersByTime(1_000);
  await frame();
}

it('stays where it is in the page itself: its own buttons are not in its way', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const message = await show([100], { inside: true });
  expect(must('main').contains(message)).toBe(true);
  const { x, y } = message.getBoundingClientRect();
  await looked();
  const now = message.getBoundingClientRect();
  expect({ x: now.x, y: now.y }).toEqual({ x, y });
});

it('measures what is on the page only once something lies under it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const message = await show([100]);
  const card = must('.react-flow__node');
  const measure = vi.spyOn(card, 'getBoundingClientRect');
  await looked();
  expect(measure).not.toHaveBeenCalled();
  card.style.left = `${message.getBoundingClientRect().left}px`;
  await looked();
  expect(measure).toHaveBeenCalled();
  expect(clear(message)).toBe(true);
});

it('what ends under it can be scrolled out from under it, and no page is longer without one', async () => {
  const show = async (hasToast: boolean) => {
    root.render(
      <AppFrame
        rail={null}
        top={null}
        toast={hasToast && <PlacedToast message="Copied" closeLabel="Close" onClose={nothing} />}
      >
        <div data-message-room="" style={{ minHeight: '100%' }}>
          <figure style={{ height: 900, margin: 0 }} />
        </div>
      </AppFrame>,
    );
    const main = await vi.waitFor(() => {
      expect(document.querySelector('output') !== null).toBe(hasToast);
      return must('main');
    });
    main.scrollTop = main.scrollHeight;
    return main;
  };
  const before = (await show(false)).scrollHeight;
  expect(before).toBe(900);
  await show(true);
  const end = must('figure').getBoundingClientRect().bottom;
  expect(end).toBeLessThan(must('output').getBoundingClientRect().top);
  expect((await show(false)).scrollHeight).toBe(before);
});
