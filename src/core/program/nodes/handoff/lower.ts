import type { Json } from '../../../kit/base.ts';
import { ACCEPTED } from '../../../people/model/events.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { LowerContext } from '../contract.ts';
import { portIds } from '../shared/entries.ts';
import { minutesOf, workMinutesOf } from '../shared/time.ts';
import type { HandoffSettings } from './settings.ts';
import { FIXED_PORTS, queueOf, rejectWays } from './settings.ts';

function packetOf(s: HandoffSettings): Json {
  return {
    owner: {
      rule: s.owner,
      ...(s.owner === 'territory' && s.field !== undefined && { field: s.field }),
      ...(s.owner === 'person' && s.person !== undefined && { person: s.person }),
    },
    ...(s.why === 'words' && s.whyWords !== undefined && { why: s.whyWords }),
    ...(s.opening !== undefined && { opening: s.opening }),
    ...(s.avoid !== undefined && { avoid: s.avoid }),
  };
}

/** Where the steps behind the answers begin. */
const ANSWERS_FROM = 2;

/** What happens to whom nobody takes further: sales has them, or they came back. */
function endBehind(port: string): string {
  return port === 'accepted' ? 'handedOver' : 'returned';
}

/**
 * The packet, the wait for the answer, and a step to pass through behind each answer: only there, no longer resting,
 * are unsubscribing and goals looked at again, before anything else happens.
 */
export function lowerHandoff(s: HandoffSettings, { catalogue }: LowerContext): readonly DraftStep[] {
  const queue = queueOf(s, catalogue) ?? '';
  const hours = catalogue.queues.find(({ id }) => id === queue)?.hours;
  const slaMinutes = workMinutesOf(s.sla, hours);
  const ways = rejectWays(s, portIds(s.groups, FIXED_PORTS));
  const ports = ['accepted', ...ways.map(({ port }) => port), 'overdue'];
  return [
    {
      op: 'handoff',
      queue,
      priority: s.priority,
      slaMinutes,
      pauseMail: s.pauseMail,
      pauseAfterMinutes: s.pauseAfter === undefined ? -1 : minutesOf(s.pauseAfter),
      packet: packetOf(s),
      ports: [{ local: 1 }],
    },
    {
      op: 'await',
      cases: [
        { kind: 'answer', is: [ACCEPTED] },
        ...ways.map(({ reasons }) => ({ kind: 'answer', is: reasons }) as const),
      ],
      when: { kind: 'business', minutes: slaMinutes, calendar: queue },
      resting: true,
      ports: ports.map((_, at) => ({ local: ANSWERS_FROM + at })),
    },
    ...ports.map(
      (port): DraftStep => ({ op: 'branch', cases: [], ports: [{ port, open: endBehind(port) }] }),
    ),
  ];
}
