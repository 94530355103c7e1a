/** Whether a script speaks of what its program has: events, answers, content, personas, zones, topics, lists and fields. */
import { type Issue, type Text, text } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import { pointer } from '../../kit/text/wrongs.ts';
import { BUILT_IN_FIELDS, type Catalogue, type FieldDef, type FieldType } from '../model/catalogue.ts';
import { ACCEPTED, BUILT_IN_EVENTS, MAIL_EVENTS, REJECT_REASONS, TOPIC_OPT_OUT } from '../model/events.ts';
import type { FieldValue } from '../rules/rule.ts';
import type { Script } from './script.ts';

/** What a script may name: the plan's catalogue, in which emails have the content that they bring along, and the personas. */
export interface ScriptNames {
  readonly catalogue: Catalogue;
  readonly personas: readonly { readonly id: string }[];
}

/** Names that are told where another one is wrong: a field may offer thousands. */
const MOST_TOLD = 12;

type Path = readonly (string | number)[];
/** A name in a script, and where it stands. */
type Named = readonly [path: Path, name: string];

/** Dates are minutes since the start of the run; choices are their slugs. */
const KEPT_AS: Readonly<Record<FieldType, string>> = {
  text: 'string',
  choice: 'string',
  number: 'number',
  date: 'number',
  yesNo: 'boolean',
};

function fault(path: Path, key: string, params: Text['params'] = {}): Issue {
  // Where there is nothing to choose from, the remedy is another one.
  const ending = Array.isArray(params.known) && params.known.length === 0 ? 'HintNone' : 'Hint';
  return {
    code: 'script/unknown-name',
    severity: 'error',
    blocks: 'run',
    place: pointer(path),
    message: text(`behaviour.script.${key}`, params),
    hint: text(`behaviour.script.${key}${ending}`, params),
  };
}

/** The names that are not among those known. */
function strangers(key: string, names: readonly Named[], known: readonly string[]): readonly Issue[] {
  const there = new Set(known);
  return names.flatMap(([path, value]) =>
    there.has(value) ? [] : [fault(path, key, { value, known: told(known) })],
  );
}

function told(known: readonly string[]): string[] {
  return known.length <= MOST_TOLD ? [...known] : [...known.slice(0, MOST_TOLD), '…'];
}

/** All that happens in a script or happened before it, with the places of its parts. */
function happenings({ events = [], responses = [], lead }: Script) {
  return [
    ...(lead?.history ?? []).map((one, i) => ({ path: ['lead', 'history', i], ...one })),
    ...events.map((one, i) => ({ path: ['events', i], ...one })),
    ...responses.map(({ event }, i) => ({ path: ['responses', i], event, about: undefined })),
  ];
}

function topicsOf(script: Script): readonly Named[] {
  const consent = script.lead?.consent ?? [];
  return [
    ...consent.map((topic, i): Named => [['lead', 'consent', i], topic]),
    ...happenings(script).flatMap(({ path, event, about }): Named[] =>
      event === TOPIC_OPT_OUT && about !== undefined ? [[[...path, 'about'], about]] : [],
    ),
  ];
}

function valueFault(id: string, value: FieldValue, fields: readonly FieldDef[]): readonly Issue[] {
  const path = ['lead', 'fields', id];
  const field = fields.find((one) => one.id === id);
  if (field === undefined)
    return strangers(
      'noField',
      [[path, id]],
      fields.map((one) => one.id),
    );
  if (value === null) return [];
  if (typeof value === KEPT_AS[field.type]) {
    const { choices = [] } = field;
    if (field.type !== 'choice' || choices.length === 0 || choices.includes(String(value))) return [];
    return [fault(path, 'noChoice', { field: id, value: String(value), known: told(choices) })];
  }
  const type = text(`behaviour.script.type.${field.type}`);
  return [fault(path, 'wrongField', { field: id, type, value: String(value) })];
}

/** Content that is named: what mail is answered by, and what a mail's own events are about. The past may know other mail. */
function assetsOf({ responses = [], events = [] }: Script): readonly Named[] {
  return [
    ...responses.flatMap(({ asset }, i): Named[] =>
      asset === undefined ? [] : [[['responses', i, 'asset'], asset]],
    ),
    ...events.flatMap(({ event, about }, i): Named[] =>
      about !== undefined && MAIL_EVENTS.includes(event) ? [[['events', i, 'about'], about]] : [],
    ),
  ];
}

/**
 * What a script names and its program does not have, and values that do not fit their fields, all at once: a name that is
 * mistyped would do nothing, and say nothing. Each has the JSON pointer of its place, and what there is instead.
 */
export function nameFaults(script: Script, { catalogue, personas }: ScriptNames): readonly Issue[] {
  const { lead, answers = [] } = script;
  const persona: readonly Named[] = lead?.persona === undefined ? [] : [[['lead', 'persona'], lead.persona]];
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const events = happenings(script).map(({ path, event }): Named => [[...path, 'event'], event]);
  const lists = (lead?.lists ?? []).map((list, i): Named => [['lead', 'lists', i], list]);
  const said = answers.map(({ is }, i): Named => [['answers', i, 'is'], is]);
  const fields = [...catalogue.fields, ...BUILT_IN_FIELDS];
  const zone = lead?.zone;
  return [
    ...(zone === undefined || isZone(zone) ? [] : [fault(['lead', 'zone'], 'noZone', { value: zone })]),
    ...Object.entries(lead?.fields ?? {}).flatMap(([id, value]) => valueFault(id, value, fields)),
    ...strangers('noTopic', topicsOf(script), ids(catalogue.topics)),
    ...strangers('noList', lists, ids(catalogue.lists)),
    ...strangers('noEvent', events, [...BUILT_IN_EVENTS, ...ids(catalogue.events)]),
    ...strangers('noPersona', persona, ids(personas)),
    ...strangers('noAsset', assetsOf(script), ids(catalogue.assets)),
    ...strangers('noAnswer', said, [ACCEPTED, ...REJECT_REASONS]),
  ];
}

/** Content that is named at a JSON pointer, and that a program does not have. */
export function noAsset(place: string, value: string, known: readonly string[]): Issue {
  return { ...fault([], 'noAsset', { value, known: told(known) }), place };
}
