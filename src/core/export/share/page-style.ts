/** The style of the shared page: constant, so that the page's own policy can allow it by its hash and nothing else. */
import { CATEGORY_COLOURS, COLOURS, FONTS } from './colours.ts';

const DARK = [
  ...Object.entries(COLOURS).map(([name, [, dark]]) => `.f-${name}{fill:${dark}}.s-${name}{stroke:${dark}}`),
  ...Object.entries(CATEGORY_COLOURS).map(
    ([name, [, dark]]) => `.c-${name}{fill:${dark}}.k-${name}{stroke:${dark}}`,
  ),
].join('');

function variables(place: 0 | 1): string {
  return Object.entries(COLOURS)
    .map(([name, pair]) => `--${name}:${pair[place]}`)
    .join(';');
}

/** Sheets of styles: light and dark by the reader's system, and always light on paper. */
export const PAGE_STYLE = [
  `:root{color-scheme:light dark;${variables(0)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${variables(1)}}${DARK}}`,
  `body{margin:0;background:var(--surface);color:var(--ink);font:14px/20px ${FONTS};word-break:auto-phrase}`,
  'main{max-width:1040px;margin:0 auto;padding:40px 24px 64px}',
  'h1{font-size:28px;line-height:36px;font-weight:600;margin:0 0 4px;overflow-wrap:anywhere}',
  'h2{font-size:20px;line-height:28px;font-weight:600;margin:40px 0 12px}',
  'h3{font-size:14px;line-height:20px;font-weight:600;margin:20px 0 4px}',
  'p{margin:0 0 8px;max-width:70ch}',
  '.quiet,th{color:var(--ink2)}',
  '.claim{border-left:3px solid var(--accent);margin:20px 0 0;padding:4px 12px}',
  'figure{margin:0;border:1px solid var(--line);border-radius:10px;overflow:hidden;text-align:center}',
  'svg{display:block;height:auto;margin:0 auto;max-width:100%}',
  'dl{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));margin:0}',
  'dl div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px}',
  'dt{color:var(--ink2)}dd{margin:0}dd strong{font-size:20px;line-height:28px;font-weight:600}',
  'table{border-collapse:collapse;table-layout:fixed;width:100%}',
  'thead th:first-child{width:34%}thead .number{width:16%}',
  'th,td{border-bottom:1px solid var(--line);padding:6px 12px 6px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}',
  'th[scope=row]{color:var(--ink);font-weight:500}thead th{font-weight:500}',
  '.number{font-variant-numeric:tabular-nums;padding-right:24px;text-align:right}',
  'a{color:var(--accent)}a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}',
  `@media print{:root{color-scheme:light}body{background:#fff;font-size:11px;line-height:16px}main{max-width:none;padding:0}a.file{display:none}h2,h3{break-after:avoid}tr,dl div,figure{break-inside:avoid}svg{max-height:90vh}}`,
].join('\n');

/** SHA-256 of the style in base64. A test holds the two together. */
export const PAGE_STYLE_HASH = 'OX59glodUi59G8pYy5477uD6AsQcf9IxRTrrwdurd+Y=';
