/** Why a mail went out, waits, or never went. */
import { FLAG } from '../../compile/code.ts';
import type { Text } from '../../kit/base.ts';
import { text, verbatim, WEEK } from '../../kit/base.ts';
import { durationText, windowText } from '../../kit/text/parts.ts';
import { sendsSince } from '../simulate/log.ts';
import type { TraceRow } from '../trace.ts';
import { codeOf, detailAt, type Scene, speechOf, type Told, zoneNow } from './scene.ts';
import { mailText, momentText } from './words.ts';

function mailOf(scene: Scene, row: TraceRow): Text {
  const detail = detailAt(scene, row);
  return mailText(speechOf(scene, row), detail.kind === 'send' ? detail.asset : row.name);
}

function topicOf(scene: Scene, row: TraceRow): Text {
  const detail = detailAt(scene, row);
  const topic = detail.kind === 'send' ? detail.topic : '';
  return verbatim(codeOf(scene, row).catalogue.topics.find(({ id }) => id === topic)?.name ?? topic);
}

/** Tells a row `sent`, before the send is in the books. */
export function tellSent(scene: Scene, row: TraceRow): Told {
  const code = codeOf(scene, row);
  const isFree = (code.flags[row.step]! & FLAG.operational) !== 0;
  const held = row.minute - scene.journeys[row.program]!.stepAt;
  const first = held === 0 ? text('walk.atOnce') : text('walk.heldFor', { duration: durationText(held) });
  const consent = isFree ? text('walk.operational') : text('walk.agreed', { topic: topicOf(scene, row) });
  const cap = isFree ? undefined : code.caps.week;
  const inWeek = sendsSince(row.minute - WEEK + 1) + 1;
  const why = [first, consent];
  if (cap?.span === 'rolling') why.push(text('walk.inWeek', { count: inWeek, most: cap.most }));
  return { said: text('walk.got', { mail: mailOf(scene, row) }), why, isTold: true };
}

function whyNot(scene: Scene, row: TraceRow): Text {
  const detail = detailAt(scene, row);
  const window = detail.kind === 'send' ? detail.window : undefined;
  const { caps } = codeOf(scene, row);
  const most = (row.name === 'capDay' ? caps.day?.most : caps.week?.most) ?? 0;
  return text(`walk.why.${row.name}`, {
    topic: topicOf(scene, row),
    window: window === undefined ? '' : windowText(window),
    most,
  });
}

/** Tells a row `held`: why, and until when. */
export function tellHeld(scene: Scene, row: TraceRow): Told {
  const until = text('walk.until', { date: momentText(zoneNow(), row.value) });
  return {
    said: text('walk.waits', { mail: mailOf(scene, row) }),
    why: [whyNot(scene, row), until],
    isTold: true,
  };
}

/** Tells a row `blocked`. What was held first was held for as long as it may be. */
export function tellBlocked(scene: Scene, row: TraceRow): Told {
  const held = row.minute - scene.journeys[row.program]!.stepAt;
  const why = [whyNot(scene, row)];
  if (held > 0) why.push(text('walk.heldFor', { duration: durationText(held) }));
  return { said: text('walk.notSent', { mail: mailOf(scene, row) }), why, isTold: true };
}
