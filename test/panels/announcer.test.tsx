// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../src/panels/shell/Announcer.tsx';
import { openFile, undoLast } from '../../src/store/actions.ts';
import { removeParts } from '../../src/store/document/commands.ts';
import { NO_HISTORY } from '../../src/store/document/history.ts';
import { drawnPorts, toggleTogether } from '../../src/store/document/together.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { useSharing } from '../../src/store/sharing/state.ts';
import { chooseLocale } from '../../src/store/words.ts';
import { openDocument, openShipped, shipped } from '../store/opened.ts';

const SALES = 'sales';

let root: Root;
let box: HTMLElement;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  localStorage.clear();
  useKeeping.setState({ role: 'edits', isShared: false });
  useSharing.setState({ guest: undefined });
  await chooseLocale('en');
  openShipped('first-download');
  box = document.createElement('div');
  root = createRoot(box);
  act(() => root.render(<Announcer />));
});

afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

const spoken = () => box.querySelector('[aria-live=polite] span')?.textContent;
const ports = () => {
  const file = openDocument();
  return drawnPorts(file.program.nodes.find(({ id }) => id === SALES)!, file).length;
};

describe('outcomes that are shown one by one', () => {
  it('are spoken of in the language that is shown, and what is done after them is spoken as before', async () => {
    act(() => toggleTogether(SALES));
    expect(spoken()).toBe('Outcomes of Hand over to sales shown one by one');
    act(() => toggleTogether(SALES));
    expect(spoken()).toBe('Outcomes of Hand over to sales shown as one line');
    await act(async () => chooseLocale('ja'));
    act(() => toggleTogether(SALES));
    expect(spoken()).toBe('「営業に引き渡す」の結果を一つずつ示しました');
    await act(async () => chooseLocale('en'));
    act(() => removeParts(['rest'], []));
    act(undoLast);
    expect(spoken()).toMatch(/^Undone: /);
  });

  it('are so again when the program is opened again, and no other program is', () => {
    act(() => toggleTogether(SALES));
    expect(ports()).toBe(3);
    act(() => void openShipped('program-1'));
    expect(ports()).toBe(2);
    act(() => void openShipped('first-download'));
    expect(ports()).toBe(3);
    act(() => toggleTogether(SALES));
    act(() => void openShipped('first-download'));
    expect(ports()).toBe(2);
    expect(localStorage.getItem('trellis.apart')).toBe('[]');
  });

  it('are forgotten of a program that came by a link, and whatever else is kept under their name is passed over', () => {
    const { program } = shipped('first-download');
    const before = { file: undefined, history: NO_HISTORY };
    useSharing.setState({ guest: { program: program.id, before } });
    act(() => toggleTogether(SALES));
    expect(localStorage.getItem('trellis.apart')).toBeNull();
    for (const words of ['{"a":1}', '[[1,["sales"]],["x"],[null]]', 'not a list']) {
      localStorage.setItem('trellis.apart', words);
      act(() => openFile(shipped('first-download')));
      expect(ports()).toBe(2);
    }
  });
});
