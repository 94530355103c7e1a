// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import program from '../../flows/program-1.flow.json?raw';
import { readProgramFile } from '../../src/core/index.ts';
import { Row } from '../../src/panels/outline/Row.tsx';
import { openFile } from '../../src/store/actions.ts';
import { outlineOf } from '../../src/store/document/outline.ts';
import { chooseLocale } from '../../src/store/words.ts';

it('parts of a row are joined as the language joins them', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await chooseLocale('ja');
  const read = readProgramFile(program);
  if (!read.ok) throw new Error('the program cannot be read');
  openFile(read.value);
  const rows = outlineOf(read.value).filter(({ kind }) => kind === 'way');
  const box = document.createElement('div');
  const root = createRoot(box);
  act(() =>
    root.render(
      rows.map((row) => <Row key={row.key} row={row} isCurrent={false} onChoose={() => undefined} />),
    ),
  );
  const spoken = [...box.querySelectorAll('[role=treeitem]')].map((row) => row.getAttribute('aria-label'));
  expect(spoken.some((words) => words?.includes('、'))).toBe(true);
  expect(spoken.filter((words) => words?.includes(', '))).toEqual([]);
  act(() => root.unmount());
  vi.unstubAllGlobals();
});
