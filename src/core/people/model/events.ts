/**
 * The events everybody has, in the fixed order that decides between two at the same minute and class.
 * A catalogue's own events follow in its order; `enter` is always last (`ENTER_KIND`).
 */

/** Built-in events by slug. `machineOpen` and `scannerClick` are logged as `open` and `click`, as real systems do. */
export const BUILT_IN_EVENTS = [
  'bounce',
  'machineOpen',
  'open',
  'click',
  'scannerClick',
  'reply',
  'unsubscribe',
  'topicOptOut',
  'complaint',
  'visit',
  'pricing',
  'careers',
  'download',
  'form',
  'webinar',
  'call',
  'tradeShow',
  'checkIn',
  'follow',
  'demo',
  'done',
  'failed',
  'sent',
] as const;

/** One of the events that everybody has. */
export type BuiltInEvent = (typeof BUILT_IN_EVENTS)[number];

/** Events of mail: what they are about is its content. */
export const MAIL_EVENTS: readonly string[] = [
  'bounce',
  'machineOpen',
  'open',
  'click',
  'scannerClick',
  'reply',
  'unsubscribe',
  'complaint',
  'sent',
] satisfies readonly BuiltInEvent[];

/** The event by which people opt out of one topic only: it is about the topic, and changes consent to it, nothing else. */
export const TOPIC_OPT_OUT = 'topicOptOut' satisfies BuiltInEvent;

/** What is written to the log for an event: machine opens as opens, scanner clicks as clicks, all else as itself. */
export const LOGGED_AS: Readonly<Record<string, BuiltInEvent>> = {
  machineOpen: 'open',
  scannerClick: 'click',
};

/** Kind number of `enter`: above every event (events number at most 4,095). */
export const ENTER_KIND = 4095;

/** Classes of pending events at one minute: behaviour and entry, then sales' answers. Timers, the last, do not wait here. */
export const CLASS_BEHAVIOUR = 0;
/** Answers of sales. */
export const CLASS_SALES = 1;

/** The answer of sales that takes a lead; every other answer is a reject reason. */
export const ACCEPTED = 'accepted';

/** Why sales gives a lead back. */
export const REJECT_REASONS = [
  'notAFit',
  'timing',
  'noBudget',
  'noAuthority',
  'wrongContact',
  'competitor',
  'studentOrJobSeeker',
  'duplicate',
  'badData',
] as const;

/** Events, by the ids that a catalogue gives them, by which sales' systems tell that a deal is over: they end the pause of mail. */
export const CLOSES_DEAL: readonly string[] = ['won', 'lost', 'recycled'];

/** Stages of people who have bought. */
export const BOUGHT: readonly string[] = ['customer', 'loyal', 'fan'];

/** Whether setting a field to a value closes a deal: a stage of people who have bought. */
export function isBought(field: string, value: unknown): boolean {
  return field === 'lifecycle-stage' && typeof value === 'string' && BOUGHT.includes(value);
}
