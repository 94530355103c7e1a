/** `trellis bench`: how fast this machine is. Times are measured here and asserted nowhere. */
import { lint, lower, machineText, text, toCode, toMachine, verbatim } from '../core/index.ts';
import type { Args } from './args.ts';
import { type Bench, type Figure, milliseconds } from './bench/measure.ts';
import { longFile } from './bench/programs.ts';
import { ratioFigures } from './bench/ratios.ts';
import { growthFigure, memoryFigure, speedFigures } from './bench/speed.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { KINDS } from './programs.ts';

/** Leads of one measurement, unless said. */
const SIZE = 100_000;

async function designFigures(bench: Bench): Promise<readonly Figure[]> {
  const file = longFile();
  const linted = await milliseconds(bench, () => lint(file, KINDS));
  const compiled = await milliseconds(bench, () => {
    const plan = lower(file, KINDS);
    return [toCode(plan), machineText(toMachine(plan))];
  });
  return [
    { name: 'lint.60nodesMs', value: linted, unit: 'ms' },
    { name: 'compile.60nodesMs', value: compiled, unit: 'ms' },
  ];
}

/** Measures everything, the cheap first. */
async function figuresOf(bench: Bench, tell: (part: string) => void): Promise<readonly Figure[]> {
  tell('design');
  const design = await designFigures(bench);
  tell('speed');
  const speed = await speedFigures(bench);
  tell('ratios');
  const ratios = await ratioFigures(bench);
  tell('growth');
  const growth = await growthFigure(bench);
  tell('memory');
  return [...speed, ...ratios, growth, memoryFigure(bench), ...design];
}

/** Four digits say enough about a time. */
function rounded({ name, value, unit }: Figure): Figure {
  return { name, value: Number(value.toPrecision(4)), unit };
}

/** Measures, and prints the figures. */
export async function bench({ options }: Args, { io, texts }: Surroundings): Promise<ExitCode> {
  const tell = (part: string): void => {
    io.err(`${texts.say(text(`cli.bench.${part}`))}\n`);
  };
  const measured = await figuresOf({ clock: io.clock, size: options.size ?? SIZE }, tell);
  const figures = measured.map(rounded);
  if (options.json === true) {
    io.out(`${JSON.stringify({ figures }, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit } of figures) {
    const figure = texts.say(text('cli.figure', { value, unit: verbatim(unit) }));
    io.out(`${name.padEnd(width)}  ${figure}\n`);
  }
  return 0;
}
