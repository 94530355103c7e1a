import { useEffect, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { type Hand, useHand } from '../../src/canvas/flow/use-hand.ts';
import { ProgramCanvas } from '../../src/canvas/ProgramCanvas.tsx';
import type { ProgramCanvasProps } from '../../src/canvas/props.ts';
import { guidePlaced as cards, guide, guideEdges, wordsOfCanvas } from '../sheets/samples.ts';
import { atRest, centreOf, drag, frame, must, press, release } from './hand.ts';

const nothing = () => undefined;

let root: Root;
let onOpen: ReturnType<typeof vi.fn<NonNullable<ProgramCanvasProps['onOpen']>>>;

/** The canvas, and settings beside it once a card is chosen, as wide as on a narrow screen. */
function Stage() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <div style={{ position: 'fixed', inset: '0', display: 'flex', height: 560 }}>
      <div style={{ flex: 1, position: 'relative' }}>
        <ProgramCanvas
          cards={cards}
          edges={guideEdges}
          words={wordsOfCanvas}
          selected={selected}
          onSelect={(ids) => setSelected(new Set(ids))}
          onOpen={onOpen}
          onMove={nothing}
          onConnect={nothing}
          onDelete={nothing}
          onDropStep={nothing}
          onAddAfter={nothing}
        />
      </div>
      {selected.size > 0 && <aside style={{ width: 312 }}>Settings</aside>}
    </div>
  );
}

const cardOf = (id: string) => must(`.react-flow__node[data-id="${id}"]`);
const view = () => must('.react-flow__viewport').style.transform;

async function open(width: number): Promise<void> {
  await page.viewport(width, 700);
  root.render(<Stage />);
  await vi.waitFor(() => must('.react-flow__edge'));
  await frame();
}

async function settled(): Promise<void> {
  await vi.waitFor(() => must('aside'));
  await atRest('.react-flow__node');
}

beforeEach(() => {
  onOpen = vi.fn<NonNullable<ProgramCanvasProps['onOpen']>>();
  const box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(() => root.unmount());

/** A card near the lower end of what is in view. */
const lowCard = () => guide.map(({ id }) => id).find((id) => down(id) > 0.7 && down(id) < 0.95) ?? '';

/** How far a card stands from the middle of what is left of the canvas, down, as a share of its height. */
function down(id: string): number {
  const { top, height } = must('.react-flow').getBoundingClientRect();
  return (centreOf(cardOf(id)).y - top) / height;
}

it('has the card whose settings open a little above the middle of a narrow screen, and then leaves the view alone', async () => {
  await open(1024);
  const low = lowCard();
  await press(cardOf(low));
  await settled();
  expect(down(low)).toBeCloseTo(0.4, 1);
  const before = view();
  const other = guide.map(({ id }) => id).find((id) => id !== low && down(id) > 0.5 && down(id) < 0.9) ?? '';
  await press(cardOf(other));
  await atRest('.react-flow__node');
  expect(view()).toBe(before);
});

it('moves by as little as it must on a wide screen', async () => {
  await open(1300);
  const before = view();
  const low = lowCard();
  await press(cardOf(low));
  await settled();
  expect(view().split(',')[1]).toBe(before.split(',')[1]);
});

it('has the chosen card there, too, once the window has become narrow', async () => {
  await open(1300);
  const low = lowCard();
  await press(cardOf(low));
  await settled();
  expect(down(low)).toBeGreaterThan(0.6);
  await page.viewport(1024, 700);
  await vi.waitFor(() => expect(down(low)).toBeCloseTo(0.4, 1), 5_000);
});

it('keeps still below a card that is carried', async () => {
  await open(1024);
  const before = view();
  const low = lowCard();
  const to = { x: centreOf(cardOf(low)).x + 30, y: centreOf(cardOf(low)).y - 30 };
  await drag(cardOf(low), to, { letGo: false });
  await settled();
  expect(view()).toBe(before);
  await release(to);
  await atRest('.react-flow__node');
  expect(view().split(',')[1]).toBe(before.split(',')[1]);
});

it('takes the second of two presses for the card of the first, though the view has moved meanwhile', async () => {
  await open(1024);
  const low = lowCard();
  const at = centreOf(cardOf(low));
  let pressed = 0;
  const note = ({ timeStamp }: Event) => {
    pressed = timeStamp;
  };
  document.addEventListener('pointerdown', note, { capture: true, once: true });
  await press(cardOf(low));
  await settled();
  const there = document.elementFromPoint(at.x, at.y) ?? document.body;
  expect(cardOf(low).contains(there)).toBe(false);
  const init = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, button: 0 };
  const hit = (element: Element, timeStamp: number) => {
    const event = new PointerEvent('pointerdown', init);
    // However long the view took here: it is pressed as soon as a hand does.
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    element.dispatchEvent(event);
  };
  hit(there, pressed + 200);
  there.dispatchEvent(new MouseEvent('click', init));
  expect(onOpen.mock.calls).toEqual([[low]]);
  expect(cardOf(low).classList.contains('selected')).toBe(true);
  // What is clicked afterwards by keys alone, with no press before it, is not taken for the second of two any more.
  const button = document.createElement('button');
  const reached = vi.fn<() => void>();
  button.addEventListener('click', reached);
  must('aside').append(button);
  await new Promise((done) => setTimeout(done));
  button.click();
  expect(reached).toHaveBeenCalledTimes(1);
  hit(cardOf(low), pressed + 400);
  hit(must('aside'), pressed + 600);
  must('aside').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  button.click();
  expect(reached).toHaveBeenCalledTimes(2);
  expect(onOpen.mock.calls).toEqual([[low]]);
});

/** A page that tells of the hand on it. */
function Holding({ tell }: { readonly tell: (hand: Hand) => void }) {
  const hand = useHand();
  useEffect(() => tell(hand), [hand, tell]);
  return <main>Drawing</main>;
}

it('waits on where the next press comes before the frame after the last', async () => {
  let hand: Hand | undefined;
  const tell = (told: Hand) => {
    hand = told;
  };
  root.render(<Holding tell={tell} />);
  await vi.waitFor(() => must('main'));
  await frame();
  const on = (type: 'down' | 'up') =>
    must('main').dispatchEvent(new PointerEvent(`pointer${type}`, { bubbles: true }));
  const deed = vi.fn<(isPlain: boolean) => void>();
  on('down');
  hand?.afterwards(deed);
  on('up');
  on('down');
  await frame();
  expect(deed).not.toHaveBeenCalled();
  on('up');
  await frame();
  expect(deed).toHaveBeenCalledTimes(1);
});
