// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyFile } from '../../src/core/program/document/create.ts';
import type { ProgramFile, ProgramNode } from '../../src/core/program/document/types.ts';
import type { NodeKind } from '../../src/core/program/nodes/contract.ts';
import { KINDS } from '../../src/core/program/nodes/kinds.ts';
import { toyKind } from '../core/program/nodes/toy.ts';

// One more kind in the list, and nothing else: what is loaded from here on knows it.
(KINDS as unknown as NodeKind[]).push(toyKind as unknown as NodeKind);
const { Inspector } = await import('../../src/panels/inspector/Inspector.tsx');
const { openFile, select } = await import('../../src/store/actions.ts');
const { fetchWords, showLocale } = await import('../../src/store/words.ts');
await fetchWords('ja');
const { useStore } = await import('../../src/store/store.ts');

const toy: ProgramNode = {
  id: 'toy',
  key: 1,
  kind: 'toy',
  version: 1,
  settings: { minutes: 5, points: 60 },
  x: 0,
  y: 0,
};

function file(): ProgramFile {
  const empty = emptyFile('Toys', 'toys');
  return { ...empty, program: { ...empty.program, nodes: [toy] } };
}

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  openFile(file());
  select(['toy']);
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  await act(async () => root.render(<Inspector />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});

/** The field of that name, by its label, as somebody finds it. */
function field(name: string): HTMLInputElement {
  const label = [...box.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === name);
  const found = document.getElementById(label?.htmlFor ?? '') ?? label?.querySelector('input');
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${name} in ${box.textContent}`);
  return found;
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const settings = () => useStore.getState().file?.program.nodes[0]?.settings;

it('a kind added in a test is shown in the inspector: title, sentence, a field for each setting', () => {
  expect(box.textContent).toContain('Rest 5 minutes');
  expect(box.textContent).toContain('Then 60 points');
  expect(field('Minutes').value).toBe('5');
  expect(field('Points').value).toBe('60');
});

it('its fields are written into the document, and its own doubts stand at them', async () => {
  expect(box.textContent).not.toContain('gives more than 100 points');
  await type(field('Points'), '500');
  expect(settings()).toMatchObject({ minutes: 5, points: 500 });
  // What is wrong with the step in hand is told once it is left, or the problems are opened.
  await act(async () => useStore.setState({ dock: 'problems' }));
  expect(box.textContent).toContain('gives more than 100 points');
  await type(field('Points'), '90');
  expect(box.textContent).not.toContain('gives more than 100 points');
});

it('speaks Japanese, too', async () => {
  await act(async () => showLocale('ja'));
  expect(field('分').value).toBe('5');
  expect(box.textContent).toContain('5分休む');
  await act(async () => showLocale('en'));
});

it('what a step waits for has one label while it waits for one thing, and tells the things apart after', async () => {
  const wait: ProgramNode = {
    ...toy,
    id: 'wait',
    kind: 'waitFor',
    settings: { cases: [{ id: 'a', on: 'event' }] },
  };
  const shown = () =>
    [...box.querySelectorAll('legend:not([class*=spoken])')].map(({ textContent }) => textContent);
  await act(async () => {
    const empty = file();
    openFile({ ...empty, program: { ...empty.program, nodes: [wait] } });
    select(['wait']);
  });
  expect(shown().filter((label) => label === 'Wait for' || label === 'What')).toEqual(['Wait for']);
  const add = [...box.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Wait for something else too',
  );
  await act(async () => add?.click());
  expect(shown().filter((label) => label === 'What')).toHaveLength(2);
});
