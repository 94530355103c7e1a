/** What a person did, what sales said, and how scores moved. */
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import { capital } from '../../kit/text/parts.ts';
import { BUILT_IN_EVENTS } from '../../people/model/events.ts';
import { answerText, describeRule } from '../../people/rules/describe.ts';
import type { TraceRow } from '../trace.ts';
import { sumText } from './because.ts';
import type { DueNote, SentNote } from './notes.ts';
import { codeOf, nodeIdOf, type Scene, scoresNow, speechOf, type Told } from './scene.ts';
import { assumedText } from './tell-port.ts';
import { titleOf } from './words.ts';

/** Reasons that need no look at what was assumed. */
const PLAIN: Readonly<Record<string, string>> = {
  machineOpen: 'walk.byRobot',
  scannerClick: 'walk.byScanner',
  bounce: 'walk.bySystem',
};

function chanceOf({ kind }: DueNote, send: SentNote | undefined): number | undefined {
  const chances = send?.chances;
  if (chances === undefined) return undefined;
  const event = BUILT_IN_EVENTS[kind];
  switch (event) {
    case 'open':
    case 'click':
    case 'reply':
    case 'unsubscribe':
    case 'topicOptOut':
      return chances[event];
    default:
      return undefined;
  }
}

function whyDid(scene: Scene, row: TraceRow): Text {
  const note = scene.world.notes.due.at(-1);
  if (note?.isChosen) return text('walk.chosen');
  if (scene.isScript) return text('walk.inScript');
  const plain = PLAIN[row.name];
  if (plain !== undefined) return text(plain);
  const send = scene.world.notes.sent.find(({ number }) => note?.source === 'mail' && number === note.number);
  const chance = note === undefined ? undefined : chanceOf(note, send);
  return chance === undefined ? text('walk.byModel') : text('walk.byDice', { chance: assumedText(chance) });
}

/** Tells a row `event`. A row `score` right after it is told with it. */
export function tellEvent(scene: Scene, row: TraceRow): Told {
  const about = row.about === '' ? {} : { about: row.about };
  const rule = { kind: 'seen', event: row.name, ...about, since: 'ever' } as const;
  const said = capital(describeRule(rule, codeOf(scene, row).catalogue));
  return { said, why: [whyDid(scene, row)], isTold: true };
}

const DIMENSIONS = ['fit', 'engagement', 'relationship'] as const;

/** Tells a row `score`: what it was a moment ago, what came to it, what it is. */
export function tellScore(scene: Scene, row: TraceRow): Told {
  const no = (DIMENSIONS as readonly string[]).indexOf(row.name);
  const after = scoresNow()[no] ?? row.value;
  const name = text(`walk.name.${row.name}`);
  const why = [sumText(name, scene.before[no] ?? 0, after)];
  const said = row.step < 0 ? name : titleOf(speechOf(scene, row), nodeIdOf(scene, row));
  return { said, why, isTold: row.step >= 0 };
}

/** Tells a row `answer`. */
export function tellAnswer(scene: Scene, row: TraceRow): Told {
  const handed = scene.world.notes.handed.find(({ number }) => number === row.value);
  const chance = handed?.chances?.get(row.name);
  const isChosen = scene.world.choosesAnswer(row.value);
  const assumed =
    chance === undefined ? text('walk.inScript') : text('walk.byDice', { chance: assumedText(chance) });
  return {
    said: text('walk.answered', { answer: answerText(row.name) }),
    why: [isChosen ? text('walk.chosen') : assumed],
    isTold: true,
  };
}
