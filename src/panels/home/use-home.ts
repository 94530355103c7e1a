import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { listArchive, listPrograms, type ProgramEntry } from '../../storage/programs.ts';
import { database } from '../../store/document/opening.ts';
import { keepOpen } from '../../store/home/home.ts';
import { isWelcomed } from '../../store/home/keeping.ts';
import { attempt, undoHome } from '../../store/home/state.ts';
import { useStore } from '../../store/store.ts';

/** What the database has, as far as it lets itself be asked. */
export type HomeLists = {
  readonly kind: 'read' | 'closed';
  readonly yours: readonly ProgramEntry[];
  readonly archive: readonly ProgramEntry[];
  readonly isWelcomed: boolean;
};

async function readLists(): Promise<HomeLists> {
  try {
    const [yours, archive, welcomed] = await Promise.all([
      listPrograms(database),
      listArchive(database),
      isWelcomed(),
    ]);
    return { kind: 'read', yours, archive, isWelcomed: welcomed };
  } catch {
    return { kind: 'closed', yours: [], archive: [], isWelcomed: true };
  }
}

/** What was read last: whoever comes back sees it at once, and nothing moves. */
let last: HomeLists | undefined;

async function readAnew(): Promise<HomeLists> {
  last = await readLists();
  return last;
}

/** The lists, anew with every change, also of another tab. Nothing until they are first read in this visit. */
export function useHomeLists(): HomeLists | undefined {
  const openId = useStore((state) => state.file?.program.id);
  useEffect(() => {
    if (openId !== undefined) void keepOpen().catch(() => undefined);
  }, [openId]);
  return useLiveQuery(readAnew, [], last);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null;
}

/** Keys of the overview go before those of the drawing: `/` looks for a program, Ctrl Z takes back what was done here. */
export function useHomeKeys(find: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isField(event.target)) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand ? !/^[zy]$/.test(key) : key !== '/') return;
      event.preventDefault();
      if (!isCommand) find();
      else if (key === 'z' && !event.shiftKey) void attempt(undoHome);
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [find]);
}
