/** The log and the sends of the running lead. */
import { assert } from '../../kit/base.ts';
import * as s from './state.ts';

const S = s.S;

/** Forgets the log and the sends of the lead before. */
export function clearLog(): void {
  for (let kind = 0; kind < S.kinds; kind++) {
    s.LAST_ROW[kind] = -1;
    s.ROWS_OF[kind] = 0;
  }
  for (let i = 0; i < S.sends; i++) if (s.SEND_ASSET[i]! >= 0) s.ASSET_SENT[s.SEND_ASSET[i]!] = 0;
  S.logSize = 0;
  S.kinds = 0;
  S.sends = 0;
  S.pastSends = 0;
}

/** Writes a row at `minute`, which is no earlier than the last one. */
export function note(minute: number, event: number, about: number, value: number): void {
  const row = S.logSize;
  assert(row < s.MAX_LOG && event < s.MAX_EVENTS, 'the log of a lead is full');
  s.LOG_MINUTE[row] = minute;
  s.LOG_ABOUT[row] = about;
  s.LOG_VALUE[row] = value;
  s.LOG_PREVIOUS[row] = s.LAST_ROW[event]!;
  s.LAST_ROW[event] = row;
  s.ROWS_OF[event] = s.ROWS_OF[event]! + 1;
  if (event >= S.kinds) S.kinds = event + 1;
  S.logSize = row + 1;
}

/** Keeps a send: its minute, and that its asset went out (-1: none known). */
export function keepSend(minute: number, asset: number): void {
  const i = S.sends;
  assert(i < s.MAX_LOG && asset < s.MAX_ABOUTS, 'a lead has too many sends');
  s.SEND_MINUTE[i] = minute;
  s.SEND_ASSET[i] = asset;
  if (asset >= 0) s.ASSET_SENT[asset] = 1;
  S.sends = i + 1;
}

/** Sends at or after `from`. */
export function sendsSince(from: number): number {
  let i = S.sends;
  while (i > 0 && s.SEND_MINUTE[i - 1]! >= from) i--;
  return S.sends - i;
}
