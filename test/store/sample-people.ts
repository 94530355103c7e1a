import { readFileSync } from 'node:fs';
import type { ProgramFile } from '../../src/core/index.ts';
import type { ImportedPeople } from '../../src/store/people/state.ts';
import { makeImporter } from '../../src/worker/importer.ts';

function bytesOf(name: string): Uint8Array {
  return readFileSync(new URL(`../../flows/${name}`, import.meta.url));
}

/** The sample people and their past as the app imports them, with all that was read. */
export function readSample({ catalogue }: ProgramFile) {
  const importer = makeImporter();
  const people = importer.open(bytesOf('people.csv'), catalogue);
  if (!people.ok) throw new Error('the sample people cannot be read');
  const imported = importer.take({ mapping: people.value.mapping, consent: { kind: 'all' }, catalogue });
  const events = importer.open(bytesOf('events.csv'), catalogue);
  if (!events.ok || events.value.past === undefined) throw new Error('the sample events cannot be read');
  const choices = { mapping: events.value.past, catalogue };
  const taken = { ...importer.takePast(choices), name: 'events.csv', header: events.value.header };
  return { imported, taken, preview: importer.previewPast(choices) };
}

/** People as they stand in the store, without a database. */
export function peopleOf(parts: Partial<ImportedPeople> & Pick<ImportedPeople, 'records'>): ImportedPeople {
  return { id: 'set', name: 'people.csv', count: parts.records.length, notices: [], ...parts };
}
