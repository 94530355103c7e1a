/** What the card of a kept program shows. Files are read one after the other, and once a revision. */
import { lint, readRepaired } from '../../core/index.ts';
import type { TrellisDatabase } from '../../storage/database.ts';
import { loadProgram, type ProgramEntry } from '../../storage/programs.ts';
import { KINDS } from '../document/kinds.ts';
import { type DrawnProgram, drawnOf } from './drawing.ts';
import { type Numbers, readNumbers } from './numbers.ts';

/** A program that was read, or one that cannot be. `problems` counts those that stop a run. */
export type ProgramCard =
  | {
      readonly kind: 'read';
      readonly drawn: DrawnProgram;
      readonly problems: number;
      readonly numbers: Numbers | undefined;
    }
  | { readonly kind: 'broken' };

const known = new Map<string, { readonly key: string; readonly card: Promise<ProgramCard> }>();
let last: Promise<unknown> = Promise.resolve();

/** The card of a program. */
export function cardOf(database: TrellisDatabase, entry: ProgramEntry): Promise<ProgramCard> {
  const key = `${entry.revision}/${entry.summary ?? ''}`;
  const old = known.get(entry.id);
  if (old?.key === key) return old.card;
  const card = last.then(() => readCard(database, entry));
  last = card.catch(() => undefined);
  known.set(entry.id, { key, card });
  return card;
}

async function readCard(database: TrellisDatabase, { id, summary }: ProgramEntry): Promise<ProgramCard> {
  const record = await loadProgram(database, id);
  const read = record === undefined ? undefined : readRepaired(record.file, KINDS);
  if (!read?.ok) return { kind: 'broken' };
  const { file } = read.value;
  const numbers = readNumbers(summary);
  return {
    kind: 'read',
    drawn: drawnOf(file, numbers?.shares),
    problems: lint(file, KINDS).filter(({ blocks }) => blocks === 'run').length,
    numbers,
  };
}
