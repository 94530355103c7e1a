/** The one registration: a kind is a folder beside this file and a line in this list. */
import { call } from './call/kind.ts';
import type { CommonSettings, NodeKind } from './contract.ts';
import { email } from './email/kind.ts';
import { exit } from './exit/kind.ts';
import { frame } from './frame/kind.ts';
import { goal } from './goal/kind.ts';
import { handoff } from './handoff/kind.ts';
import { decide } from './if/kind.ts';
import { note } from './note/kind.ts';
import { sendTo } from './sendTo/kind.ts';
import { set } from './set/kind.ts';
import { split } from './split/kind.ts';
import { start } from './start/kind.ts';
import { switchKind } from './switch/kind.ts';
import { touch } from './touch/kind.ts';
import { wait } from './wait/kind.ts';
import { waitFor } from './waitFor/kind.ts';

/** All kinds of the product, in the order in which palettes and pickers show them. */
export const KINDS = [
  start,
  wait,
  waitFor,
  decide,
  switchKind,
  split,
  email,
  touch,
  set,
  call,
  sendTo,
  handoff,
  goal,
  exit,
  note,
  frame,
] as const satisfies readonly NodeKind[];

type NodeOf<Kind> =
  Kind extends NodeKind<infer Name, infer Settings>
    ? { readonly kind: Name; readonly settings: Settings & CommonSettings }
    : never;

/** A node by its kind, with the settings of that kind. */
export type KnownNode = NodeOf<(typeof KINDS)[number]>;
