/** The actions of a Machine by name. */
import { emit, handoff, set } from './change.ts';
import { clock } from './clock.ts';
import { arm, arrive, begin, draw, leave, port, withdraw } from './journey.ts';
import { answer, note } from './note.ts';
import { send } from './send.ts';
import { stopped, watch } from './watch.ts';

/** Every action by name. */
export const ACTIONS = {
  begin,
  clock,
  note,
  answer,
  watch,
  arrive,
  arm,
  draw,
  port,
  send,
  set,
  emit,
  handoff,
  withdraw,
  leave,
  stopped,
};
