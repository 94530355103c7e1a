/** How one mail may be answered, with its chances and the minutes after which it happens. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { TOPIC_OPT_OUT } from '../../people/model/events.ts';
import type { SentNote } from './notes.ts';
import type { Replay, Stop } from './replay.ts';
import type { Response, WalkChoice } from './types.ts';
import type { Speech } from './words.ts';

/** An option before it is known what follows. */
export interface BareOption {
  readonly id: string;
  readonly label: Text;
  readonly chance?: number;
  readonly minutes?: number;
  readonly choices: readonly WalkChoice[];
  readonly isRare?: boolean;
}

/** Where it is asked. */
export interface Asked {
  readonly replay: Replay;
  readonly stop: Stop;
  readonly speech: Speech;
}

const MINUTES_OF = { open: 'openMinutes', click: 'clickMinutes', reply: 'replyMinutes' } as const;

/** Minutes from the stop after which a response comes by itself, inside the wait where there is an end of it. */
function responseMinutes(is: Response, sent: SentNote, { minute, until }: Stop): number {
  const key = is === 'click' || is === 'reply' ? MINUTES_OF[is] : MINUTES_OF.open;
  const usual = sent.minute + (sent.chances?.[key] ?? 60) - minute;
  return Math.max(1, Math.min(usual, until === undefined ? usual : until - minute));
}

/** What is chosen where a mail is answered so, and after how many minutes. */
export function response(
  is: Response,
  { sent, hasOpened }: { readonly sent: SentNote; readonly hasOpened: boolean },
  stop: Stop,
): { readonly minutes?: number; readonly choices: readonly WalkChoice[] } {
  const minutes = responseMinutes(is, sent, stop);
  const choice: WalkChoice = {
    kind: 'response',
    send: sent.number,
    from: stop.minute,
    ...(hasOpened ? { hasOpened } : {}),
    is,
    afterMinutes: stop.minute + minutes - sent.minute,
  };
  return { ...(is === 'nothing' ? {} : { minutes }), choices: [choice] };
}

/** A chance as an option has it, in [0, 1]; `of`: the share of people for whom it is open at all. */
export function share(chance: number | undefined, of = 1): { readonly chance?: number } {
  return chance === undefined ? {} : { chance: Math.min(1, Math.max(0, chance * of)) };
}

/** Name of the topic of a mail, from which one can opt out; none of what goes out whatever people agreed to. */
function topicOf({ topic }: SentNote, { replay, speech }: Asked): Text | undefined {
  const slug = topic < 0 ? undefined : replay.company.stage.setup.names.abouts.slug(topic);
  const found = speech.code.catalogue.topics.find(({ id }) => id === slug);
  return found && verbatim(found.name);
}

/** To want no more mail at all after this one, or no more of its topic. */
export function leavingOptions(
  mail: { readonly sent: SentNote; readonly hasOpened: boolean },
  asked: Asked,
): readonly BareOption[] {
  const { chances } = mail.sent;
  const topic = topicOf(mail.sent, asked);
  const of = (is: 'unsubscribe' | typeof TOPIC_OPT_OUT, params: { readonly topic?: Text }): BareOption => ({
    id: is,
    label: text(`walk.do.${is}`, params),
    ...share(chances?.[is]),
    ...response(is, mail, asked.stop),
  });
  return [of('unsubscribe', {}), ...(topic === undefined ? [] : [of(TOPIC_OPT_OUT, { topic })])];
}
