import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { MenuList } from '../../src/ui/MenuList.tsx';

it('says of what can be chosen or be on whether it is, and arrows reach all of it', async () => {
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const item = (id: string, more: object) => ({
    ...({ kind: 'item', id, label: id, onSelect: () => undefined } as const),
    ...more,
  });
  const items = [
    item('light', { checked: false, isChoice: true }),
    item('dark', { checked: true, isChoice: true }),
    item('counts', { checked: true }),
    item('save', {}),
  ];
  root.render(<MenuList items={items} label="Looks" at={{ x: 0, y: 0 }} onClose={() => undefined} />);
  const rows = () => [...document.querySelectorAll('[role=menu] button')];
  await vi.waitFor(() => expect(rows()).toHaveLength(4));
  expect(rows().map((row) => [row.getAttribute('role'), row.getAttribute('aria-checked')])).toEqual([
    ['menuitemradio', 'false'],
    ['menuitemradio', 'true'],
    ['menuitemcheckbox', 'true'],
    ['menuitem', null],
  ]);
  await vi.waitFor(() => expect(document.activeElement).toBe(rows()[0]));
  for (const row of rows().slice(1)) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(row);
  }
  root.unmount();
  box.remove();
});
