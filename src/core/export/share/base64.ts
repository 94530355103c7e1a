/** Bytes as letters: base64 for addresses of data, base64url for links. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PLAIN = `${LETTERS}+/`;
const URL_SAFE = `${LETTERS}-_`;
const VALUES = new Map([...URL_SAFE].map((letter, value) => [letter, value]));

function encode(bytes: Uint8Array, alphabet: string): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const word = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((word >> shift) & 63));
    parts.push(letters.slice(0, Math.min(4, bytes.length - at + 1)).join(''));
  }
  return parts.join('');
}

/** Base64 with its padding. */
export function toBase64(bytes: Uint8Array): string {
  const letters = encode(bytes, PLAIN);
  return letters.padEnd(Math.ceil(letters.length / 4) * 4, '=');
}

/** Base64url without padding: letters that no address changes. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE);
}

/** The bytes of base64url; nothing where a letter is none of it, or one is left over. */
export function fromBase64Url(letters: string): Uint8Array | undefined {
  if (letters.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let [word, bits, at] = [0, 0, 0];
  for (const letter of letters) {
    const value = VALUES.get(letter);
    if (value === undefined) return undefined;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (word >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
