/** How a kept program stands to its versions. */
import type { TrellisDatabase } from '../../storage/database.ts';
import { loadProgram } from '../../storage/programs.ts';
import { newestNamed } from '../../storage/versions.ts';

/** The newest version that somebody made, by its number from 1, and whether the program is another one by now. */
export interface Standing {
  readonly number: number;
  readonly isChanged: boolean;
}

/** None where there is no version, or where the browser cannot say. */
export type MaybeStanding = Standing | 'none';

const known = new Map<string, MaybeStanding>();

/** What was found of a program last: whoever comes back sees it at once. */
export function lastStanding(programId: string): MaybeStanding | undefined {
  return known.get(programId);
}

/** How a program stands now. Asked within a live query it is found anew with each change of program or versions. */
export async function standingOf(database: TrellisDatabase, programId: string): Promise<MaybeStanding> {
  const standing = await find(database, programId).catch(() => 'none' as const);
  known.set(programId, standing);
  return standing;
}

async function find(database: TrellisDatabase, programId: string): Promise<MaybeStanding> {
  const newest = await newestNamed(database, programId);
  if (newest?.number === undefined) return 'none';
  const program = await loadProgram(database, programId);
  return { number: newest.number, isChanged: !isAlike(program?.file, newest.file) };
}

/** Whether two files hold the same program: a copy has the versions of the first, and an id and a name of its own. */
function isAlike(one: string | undefined, other: string): boolean {
  return one === other || (one !== undefined && withoutName(one) === withoutName(other));
}

function withoutName(file: string): string {
  const data: unknown = JSON.parse(file);
  const { program } = data as { readonly program: object };
  return JSON.stringify({ ...(data as object), program: { ...program, id: '', name: '' } });
}
