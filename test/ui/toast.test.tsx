// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast } from '../../src/ui/Toast.tsx';

let root: Root;
let box: HTMLElement;
let card: HTMLButtonElement;
const onClose = vi.fn(() => root.render(null));
const onEscape = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  onClose.mockClear();
  onEscape.mockClear();
  card = document.body.appendChild(document.createElement('button'));
  box = document.body.appendChild(document.createElement('div'));
  root = createRoot(box);
  act(() =>
    root.render(
      <Toast
        message="A step deleted"
        action={{ label: 'Undo', onAction: () => undefined }}
        closeLabel="Close"
        onClose={onClose}
      />,
    ),
  );
  document.addEventListener('keydown', onEscape);
});

afterEach(() => {
  document.removeEventListener('keydown', onEscape);
  act(() => root.unmount());
  box.remove();
  card.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const undo = () => box.querySelector('button') as HTMLButtonElement;
const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));
const pressEscape = (target: Element) =>
  act(() => target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));

describe('a message', () => {
  it('goes after eight seconds, and waits while it has the keys', () => {
    wait(7);
    act(() => undo().focus());
    wait(20);
    expect(onClose).not.toHaveBeenCalled();
    act(() => undo().blur());
    wait(9);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('waits while it is pointed at, also where the keys leave it meanwhile', () => {
    const line = box.querySelector('output') as HTMLElement;
    act(() => line.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    act(() => undo().focus());
    act(() => undo().blur());
    wait(20);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('goes by Escape wherever the keys are, and whoever has them hears it, too', () => {
    card.focus();
    pressEscape(card);
    expect(onClose).toHaveBeenCalledOnce();
    expect(onEscape).toHaveBeenCalledOnce();
  });

  it('takes Escape for itself where it has the keys, and gives them back', () => {
    card.focus();
    act(() => undo().focus());
    pressEscape(undo());
    expect(onClose).toHaveBeenCalledOnce();
    expect(onEscape).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(card);
  });
});
