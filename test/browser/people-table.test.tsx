import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { VirtualTable } from '../../src/panels/people/VirtualTable.tsx';
import { must } from './hand.ts';

it('makes of ten thousand people only the rows in view, and comes to the last of them', async () => {
  const box = document.createElement('div');
  Object.assign(box.style, { display: 'flex', flexDirection: 'column', height: '400px' });
  document.body.append(box);
  const root = createRoot(box);
  const table = (of: string) => (
    <VirtualTable
      label="People"
      of={of}
      columns={[{ id: 'name', name: 'Name', width: 160 }]}
      count={10_000}
      row={(index) => ({ key: index, cells: <th scope="row">{`Person ${index + 1}`}</th> })}
    />
  );
  root.render(table('everyone'));
  await vi.waitFor(() => expect(box.textContent).toContain('Person 1'));
  expect(box.querySelectorAll('tbody tr').length).toBeLessThan(60);
  const list = must('section[aria-label="People"]');
  expect(list.scrollHeight).toBeGreaterThanOrEqual(10_000 * 36);
  await vi.waitFor(() => {
    list.scrollTop = list.scrollHeight;
    expect(box.textContent).toContain('Person 10000');
  });
  expect(box.querySelectorAll('tbody tr').length).toBeLessThan(60);
  expect(must('tr[aria-rowindex="10001"]').textContent).toBe('Person 10000');
  // Narrowed to others, it begins at its top.
  root.render(table('others'));
  await vi.waitFor(() => expect(list.scrollTop).toBe(0));
  root.unmount();
  box.remove();
});
