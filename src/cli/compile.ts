/** `trellis compile FILE`: the machine that the exported runtime and XState run. */
import { lower, machineText, toMachine } from '../core/index.ts';
import type { Args } from './args.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { KINDS, usable } from './programs.ts';

/** Writes the machine of a program to standard output. Same program, same bytes. */
export function compile({ words }: Args, surroundings: Surroundings): ExitCode {
  const files = usable(words, 'launch', surroundings);
  if (typeof files === 'number') return files;
  for (const { program } of files) surroundings.io.out(machineText(toMachine(lower(program, KINDS))));
  return 0;
}
