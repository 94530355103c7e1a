import { openBlob } from '../../store/document/opening.ts';
import { openTable } from '../../store/people/table.ts';
import { openProgramAt } from './program.ts';
import { chooseHandle } from './save.ts';

/** The question that is open, if there is one. */
let asking: HTMLInputElement | undefined;

/**
 * Asks for a file on this computer. The question stands on the page, unseen, until it is answered: one that stands nowhere
 * may be cleared away by the browser while the dialog is open, and whatever is chosen then comes to nothing.
 */
export function chooseFile(accept: string, take: (file: File) => void): void {
  asking?.remove();
  const input = document.createElement('input');
  asking = input;
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  input.addEventListener('cancel', () => input.remove());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file !== undefined) take(file);
  });
  document.body.append(input);
  input.click();
}

/** What a table of people, or of what happened to them, may be called. */
export const TABLES = '.csv,.tsv,.txt,.gz,text/csv';

/** Asks for a table of people. */
export function choosePeople(): void {
  chooseFile(TABLES, (file) => void openTable(file, 'people'));
}

const PROGRAMS = '.json,application/json';

/** Asks for a program file and opens it; where the browser lets it be written, saving goes into the same file from then on. */
export async function chooseProgram(): Promise<void> {
  const chosen = await chooseHandle({ accept: { 'application/json': ['.json'] } });
  if (chosen === 'none') chooseFile(PROGRAMS, (file) => void openBlob(file));
  else if (chosen !== 'cancelled') await openProgramAt(chosen);
}
