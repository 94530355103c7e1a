/** What the inspector changes: settings of steps, names, settings of the program and of the run. */
import {
  changeProgramView,
  type Json,
  type ProgramFile,
  type ProgramNode,
  type ProgramSettings,
  replaceSettings,
  type Scenario,
  setSetting,
  text,
} from '../../core/index.ts';
import { change } from '../actions.ts';
import { useStore } from '../store.ts';
import { describedOf, kindOf, settingsOf } from './kinds.ts';

function nodeOf(file: ProgramFile, id: string): ProgramNode | undefined {
  return file.program.nodes.find((node) => node.id === id);
}

/** Changes one setting of a step; typing in one field is one gesture. `undefined` takes the setting out. */
export function changeSetting(nodeId: string, setting: string, value: Json | undefined): void {
  const { file } = useStore.getState();
  const node = file && nodeOf(file, nodeId);
  if (file === undefined || node === undefined) return;
  change(
    (before) => {
      const now = nodeOf(before, nodeId);
      if (now === undefined) return before;
      // Paths lead into settings with their defaults: an entry of a list can be changed before the list was.
      const full = settingsOf(now) as ProgramNode['settings'];
      const whole = setting.includes('.')
        ? replaceSettings(before.program, { nodeId, settings: full })
        : before.program;
      const program = setSetting(whole, { nodeId, setting, value });
      return program === before.program ? before : { ...before, program };
    },
    {
      label: text('app.did.setting', { step: describedOf(node, file).title }),
      merge: `setting/${nodeId}/${setting}`,
    },
  );
}

/** Gives a step a name of its own; an empty one gives the kind's back. What stands on a frame is its name. */
export function renameStep(nodeId: string, name: string): void {
  const { file } = useStore.getState();
  const node = file && nodeOf(file, nodeId);
  const setting = node !== undefined && kindOf(node).frame !== undefined ? 'text' : 'name';
  changeSetting(nodeId, setting, name.trim() === '' ? undefined : name.trim());
}

/** Switches a step off or on; people pass straight through one that is off. */
export function enableStep(nodeId: string, on: boolean): void {
  changeSetting(nodeId, 'enabled', on ? undefined : false);
}

/** Names the program. */
export function renameProgram(name: string): void {
  if (name.trim() === '') return;
  change(
    (file) =>
      file.program.name === name ? file : { ...file, program: { ...file.program, name: name.trim() } },
    { label: text('app.did.renameProgram') },
  );
}

/** Changes how the run is set up. */
export function changeScenario(parts: Partial<Scenario>): void {
  change((file) => ({ ...file, scenario: { ...file.scenario, ...parts } }), {
    label: text('app.did.scenario'),
    merge: `scenario/${Object.keys(parts).join()}`,
  });
}

/** Changes settings of the whole program. */
export function changeProgramSettings(parts: Partial<ProgramSettings>): void {
  change(
    (file) => ({
      ...file,
      program: { ...file.program, settings: { ...file.program.settings, ...parts } },
    }),
    { label: text('program.did'), merge: `program/${Object.keys(parts).join()}` },
  );
}

/** Changes a setting of the whole program or an entry of its catalogue, at its path of `programView`. */
export function changeProgram(path: string, value: Json | undefined): void {
  change((file) => changeProgramView(file, path, value), {
    label: text('program.didPart', { part: text(`program.field.${path.split('.')[0]}`) }),
    merge: `program/${path}`,
  });
}

/** Parts of the catalogue to which a name can be added where one is picked. */
export type NamedPart = 'topics' | 'lists' | 'assets';

/** Adds a name to the catalogue and gives its slug; the one of that name where there is one, none where it was refused. */
export function addName(part: NamedPart, name: string): string | undefined {
  const { file } = useStore.getState();
  const entries = file?.catalogue[part] ?? [];
  const known = entries.find((entry) => entry.name === name);
  if (file === undefined || known !== undefined) return known?.id;
  const entry: Json = part === 'assets' ? { name, subject: name } : { name };
  const after = changeProgramView(file, `${part}.${entries.length}`, entry);
  const isAdded = change(() => after, { label: text('app.did.addName') });
  return isAdded ? after.catalogue[part].at(-1)?.id : undefined;
}
