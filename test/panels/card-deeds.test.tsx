// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { CardDeeds } from '../../src/panels/home/CardDeeds.tsx';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [undefined, ['Duplicate Webinar in June', 'Archive Webinar in June', 'More for Webinar in June']],
  [1, ['Bring back Webinar in June', 'More for Webinar in June']],
])('what can be done to a card is told from the same on the next one (archived: %s)', (archivedAt, names) => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const box = document.createElement('div');
  const root = createRoot(box);
  const entry = {
    id: 'p',
    name: 'Webinar in June',
    savedAt: 0,
    revision: 1,
    ...(archivedAt && { archivedAt }),
  };
  const nothing = () => undefined;
  act(() =>
    root.render(
      <CardDeeds
        entry={entry}
        names={[]}
        isBroken={false}
        onRename={nothing}
        onGone={nothing}
        onDelete={nothing}
      />,
    ),
  );
  expect([...box.querySelectorAll('button')].map((one) => one.getAttribute('aria-label'))).toEqual(names);
  act(() => root.unmount());
});
