/** The one registration: a kind is a folder beside this file and a line in this list. */
import type { CommonSettings, NodeKind } from './contract.ts';

/** All kinds of the product, in the order in which palettes and pickers show them. */
export const KINDS = [] as const satisfies readonly NodeKind[];

type NodeOf<Kind> =
  Kind extends NodeKind<infer Name, infer Settings>
    ? { readonly kind: Name; readonly settings: Settings & CommonSettings }
    : never;

/** A node by its kind, with the settings of that kind. */
export type KnownNode = NodeOf<(typeof KINDS)[number]>;
