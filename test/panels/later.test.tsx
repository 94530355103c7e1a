// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Later, laterPart } from '../../src/panels/shell/later.tsx';

let root: Root;
let box: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(() => {
  act(() => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
});

function Greeting({ name }: { readonly name: string }) {
  return <p>Good day, {name}</p>;
}

const draw = (node: ReactNode) => act(() => root.render(node));
const busy = () => box.querySelector('[aria-busy="true"]');

/** A part that comes, or fails, when the test says so. */
function promised() {
  const asked: { come: () => void; fail: () => void }[] = [];
  const load = () =>
    new Promise<typeof Greeting>((resolve, reject) => {
      asked.push({ come: () => resolve(Greeting), fail: () => reject(new Error('no network')) });
    });
  return { asked, part: laterPart('page', load) };
}

it('keeps the room of a part until it has come, asks for it once, and draws it at once from then on', async () => {
  const { asked, part } = promised();
  draw([
    <Later key="a" part={part} props={{ name: 'Ana' }} />,
    <Later key="b" part={part} props={{ name: 'Ben' }} />,
  ]);
  expect(box.querySelectorAll('[aria-busy="true"]')).toHaveLength(2);
  expect(asked).toHaveLength(1);
  await act(async () => asked[0]?.come());
  expect(busy()).toBeNull();
  expect(box.textContent).toBe('Good day, AnaGood day, Ben');

  draw(null);
  draw(<Later part={part} props={{ name: 'Cai' }} />);
  expect(busy()).toBeNull();
  expect(box.textContent).toBe('Good day, Cai');
  expect(asked).toHaveLength(1);
});

it('says that a part could not be had, and asks for it again', async () => {
  const { asked, part } = promised();
  draw(<Later part={part} props={{ name: 'Ana' }} />);
  await act(async () => asked[0]?.fail());
  const alert = box.querySelector('[role="alert"]');
  expect(alert?.textContent).toContain('could not be loaded');
  expect(asked).toHaveLength(1);

  act(() => alert?.querySelector('button')?.click());
  expect(busy()).not.toBeNull();
  await act(async () => asked[1]?.come());
  expect(box.textContent).toBe('Good day, Ana');
});

it('shows another part in the same place for itself, be the one before here or not', async () => {
  const [first, second] = [promised(), promised()];
  draw(<Later part={first.part} props={{ name: 'Ana' }} />);
  await act(async () => first.asked[0]?.fail());
  draw(<Later part={second.part} props={{ name: 'Ben' }} />);
  expect(busy()).not.toBeNull();
  await act(async () => second.asked[0]?.come());
  expect(box.textContent).toBe('Good day, Ben');
});
