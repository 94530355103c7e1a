import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BreakdownList } from '../../src/ui/BreakdownList.tsx';

it('a change stands behind its number, as on cards', () => {
  const row = { label: 'Went on', colour: 'wire' as const };
  const words = renderToStaticMarkup(
    <BreakdownList
      rows={[
        { ...row, id: 'a', value: '466', since: '+11', sinceWords: '11 more than before', share: '97 %' },
        { ...row, id: 'b', value: '7', share: '3 %' },
      ]}
    />,
  ).replace(/<[^>]+>/g, ' ');
  expect(words.replace(/\s+/g, ' ').trim()).toBe('Went on 466 +11 97 % Went on 7 3 %');
});
