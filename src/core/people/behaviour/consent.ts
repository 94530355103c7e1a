/** To which topics people have consented, as a share by topic. */
import { diceBase, hit, keyOf, threshold } from '../../kit/dice/dice.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Names } from '../rules/facts.ts';
import { type LeadSlot, PURPOSE } from './world.ts';

/** Topics of a scenario with the share of people who consented. */
export interface ConsentDice {
  readonly topics: Int32Array;
  readonly keys: Int32Array;
  readonly limits: Float64Array;
}

/** Consent by the scenario; undefined = everybody to everything. */
export function consentDice(scenario: Scenario, names: Names): ConsentDice | undefined {
  if (scenario.consent === undefined) return undefined;
  const topics = Object.keys(scenario.consent);
  return {
    topics: Int32Array.from(topics, (topic) => names.topics.no(topic)),
    keys: Int32Array.from(topics, (topic) => keyOf(`consent:${topic}`)),
    limits: Float64Array.from(topics, (topic) => threshold(scenario.consent?.[topic] ?? 0)),
  };
}

/** Draws the consent of the lead whose lanes are given. */
export function drawConsent(dice: ConsentDice | undefined, lanes: Int32Array, into: LeadSlot): void {
  const consent = into.consent;
  const common = dice === undefined ? 1 : 0;
  for (let i = 0; i < consent.length; i++) consent[i] = common;
  if (dice === undefined) return;
  for (let i = 0; i < dice.topics.length; i++) {
    const base = diceBase(lanes[0]!, lanes[1]!, dice.keys[i]!, 0);
    if (hit(base, PURPOSE.consent, dice.limits[i]!)) consent[dice.topics[i]!] = 1;
  }
}
