/** Names of the catalogue as words, and the lists that fields pick from. */
import type { Text } from '../../../kit/base.ts';
import { text, verbatim } from '../../../kit/base.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import { BUILT_IN_FIELDS } from '../../../people/model/catalogue.ts';
import type { FieldValue } from '../../../people/rules/rule.ts';
import type { KindContext, PickFrom } from '../contract.ts';

/** Events of people that a step can wait for or start on, in the order in which lists show them. */
export const OFFERED_EVENTS = [
  'click',
  'open',
  'reply',
  'form',
  'download',
  'visit',
  'pricing',
  'careers',
  'webinar',
  'demo',
  'call',
  'tradeShow',
  'checkIn',
  'follow',
  'unsubscribe',
  'topicOptOut',
  'complaint',
  'bounce',
] as const;

type OfferedEvent = (typeof OFFERED_EVENTS)[number];

/** Kinds of person by which somebody is recognised. */
export const PERSON_KINDS = [
  'competitor',
  'jobSeeker',
  'student',
  'partner',
  'supplier',
  'customer',
  'buyer',
] as const;

const STAGES = BUILT_IN_FIELDS.find(({ id }) => id === 'lifecycle-stage')?.choices ?? [];

/** A catalogue without names, for labels that are asked for without one. */
export const NO_NAMES: Catalogue = {
  fields: [],
  events: [],
  topics: [],
  lists: [],
  segments: [],
  assets: [],
  queues: [],
};

/** Parts of the catalogue that are lists of names. */
type Part = Exclude<PickFrom, 'programs' | 'stages'>;

/** A name of the catalogue in words; an unknown one is said as its slug. */
export function nameOf(catalogue: Catalogue, part: Exclude<Part, 'events' | 'fields'>, id: string): Text {
  const entries: readonly { readonly id: string; readonly name: string }[] = catalogue[part];
  const name = entries.find((entry) => entry.id === id)?.name ?? id;
  return part === 'assets' ? assetLabel(name) : verbatim(name);
}

function isOffered(event: string): event is OfferedEvent {
  return (OFFERED_EVENTS as readonly string[]).includes(event);
}

function ownEvent(catalogue: Catalogue, event: string): Text {
  return verbatim(catalogue.events.find(({ id }) => id === event)?.name ?? event);
}

/** An event as a choice: "A click in an email". */
export function eventName(catalogue: Catalogue, event: string): Text {
  return isOffered(event) ? text(`steps.eventName.${event}`) : ownEvent(catalogue, event);
}

/** An event inside a sentence: "a click". */
export function eventNoun(catalogue: Catalogue, event: string): Text {
  return isOffered(event) ? text(`steps.eventNoun.${event}`) : ownEvent(catalogue, event);
}

/** An event as an outcome: "Clicked". */
export function eventOutcome(catalogue: Catalogue, event: string): Text {
  return isOffered(event) ? text(`steps.eventOutcome.${event}`) : ownEvent(catalogue, event);
}

/** What content is called: an email that a step has only begun to write has no name yet. */
function assetLabel(name: string): Text {
  return name === '' ? text('steps.noSubject') : verbatim(name);
}

/** A field in words. */
export function fieldName(catalogue: Catalogue, field: string): Text {
  if (BUILT_IN_FIELDS.some(({ id }) => id === field)) return text(`steps.field.${field}`);
  return verbatim(catalogue.fields.find(({ id }) => id === field)?.name ?? field);
}

/** A stage of the lifecycle in words. */
export function stageName(stage: string): Text {
  return STAGES.includes(stage) ? text(`steps.stage.${stage}`) : verbatim(stage);
}

/** A kind of person as an outcome: "Competitor". */
export function personName(kind: string): Text {
  return (PERSON_KINDS as readonly string[]).includes(kind) ? text(`steps.person.${kind}`) : verbatim(kind);
}

/** A value of a field in words; the stages and kinds of the house have some of their own. */
export function valueName(field: string, value: FieldValue): Text {
  if (value === null) return text('steps.blank');
  if (typeof value === 'boolean') return text(value ? 'rules.yes' : 'rules.no');
  const built = BUILT_IN_FIELDS.find(({ id }) => id === field);
  if (built?.choices?.includes(String(value)) !== true) return verbatim(String(value));
  if (field === 'kind') return personName(String(value));
  return text(field === 'lifecycle-stage' ? `steps.stage.${value}` : `steps.buying.${value}`);
}

/** What a field with the control `pick` offers, in the order in which lists show it. */
export function picksOf(
  from: PickFrom,
  catalogue: Catalogue,
  programs: KindContext['programs'] = [],
): readonly { readonly value: string; readonly label: Text }[] {
  switch (from) {
    case 'programs':
      return programs.map(({ id, name }) => ({ value: id, label: verbatim(name) }));
    case 'stages':
      return STAGES.map((value) => ({ value, label: stageName(value) }));
    case 'events':
      return [...OFFERED_EVENTS, ...catalogue.events.map(({ id }) => id)].map((value) => ({
        value,
        label: eventName(catalogue, value),
      }));
    case 'fields':
      return [...BUILT_IN_FIELDS, ...catalogue.fields].map(({ id }) => ({
        value: id,
        label: fieldName(catalogue, id),
      }));
    case 'assets':
      return catalogue.assets.map(({ id, name }) => ({ value: id, label: assetLabel(name) }));
    default:
      return catalogue[from].map(({ id, name }) => ({ value: id, label: verbatim(name) }));
  }
}
