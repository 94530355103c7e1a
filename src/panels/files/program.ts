/** The program file, on its way to a place of choice. */
import { text } from '../../core/index.ts';
import { say } from '../../store/actions.ts';
import { exportProgram } from '../../store/document/exporting.ts';
import { saveChosen } from './save.ts';

/** Saves the program file, where the browser asks at a place of choice. */
export async function saveProgramFile(): Promise<void> {
  const file = exportProgram('program');
  if (file === undefined) return;
  const did = await saveChosen(file);
  if (did === 'cancelled') return;
  say(text(did === 'failed' ? 'share.did.failed' : 'share.did.program'));
}
