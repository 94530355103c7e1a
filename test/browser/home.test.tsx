import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { emptyFile } from '../../src/core/index.ts';
import { Home } from '../../src/panels/home/Home.tsx';
import { saveProgram } from '../../src/storage/programs.ts';
import { NO_HISTORY } from '../../src/store/document/history.ts';
import { database } from '../../src/store/document/opening.ts';
import { savedOf } from '../../src/store/document/saving.ts';
import { endWelcome } from '../../src/store/home/keeping.ts';
import { must } from './hand.ts';

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
  await page.viewport(1024, 768);
  await saveProgram(database, savedOf(emptyFile('Kept', 'kept'), NO_HISTORY, 1));
  await endWelcome();
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(async () => {
  root.unmount();
  box.remove();
  await database.programs.clear();
});

/** Where something stands, to a pixel. */
function place(element: Element): readonly number[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
}

/** Where the first place of each list is, as soon as they are kept free: it may not be for long. */
function placesKeptFree(): Promise<readonly (readonly number[])[]> {
  return new Promise((found) => {
    const watcher = new MutationObserver(() => {
      const lists = [...box.querySelectorAll('[aria-busy="true"] > *')];
      if (lists.length === 0) return;
      watcher.disconnect();
      // A line of words stands above it.
      found(lists.map((list) => place(list.children[1]?.firstElementChild ?? list)));
    });
    watcher.observe(box, { childList: true, subtree: true });
  });
}

it('keeps the places of programs and templates free until they are known; programs stand first', async () => {
  const free = placesKeptFree();
  root.render(<Home picture={() => null} />);
  const waiting = await free;
  await vi.waitFor(() => must('[aria-labelledby="home-templates"] li'));
  expect(box.querySelector('[aria-busy="true"]')).toBeNull();
  const drawn = ['yours', 'templates'].map((list) => place(must(`[aria-labelledby="home-${list}"] li`)));
  expect(drawn[0]).toEqual(waiting[0]);
  // One row of programs, and the templates right below it.
  expect(drawn[1]?.slice(0, 3)).toEqual([drawn[0]?.[0], expect.any(Number), expect.any(Number)]);
  expect((drawn[1]?.[1] ?? 0) - (drawn[0]?.[1] ?? 0) - (drawn[0]?.[3] ?? 0)).toBeLessThan(64);
});

it('shows at once what it showed before', async () => {
  root.render(<Home picture={() => null} />);
  await vi.waitFor(() => must('[aria-labelledby="home-yours"] li'));
  root.render(null);
  await vi.waitFor(() => expect(box.childElementCount).toBe(0));
  let wasBusy = false;
  const watcher = new MutationObserver(() => {
    wasBusy ||= box.querySelector('[aria-busy="true"]') !== null;
  });
  watcher.observe(box, { childList: true, subtree: true });
  root.render(<Home picture={() => null} />);
  await vi.waitFor(() => must('[aria-labelledby="home-yours"] li'));
  watcher.disconnect();
  expect(wasBusy).toBe(false);
});
