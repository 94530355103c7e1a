// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { AssetWords } from '../../src/panels/inspector/AssetWords.tsx';
import { Form } from '../../src/panels/inspector/Form.tsx';
import { openFile, undoLast } from '../../src/store/actions.ts';
import { useStore } from '../../src/store/store.ts';

let root: Root;
let box: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const empty = emptyFile('Two emails', 'two-emails');
  const assets = ['guide', 'case-study'].map((id) => ({ id, name: id, subject: `On ${id}` }));
  openFile({ ...empty, catalogue: { ...empty.catalogue, assets } });
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});

const subjectOf = (asset: string) =>
  useStore.getState().file?.catalogue.assets.find(({ id }) => id === asset)?.subject;

const words = (asset: string) => (
  <AssetWords asset={asset} form={(fields, prefix) => <Form fields={fields} prefix={prefix} />} />
);

it('changes what an email says where it is picked, in one gesture', async () => {
  await act(async () => root.render(words('case-study')));
  await act(async () => box.querySelector('button')?.click());
  const before = subjectOf('case-study');
  const field = [...box.querySelectorAll('input')].find(({ value }) => value === before);
  expect(field).toBeDefined();
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Less waste');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(subjectOf('case-study')).toBe('Less waste');
  undoLast();
  expect(subjectOf('case-study')).toBe(before);
});

it('shows nothing for an email that the catalogue does not have', async () => {
  await act(async () => root.render(words('gone')));
  expect(box.textContent).toBe('');
});
