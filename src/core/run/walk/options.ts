/** The ways to decide something, with their chances and the minutes after which they happen. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { capital } from '../../kit/text/parts.ts';
import { ACCEPTED } from '../../people/model/events.ts';
import { answerText } from '../../people/rules/describe.ts';
import { eventText } from '../../people/rules/describe-log.ts';
import { loggedName as loggedEvent } from '../../people/rules/link.ts';
import type { LogQuery } from '../../people/rules/rule.ts';
import { type Asked, type BareOption, leavingOptions, response, share } from './answers.ts';
import { isMailEvent } from './awaited.ts';
import { type Awaited, awaitedChance, exactly, noneChance, silenceChance, unanswered } from './chances.ts';
import type { PendingDecision } from './pending.ts';
import { casesAt } from './scene.ts';
import type { Response, WalkChoice } from './types.ts';
import { mailText, type Speech, titleOf, wayText } from './words.ts';

/** What is asked, and all answers but the dice. */
export interface Question {
  readonly question: Text;
  readonly options: readonly BareOption[];
}

/** The same for the mail that a wait looks at, where leaving is not what it waits for. */
function leavingAwaited(awaited: readonly Awaited[], asked: Asked): readonly BareOption[] {
  const [mail] = awaited.flatMap(({ sent, hasOpened }) => (sent === undefined ? [] : [{ sent, hasOpened }]));
  const events = new Set<string>(awaited.map(({ query }) => loggedEvent(query.event)));
  if (mail === undefined) return [];
  return leavingOptions(mail, asked)
    .filter(({ id }) => !events.has(id))
    .map((option) => ({ ...option, isRare: true }));
}

/** Chance to want more mail after all: whatever else people do, they do it then. */
function stays(leaving: readonly BareOption[]): number {
  return leaving.reduce((left, { chance = 0 }) => left - chance, 1);
}

/** Each answer with its own chance: who clicks has opened, and is counted there. */
function askResponse(pending: Extract<PendingDecision, { kind: 'response' }>, asked: Asked): Question {
  const { replay, stop, speech } = asked;
  const { sent, hasOpened } = pending;
  const asset = replay.company.stage.setup.names.abouts.slug(sent.asset);
  const mail = mailText(speech, asset);
  const leaving = leavingOptions({ sent, hasOpened }, asked);
  const of = (is: Response, chance: number | undefined): BareOption => ({
    id: is,
    label: text(`walk.do.${is}`, { mail }),
    ...share(chance, stays(leaving)),
    ...response(is, pending, stop),
  });
  return {
    question: text('walk.ask.response', { mail }),
    options: [
      ...(hasOpened ? [] : [of('open', exactly('open', pending))]),
      of('click', exactly('click', pending)),
      of('reply', exactly('reply', pending)),
      ...leaving,
      of('nothing', unanswered(pending)),
    ],
  };
}

/** Longest default until an act. */
const HOUR = 60;

function actOption({ query }: Awaited, { stop, speech }: Asked): Omit<BareOption, 'chance'> {
  const left = stop.until === undefined ? 2 * HOUR : stop.until - stop.minute;
  const minutes = Math.max(1, Math.min(HOUR, Math.floor(left / 2)));
  const { event, about, amount } = query;
  const value = amount === undefined ? undefined : amount.value + (amount.op === '>' ? 1 : 0);
  const choice: WalkChoice = {
    kind: 'act',
    minute: stop.minute + minutes,
    event,
    ...(about === undefined ? {} : { about }),
    ...(value === undefined ? {} : { value }),
  };
  return {
    id: `act:${event}:${about ?? ''}`,
    label: text('walk.do.act', { event: eventWords(query, speech) }),
    minutes,
    choices: [choice],
  };
}

function eventWords({ event, about }: LogQuery, { code }: Speech): Text {
  const noun = eventText(event, code.catalogue);
  if (about === undefined) return noun;
  const name = code.catalogue.assets.find(({ id }) => id === about)?.name ?? about;
  return text('walk.eventAbout', { event: noun, about: verbatim(name) });
}

function awaitedOption(one: Awaited, asked: Asked): Omit<BareOption, 'chance'> {
  const { sent, query } = one;
  if (sent === undefined) return actOption(one, asked);
  const is = loggedEvent(query.event) as 'open' | 'click' | 'reply' | 'unsubscribe';
  const asset = asked.replay.company.stage.setup.names.abouts.slug(sent.asset);
  return {
    id: is,
    label: text(`walk.do.${is}`, { mail: mailText(asked.speech, asset) }),
    ...response(is, { sent, hasOpened: one.hasOpened }, asked.stop),
  };
}

/** Nothing of all that is waited for, as far as the wait goes. */
function noneOf(awaited: readonly Awaited[], asked: Asked): Omit<BareOption, 'chance'> {
  const { stop, replay } = asked;
  const until = Math.min(stop.until ?? Number.POSITIVE_INFINITY, replay.company.stage.setup.horizon);
  const mails = new Map(awaited.flatMap(({ sent, hasOpened }) => (sent ? [[sent, hasOpened] as const] : [])));
  const acts = awaited.filter(({ query }) => !isMailEvent(query.event));
  const only = awaited.length === 1 ? awaited[0] : undefined;
  const label =
    only === undefined
      ? text('walk.do.none')
      : text(only.sent === undefined ? 'walk.do.noact' : `walk.do.no${loggedEvent(only.query.event)}`);
  return {
    id: 'none',
    label,
    choices: [
      ...[...mails].flatMap(([sent, hasOpened]) => response('nothing', { sent, hasOpened }, stop).choices),
      ...acts.map(
        ({ query }): WalkChoice => ({ kind: 'refrain', event: query.event, from: stop.minute, until }),
      ),
    ],
  };
}

