/** What a node kind lowers to: steps whose ports are still the node's ports or its own other steps. */
import type {
  AwaitStep,
  BranchStep,
  DelayStep,
  EmitStep,
  EndStep,
  HandoffStep,
  SendStep,
  SetStep,
  SplitStep,
} from './plan.ts';

/**
 * A port of a draft step: leaves by a port of the node, or goes to another draft step of it.
 * `open` is the exit reason when nobody has connected that port (default `unfinished`).
 */
export type DraftPort = { readonly port: string; readonly open?: string } | { readonly local: number };

type Draft<S> = S extends unknown
  ? Omit<S, 'nodeId' | 'key' | 'first' | 'ports'> & { readonly ports: readonly DraftPort[] }
  : never;

/** A step before compiling. `keyed` counts the dice of a node with several steps that draw: default its place in the list. */
export type DraftStep = Draft<
  DelayStep | AwaitStep | BranchStep | SplitStep | SendStep | SetStep | EmitStep | HandoffStep | EndStep
>;
