/** Holds the catalogues to each other and to the source: no key missing, none left over, the same parameters. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RESERVED_KEYS } from '../../../../src/core/kit/text/parts.ts';
import { catalogueOf, type Words } from '../../../../src/core/kit/text/texts.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';

const ROOT = path.join(import.meta.dirname, '../../../../src');
const CATALOGUES = path.join('core', 'kit', 'text');

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    const isCatalogue =
      file.startsWith(path.join(CATALOGUES, 'en')) || file.startsWith(path.join(CATALOGUES, 'ja'));
    return /\.tsx?$/.test(file) && !isCatalogue ? [file] : [];
  });
}

const FILES = sources('').map((file) => ({ file, source: readFileSync(path.join(ROOT, file), 'utf8') }));
const EN = catalogueOf('en');
const JA = catalogueOf('ja');
const OWN = { en: registry().words('en'), ja: registry().words('ja') };

/** A key as code names it: without the ending of a plural form. */
const base = (key: string): string => key.replace(/_(one|other)$/, '');
const bases = (words: Words): readonly string[] => [...new Set(Object.keys(words).map(base))].sort();
const parameters = (sentence = ''): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();

/** Parameters of a key over all its forms. */
function parametersOf(words: Words, key: string): readonly string[] {
  const forms = [key, `${key}_one`, `${key}_other`].map((form) => words[form]);
  return [...new Set(forms.flatMap((form) => parameters(form)))].sort();
}

/** Whether two languages say the same of a key; where its form depends on `count`, that may be said by the form alone. */
function saysTheSame(key: string, en: Words, ja: Words): boolean {
  const isPlural = [en, ja].some((words) => words[`${key}_other`] !== undefined);
  const [one, other] = [en, ja].map((words) =>
    parametersOf(words, key)
      .filter((name) => !isPlural || name !== 'count')
      .join(),
  );
  return one === other;
}

describe.each([
  ['the catalogues', EN, JA],
  ['the words of the kinds', OWN.en, OWN.ja],
] as const)('%s', (_, en, ja) => {
  it('have the same keys in both languages', () => {
    expect(bases(ja)).toEqual(bases(en));
  });

  it('have both plural forms in English and one in Japanese', () => {
    const keys = Object.keys(en);
    const ones = keys.filter((key) => key.endsWith('_one')).map(base);
    const others = keys.filter((key) => key.endsWith('_other')).map(base);
    expect(ones.sort()).toEqual(others.sort());
    expect(Object.keys(ja).filter((key) => key.endsWith('_one'))).toEqual([]);
    const plain = new Set(keys.filter((key) => key === base(key)));
    expect(others.filter((key) => plain.has(key))).toEqual([]);
  });

  it('have the same parameters in both languages', () => {
    const differing = bases(en).filter((key) => !saysTheSame(key, en, ja));
    expect(differing).toEqual([]);
  });

  it('say something in both languages or in none', () => {
    const isEmpty = (words: Words, key: string): boolean =>
      [key, `${key}_one`, `${key}_other`].some((form) => words[form]?.trim() === '');
    expect(bases(en).filter((key) => isEmpty(en, key) !== isEmpty(ja, key))).toEqual([]);
  });
});

describe('keys', () => {
  const folders = [...new Set(Object.keys(EN).map((key) => key.split('.')[0] ?? ''))];
  const literal = new RegExp(`['"\`]((?:${folders.join('|')})\\.[A-Za-z0-9_.-]+)['"\`]`, 'g');
  const pattern = new RegExp(`\`((?:${folders.join('|')})\\.[A-Za-z0-9_.-]*)\\$\\{`, 'g');
  const named = new Map<string, string>();
  const prefixes: string[] = [];
  for (const { file, source } of FILES) {
    for (const [, key = ''] of source.matchAll(literal)) named.set(key, file);
    for (const [, prefix = ''] of source.matchAll(pattern)) prefixes.push(prefix);
  }
  const known = new Set(bases(EN));

  // The forms on the program have a voice of their own, which speaks of the folder `program` only.
  const whole = (file: string, key: string): string =>
    file.startsWith(path.join('core', 'program', 'settings')) && !known.has(key) ? `program.${key}` : key;

  it('that code names are in the catalogues', () => {
    const calls = [/\btext\(\s*['"]([^'"]+)['"]/g, /\b(?:t|say)\(\s*['"]([a-z]+\.[^'"]+)['"]/g];
    const asked = FILES.flatMap(({ file, source }) =>
      calls.flatMap((call) =>
        [...source.matchAll(call)].map(([, key = '']) => ({ file, key: whole(file, key) })),
      ),
    );
    const reserved: readonly string[] = RESERVED_KEYS;
    const missing = asked.filter(({ key }) => !known.has(key) && !reserved.includes(key));
    expect(missing).toEqual([]);
  });

  it('that are in the catalogues are named by code', () => {
    const unused = [...known].filter(
      (key) =>
        !named.has(key) &&
        !prefixes.some((prefix) => prefix.length > key.indexOf('.') + 1 && key.startsWith(prefix)),
    );
    // A prefix of a whole folder names all of it: nothing can be told unused there.
    const whole = new Set(
      prefixes.filter((prefix) => prefix.endsWith('.') && prefix.split('.').length === 2),
    );
    expect(unused.filter((key) => !whole.has(`${key.split('.')[0]}.`))).toEqual([]);
  });

  it('of the kinds are named in the folder of their kind', () => {
    const unused = bases(OWN.en).filter((full) => {
      const [, kind = '', ...rest] = full.split('.');
      const key = rest.join('.');
      const own = FILES.filter(({ file }) =>
        file.startsWith(path.join('core', 'program', 'nodes', kind) + path.sep),
      );
      const code = own
        .filter(({ file }) => !file.endsWith('words.ts'))
        .map(({ source }) => source)
        .join('\n');
      const isNamed = new RegExp(`['"]${key}['"]`).test(code);
      const isBuilt = [...code.matchAll(/`\$\{\w+\}(\w+)`/g)].some(([, ending = '']) => key.endsWith(ending));
      return !isNamed && !isBuilt;
    });
    expect(unused).toEqual([]);
  });
});
