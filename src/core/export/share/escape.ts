/** Words of users on their way into HTML and SVG. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Stands for what no document may hold. */
const REPLACEMENT = '\ufffd';

/** Whether XML allows the character: no controls but white space, no half of a pair, none that is none. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
}

/** Words that are well-formed in every encoding; what is not becomes the replacement character. */
export function wellFormed(words: string): string {
  let out = '';
  for (const letter of words) out += isAllowed(letter.codePointAt(0) as number) ? letter : REPLACEMENT;
  return out;
}

/** Words as they stand in an element or in a quoted attribute of HTML and SVG; they can never become markup. */
export function escaped(words: string): string {
  return wellFormed(words).replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);
}
