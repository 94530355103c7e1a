import { runInNewContext } from 'node:vm';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { withConstFunctions } from '../../scripts/lib/const-functions.mjs';

const SOURCE = `
const early = twice(21);
function twice(x) { return x + x; }
async function later() { return 1; }
function* numbers() { yield 3; yield* numbers$1(); }
function numbers$1() { return [4]; }
function factorial(n) { return n < 2 ? 1 : n * factorial(n - 1); }
`;
const RESULT = '[early, later.name, [...numbers()], factorial(5), factorial.name]';

const changed = (code: string): string => withConstFunctions(code, parseAst(code).body);

it('makes functions constants that do the same, also before the line where they stood', () => {
  const code = changed(SOURCE);
  expect(code).not.toMatch(/^(async )?function/m);
  expect(runInNewContext(`${code};${RESULT}`)).toEqual(runInNewContext(`${SOURCE};${RESULT}`));
  expect(() => runInNewContext(`${code};twice = 1`)).toThrow('constant');
});

it('leaves what is exported exported, and all else as it is', () => {
  const code = changed(
    `import { a } from './a.js';\nexport function f() { return a; }\nexport class C {}\nexport { g };\nfunction g() {}`,
  );
  expect(code).toContain('export const f = function() { return a; };');
  expect(code).toContain('const g = function() {};');
  for (const kept of ["import { a } from './a.js';", 'export class C {}', 'export { g };']) {
    expect(code).toContain(kept);
  }
});
