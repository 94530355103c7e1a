/** Why a lead left a step by this way. */
import { FLAG, OP } from '../../compile/code.ts';
import type { Text } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';
import {
  allOf,
  capital,
  durationText,
  numberText,
  percentText,
  timeText,
  weekdaysText,
  windowText,
} from '../../kit/text/parts.ts';
import type { TraceRow } from '../trace.ts';
import { distinct } from './because.ts';
import {
  ask,
  casesAt,
  codeOf,
  detailAt,
  isResting,
  nodeIdOf,
  type Scene,
  speechOf,
  type Told,
} from './scene.ts';
import { titleOf, wayText } from './words.ts';

const SILENT: readonly Text[] = [];

/** Tells a row `port`. Only ways out of a card are told. */
export function tellPort(scene: Scene, row: TraceRow): Told {
  const code = codeOf(scene, row);
  const nodeId = nodeIdOf(scene, row);
  const port = code.portNames[code.portFrom[row.step]! + row.value] ?? null;
  const speech = speechOf(scene, row);
  const way = wayText(speech, nodeId, port ?? '');
  const title = titleOf(speech, nodeId);
  const isOut = port !== null;
  switch (code.op[row.step]) {
    case OP.branch: {
      const cases = casesAt(code, row.step);
      if (cases.length === 0) return { said: title, why: SILENT, isTold: false };
      return { said: title, why: [tookText(scene, row, way)], isTold: true };
    }
    case OP.split:
      return { said: title, why: [diceText(scene, row, way)], isTold: true };
    case OP.await:
      return tellAwait(scene, row, { way, title, isOut });
    case OP.delay:
      return tellDelay(scene, row, isOut);
    default:
      return { said: title, why: SILENT, isTold: false };
  }
}

/** "Took Yes: fit 65, B or better, and engagement 70, the line is 50." */
function tookText(scene: Scene, row: TraceRow, way: Text): Text {
  const facts = decidedBy(scene, row);
  return facts.length === 0
    ? text('walk.tookPlain', { way })
    : text('walk.took', { way, facts: allOf(facts) });
}

/** The facts of the case taken; where none was, those that each case failed by. */
function decidedBy(scene: Scene, row: TraceRow): readonly Text[] {
  const cases = casesAt(codeOf(scene, row), row.step);
  const taken = cases[row.value];
  if (taken !== undefined) return ask(scene, row, taken).facts;
  return distinct(cases.flatMap((rule) => ask(scene, row, rule).facts)).slice(0, 4);
}

/** A chance as people say it: "1 in 2" where it is one, else a percentage. */
export function chanceText(chance: number): Text {
  const count = chance > 0 ? 1 / chance : 0;
  const isWhole = Math.abs(count - Math.round(count)) < 1e-6 && count >= 2 && count <= 20;
  return isWhole ? text('walk.oneIn', { count: Math.round(count) }) : assumedText(chance);
}

/** An assumed chance: whole percents, for no assumption is better than that. */
export function assumedText(chance: number): Text {
  const percents = Math.round(chance * 100);
  return percentText(percents === 0 || (percents === 100 && chance < 1) ? chance : percents / 100);
}

function diceText(scene: Scene, row: TraceRow, way: Text): Text {
  const code = codeOf(scene, row);
  const last = scene.world.notes.dice.at(-1);
  if (last?.isChosen) return text('walk.chosenWay', { way });
  const from = code.portFrom[row.step]!;
  const sides = code.portFrom[row.step + 1]! - from;
  const low = row.value === 0 ? 0 : code.bound[from + row.value - 1]!;
  const high = row.value === sides - 1 ? 1 : code.bound[from + row.value]!;
  const isSticky = (code.flags[row.step]! & FLAG.sticky) !== 0;
  const earlier = scene.world.notes.dice.filter(({ key }) => key === last?.key).length > 1;
  const key = isSticky && earlier ? 'walk.fellOnce' : 'walk.fell';
  return text(key, { way, chance: chanceText(high - low) });
}

function waitedText(scene: Scene, row: TraceRow): Text {
  const minutes = row.minute - scene.journeys[row.program]!.nodeAt;
  return minutes === 0 ? text('walk.wentOn') : text('walk.waited', { duration: durationText(minutes) });
}

function tellAwait(
  scene: Scene,
  row: TraceRow,
  { way, title, isOut }: { readonly way: Text; readonly title: Text; readonly isOut: boolean },
): Told {
  const code = codeOf(scene, row);
  const cases = casesAt(code, row.step);
  const isCase = row.value < cases.length;
  const minutes = row.minute - scene.journeys[row.program]!.stepAt;
  const duration = durationText(minutes);
  if (isResting(code, row.step)) {
    if (isCase) return { said: title, why: SILENT, isTold: false };
    return { said: title, why: [text('walk.nobodyAnswered', { duration })], isTold: true };
  }
  if (!isCase) return { said: title, why: [text('walk.timedOut', { duration })], isTold: true };
  const facts = allOf(decidedBy(scene, row));
  const key = scene.journeys[row.program]!.hasRested ? 'walk.came' : 'walk.cameAtOnce';
  return {
    said: title,
    why: [isOut ? text(key, { way, facts }) : text('walk.because', { facts: capital(facts) })],
    isTold: true,
  };
}

/** Waiting is told once, when the card is left. */
function tellDelay(scene: Scene, row: TraceRow, isOut: boolean): Told {
  const said = waitedText(scene, row);
  const detail = detailAt(scene, row);
  if (!isOut || detail.kind !== 'wait') return { said, why: SILENT, isTold: false };
  const minutes = row.minute - scene.journeys[row.program]!.stepAt;
  const { when } = detail;
  switch (when.kind) {
    case 'window': {
      const key = minutes === 0 ? 'walk.noLonger' : 'walk.untilWindow';
      return { said, why: [text(key, { window: windowText(when.window) })], isTold: true };
    }
    case 'moment':
      return {
        said,
        why: [text('walk.untilMoment', { time: timeText(when.at), days: weekdaysText(when.days) })],
        isTold: true,
      };
    case 'business':
      return { said, why: [text('walk.workingTime')], isTold: true };
    case 'date':
      return { said, why: [text(minutes === 0 ? 'walk.datePast' : 'walk.dateCame')], isTold: true };
    default:
      return { said, why: SILENT, isTold: true };
  }
}

/** A whole number in words of the language, for texts that stand in lists. */
export function wholeText(value: number): Text {
  return numberText(Math.round(value));
}
