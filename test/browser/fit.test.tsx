import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import program1 from '../../flows/program-1.flow.json?raw';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { DesignCanvas } from '../../src/canvas/program/DesignCanvas.tsx';
import { readProgramFile } from '../../src/core/index.ts';
import { openFile, select } from '../../src/store/actions.ts';
import { askCanvas } from '../../src/store/deeds/asks.ts';
import { frame, must } from './hand.ts';

let root: Root;
let box: HTMLElement;

beforeEach(() => {
  const read = readProgramFile(program1);
  if (!read.ok) throw new Error('program 1 cannot be read');
  const { program } = read.value;
  // Spread over the whole room, so that there is something in every corner.
  const rows = Math.ceil(program.nodes.length / 5);
  const nodes = program.nodes.map((node, i) => ({
    ...node,
    x: (4 - (i % 5)) * 312,
    y: (rows - 1 - Math.floor(i / 5)) * (1300 / rows),
  }));
  openFile({ ...read.value, program: { ...program, nodes } });
  select([]);
  box = document.createElement('div');
  Object.assign(box.style, { position: 'fixed', inset: '0' });
  document.body.append(box);
  root = createRoot(box);
});

afterEach(() => {
  root.unmount();
  box.remove();
});

/** Names of the cards that lie under something that floats over the canvas. */
function covered(cards: string): readonly string[] {
  const floats = [...box.querySelectorAll('[data-floats]')].map((one) => one.getBoundingClientRect());
  return [...box.querySelectorAll(cards)].flatMap((card) => {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const isUnder = floats.some(
      (float) => left < float.right && right > float.left && top < float.bottom && bottom > float.top,
    );
    return isUnder ? [card.getAttribute('data-id') ?? ''] : [];
  });
}

/** The view as it stands once it has left where it was and moves no more. */
async function movedFrom(from: string): Promise<string> {
  await vi.waitFor(async () => {
    const before = view();
    await frame();
    await frame();
    expect(view()).toBe(before);
    expect(before).not.toBe(from);
  });
  return view();
}

const view = () => must('.react-flow__viewport').style.transform;

// The canvas between palette and settings.
it.each([
  [1440, 900, [896, 812]],
  [1024, 768, [656, 680]],
] as const)(
  'after Fit no card lies under minimap, zoom buttons or note, %i wide',
  async (width, height, [across, down]) => {
    await page.viewport(width, height);
    Object.assign(box.style, { width: `${across}px`, height: `${down}px` });
    root.render(<DesignCanvas />);
    await vi.waitFor(() => must('.react-flow__edge'));
    await frame();
    const first = view();
    askCanvas('zoomIn');
    const near = await movedFrom(first);
    must<HTMLButtonElement>('.react-flow [data-floats] button:nth-of-type(4)').click();
    const whole = await movedFrom(near);
    expect(covered('.react-flow__node')).toEqual([]);
    const ids = [...box.querySelectorAll('.react-flow__node')].map(
      (one) => one.getAttribute('data-id') ?? '',
    );
    expect(ids.length).toBeGreaterThan(5);
    select(ids.slice(-6));
    await frame();
    askCanvas('fitSelection');
    await movedFrom(whole);
    expect(covered('.react-flow__node.selected')).toEqual([]);
  },
);
