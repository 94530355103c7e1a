import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { ProgramCanvas } from '../../src/canvas/ProgramCanvas.tsx';
import type { ProgramCanvasProps } from '../../src/canvas/props.ts';
import { STEP_DRAG_TYPE } from '../../src/canvas/types.ts';
import { guidePlaced as cards, guide, guideCounts, guideEdges, wordsOfCanvas } from '../sheets/samples.ts';
import { centreOf, drag, drop, frame, key, must, press, release } from './hand.ts';

let root: Root;
let box: HTMLElement;
let heard: ReturnType<typeof listeners>;

function listeners() {
  return {
    onSelect: vi.fn<ProgramCanvasProps['onSelect']>(),
    onMove: vi.fn<ProgramCanvasProps['onMove']>(),
    onConnect: vi.fn<ProgramCanvasProps['onConnect']>(),
    onDelete: vi.fn<ProgramCanvasProps['onDelete']>(),
    onDropStep: vi.fn<ProgramCanvasProps['onDropStep']>(),
    onAddAfter: vi.fn<ProgramCanvasProps['onAddAfter']>(),
    onCount: vi.fn<NonNullable<ProgramCanvasProps['onCount']>>(),
  };
}

/** On the first line a step fits: the card below goes down by what a card takes. */
function roomOn(edge: string) {
  const guide = cards.find(({ id }) => id === 'guide');
  if (edge !== 'form-guide' || guide === undefined) return undefined;
  const { x, y } = guide;
  return { slot: { x, y }, moved: new Map([['guide', { x, y: y + 104 }]]), words: 'Email goes here' };
}

function Stage() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <ProgramCanvas
      cards={cards}
      edges={guideEdges}
      counts={guideCounts}
      words={wordsOfCanvas}
      canConnect={({ to }) => (to === 'form' ? 'Nothing leads into a start' : undefined)}
      {...heard}
      roomOn={roomOn}
      selected={selected}
      onSelect={(ids) => {
        heard.onSelect(ids);
        setSelected(new Set(ids));
      }}
    />
  );
}

beforeEach(async () => {
  heard = listeners();
  box = document.createElement('div');
  Object.assign(box.style, { position: 'fixed', inset: '0', width: '1000px', height: '820px' });
  document.body.append(box);
  root = createRoot(box);
  root.render(<Stage />);
  await vi.waitFor(() => must('.react-flow__edge'));
  await frame();
});

afterEach(() => {
  root.unmount();
  box.remove();
});

const cardOf = (id: string) => must(`.react-flow__node[data-id="${id}"]`);
const portOf = (id: string, port: string) => must(`[data-nodeid="${id}"][data-handleid="${port}"]`);

