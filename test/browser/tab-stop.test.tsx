import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import program1 from '../../flows/program-1.flow.json?raw';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { DesignCanvas } from '../../src/canvas/program/DesignCanvas.tsx';
import { readProgramFile } from '../../src/core/index.ts';
import { openFile, select } from '../../src/store/actions.ts';
import { useStore } from '../../src/store/store.ts';
import { frame, must } from './hand.ts';

let root: Root;
let box: HTMLElement;

const ACROSS = 12;
const DOWN = 9;

/** So many steps that those out of view are not drawn: columns of steps, each leading to the one below. */
beforeEach(async () => {
  const read = readProgramFile(program1);
  if (!read.ok) throw new Error('program 1 cannot be read');
  const { program } = read.value;
  const wait = program.nodes.find(({ kind }) => kind === 'wait');
  if (wait === undefined) throw new Error('program 1 waits for nothing');
  const at = Array.from({ length: ACROSS * DOWN }, (_, i) => ({ x: i % ACROSS, y: Math.floor(i / ACROSS) }));
  const nodes = at.map(({ x, y }, i) => ({
    ...wait,
    id: `s${x}-${y}`,
    key: i + 1,
    x: x * 500,
    y: y * 160,
  }));
  const edges = at.flatMap(({ x, y }) =>
    y + 1 < DOWN ? [{ id: `e${x}-${y}`, from: `s${x}-${y}`, port: 'out', to: `s${x}-${y + 1}` }] : [],
  );
  openFile({ ...read.value, program: { ...program, nodes, edges } });
  select([]);
  await page.viewport(1000, 700);
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  root.render(
    <div style={{ position: 'relative', height: 500 }}>
      <DesignCanvas />
    </div>,
  );
  await vi.waitFor(() => must('.react-flow__edge'));
  await frame();
  must('[data-stage] button:last-of-type').id = 'before';
});

afterEach(() => {
  root.unmount();
  box.remove();
});

const cardWithKeys = () => document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id');
const isDrawn = (id: string) => document.querySelector(`.react-flow__node[data-id="${id}"]`) !== null;

/** Goes by Tab from before the drawing to what floats over it: the cards and lines at which it stopped. */
async function stops(): Promise<readonly string[]> {
  must('#before').focus();
  const seen: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    await userEvent.keyboard('{Tab}');
    const here = document.activeElement;
    if (here?.closest('[data-floats]') !== null) return seen;
    const id = here.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id');
    if (id != null) seen.push(id);
  }
  return [...seen, 'and so on'];
}

it('stops Tab at one card of a drawing of any size, and at the lines of what is selected', async () => {
  expect(document.querySelectorAll('.react-flow__node').length).toBeGreaterThan(5);
  expect(await stops()).toEqual(['s0-0']);
  select(['s1-1']);
  await frame();
  expect(new Set(await stops())).toEqual(new Set(['s1-1', 'e1-0', 'e1-1']));
});

it('brings the card that was left back into view with the keys, however far away the view is, and goes on from there', async () => {
  select(['s1-4']);
  await frame();
  select([]);
  useStore.setState({ focus: { id: `s${ACROSS - 1}-${DOWN - 1}`, stamp: 1e6 } });
  await vi.waitFor(() => expect(isDrawn('s1-4')).toBe(false));
  expect(await stops()).toEqual(['s1-4']);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(cardWithKeys()).toBe('s1-4');
  await userEvent.keyboard('{ArrowDown}');
  await vi.waitFor(() => expect(cardWithKeys()).toBe('s1-5'));
});
