/** A decision with all its options, and what would follow each of them. */
import { text } from '../../kit/base.ts';
import type { BareOption } from './answers.ts';
import type { Walk } from './open.ts';
import { questionOf } from './options.ts';
import { pendingAt } from './pending.ts';
import { type Replay, replay, type Stop } from './replay.ts';
import { passedEdges } from './seen.ts';
import { choicesBefore } from './session.ts';
import type { Follows, ReasonedRow, WalkChoice, WalkDecision, WalkOption, WalkSession } from './types.ts';
import { sentences } from './words.ts';

/** Ids of what is to be decided, stop by stop. */
export function pendingIds(all: Replay): readonly (string | undefined)[] {
  return all.stops.map((stop) => pendingAt(all, stop)?.id);
}

/** The decision at a stop; undefined = nothing is to be decided. Replays the walk once an option. */
export function decisionAt(
  walk: Walk,
  all: Replay,
  { session, stop }: { readonly session: WalkSession; readonly stop: Stop },
): WalkDecision | undefined {
  const pending = pendingAt(all, stop);
  if (pending === undefined) return undefined;
  const code = all.company.stage.input.codes[0]!;
  const speech = { code, words: walk.input.words };
  const { question, options } = questionOf(pending, { replay: all, stop, speech });
  const taken = session.choices.filter(({ at }) => at === session.position).map(({ choice }) => choice);
  const before = choicesBefore(session);
  const chosen = options.find((option) => isTaken(option, taken));
  return {
    id: pending.id,
    kind: pending.kind,
    nodeId: code.nodeIds[code.node[stop.step]!] ?? '',
    minute: stop.minute,
    question,
    options: [
      { id: 'dice', label: text('walk.do.dice'), choices: [] },
      ...options.map((bare): WalkOption => {
        const option = bare === chosen ? withTaken(bare, taken) : bare;
        const follows = followsOf(replay(walk, session, [...before, ...option.choices]), stop);
        return { ...option, follows };
      }),
    ],
    chosen: chosen?.id ?? 'dice',
  };
}

/** What a choice is about, whatever its minute. */
function nameOf(choice: WalkChoice): string {
  switch (choice.kind) {
    case 'response':
      return `response/${choice.send}/${choice.is}`;
    case 'act':
      return `act/${choice.event}/${choice.about ?? ''}`;
    case 'refrain':
      return `refrain/${choice.event}`;
    case 'die':
      return `die/${choice.key}/${choice.occurrence}/${choice.port}`;
    case 'answer':
      return `answer/${choice.handoff}/${choice.is}`;
    case 'call':
      return `call/${choice.call}/${choice.is}`;
  }
}

function isTaken({ choices }: BareOption, taken: readonly WalkChoice[]): boolean {
  if (choices.length !== taken.length) return false;
  return choices.every((choice, i) => nameOf(choice) === nameOf(taken[i]!));
}

/** The option as it was taken, with its own minute. */
function withTaken(option: BareOption, taken: readonly WalkChoice[]): BareOption {
  const [was] = option.choices;
  const [is] = taken;
  if (option.minutes === undefined || was === undefined || is === undefined) return option;
  const later =
    'afterMinutes' in is && 'afterMinutes' in was
      ? is.afterMinutes - was.afterMinutes
      : is.kind === 'act' && was.kind === 'act'
        ? is.minute - was.minute
        : 0;
  return { ...option, minutes: option.minutes + later, choices: taken };
}

/** Most sentences that are told of what would follow. */
const MOST = 6;

/** What happens from a stop up to the next wait at another step, or to the end. */
function followsOf(other: Replay, from: Stop): Follows {
  const code = other.company.stage.input.codes[0]!;
  const isNext = (stop: Stop): boolean =>
    stop.row > from.row &&
    (stop.step < 0 || (stop.isRest && (stop.step !== from.step || stop.arrivedAt !== from.arrivedAt)));
  const stop = other.stops.find(isNext) ?? other.stops.at(-1)!;
  const rows = other.rows.slice(from.row, stop.row);
  const here = code.nodeIds[code.node[from.step]!] ?? '';
  const reached = rows.filter(({ what, program }) => what === 'arrive' && program === 0);
  const nodes = [...new Set(reached.map(({ nodeId }) => nodeId))];
  return {
    sentences: rows.flatMap(told).slice(0, MOST),
    edges: passedEdges(rows, code),
    nodes: nodes.filter((nodeId) => nodeId !== '' && nodeId !== here),
    end: stop.step < 0 ? '' : (code.nodeIds[code.node[stop.step]!] ?? ''),
  };
}

/** An act that was chosen is known; what it moved is told. */
function told({ what, said, why, isTold }: ReasonedRow) {
  if (what === 'event' || what === 'answer') return [];
  if (what === 'score') return why === undefined ? [] : [why];
  if (!isTold) return [];
  return sentences([text('walk.told', { said }), ...(why === undefined ? [] : [why])]) ?? [];
}
