/** All programs that are shipped, in the order in which lists show them. */
import type { FlowDraft } from './flow.ts';
import { program1 } from './program-1.ts';
import { starter } from './starter.ts';

/** The shipped programs. */
export const SHIPPED: readonly FlowDraft[] = [starter, program1];
