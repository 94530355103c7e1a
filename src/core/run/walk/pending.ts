/** What has to be decided where a lead stands. */
import { FLAG, OP } from '../../compile/code.ts';
import { TOPIC_OPT_OUT } from '../../people/model/events.ts';
import type { LogQuery } from '../../people/rules/rule.ts';
import { awaitedEvents, caresFor, isMailEvent } from './awaited.ts';
import type { CalledNote, HandedNote, SentNote } from './notes.ts';
import type { Replay, Stop } from './replay.ts';
import { isResting } from './scene.ts';

/** Something to be decided. */
export type PendingDecision =
  | { readonly kind: 'die'; readonly id: string; readonly key: number; readonly occurrence: number }
  | { readonly kind: 'answer'; readonly id: string; readonly handed: HandedNote }
  | { readonly kind: 'call'; readonly id: string; readonly called: CalledNote }
  /** How a mail is answered, whatever waits for it later. */
  | { readonly kind: 'response'; readonly id: string; readonly sent: SentNote; readonly hasOpened: boolean }
  /** Events that end the wait; mails that they are about. */
  | {
      readonly kind: 'act';
      readonly id: string;
      readonly awaited: readonly {
        readonly query: LogQuery;
        readonly sent?: SentNote;
        readonly hasOpened: boolean;
      }[];
    };

/** What is to be decided at a stop; undefined = nothing. */
export function pendingAt(replay: Replay, stop: Stop): PendingDecision | undefined {
  const { step } = stop;
  if (step < 0) return undefined;
  const code = replay.company.stage.input.codes[0]!;
  if (code.op[step] === OP.split) return stop.isRest ? undefined : dieAt(replay, stop);
  if (!stop.isRest) return undefined;
  if (code.op[step] === OP.await) {
    if (isResting(code, step)) return answerAt(replay, stop);
    const called = callAt(replay, stop);
    if (called !== undefined) return { kind: 'call', id: `call:${called.number}`, called };
    const awaited = awaitedAt(replay, stop);
    if (awaited.length > 0) return { kind: 'act', id: `act:${step}:${arrivals(replay, stop)}`, awaited };
  }
  return responseAt(replay, stop);
}

/** How often the lead has come to the step of a stop. */
function arrivals({ rows }: Replay, { row, step }: Stop): number {
  let times = 0;
  for (let i = 0; i < row; i++) {
    const one = rows[i]!;
    if (one.what === 'arrive' && one.program === 0 && one.step === step) times++;
  }
  return times;
}

function dieAt(replay: Replay, stop: Stop): PendingDecision | undefined {
  const code = replay.company.stage.input.codes[0]!;
  const key = code.key[stop.step]!;
  const before = arrivals(replay, stop) - 1;
  const isSticky = (code.flags[stop.step]! & FLAG.sticky) !== 0;
  if (isSticky && before > 0) return undefined;
  return { kind: 'die', id: `die:${key}:${before}`, key, occurrence: before };
}

function happened(replay: Replay, stop: Stop) {
  return replay.rows.slice(0, stop.row);
}

function answerAt(replay: Replay, stop: Stop): PendingDecision | undefined {
  const handed = replay.world.notes.handed[stop.handoffs - 1];
  if (handed === undefined) return undefined;
  const isAnswered = happened(replay, stop).some(
    ({ what, value }) => what === 'answer' && value === handed.number,
  );
  return isAnswered ? undefined : { kind: 'answer', id: `answer:${handed.number}`, handed };
}

function callAt(replay: Replay, stop: Stop): CalledNote | undefined {
  const { stage } = replay.company;
  const code = stage.input.codes[0]!;
  const nodeId = code.nodeIds[code.node[stop.step]!] ?? '';
  const about = stage.setup.names.abouts.no(nodeId);
  const called = replay.world.notes.called.findLast(
    (note) => note.about === about && note.minute <= stop.minute,
  );
  // The call before the step is the one that is waited for.
  return called !== undefined && called.minute === stop.arrivedAt ? called : undefined;
}

/** The mail that a look means: the latest one of that content, or of any. */
function sentFor(replay: Replay, stop: Stop, about: string | undefined): SentNote | undefined {
  const { names } = replay.company.stage.setup;
  const asset = about === undefined ? -1 : names.abouts.no(about);
  return replay.world.notes.sent
    .slice(0, stop.sends)
    .findLast((note) => note.channel === 0 && (asset === -1 || note.asset === asset));
}

function hasDone(replay: Replay, stop: Stop, { number }: SentNote, events: readonly string[]): boolean {
  const { names } = replay.company.stage.setup;
  const kinds = events.map((event) => names.events.no(event));
  return replay.world.notes.due
    .slice(0, stop.events)
    .some((note) => note.source === 'mail' && note.number === number && kinds.includes(note.kind));
}

function awaitedAt(replay: Replay, stop: Stop) {
  const code = replay.company.stage.input.codes[0]!;
  return awaitedEvents(code, stop.step).flatMap((query) => {
    if (!isMailEvent(query.event)) return [{ query, hasOpened: false }];
    const sent = sentFor(replay, stop, query.about);
    return sent === undefined ? [] : [{ query, sent, hasOpened: hasDone(replay, stop, sent, ['open']) }];
  });
}

/** After these nothing more is decided about a mail. */
const ANSWERED = ['click', 'reply', 'unsubscribe', TOPIC_OPT_OUT, 'bounce', 'complaint'] as const;

function responseAt(replay: Replay, stop: Stop): PendingDecision | undefined {
  const sent = sentFor(replay, stop, undefined);
  if (sent === undefined || sent.minute < stop.entryAt) return undefined;
  const { stage } = replay.company;
  const asset = stage.setup.names.abouts.slug(sent.asset);
  if (!caresFor(stage.input.codes[0]!, asset)) return undefined;
  if (hasDone(replay, stop, sent, ANSWERED)) return undefined;
  return {
    kind: 'response',
    id: `send:${sent.number}`,
    sent,
    hasOpened: hasDone(replay, stop, sent, ['open']),
  };
}
