/** Looks into the log in words: "they clicked Guide within the last 4 days". */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { durationText, inTurn, strong } from '../../kit/text/parts.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { BUILT_IN_EVENTS, TOPIC_OPT_OUT } from '../model/events.ts';
import { comparedText } from './describe-numbers.ts';
import { loggedName } from './link.ts';
import type { LogQuery, Rule } from './rule.ts';

type Look = Extract<Rule, { kind: 'seen' | 'count' }>;

interface LogWording {
  /** False: in the words for "they did not". */
  readonly holds: boolean;
  readonly catalogue: Catalogue;
}

/** Effects of programs are done to people, not by them. */
const OF_PROGRAMS: readonly string[] = ['done', 'failed'];

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function isBuiltIn(event: string): boolean {
  return (BUILT_IN_EVENTS as readonly string[]).includes(event);
}

/** What people may do, as it is called in a sentence; the noun of a built-in event, the name of one's own. */
export function eventText(event: string, catalogue: Catalogue): Text {
  const logged = loggedName(event);
  if (isBuiltIn(logged)) return text(`rules.event${upper(logged)}`);
  return verbatim(catalogue.events.find(({ id }) => id === event)?.name ?? event);
}

function thingText(query: LogQuery, catalogue: Catalogue): Text | undefined {
  const { about } = query;
  if (about === undefined) return undefined;
  const { topics, assets } = catalogue;
  const known: readonly { readonly id: string; readonly name: string }[] =
    query.event === TOPIC_OPT_OUT ? topics : assets;
  const name = known.find(({ id }) => id === about)?.name ?? about;
  return strong(name === '' ? text('steps.noSubject') : verbatim(name));
}

function deed(query: LogQuery, { holds, catalogue }: LogWording): Text {
  const event = loggedName(query.event);
  const thing = thingText(query, catalogue);
  if (!isBuiltIn(event)) {
    const name = strong(eventText(event, catalogue));
    const clause = text(holds ? 'rules.happened' : 'rules.didNotHappen', { event: name });
    return thing === undefined ? clause : text('rules.withThing', { clause, thing });
  }
  if (OF_PROGRAMS.includes(event)) {
    return text(`rules.${event}${holds ? 'Is' : 'IsNot'}`, { thing: thing ?? text('rules.anyCall') });
  }
  const verb = text(`rules.${holds ? 'did' : 'didNot'}${upper(event)}`);
  return text(holds ? 'rules.they' : 'rules.theyNot', {
    verb,
    thing: thing ?? text(`rules.thing${upper(event)}`),
  });
}

const SINCE = {
  arrival: 'rules.sinceArrival',
  entry: 'rules.sinceEntry',
  lastSend: 'rules.sinceLastSend',
} as const;

function spans(query: LogQuery): readonly Text[] {
  const since = query.since === 'ever' ? [] : [text(SINCE[query.since])];
  if (query.within === undefined) return since;
  return [strong(text('rules.within', { duration: durationText(query.within) })), ...since];
}

/** A look into the log in words. */
export function describeQuery(rule: Look, wording: LogWording): Text {
  let clause = deed(rule, wording);
  if (rule.kind === 'count') {
    const times = strong(text('rules.times', { times: comparedText(rule.op, rule.times) }));
    clause = text('rules.counted', { clause, times });
  }
  if (rule.amount !== undefined) {
    const amount = strong(comparedText(rule.amount.op, rule.amount.value));
    clause = text('rules.withAmount', { clause, amount });
  }
  const when = spans(rule);
  return when.length === 0 ? clause : text('rules.when', { clause, when: inTurn(when) });
}
