/** A shipped program in another language: the words of its author are said anew, all that it does stays. */
import type { Words } from '../../kit/text/saying.ts';
import type { ProgramFile } from './types.ts';

/** Where a program file holds words that people read; `*` stands for every item of a list. */
const PLACES = [
  'program.name',
  'program.settings.objective',
  'program.settings.hypothesis',
  'program.settings.owner',
  'program.nodes.*.settings.name',
  'program.nodes.*.settings.text',
  'program.nodes.*.settings.message',
  'program.nodes.*.settings.to',
  'program.nodes.*.settings.whyWords',
  'program.nodes.*.settings.cases.*.label',
  'program.nodes.*.settings.ways.*.label',
  'program.nodes.*.settings.changes.*.reason',
  'catalogue.fields.*.name',
  'catalogue.fields.*.note',
  'catalogue.events.*.name',
  'catalogue.topics.*.name',
  'catalogue.lists.*.name',
  'catalogue.segments.*.name',
  'catalogue.assets.*.name',
  'catalogue.assets.*.subject',
  'catalogue.assets.*.sender',
  'catalogue.assets.*.body',
  'catalogue.queues.*.name',
  'scores.fit.rules.*.name',
  'scores.relationship.rules.*.name',
  'scores.relationship.linear.*.name',
  'people.personas.*.name',
  // What these say of somebody is read by people alone: no rule of a shipped program asks for it.
  'people.personas.*.fields.job-title.*.value',
  'people.personas.*.fields.source.*.value',
].map((place) => place.split('.'));

type Say = (words: string) => string;

/** The value with the words at the end of the path said anew; the very same where nothing changes. */
function saidAt(value: unknown, [step, ...rest]: readonly string[], say: Say): unknown {
  if (step === undefined) return typeof value === 'string' ? say(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (step === '*') {
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => saidAt(item, rest, say));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (!Object.hasOwn(value, step)) return value;
  const before = (value as Readonly<Record<string, unknown>>)[step];
  const after = saidAt(before, rest, say);
  return after === before ? value : { ...value, [step]: after };
}

/** The file in another language. `words`: what each text is called there; texts that are not among them stay. */
export function translated(file: ProgramFile, words: Words): ProgramFile {
  const say: Say = (text) => (Object.hasOwn(words, text) ? (words[text] ?? text) : text);
  return PLACES.reduce((said: unknown, place) => saidAt(said, place, say), file) as ProgramFile;
}
