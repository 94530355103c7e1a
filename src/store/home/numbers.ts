/** The numbers of the last run, kept with the program: one line on its card, and the bands of its picture. */
import {
  figureText,
  type ProgramFile,
  type Report,
  type Text,
  text,
  writeProgramFile,
} from '../../core/index.ts';
import type { TrellisDatabase } from '../../storage/database.ts';
import { keepSummary } from '../../storage/programs.ts';
import { handoffsOf, repeatsOf, shownHalf } from '../results/results.ts';
import { shownParts } from '../results/shown.ts';
import { enteredIn } from '../run/counts.ts';
import { useStore } from '../store.ts';

/** Numbers of one repeat. `doubt` is half of the 95 % interval of `handoffs`; `shares` are by edge, of the largest flow. */
export interface Numbers {
  readonly entered: number;
  readonly handoffs: number;
  readonly doubt: number;
  readonly shares: Readonly<Record<string, number>>;
}

/** The numbers of a report for the program that ran. */
export function numbersOf(report: Report, { program }: ProgramFile): Numbers {
  const handoffs = report.metrics.find(({ name }) => name === 'handoffs');
  const half = handoffs === undefined ? 0 : (handoffs.high - handoffs.low) / 2;
  const counts = new Map(report.edges.map(({ from, port, count }) => [`${from}/${port}`, count]));
  const most = Math.max(1, ...counts.values());
  return {
    entered: enteredIn(report),
    // As everywhere: those on the canvas, and less than one keeps a digit, so that it does not look like nobody.
    handoffs: shownParts([handoffsOf(report)])[0] ?? 0,
    doubt: Number.isFinite(half) ? shownHalf(half / repeatsOf(report)) : 0,
    shares: Object.fromEntries(
      program.edges.map(({ id, from, port }) => [id, (counts.get(`${from}/${port}`) ?? 0) / most]),
    ),
  };
}

/** Numbers as they were kept; none where they cannot be read. */
export function readNumbers(kept: string | undefined): Numbers | undefined {
  if (kept === undefined) return undefined;
  try {
    const numbers = JSON.parse(kept) as Partial<Numbers>;
    const known = [numbers.entered, numbers.handoffs, numbers.doubt].every((one) => typeof one === 'number');
    return known && typeof numbers.shares === 'object' ? (numbers as Numbers) : undefined;
  } catch {
    return undefined;
  }
}

/** "500 in, 61 ± 4 to sales" */
export function numbersText({ entered, handoffs, doubt }: Numbers): Text {
  const words =
    doubt > 0
      ? text('home.doubtful', { handoffs: figureText(handoffs), doubt: figureText(doubt) })
      : figureText(handoffs);
  return text('home.toSales', { entered: figureText(entered), handoffs: text('strong', { text: words }) });
}

/** Keeps the numbers of the open program when they are those of what the database has. */
export async function keepNumbers(database: TrellisDatabase): Promise<void> {
  const { file, run, save } = useStore.getState();
  if (file === undefined || run.report === undefined || save.kind !== 'saved') return;
  if (run.status !== 'done' || run.isStale) return;
  const summary = JSON.stringify(numbersOf(run.report, file));
  await keepSummary(database, file.program.id, { file: writeProgramFile(file), summary });
}
