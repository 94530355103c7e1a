/** What a hostile file, link, table or clipboard may hold, and what must be true of the answer. */
import { deflateSync, strToU8 } from 'fflate';
import { expect } from 'vitest';
import { toBase64Url } from '../../src/core/export/share/base64.ts';
import { type Issue, LOCALES, type ProgramFile, type Text } from '../../src/core/index.ts';
import { keyOf } from '../../src/core/kit/dice/dice.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from '../store/opened.ts';

await fetchWords('ja');

/** A program with everything common in it. */
export const GOOD: ProgramFile = shipped('program-1');

export type Plain = Record<string, unknown>;

/** The good program with the value at a dotted path replaced; `undefined` takes it out. */
export function having(path: string, value: unknown): Plain {
  const copy = structuredClone(GOOD) as unknown as Plain;
  const parts = path.split('.');
  const last = parts.pop() as string;
  let inner: Plain = copy;
  for (const part of parts) inner = inner[part] as Plain;
  if (value === undefined) delete inner[last];
  // Defined, not set: `__proto__` shall be a key like any other.
  else Object.defineProperty(inner, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

export function nested(depth: number): unknown {
  let inner: unknown = 1;
  for (let i = 0; i < depth; i++) inner = [inner];
  return inner;
}

export function nestedRule(depth: number): unknown {
  let inner: unknown = { kind: 'qualified' };
  for (let i = 0; i < depth; i++) inner = { kind: 'not', rule: inner };
  return inner;
}

/** Words that try to become something else where they are shown. */
export const SCRIPTS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</style><style>*{background:url(//evil.example)}</style>',
  '--></text><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  'javascript:alert(1)',
  '&lt;script&gt;&#60;script&#62;',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<foreignObject><iframe src="//evil.example"/></foreignObject>',
  '=HYPERLINK("//evil.example","x")',
  '\u202Egnp.exe',
  '\ud83d<b>half a pair</b>\udc00',
  '\u0000\u0001\u001b[31m<b>\u007f\u0085\uffff',
  '{{name}}{{constructor}}$& $1 $`',
];

/** Tags and attributes that the page and the picture are made of; whatever else turns up came from outside. */
const TAGS = new Set(
  '!doctype html head meta title style body main h1 h2 h3 p figure svg g rect path text tspan dl div dt dd strong span table thead tbody tr th td a'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset http-equiv content name class href download scope xmlns viewbox width height role aria-label font-family fill stroke x y rx d stroke-width stroke-dasharray font-size font-weight text-anchor html'.split(
    ' ',
  ),
);

/** Holds that a text of HTML or SVG is made of its own tags only, and that no sign of it is ill-formed. */
export function expectHarmless(markup: string): void {
  const withoutStyle = markup.replace(/<style>[^<]*<\/style>/, '<style></style>');
  const strange: string[] = [];
  for (const [tag] of withoutStyle.matchAll(/<[^>]*>/g)) {
    const [, name = '', rest = ''] = /^<\/?([^\s/>]+)([\s\S]*?)\/?>$/.exec(tag) ?? [];
    const attributes = rest
      .replace(/"[^"]*"/g, '""')
      .split(/\s+/)
      .filter(Boolean);
    const areKnown = attributes.every((one) => ATTRIBUTES.has(one.replace(/=""$/, '').toLowerCase()));
    if (!TAGS.has(name.toLowerCase()) || !areKnown) strange.push(tag);
  }
  expect(strange).toEqual([]);
  const outside = withoutStyle.replace(/<[^>]*>/g, '');
  expect(outside).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
  expect(/\p{Surrogate}/u.test(markup)).toBe(false);
  for (const [, address = ''] of markup.matchAll(/(?:href|src)="([^"]*)"/g)) {
    expect(address).toMatch(/^data:application\/json;base64,[A-Za-z0-9+/]*=*$/);
  }
}

function said(words: Text | undefined): readonly string[] {
  return LOCALES.map((locale) => (words === undefined ? '' : voiceOf(locale).say(words)));
}

/** Holds that a refusal says what is wrong, where, and what to do, in every language. */
export function expectClear(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.length).toBeLessThanOrEqual(201);
  for (const { code, place, message, hint } of issues) {
    expect(code).toMatch(/^(document|share)\/[a-z-]+$/);
    expect(place).toBeTypeOf('string');
    for (const words of [...said(message), ...said(hint)]) {
      expect(words.length).toBeGreaterThan(2);
      expect(words).not.toMatch(/^(document|share)\./);
    }
  }
  expect(({} as { bad?: boolean }).bad).toBeUndefined();
}

/** A link over any text, as somebody could make it who knows how. */
export function linkOver(words: string, version = 1): string {
  return linkOfBytes(deflateSync(strToU8(words)), version, keyOf(words) >>> 0);
}

/** A link of packed bytes. */
export function linkOfBytes(packed: Uint8Array, version = 1, checksum = 0): string {
  const bytes = new Uint8Array(5 + packed.length);
  bytes[0] = version;
  new DataView(bytes.buffer).setUint32(1, checksum);
  bytes.set(packed, 5);
  return `#p=${toBase64Url(bytes)}`;
}
