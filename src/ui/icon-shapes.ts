import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { iconOf } from './icons.ts';

/** A shape of an icon on 24 x 24 units: its SVG element and what that is given. */
export type IconShape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const known = new Map<string, readonly IconShape[]>();

/** The shapes of an icon, for pictures that leave the page. None where there is no page. Not to be asked while React draws. */
export function iconShapes(name: string): readonly IconShape[] {
  if (typeof document === 'undefined') return [];
  const before = known.get(name);
  if (before !== undefined) return before;
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(createElement(iconOf(name))));
  const shapes = [...(box.querySelector('svg')?.children ?? [])].map(
    ({ tagName, attributes }): IconShape => [
      tagName,
      Object.fromEntries([...attributes].map((attribute) => [attribute.name, attribute.value])),
    ],
  );
  root.unmount();
  known.set(name, shapes);
  return shapes;
}
