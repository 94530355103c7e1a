/** `trellis new TEMPLATE`: a shipped program to begin with, on standard output. */
import {
  fetchShipped,
  readProgramFile,
  text,
  translated,
  verbatim,
  type Words,
  writeProgramFile,
} from '../core/index.ts';
import type { Args } from './args.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { KINDS } from './programs.ts';

/** The shipped programs as text, by path; they are part of the bundle. */
const FLOWS: Readonly<Record<string, string>> = import.meta.glob('../../flows/*.flow.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The shipped programs by name, in order of their names. */
export const TEMPLATES: ReadonlyMap<string, string> = new Map(
  Object.entries(FLOWS)
    .map(([file, source]) => [file.replace(/^.*\/|\.flow\.json$/g, ''), source] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

function listed({ io }: Surroundings, shipped: Words): void {
  const width = Math.max(...[...TEMPLATES.keys()].map((name) => name.length));
  for (const [name, source] of TEMPLATES) {
    const read = readProgramFile(source, KINDS);
    io.out(`${name.padEnd(width)}  ${read.ok ? translated(read.value, shipped).program.name : ''}\n`);
  }
}

/** Writes a template in the language asked for; without a name, lists them. */
export async function fresh({ words }: Args, surroundings: Surroundings): Promise<ExitCode> {
  const [name] = words;
  const { io, texts, locale } = surroundings;
  const shipped = await fetchShipped(locale);
  if (name === undefined) {
    listed(surroundings, shipped);
    return 0;
  }
  const source = TEMPLATES.get(name);
  if (source === undefined) {
    const problem = text('cli.noTemplate', { name: verbatim(name), known: [...TEMPLATES.keys()] });
    io.err(`${texts.say(text('cli.problem', { problem }))}\n`);
    return 2;
  }
  const read = readProgramFile(source, KINDS);
  // English as it is shipped, byte by byte.
  io.out(locale === 'en' || !read.ok ? source : writeProgramFile(translated(read.value, shipped)));
  return 0;
}
