/** Whether a script speaks of what its program has: events, answers, zones, topics, lists and fields. */
import { type Issue, type Text, text } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import { pointer } from '../../kit/text/wrongs.ts';
import { BUILT_IN_FIELDS, type Catalogue, type FieldDef, type FieldType } from '../model/catalogue.ts';
import { ACCEPTED, BUILT_IN_EVENTS, REJECT_REASONS, TOPIC_OPT_OUT } from '../model/events.ts';
import type { FieldValue } from '../rules/rule.ts';
import type { Script } from './script.ts';

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
    there.has(value) ? [] : [fault(path, key, { value, known: [...known] })],
  );
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
  if (value === null || typeof value === KEPT_AS[field.type]) return [];
  const type = text(`behaviour.script.type.${field.type}`);
  return [fault(path, 'wrongField', { field: id, type, value: String(value) })];
}

/**
 * What a script names and its program does not have, and values that do not fit their fields, all at once: a name that is
 * mistyped would do nothing, and say nothing. Each has the JSON pointer of its place, and what there is instead.
 */
export function nameFaults(script: Script, catalogue: Catalogue): readonly Issue[] {
  const { lead, answers = [] } = script;
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
    ...strangers('noAnswer', said, [ACCEPTED, ...REJECT_REASONS]),
  ];
}
