// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { boundsText, NumberInput } from '../../src/ui/NumberInput.tsx';

let root: Root;
let box: HTMLElement;
const taken = vi.fn<(value: number | undefined) => void>();

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  taken.mockClear();
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  await act(async () =>
    root.render(<NumberInput label="Days" value={3} min={0} max={100_000} onChange={taken} />),
  );
});

afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});

async function type(words: string): Promise<HTMLInputElement> {
  const input = box.querySelector('input');
  if (input === null) throw new Error('no field');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return input;
}

it.each(['999999999', '-3'])(
  '%s is not taken, and what may stand there is said until it is mended',
  async (bad) => {
    const input = await type(bad);
    expect(taken).not.toHaveBeenCalled();
    expect(box.textContent).toContain('0 – 100,000');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    // The old number comes back when the field is left; why stays to be read.
    await act(async () => input.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(input.value).toBe('3');
    expect(box.textContent).toContain('0 – 100,000');
    await type('5');
    expect(taken).toHaveBeenLastCalledWith(5);
    expect(box.textContent).not.toContain('100,000');
  },
);

it('a step that is not taken goes out of the field again', async () => {
  const input = await type('7');
  const press = (key: string) =>
    act(async () => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  await press('ArrowUp');
  expect(taken).toHaveBeenLastCalledWith(4);
  expect(input.value).toBe('3');
  const take = (value: number) =>
    act(async () =>
      root.render(<NumberInput label="Days" value={value} min={0} max={100_000} onChange={taken} />),
    );
  await take(4);
  expect(input.value).toBe('4');
  await press('ArrowDown');
  expect(taken).toHaveBeenLastCalledWith(3);
  await take(3);
  expect(input.value).toBe('3');
});

it('bounds on one side are said with a sign', () => {
  expect(boundsText({ min: 1, max: undefined }, 'en')).toBe('≥ 1');
  expect(boundsText({ min: undefined, max: 10 }, 'ja')).toBe('≤ 10');
});
