/** Trellis on the command line. What it does is in `cli/`; here it meets the terminal. */
import { main } from './cli/main.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// Whoever reads our output may have seen enough (`| head`).
process.stdout.on('error', () => process.exit(0));

process.exitCode = await main(process.argv.slice(2), {
  out: (words) => process.stdout.write(words),
  err: (words) => process.stderr.write(words),
  isTerminal: process.stderr.isTTY === true,
  stop: stop.signal,
  clock: () => performance.now(),
});
