/** The command line: finds the command, checks what was asked, runs it, and says what went wrong in plain words. */
import { LOCALES, type Locale, makeTexts, registry, type Text, text, verbatim } from '../core/index.ts';
import { type Accepts, type Args, readArgs } from './args.ts';
import { bench } from './bench.ts';
import { cases } from './cases.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { compile } from './compile.ts';
import type { ExitCode, Io, Surroundings } from './io.ts';
import { fresh } from './new.ts';
import { simulate } from './simulate.ts';
import { trace } from './trace.ts';

interface Command extends Accepts {
  readonly run: (args: Args, surroundings: Surroundings) => ExitCode | Promise<ExitCode>;
}

/** The version of the package; it is part of the bundle. */
const VERSIONS: Readonly<Record<string, string>> = import.meta.glob('../../package.json', {
  eager: true,
  import: 'version',
});

const MANY = Number.POSITIVE_INFINITY;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { run: check, options: ['json', 'help'], words: [1, MANY] },
  compile: { run: compile, options: ['help'], words: [1, 1] },
  simulate: {
    run: simulate,
    options: [
      'leads',
      'days',
      'seed',
      'runs',
      'workers',
      'people',
      'map',
      'history',
      'start',
      'json',
      'help',
    ],
    words: [1, MANY],
  },
  compare: {
    run: compare,
    options: ['leads', 'days', 'seed', 'start', 'runs', 'json', 'help'],
    words: [2, 2],
  },
  trace: {
    run: trace,
    options: ['lead', 'leads', 'days', 'seed', 'people', 'map', 'history', 'start', 'script', 'json', 'help'],
    words: [1, 1],
  },
  cases: { run: cases, options: ['to', 'help'], words: [1, 1], takes: 'folder' },
  bench: { run: bench, options: ['json', 'size', 'help'], words: [0, 0] },
  new: { run: fresh, options: ['help'], words: [0, 1] },
};

/** Takes `--lang x` or `--lang=x` out of the words, wherever it stands. */
function localeOf(argv: readonly string[]): { readonly rest: readonly string[]; readonly said?: string } {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at === -1) return { rest: argv };
  const word = argv[at] ?? '';
  const isJoined = word !== '--lang';
  const said = isJoined ? word.slice('--lang='.length) : (argv[at + 1] ?? '');
  return { rest: [...argv.slice(0, at), ...argv.slice(at + (isJoined ? 1 : 2))], said };
}

function isHelp(word: string): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

function isLocale(said: string): said is Locale {
  return (LOCALES as readonly string[]).includes(said);
}

function sayProblems(problems: readonly Text[], { io, texts }: Surroundings, command?: string): void {
  for (const problem of problems) io.err(`${texts.say(text('cli.problem', { problem }))}\n`);
  const more = command === undefined ? text('cli.seeHelp') : text('cli.seeHelpOf', { command });
  io.err(`${texts.say(more)}\n`);
}

function generalHelp({ io, texts }: Surroundings): void {
  const say = (key: string) => texts.say(text(key));
  const names = Object.keys(COMMANDS);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${say(`cli.about.${name}`)}`);
  io.out(`${say('cli.intro')}\n\n${lines.join('\n')}\n\n${say('cli.more')}\n`);
}

function helpOf(name: string, command: Command, { io, texts }: Surroundings): void {
  const say = (key: string) => texts.say(text(key));
  const width = Math.max(...command.options.map((option) => option.length));
  const lines = command.options.map(
    (option) => `  --${option.padEnd(width)}  ${say(`cli.option.${option}`)}`,
  );
  io.out(`${say(`cli.usage.${name}`)}\n\n${say(`cli.about.${name}`)}\n\n${lines.join('\n')}\n`);
}

async function runCommand(
  name: string,
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const params = { command: verbatim(name), known: Object.keys(COMMANDS) };
    sayProblems([text('cli.unknownCommand', params)], surroundings);
    return 2;
  }
  if (argv.some((word) => word === '--help' || word === '-h')) {
    helpOf(name, command, surroundings);
    return 0;
  }
  const read = readArgs(argv, command);
  if ('problems' in read) {
    sayProblems(read.problems, surroundings, name);
    return 2;
  }
  return await command.run(read.args, surroundings);
}

/** What a run ends with where one person did more than there is room to count. */
const ROUND = /a lead has too much to count/;

/** What is said of a fault that no command expects, in plain words where it is known how one comes to it. */
export function faultText(error: unknown): Text {
  const said = error instanceof Error ? error.message : String(error);
  // No look at the drawing finds every way round: by conditions people may go round for ever, too.
  if (ROUND.test(said)) return text('cli.problem', { problem: text('cli.goesRound') });
  return text('cli.ownFault', { said: verbatim(said) });
}

/** A fault of Trellis itself: said with what it knows, never with a stack. */
function sayFault(error: unknown, { io, texts }: Surroundings): void {
  io.err(`${texts.say(faultText(error))}\n`);
  if (process.env.TRELLIS_DEBUG && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
}

function surroundingsOf(said: string | undefined, io: Io): Surroundings {
  const locale = said !== undefined && isLocale(said) ? said : 'en';
  return { io, locale, texts: makeTexts(locale, registry().words(locale)) };
}

/** Says that what a command line printed could not be written where it was to go. */
export function sayNotWritten(argv: readonly string[], error: NodeJS.ErrnoException, io: Io): void {
  const cause = verbatim(error.code ?? error.message);
  const { texts } = surroundingsOf(localeOf(argv).said, io);
  io.err(`${texts.say(text('cli.problem', { problem: text('cli.notWritten', { cause }) }))}\n`);
}

/** Runs the words of a command line, without the program's own name. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { rest, said } = localeOf(argv);
  const surroundings = surroundingsOf(said, io);
  if (said !== undefined && !isLocale(said)) {
    const problem = text('cli.badLanguage', { value: verbatim(said), known: [...LOCALES] });
    sayProblems([problem], surroundings);
    return 2;
  }
  const [name, ...words] = rest;
  if (name === '--version') {
    io.out(`${Object.values(VERSIONS).join('')}\n`);
    return 0;
  }
  if (name === undefined || isHelp(name)) {
    const [about] = words;
    if (name !== undefined && about !== undefined) return await runCommand(about, ['--help'], surroundings);
    generalHelp(surroundings);
    return name === undefined ? 2 : 0;
  }
  try {
    return await runCommand(name, words, surroundings);
  } catch (error) {
    sayFault(error, surroundings);
    return 2;
  }
}
