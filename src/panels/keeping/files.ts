/** The backup on its way to and from this computer. */
import { backUp, openBackup } from '../../store/keeping/restoring.ts';
import { chooseFile } from '../files/choose.ts';
import { saveBlob } from '../files/save.ts';

/** Saves everything as one file; answers whether there is one. */
export async function saveBackup(): Promise<boolean> {
  const made = await backUp();
  if (made !== undefined) saveBlob(made.name, made.blob);
  return made !== undefined;
}

/** Asks for a backup, and shows what it brings. */
export function chooseBackup(): void {
  chooseFile('.gz,.json,.trellis', (file) => void openBackup({ name: file.name, blob: file }));
}
