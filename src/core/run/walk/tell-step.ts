/** What programs do to a lead: entry, changes, effects, packets, interrupts, exits. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { allOf, capital } from '../../kit/text/parts.ts';
import { fieldName, valueName } from '../../program/nodes/shared/names.ts';
import { reasonName } from '../../program/nodes/shared/reasons.ts';
import type { Change } from '../../program/plan/plan.ts';
import type { TraceRow } from '../trace.ts';
import { ask, codeOf, detailAt, nodeIdOf, type Scene, scoresNow, speechOf, type Told } from './scene.ts';
import { wholeText } from './tell-port.ts';
import { titleOf } from './words.ts';

/** Tells a row `enter`. */
export function tellEnter(scene: Scene, row: TraceRow): Told {
  const code = codeOf(scene, row);
  const times = scene.journeys[row.program]!.entries;
  const why = [times === 1 ? text('walk.firstTime') : text('walk.again', { times })];
  const { suppression } = code;
  if (suppression.kind !== 'any' || suppression.rules.length > 0) why.push(text('walk.notLeftOut'));
  const start = code.starts[row.value];
  return { said: titleOf(speechOf(scene, row), start?.nodeId ?? nodeIdOf(scene, row)), why, isTold: true };
}

function changeText(scene: Scene, row: TraceRow, change: Change): Text {
  const { catalogue } = codeOf(scene, row);
  const named = (list: readonly { readonly id: string; readonly name: string }[], id: string): Text =>
    verbatim(list.find((one) => one.id === id)?.name ?? id);
  switch (change.kind) {
    case 'field': {
      const field = fieldName(catalogue, change.field);
      if (change.value === null) return text('walk.fieldCleared', { field });
      return text('walk.fieldSet', { field, value: valueName(change.field, change.value) });
    }
    case 'list':
      return text(change.on ? 'walk.listOn' : 'walk.listOff', { list: named(catalogue.lists, change.list) });
    case 'consent':
      return text(change.on ? 'walk.consentOn' : 'walk.consentOff', {
        topic: named(catalogue.topics, change.topic),
      });
    case 'suppress':
      return text(change.on ? 'walk.suppressOn' : 'walk.suppressOff');
    case 'score':
      return text(`walk.name.${change.dimension}`);
  }
}

/** Tells a row `set`. */
export function tellSet(scene: Scene, row: TraceRow): Told {
  const detail = detailAt(scene, row);
  const said = titleOf(speechOf(scene, row), nodeIdOf(scene, row));
  const why = detail.kind === 'set' ? [changeText(scene, row, detail.change)] : [];
  return { said, why, isTold: true };
}

/** Tells a row `emit`: the card says what it does. */
export function tellEmit(scene: Scene, row: TraceRow): Told {
  return { said: titleOf(speechOf(scene, row), nodeIdOf(scene, row)), why: [], isTold: true };
}

/** Tells a row `goal`. */
export function tellGoal(_scene: Scene, row: TraceRow): Told {
  return { said: text('walk.goal', { metric: verbatim(row.name) }), why: [], isTold: true };
}

/** Tells a row `handoff`; when the answer is due is known a moment later. */
export function tellHandoff(scene: Scene, row: TraceRow): Told {
  const [fit, engagement] = scoresNow();
  const queue = codeOf(scene, row).catalogue.queues.find(({ id }) => id === row.name)?.name ?? row.name;
  return {
    said: text('walk.handedTo', { queue: verbatim(queue) }),
    why: [text('walk.standing', { fit: wholeText(fit), engagement: wholeText(engagement) })],
    isTold: true,
  };
}

/** Tells a row `interrupt`: which, and what made it true. */
export function tellInterrupt(scene: Scene, row: TraceRow): Told {
  const code = codeOf(scene, row);
  const interrupt = code.interrupts.find(({ id }) => id === row.name);
  if (interrupt === undefined) return { said: verbatim(row.name), why: [], isTold: true };
  const facts = ask(scene, row, interrupt.rule).facts;
  const { then } = interrupt;
  const to = then.kind === 'jump' ? (code.nodeIds[code.node[then.to]!] ?? '') : '';
  const said =
    then.kind === 'exit'
      ? text('walk.stopped', { reason: reasonName(then.reason) })
      : text('walk.ledTo', { node: titleOf(speechOf(scene, row), to) });
  return {
    said,
    why: facts.length === 0 ? [] : [text('walk.because', { facts: capital(allOf(facts)) })],
    isTold: true,
  };
}

/** Tells a row `exit`. */
export function tellExit(_scene: Scene, row: TraceRow): Told {
  return { said: text('walk.left', { reason: reasonName(row.name) }), why: [], isTold: true };
}