describe('the canvas', () => {
  it('shows every card, every edge, and its count', () => {
    expect(box.querySelectorAll('.react-flow__node')).toHaveLength(guide.length);
    expect(box.querySelectorAll('.react-flow__edge')).toHaveLength(guideEdges.length);
    expect(box.textContent).toContain('Timed out 417');
    expect(cardOf('wait').textContent).toContain('14 here');
  });

  it('draws a card 232 by 76 at the zoom of the view', () => {
    const zoom = Number(getComputedStyle(must('.react-flow__viewport')).transform.split(/[(,]/)[1]);
    const { width, height } = cardOf('wait').getBoundingClientRect();
    expect([Math.round(width / zoom), Math.round(height / zoom)]).toEqual([232, 76]);
  });

  it('keeps edge words at 12 px on screen', () => {
    const text = must<SVGTextElement>('.react-flow__edge text');
    const zoom = Number(getComputedStyle(must('.react-flow__viewport')).transform.split(/[(,]/)[1]);
    const scale = Number(getComputedStyle(text).scale);
    expect(zoom * scale).toBeCloseTo(1, 2);
  });

  it('chooses a card that is pressed', async () => {
    await press(cardOf('wait'));
    await vi.waitFor(() => expect(heard.onSelect).toHaveBeenLastCalledWith(['wait']));
  });

  it('tells of a move once, when the card is put down', async () => {
    const from = centreOf(cardOf('exit'));
    await drag(cardOf('exit'), { x: from.x + 80, y: from.y }, { letGo: false });
    expect(heard.onMove).not.toHaveBeenCalled();
    await release({ x: from.x + 80, y: from.y });
    await vi.waitFor(() => expect(heard.onMove).toHaveBeenCalledTimes(1));
    const [move] = heard.onMove.mock.calls[0]![0];
    expect(move?.id).toBe('exit');
    expect(move!.x).toBeGreaterThan(cards.find((one) => one.id === 'exit')!.x + 40);
  });

  it('puts a carried card back on Escape', async () => {
    const before = centreOf(cardOf('exit'));
    await drag(cardOf('exit'), { x: before.x + 80, y: before.y }, { letGo: false });
    expect(centreOf(cardOf('exit')).x).toBeGreaterThan(before.x + 20);
    await key('Escape', window);
    expect(centreOf(cardOf('exit')).x).toBeCloseTo(before.x, 0);
    await release({ x: before.x + 80, y: before.y });
    expect(heard.onMove).not.toHaveBeenCalled();
  });

  it('connects a port with any place of the card the line is let go on', async () => {
    await drag(portOf('sales', 'next'), centreOf(cardOf('exit')));
    await vi.waitFor(() =>
      expect(heard.onConnect).toHaveBeenCalledWith({ from: 'sales', port: 'next', to: 'exit' }),
    );
  });

  it('asks for a step where a line is let go over empty canvas', async () => {
    const from = centreOf(portOf('tip', 'next'));
    await drag(portOf('tip', 'next'), { x: from.x + 160, y: from.y + 40 });
    await vi.waitFor(() => expect(heard.onAddAfter).toHaveBeenCalledTimes(1));
    expect(heard.onAddAfter.mock.calls[0]![0]).toMatchObject({ node: 'tip', port: 'next' });
    expect(heard.onConnect).not.toHaveBeenCalled();
  });

  it('puts a step into a line by the (+) in its middle', async () => {
    const hand = must('[data-id="guide-wait"] [aria-label="Add a step here"]');
    hand.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await vi.waitFor(() => expect(heard.onAddAfter).toHaveBeenCalledTimes(1));
    expect(heard.onAddAfter.mock.calls[0]![0]).toMatchObject({ node: 'guide', port: 'next' });
  });

  it('says why a card cannot take the line that is being drawn', async () => {
    const from = centreOf(portOf('tip', 'next'));
    await drag(portOf('tip', 'next'), { x: from.x + 160, y: from.y + 40 }, { letGo: false });
    await vi.waitFor(() => expect(cardOf('form').textContent).toContain('Nothing leads into a start'));
    await release({ x: from.x + 160, y: from.y + 40 });
    expect(cardOf('form').textContent).not.toContain('Nothing leads into a start');
  });

  it('puts a step from the palette into the line it is dropped on', async () => {
    const port = centreOf(portOf('form', 'next'));
    await drop({ type: STEP_DRAG_TYPE, text: 'wait' }, { x: port.x, y: port.y + 12 });
    expect(heard.onDropStep).toHaveBeenCalledTimes(1);
    const [data, at] = heard.onDropStep.mock.calls[0]!;
    expect(data).toBe('wait');
    expect(at.edgeId).toBe('form-guide');
  });

  it('makes room on the line over which a step is carried: the slot covers no card, and says what goes there', async () => {
    const port = centreOf(portOf('form', 'next'));
    const before = cardOf('guide').getBoundingClientRect();
    const data = { type: STEP_DRAG_TYPE, text: 'email' };
    await drop(data, { x: port.x, y: port.y + 12 }, { letGo: false });
    const slot = await vi.waitFor(() => must('[data-slot]'));
    expect(slot.textContent).toContain('Email goes here');
    await vi.waitFor(() => {
      const down = cardOf('guide').getBoundingClientRect();
      expect(down.top - before.top).toBeCloseTo(104 * (before.width / 232), 0);
    });
    expect(slot.getBoundingClientRect().bottom).toBeLessThan(cardOf('guide').getBoundingClientRect().top);
    // Over the slot the line stays open; away from it all is as it was.
    await drop(data, { x: before.left + 8, y: before.top + 8 }, { letGo: false });
    expect(document.querySelector('[data-slot]')).not.toBeNull();
    await drop(data, { x: 20, y: 300 }, { letGo: false });
    await vi.waitFor(() => expect(cardOf('guide').getBoundingClientRect().top).toBeCloseTo(before.top, 0));
    expect(document.querySelector('[data-slot]')).toBeNull();
    expect(heard.onDropStep).not.toHaveBeenCalled();
  });

  it('asks for a step after a port that is pressed', async () => {
    await press(must('[data-nodeid="tip"][data-handleid="next"] button'));
    expect(heard.onAddAfter.mock.calls[0]?.[0]).toMatchObject({ node: 'tip', port: 'next' });
  });

  it('lists people when a count is pressed', async () => {
    const count = [...box.querySelectorAll('tspan')].find((one) => one.textContent === '417');
    await press(count!);
    expect(heard.onCount).toHaveBeenCalledWith('click-tip');
  });

  it('asks before anything is deleted and deletes nothing by itself', async () => {
    await press(cardOf('wait'));
    await key('Delete', document.body);
    await vi.waitFor(() => expect(heard.onDelete).toHaveBeenCalledWith({ nodes: ['wait'], edges: [] }));
    expect(box.querySelectorAll('.react-flow__node')).toHaveLength(guide.length);
  });

  it('shows strip, icon and count alone below 40 %', async () => {
    const out = must<HTMLButtonElement>('button[aria-label="Zoom out"]');
    for (let step = 0; step < 8; step += 1) {
      out.click();
      await new Promise((done) => setTimeout(done, 200));
    }
    await vi.waitFor(() => expect(cardOf('wait').textContent).toBe('498'));
  });
});
