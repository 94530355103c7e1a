/** Trellis on the command line. What it does is in `cli/`; here it meets the terminal. */
import { main } from './cli/main.ts';

const SIGNALS = { SIGINT: true, SIGTERM: true } as const;

/** From here on, Ctrl+C asks for an end instead of making one: only for commands that listen. */
function stopOnSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of Object.keys(SIGNALS)) process.once(signal, () => stop.abort());
  return stop.signal;
}

// Whoever reads our output may have seen enough (`| head`).
process.stdout.on('error', () => process.exit(0));

process.exitCode = await main(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  isTerminal: process.stderr.isTTY === true,
  listenForStop: stopOnSignal,
  clock: () => performance.now(),
});
