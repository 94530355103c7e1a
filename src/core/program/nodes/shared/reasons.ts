/** Why people leave a program. */
import type { Text } from '../../../kit/base.ts';
import { text, verbatim } from '../../../kit/base.ts';

/** Reasons that can be drawn, in the order in which lists show them. */
export const EXIT_REASONS = [
  'finished',
  'converted',
  'handedOver',
  'notABuyer',
  'suppressed',
  'timedOut',
] as const;

/** Reasons that come from elsewhere: open ports, mail that could not go, opting out. */
const OTHER_REASONS = [
  'unfinished',
  'returned',
  'past',
  'movedOn',
  'unsubscribed',
  'bounced',
  'complained',
  'noConsent',
  'alreadySent',
  'mailHeld',
] as const;

const KNOWN: ReadonlySet<string> = new Set([...EXIT_REASONS, ...OTHER_REASONS]);

/** A reason in words, as a list of results shows it: "Finished". */
export function reasonName(reason: string): Text {
  return KNOWN.has(reason) ? text(`steps.reason.${reason}`) : verbatim(reason);
}