function askAct({ awaited }: Extract<PendingDecision, { kind: 'act' }>, asked: Asked): Question {
  const only = awaited.length === 1 ? awaited[0] : undefined;
  const leaving = leavingAwaited(awaited, asked);
  const stay = stays(leaving);
  const options = [
    ...awaited.map((one) => ({
      ...awaitedOption(one, asked),
      ...share(awaitedChance(one, awaited, asked.stop), stay),
    })),
    { ...noneOf(awaited, asked), ...share(noneChance(awaited, asked.stop), stay) },
    ...leaving,
  ];
  if (only === undefined) return { question: text('walk.ask.which'), options };
  if (only.sent === undefined) {
    return { question: text('walk.ask.act', { event: eventWords(only.query, asked.speech) }), options };
  }
  const asset = asked.replay.company.stage.setup.names.abouts.slug(only.sent.asset);
  const mail = mailText(asked.speech, asset);
  return { question: text(`walk.ask.${loggedEvent(only.query.event)}`, { mail }), options };
}

function askDie(
  { key, occurrence }: Extract<PendingDecision, { kind: 'die' }>,
  { stop, speech }: Asked,
): Question {
  const { code } = speech;
  const from = code.portFrom[stop.step]!;
  const sides = code.portFrom[stop.step + 1]! - from;
  const nodeId = code.nodeIds[code.node[stop.step]!] ?? '';
  const options = Array.from({ length: sides }, (_, port): BareOption => {
    const low = port === 0 ? 0 : code.bound[from + port - 1]!;
    const high = port === sides - 1 ? 1 : code.bound[from + port]!;
    return {
      id: `port:${port}`,
      label: wayText(speech, nodeId, code.portNames[from + port] ?? ''),
      chance: Math.max(0, high - low),
      choices: [{ kind: 'die', key, occurrence, port }],
    };
  });
  // A side without weight is never taken.
  return { question: text('walk.ask.die'), options: options.filter(({ chance = 0 }) => chance > 0) };
}

function askAnswer(
  { handed }: Extract<PendingDecision, { kind: 'answer' }>,
  { replay, stop, speech }: Asked,
): Question {
  const { code } = speech;
  const usual = handed.answered === undefined ? 60 : handed.answered - stop.minute;
  const minutes = Math.max(1, stop.until === undefined ? usual : Math.min(usual, stop.until - stop.minute));
  const afterMinutes = stop.minute + minutes - handed.minute;
  const silence = silenceChance(replay, handed, stop);
  const groups = casesAt(code, stop.step).flatMap((rule) => (rule.kind === 'answer' ? [rule.is] : []));
  const options = groups.flatMap((answers): readonly BareOption[] => {
    const [first] = answers;
    if (first === undefined) return [];
    const chance = handed.chances && answers.reduce((sum, is) => sum + (handed.chances?.get(is) ?? 0), 0);
    return [
      {
        id: first === ACCEPTED ? ACCEPTED : `group:${first}`,
        label: answerLabel(answers),
        ...share(silence === undefined ? undefined : chance, 1 - (silence ?? 0)),
        minutes,
        choices: [{ kind: 'answer', handoff: handed.number, is: first, afterMinutes }],
      },
    ];
  });
  const none: BareOption = {
    id: 'none',
    label: text('walk.do.noAnswer'),
    ...share(silence),
    choices: [{ kind: 'answer', handoff: handed.number, is: null, afterMinutes: 1 }],
  };
  return { question: text('walk.ask.answer'), options: [...options, none] };
}

function askCall({ called }: Extract<PendingDecision, { kind: 'call' }>, { stop, speech }: Asked): Question {
  const { chances } = called;
  const usual = chances?.minutes ?? 1;
  const minutes = Math.max(1, stop.until === undefined ? usual : Math.min(usual, stop.until - stop.minute));
  const afterMinutes = stop.minute + minutes - called.minute;
  const of = (is: 'done' | 'failed', chance: number | undefined): BareOption => ({
    id: is,
    label: text(`walk.do.${is}`),
    ...share(chance),
    minutes,
    choices: [{ kind: 'call', call: called.number, is, afterMinutes }],
  });
  const never: BareOption = {
    id: 'none',
    label: text('walk.do.neverEnds'),
    // The model answers every call.
    ...share(chances && 0),
    choices: [{ kind: 'call', call: called.number, is: null, afterMinutes: 1 }],
  };
  const nodeId = speech.code.nodeIds[speech.code.node[stop.step]!] ?? '';
  return {
    question: text('walk.ask.call', { node: titleOf(speech, nodeId) }),
    options: [of('done', chances && 1 - chances.fails), of('failed', chances?.fails), never],
  };
}

/** What is asked about something to be decided. */
export function questionOf(pending: PendingDecision, asked: Asked): Question {
  switch (pending.kind) {
    case 'die':
      return askDie(pending, asked);
    case 'answer':
      return askAnswer(pending, asked);
    case 'call':
      return askCall(pending, asked);
    case 'response':
      return askResponse(pending, asked);
    case 'act':
      return askAct(pending, asked);
  }
}

/** Answers that go one way are one option. What it makes sales say is the first of them. */
function answerLabel([first = '', ...others]: readonly string[]): Text {
  const answer = capital(answerText(first));
  return others.length === 0 ? answer : text('walk.do.oneOf', { answer });
}
