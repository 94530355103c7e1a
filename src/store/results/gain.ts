/** Why the gain over no nurture is what it is: most of what people do they do by themselves, and mail works only through the rest. */
import { type Interval, percentText, type Text, text } from '../../core/index.ts';
import type { Comparison } from './compare.ts';
import { comparedText, NONE, signedText } from './results.ts';

type Known = Pick<Comparison, 'base' | 'differences' | 'own'>;

/** A share to the tenth of a percent, never beyond the whole. */
const share = (value: number): Text => percentText(Math.round(Math.min(1, value) * 1000) / 1000);

const isSure = ({ low, high }: Pick<Interval, 'low' | 'high'>): boolean =>
  Number.isFinite(low) && Number.isFinite(high);

/** The share of acts that people do by themselves, with its interval. */
function ownText(own: Interval): Text {
  if (!isSure(own)) return share(own.value);
  return text('account.ownRange', { share: share(own.value), low: share(own.low), high: share(own.high) });
}

/** The sentences; none beside another design than no nurture, or where nobody does anything. */
export function gainSentences({ base, differences, own }: Known): readonly Text[] {
  const handoffs = differences.find(({ name }) => name === 'handoffs');
  if (base !== 'none' || own === undefined || !Number.isFinite(own.value) || handoffs === undefined)
    return [];
  const { a, value, low, high, verdict } = handoffs;
  const words = {
    a: comparedText('handoffs', a),
    difference: signedText('handoffs', value),
    low: isSure(handoffs) ? signedText('handoffs', low) : NONE,
    high: isSure(handoffs) ? signedText('handoffs', high) : NONE,
  };
  const gain = isSure(handoffs) ? verdict : 'once';
  return [text('account.own', { own: ownText(own) }), text(`account.gain.${gain}`, words)];
}
