// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Json, text } from '../../src/core/index.ts';

const { ListControl } = await import('../../src/panels/inspector/ListControl.tsx');
const { FormContext } = await import('../../src/panels/inspector/scope.ts');

let root: Root;
let box: HTMLElement;
let written: Json;

const CONTROL = {
  kind: 'list',
  title: 'name',
  add: text('app.form.choose'),
  empty: { name: '' },
  item: [],
} as const;

function List() {
  const [list, setList] = useState<Json>([{ name: 'Small' }, { name: 'Mid-size' }, { name: 'Large' }]);
  written = list;
  const scope = { settings: { list }, write: (_: string, value: Json) => setList(value) };
  return (
    <FormContext value={scope as never}>
      <ListControl label="Segments" path="list" control={CONTROL} entry={(prefix) => <i>{prefix}</i>} />
    </FormContext>
  );
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  await act(async () => root.render(<List />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});

const heads = () => [...box.querySelectorAll<HTMLElement>('[aria-expanded]')];
const opened = () =>
  heads().flatMap((head) => (head.getAttribute('aria-expanded') === 'true' ? [head.textContent] : []));
const press = async (name: string) => {
  const found = [...box.querySelectorAll<HTMLElement>('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  await act(async () => found.click());
};

it('an entry goes by its name; taken out, it leaves the others as they are, and no cross under the hand', async () => {
  await press('Mid-size');
  expect(opened()).toEqual(['Mid-size']);
  await press('Remove Mid-size');
  expect(written).toEqual([{ name: 'Small' }, { name: 'Large' }]);
  expect(opened()).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Choose');
});

it('one that is moved up stays open, and so do those beside it', async () => {
  await press('Large');
  await press('Move Large up');
  expect(written).toEqual([{ name: 'Small' }, { name: 'Large' }, { name: 'Mid-size' }]);
  expect(opened()).toEqual(['Large']);
  await press('Move Large up');
  expect(opened()).toEqual(['Large']);
});
