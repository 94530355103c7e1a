import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { KeyWords } from '../../src/ui/KeyWords.tsx';

it.each([
  ['press / to add', /^press <span[^>]*><kbd[^>]*>\/<\/kbd><\/span> to add$/],
  ['nothing of the kind', /^nothing of the kind$/],
])('a key in words is drawn as a cap: %s', (words, drawn) => {
  expect(renderToStaticMarkup(<KeyWords words={words} keys="/" />)).toMatch(drawn);
});
