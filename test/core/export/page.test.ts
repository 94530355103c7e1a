import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/core/export/share/base64.ts';
import { broken, estimatedWidth, fitted } from '../../../src/core/export/share/lines.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from '../../../src/core/export/share/page-style.ts';
import {
  captioned,
  programSvg,
  type SharedPage,
  type SharedPicture,
  sharePage,
} from '../../../src/core/index.ts';

const picture: SharedPicture = {
  label: 'The drawing',
  card: { width: 232, height: 76 },
  box: { x: -10, y: -10, width: 500, height: 400 },
  cards: [
    { x: 0, y: 0, category: 'message', title: 'Email the guide', sentence: 'Your guide', here: '9 here' },
  ],
  lines: [
    { path: 'M0 0L0 9', end: { x: 0, y: 9 }, band: 4, isUnused: false },
    {
      path: 'M0 0L0 9',
      end: { x: 0, y: 9 },
      band: 0,
      isUnused: true,
      words: { x: 1, y: 2, anchor: 'start', outcome: 'Yes', count: '12' },
    },
  ],
};

const page: SharedPage = {
  lang: 'en',
  title: 'Guide & tour',
  about: 'Two steps',
  claim: 'Not a forecast.',
  picture,
  parts: [
    { title: 'Key figures', figures: [{ label: 'Handed over', value: '61', doubt: '± 4' }] },
    {
      title: 'Steps',
      tables: [{ title: 'Steps', columns: ['Step', 'Came'], numbers: [1], rows: [['A', '9']] }],
    },
  ],
  file: { name: 'guide.flow.json', text: '{"name":"日本"}', label: 'Save the file' },
};

describe('a picture that goes about alone', () => {
  const box = (svg: string) => (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);

  it('draws the signs of kinds as plain shapes, and lets nothing else in by them', () => {
    const icon = [
      ['path', { d: 'M1 1h2', onload: 'x()', key: 'a' }],
      ['circle', { cx: '1"/><script>', r: '2' }],
      ['script', { href: 'x' }],
    ] as const;
    const svg = programSvg({ ...picture, cards: picture.cards.map((card) => ({ ...card, icon })) });
    expect(svg).toContain('<g class="k-message" stroke="#2456d6"');
    expect(svg).toContain('<path d="M1 1h2"/><circle cx="1&quot;/&gt;&lt;script&gt;" r="2"/></g>');
    expect(svg).not.toMatch(/<script|onload/);
  });

  it('says its name, and what its counts are not, in room of its own', () => {
    const svg = programSvg(captioned(picture, { title: 'Guide & tour', note: 'Not a forecast.' }));
    expect(svg).toMatch(/^<svg [^>]*>\n<title>Guide &amp; tour<\/title>/);
    for (const words of ['Guide &amp; tour</text>', 'Not a forecast.</text>']) expect(svg).toContain(words);
    const [before, after] = [box(programSvg(picture)), box(svg)];
    const end = (of: readonly number[]) => (of[1] ?? 0) + (of[3] ?? 0);
    expect(after[1]).toBeLessThan(before[1] ?? 0);
    expect(end(after)).toBeGreaterThan(end(before));
  });
});

describe('the page that stands alone', () => {
  it('allows its own style by hash, and nothing else', () => {
    expect(PAGE_STYLE_HASH).toBe(createHash('sha256').update(PAGE_STYLE).digest('base64'));
    const text = sharePage(page);
    expect(text).toContain(`<style>${PAGE_STYLE}</style>`);
    expect(text).toContain(
      `content="default-src 'none'; style-src 'sha256-${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(text).not.toMatch(/<script| style=| on\w+=|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
  });

  it('says every number with its doubt, every row, and what the numbers are not', () => {
    const text = sharePage(page);
    for (const words of ['Guide &amp; tour', 'Not a forecast.', '61', '± 4', '<th scope="row">A</th>'])
      expect(text).toContain(words);
  });

  it('carries the program file as data', () => {
    const [, data = ''] = /base64,([^"]*)"/.exec(sharePage(page)) ?? [];
    expect(Buffer.from(data, 'base64').toString('utf8')).toBe(page.file.text);
  });
});

describe('the picture', () => {
  it('draws cards, bands of flows, dashes where nobody goes, words beside lines', () => {
    const svg = programSvg(picture);
    expect(svg).toContain('viewBox="-10 -10 500 400"');
    expect(svg).toContain('<title>Email the guide. Your guide</title>');
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).toMatch(/>Yes <tspan[^>]*>12<\/tspan>/);
  });

  it('keeps whole sentences: the more there is to say, the smaller; an ellipsis comes last', () => {
    const sentence = 'Wait until they click any link in the related article, at most four days, then go on';
    const rooms = [
      { width: 200, size: 12.5, most: 2 },
      { width: 200, size: 11, most: 3 },
    ] as const;
    const found = fitted(sentence, rooms);
    expect(found.isWhole).toBe(true);
    expect(found.room.size).toBe(11);
    expect(found.lines.join(' ')).toBe(sentence);
    const cut = fitted(sentence.repeat(4), rooms);
    expect(cut.lines).toHaveLength(3);
    expect(cut.lines.at(-1)).toMatch(/…$/);
  });

  it('breaks Japanese between letters, and no line is wider than its room', () => {
    const words = '配信後三日間待ってから、資料をクリックした人だけを次のステップに進めます。';
    const { lines, isWhole } = broken(words, { width: 100, size: 10, most: 9 });
    expect(isWhole).toBe(true);
    expect(lines.join('')).toBe(words);
    for (const line of lines) expect(estimatedWidth(line, 10)).toBeLessThanOrEqual(100);
  });
});

describe('base64', () => {
  it.each([0, 1, 2, 3, 4, 255, 256])('of %d bytes is what everybody else writes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});
