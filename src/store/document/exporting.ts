/** Files that leave the app: the program file and the machine that xstate runs. */
import { lower, machineText, text, toMachine, writeProgramFile } from '../../core/index.ts';
import { say } from '../actions.ts';
import { useStore } from '../store.ts';
import { issuesOf } from './issues.ts';
import { KINDS } from './kinds.ts';

/** A file of text with its name. */
export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const TYPE = 'application/json';

/** The name of a program's file: what no system forbids in file names. */
export function fileNameOf(name: string, id: string): string {
  return name.replace(/[\\/:*?"<>|]+/g, '-').trim() || id;
}

/** The open program as a program file or as a machine; nothing while none is open. */
export function exportProgram(as: 'program' | 'machine'): ExportedFile | undefined {
  const { file } = useStore.getState();
  if (file === undefined) return undefined;
  const base = fileNameOf(file.program.name, file.program.id);
  if (as === 'program') return { name: `${base}.flow.json`, type: TYPE, text: writeProgramFile(file) };
  if (issuesOf(file).some(({ blocks }) => blocks === 'run')) {
    say(text('app.notice.machine'));
    return undefined;
  }
  return { name: `${base}.machine.json`, type: TYPE, text: machineText(toMachine(lower(file, KINDS))) };
}

/** Where each build has the runtime, beside the application. */
const RUNTIME = 'trellis-runtime.mjs';

/** What runs exported machines in Node, as one file; nothing, and said so, where it could not be fetched. */
export async function exportRuntime(): Promise<ExportedFile | undefined> {
  try {
    const answer = await fetch(`/${RUNTIME}`);
    if (answer.ok) return { name: RUNTIME, type: 'text/javascript', text: await answer.text() };
  } catch {
    // No network, and this build is not kept for use without one.
  }
  say(text('app.notice.runtime'));
  return undefined;
}
