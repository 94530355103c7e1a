/** The close of a deal. */
import { DATA, touch } from './mask.ts';
import * as s from './state.ts';

const S = s.S;

/** Number of the answer that takes a lead. */
const ACCEPTED = 0;

/** Ends the pause of mail that sales' acceptance began, if it lasts; a packet that nobody has answered stays with sales. */
export function closeDeal(): void {
  if (S.answer !== ACCEPTED || s.SALES_UNTIL[0]! <= S.now) return;
  s.SALES_UNTIL[0] = S.now;
  touch(DATA);
}
