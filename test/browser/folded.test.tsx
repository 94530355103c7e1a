import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import starter from '../../flows/starter.flow.json?raw';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { DesignCanvas } from '../../src/canvas/program/DesignCanvas.tsx';
import { readProgramFile } from '../../src/core/index.ts';
import { openFile, select, undoLast } from '../../src/store/actions.ts';
import { removeParts } from '../../src/store/document/commands.ts';
import { groupSelected, toggleFold } from '../../src/store/document/groups.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';
import { atRest, centreOf, drag, must } from './hand.ts';

let root: Root;
let box: HTMLElement;
let folded = '';

/** The starter with its email and its wait folded into a frame. */
beforeEach(async () => {
  const read = readProgramFile(starter);
  if (!read.ok) throw new Error('the starter cannot be read');
  useKeeping.setState({ role: 'edits', isShared: false });
  openFile(read.value);
  select(['welcome', 'pause']);
  folded = groupSelected() ?? '';
  toggleFold(folded);
  select([]);
  await page.viewport(1000, 820);
  box = document.createElement('div');
  Object.assign(box.style, {
    position: 'fixed',
    inset: '0',
    width: '1000px',
    height: '820px',
  });
  document.body.append(box);
  root = createRoot(box);
  root.render(<DesignCanvas />);
  await vi.waitFor(() => must('.react-flow__edge'));
  await atRest('.react-flow__node');
});

afterEach(() => {
  root.unmount();
  box.remove();
});

const ways = () =>
  useStore.getState().file?.program.edges.map(({ from, port, to }) => `${from} ${port} ${to}`) ?? [];
const cardOf = (id: string) => must(`.react-flow__node[data-id="${id}"]`);
const portOf = (id: string, port: string) => must(`[data-nodeid="${id}"][data-handleid="${port}"]`);

it('a line let go over a folded frame leads to the first step in it, a new one and one that is led elsewhere', async () => {
  await drag(portOf('ready', 'no'), centreOf(cardOf(folded)));
  await vi.waitFor(() => expect(ways()).toContain('ready no welcome'));
  undoLast();
  await atRest('.react-flow__node');
  await drag(
    must('.react-flow__edge[aria-label*="No"] .react-flow__edgeupdater-target'),
    centreOf(cardOf(folded)),
  );
  await vi.waitFor(() => expect(ways()).toContain('ready no welcome'));
  expect(ways()).not.toContain('ready no end');
});

it('a line begins at the port of a folded frame whose one way out leads nowhere', async () => {
  removeParts([], ['pause-out']);
  await vi.waitFor(() => portOf(folded, '+'));
  await drag(portOf(folded, '+'), centreOf(cardOf('sales')));
  await vi.waitFor(() => expect(ways()).toContain('pause out sales'));
});

it('a line drawn from the port that stands for several outcomes leads all of them, and its button shows each', async () => {
  const before = ways();
  select(['sales']);
  await drag(portOf('sales', 'rejected'), centreOf(cardOf('end')));
  await vi.waitFor(() => expect(ways()).toEqual([...before, 'sales rejected end', 'sales overdue end']));
  await vi.waitFor(() => expect(document.querySelectorAll('[data-nodeid="sales"].source')).toHaveLength(2));
  const lines = document.querySelectorAll('.react-flow__edge').length;
  (must('[aria-label="Show “Not accepted” one by one"]') as HTMLElement).click();
  await vi.waitFor(() => expect(document.querySelectorAll('[data-nodeid="sales"].source')).toHaveLength(3));
  await vi.waitFor(() => expect(document.querySelectorAll('.react-flow__edge')).toHaveLength(lines + 1));
  undoLast();
  expect(ways()).toEqual(before);
});
