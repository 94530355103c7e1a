/**
 * A program and what follows from it as one page that needs nothing else: no script, no address outside, a policy of
 * its own that forbids both. Every word is escaped.
 */
import { strToU8 } from 'fflate';
import { toBase64 } from './base64.ts';
import { escaped } from './escape.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.ts';
import { programSvg, type SharedPicture } from './svg.ts';

/** A number with its doubt, in words. */
export interface SharedFigure {
  readonly label: string;
  readonly value: string;
  readonly doubt?: string;
}

/** A table in words. The first column names the row; `numbers` are the columns that hold numbers. */
export interface SharedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of the page: a heading, words, figures, tables. */
export interface SharedPart {
  readonly title: string;
  readonly text?: string;
  readonly figures?: readonly SharedFigure[];
  readonly tables?: readonly SharedTable[];
}

/** All that the page says, in the reader's language. */
export interface SharedPage {
  /** Language of the words, as `en`. */
  readonly lang: string;
  readonly title: string;
  readonly about: string;
  /** What the numbers are: consequences of assumptions, never a forecast. */
  readonly claim: string;
  /** That the page holds data of people; absent = it holds none. */
  readonly personal?: string;
  readonly picture: SharedPicture;
  readonly parts: readonly SharedPart[];
  /** The program file that travels along. */
  readonly file: { readonly name: string; readonly text: string; readonly label: string };
}

/** What the page may do: show its own style, and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The page as HTML text. */
export function sharePage(page: SharedPage): string {
  const title = escaped(page.title);
  return `<!doctype html>
<html lang="${escaped(page.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Trellis">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="quiet">${escaped(page.about)}</p>
<p class="claim">${escaped(page.claim)}</p>${page.personal === undefined ? '' : `\n<p class="claim">${escaped(page.personal)}</p>`}
${page.parts.slice(0, 1).map(partMark).join('\n')}
<h2>${escaped(page.picture.label)}</h2>
<figure>
${programSvg(page.picture)}
</figure>
${page.parts.slice(1).map(partMark).join('\n')}
<p>${fileMark(page.file)}</p>
</main>
</body>
</html>
`;
}

/** Base64 holds no sign that could end an attribute; a link with `download` is never opened as a page. */
function fileMark({ name, text, label }: SharedPage['file']): string {
  const data = toBase64(strToU8(text));
  return `<a class="file" download="${escaped(name)}" href="data:application/json;base64,${data}">${escaped(label)}</a>`;
}

function partMark({ title, text, figures = [], tables = [] }: SharedPart): string {
  return [
    `<h2>${escaped(title)}</h2>`,
    ...(text === undefined ? [] : [`<p>${escaped(text)}</p>`]),
    ...(figures.length === 0 ? [] : [`<dl>\n${figures.map(figureMark).join('\n')}\n</dl>`]),
    ...tables.map((table) => tableMark(table, title)),
  ].join('\n');
}

function figureMark({ label, value, doubt }: SharedFigure): string {
  const beside = doubt === undefined ? '' : ` <span class="quiet">${escaped(doubt)}</span>`;
  return `<div><dt>${escaped(label)}</dt><dd><strong>${escaped(value)}</strong>${beside}</dd></div>`;
}

function tableMark({ title, columns, numbers, rows }: SharedTable, above: string): string {
  const kind = (column: number): string => (numbers.includes(column) ? ' class="number"' : '');
  const head = columns.map((name, i) => `<th scope="col"${kind(i)}>${escaped(name)}</th>`).join('');
  const body = rows.map((row) => {
    const [name = '', ...cells] = row;
    const rest = cells.map((cell, i) => `<td${kind(i + 1)}>${escaped(cell)}</td>`).join('');
    return `<tr><th scope="row">${escaped(name)}</th>${rest}</tr>`;
  });
  return [
    ...(title === above ? [] : [`<h3>${escaped(title)}</h3>`]),
    `<table>\n<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table>`,
  ].join('\n');
}
