/** From words on the command line to checked arguments; everything that is wrong is said at once. */
import { parseArgs } from 'node:util';
import { parseDate, type Text, text, verbatim } from '../core/index.ts';

/** What the value of an option has to be. */
type Shape =
  | { readonly kind: 'flag' }
  | { readonly kind: 'whole'; readonly low: number; readonly high: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'file' };

const whole = (low: number, high: number) => ({ kind: 'whole', low, high }) as const;
const FLAG = { kind: 'flag' } as const;
const FILE = { kind: 'file' } as const;

/** Every option that some command knows. Bounds of numbers are those of a program file. */
const OPTIONS = {
  json: FLAG,
  help: FLAG,
  leads: whole(0, 100_000_000),
  days: whole(1, 3_660),
  seed: whole(0, Number.MAX_SAFE_INTEGER),
  workers: whole(1, 64),
  runs: whole(1, 10_000),
  lead: whole(0, 100_000_000),
  size: whole(1, 100_000_000),
  people: FILE,
  map: FILE,
  history: FILE,
  script: FILE,
  to: FILE,
  start: { kind: 'date' },
} as const satisfies Readonly<Record<string, Shape>>;

/** Name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

type ValueOf<S> = S extends { kind: 'flag' } ? true : S extends { kind: 'whole' } ? number : string;

/** Options that were given, by name. */
export type Options = { readonly [K in OptionName]?: ValueOf<(typeof OPTIONS)[K]> };

/** What a command takes. */
export interface Accepts {
  readonly options: readonly OptionName[];
  /** How many words besides options: at least and at most. */
  readonly words: readonly [number, number];
  /** What these words name; a file unless said. */
  readonly takes?: 'folder';
}

/** Checked arguments. */
export interface Args {
  readonly words: readonly string[];
  readonly options: Options;
}

function dashed(name: string): string {
  return `--${name}`;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function isDate(said: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(said) && parseDate(said) !== undefined;
}

/** The value, or what is wrong with it. */
function readValue(name: OptionName, said: string | undefined): string | number | true | Text {
  const shape: Shape = OPTIONS[name];
  const option = dashed(name);
  if (shape.kind === 'flag') return said === undefined ? true : text('cli.noValue', { option });
  if (said === undefined || said === '' || said.startsWith('--')) return text('cli.needsValue', { option });
  const value = verbatim(said);
  if (shape.kind === 'whole') {
    const n = /^[+-]?\d[\d_]*$/.test(said) ? Number(said.replaceAll('_', '')) : Number.NaN;
    const { low, high } = shape;
    return n >= low && n <= high ? n : text('cli.badNumber', { option, value, low, high });
  }
  if (shape.kind === 'date' && !isDate(said)) return text('cli.badDate', { option, value });
  return said;
}

function wrongCount(words: readonly string[], { words: [least, most], takes }: Accepts): readonly Text[] {
  if (words.length < least) return [text(takes === 'folder' ? 'cli.noFolder' : 'cli.tooFewWords')];
  if (words.length <= most) return [];
  return words.slice(most).map((word) => text('cli.tooManyWords', { word: verbatim(word) }));
}

function unknown(name: string, accepts: Accepts): Text {
  const params = { option: verbatim(name), known: accepts.options.map(dashed) };
  return text(accepts.options.length === 0 ? 'cli.noOptions' : 'cli.unknownOption', params);
}

/** Reads the words after a command's name. */
export function readArgs(
  argv: readonly string[],
  accepts: Accepts,
): { readonly args: Args } | { readonly problems: readonly Text[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(OPTIONS).map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? 'boolean' : 'string' },
      ]),
    ),
  });
  const words: string[] = [];
  const problems: Text[] = [];
  const options: Record<string, string | number | true> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name) || !accepts.options.includes(token.name)) {
      problems.push(unknown(token.rawName, accepts));
      continue;
    }
    const value = readValue(token.name, token.value);
    if (typeof value === 'object') problems.push(value);
    else options[token.name] = value;
  }
  if (words.includes('')) problems.push(text('cli.emptyWord'));
  problems.push(...wrongCount(words, accepts));
  return problems.length > 0 ? { problems } : { args: { words, options } };
}
