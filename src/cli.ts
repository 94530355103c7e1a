/** Trellis on the command line. What it does is in `cli/`; here it meets the terminal. */
import type { Io } from './cli/io.ts';
import { main, sayNotWritten } from './cli/main.ts';

const SIGNALS = { SIGINT: true, SIGTERM: true } as const;

/** From here on, Ctrl+C asks for an end instead of making one: only for commands that listen. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of Object.keys(SIGNALS)) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** Whoever reads our output may have seen enough (`| head`); a full disk has lost it. */
const READ_ENOUGH = { EPIPE: true } as const;

const io: Io = {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  isTerminal: process.stderr.isTTY === true,
  listenForStop: stopOnSignal,
  clock: () => performance.now(),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (Object.hasOwn(READ_ENOUGH, error.code ?? '')) process.exit(0);
  sayNotWritten(process.argv.slice(2), error, io);
  process.exit(2);
});

process.exitCode = await main(process.argv.slice(2), io);
