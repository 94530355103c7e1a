/** The close of a deal. */
import { DATA, touch } from './mask.ts';
import * as s from './state.ts';

const S = s.S;

/** Number of the answer that takes a lead. */
const ACCEPTED = 0;

/** Ends the pause of mail. A packet that nobody has answered stays with sales, but no mail waits for it any more. */
export function closeDeal(): void {
  if (s.SALES_UNTIL[0]! <= S.now) return;
  if (S.answer === ACCEPTED) s.SALES_UNTIL[0] = S.now;
  else S.paused = 0;
  touch(DATA);
}
