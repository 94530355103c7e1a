import type { Json } from '../../../kit/base.ts';
import type { Rule } from '../../../people/rules/rule.ts';
import type { DraftPort, DraftStep } from '../../plan/draft.ts';
import type { LowerContext } from '../contract.ts';
import { whenOf } from '../shared/time.ts';
import type { CallSettings } from './settings.ts';

function payloadOf({ message, payload }: CallSettings): Json {
  const fields = payload.flatMap(({ name, field }) =>
    field === undefined || name === '' ? [] : [[name, field] as const],
  );
  return { ...(message !== undefined && { message }), fields: Object.fromEntries(fields) };
}

/** Steps of one try: the effect, its answer, the pause before the next. */
const STEPS_PER_TRY = 3;

/**
 * Without an answer one step; else the effect and its answer. Tries are written out one after the other, so that they
 * are bounded whatever loops the node stands in.
 */
export function lowerCall(s: CallSettings, { nodeId, hours }: LowerContext): readonly DraftStep[] {
  const effect = {
    kind: s.does,
    target: s.to ?? '',
    answered: s.onFailure !== 'goOn',
    payload: payloadOf(s),
  } as const;
  if (s.onFailure === 'goOn') return [{ op: 'emit', effect, ports: [{ port: 'done' }] }];
  const answer = (event: string): Rule => ({ kind: 'seen', event, about: nodeId, since: 'arrival' });
  const tries = s.onFailure === 'retry' ? s.retries + 1 : 1;
  return Array.from({ length: tries }, (_, at) => at).flatMap((at): readonly DraftStep[] => {
    const first = at * STEPS_PER_TRY;
    const isLast = at === tries - 1;
    const failed: DraftPort = isLast ? { port: 'failed' } : { local: first + 2 };
    const steps: readonly DraftStep[] = [
      { op: 'emit', effect, ports: [{ local: first + 1 }] },
      {
        op: 'await',
        cases: [answer('done'), answer('failed')],
        when: whenOf(s.limit, hours),
        resting: false,
        ports: [{ port: 'done' }, failed, failed],
      },
    ];
    if (isLast) return steps;
    return [
      ...steps,
      { op: 'delay', when: whenOf(s.pause, hours), ports: [{ local: first + STEPS_PER_TRY }] },
    ];
  });
}
