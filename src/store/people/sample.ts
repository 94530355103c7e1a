/** The sample people that come with the product: a table of people and one of their past. */
import { text } from '../../core/index.ts';
import { handOver, importThread } from '../../worker/import.ts';
import { say } from '../actions.ts';
import { useStore } from '../store.ts';
import { takePeople } from './people.ts';
import { closeTable } from './table.ts';

const TABLES = import.meta.glob<string>('../../../flows/{people,events}.csv', {
  query: '?raw',
  import: 'default',
});
const PEOPLE = 'people.csv';
const EVENTS = 'events.csv';

async function bytesOf(name: string): Promise<Uint8Array> {
  const source = (await TABLES[`../../../flows/${name}`]?.()) ?? '';
  const { buffer } = new TextEncoder().encode(source);
  return handOver(buffer as ArrayBuffer);
}

/** Takes the sample people and their past in, as if they had been imported: one gesture. */
export async function trySample(): Promise<void> {
  try {
    await takeSample();
  } catch {
    say(text('people.sampleFailed'));
  }
}

async function takeSample(): Promise<void> {
  const catalogue = useStore.getState().file?.catalogue;
  if (catalogue === undefined) return;
  closeTable();
  const thread = importThread();
  const people = await thread.open(await bytesOf(PEOPLE), catalogue);
  if (!people.ok) return;
  const { mapping } = people.value;
  const imported = await thread.take({ mapping, consent: { kind: 'all' }, catalogue });
  const events = await thread.open(await bytesOf(EVENTS), catalogue);
  if (!events.ok || events.value.past === undefined) return;
  const taken = await thread.takePast({ mapping: events.value.past, catalogue });
  await takePeople(PEOPLE, imported, { ...taken, name: EVENTS, header: events.value.header });
}
