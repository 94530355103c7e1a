/** The Program document: what is drawn, saved and sent. The zod schema (`schema.ts`) is held to these types. */
import type { Json } from '../../kit/base.ts';
import type { Catalogue, WeekHours } from '../../people/model/catalogue.ts';
import type { LeadRecord, Persona, Scenario } from '../../people/model/scenario.ts';
import type { ScoreModel } from '../../people/model/scores.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { Cap } from '../plan/plan.ts';
import type { Story } from './stories.ts';
import type { CommentThread } from './threads.ts';

/** A node on the canvas. `key` is the 32-bit key of its dice; pasting draws a new one. `x`, `y` in canvas units, top left. */
export interface ProgramNode {
  readonly id: string;
  readonly key: number;
  readonly kind: string;
  readonly version: number;
  readonly settings: Readonly<Record<string, Json>>;
  readonly x: number;
  readonly y: number;
}

/** A link from a port of one node to another node. At most one leaves by each port. */
export interface ProgramEdge {
  readonly id: string;
  readonly from: string;
  readonly port: string;
  readonly to: string;
}

/** Settings of the whole program. Times in minutes, dates local `YYYY-MM-DD`. */
export interface ProgramSettings {
  readonly objective?: string;
  readonly hypothesis?: string;
  readonly owner?: string;
  readonly zone: string;
  readonly holidays: readonly string[];
  readonly hours: WeekHours;
  readonly entry: { readonly kind: 'once' } | { readonly kind: 'again'; readonly afterMinutes: number };
  /** Who may not enter and leaves when it becomes true. */
  readonly suppression?: Rule;
  readonly caps: { readonly day?: Cap; readonly week?: Cap };
  readonly topic: string;
  /** Node id of the handoff that qualification goes to; absent = none fires. */
  readonly qualifiedTo?: string;
  readonly holdMaxMinutes: number;
  readonly pauseAfterAcceptMinutes: number;
  readonly costs?: {
    readonly perEmail?: number;
    readonly perHandoff?: number;
    readonly valuePerCustomer?: number;
    /** Three capitals of ISO 4217, as `EUR`; absent = amounts without a sign. */
    readonly currency?: string;
  };
}

/** What is drawn. The order of the nodes is the order of the document: goals, starts and issues follow it. */
export interface Program {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly ProgramNode[];
  readonly edges: readonly ProgramEdge[];
  readonly settings: ProgramSettings;
  /** What people said about its nodes; absent = nothing yet. Runs know nothing of it. */
  readonly comments?: readonly CommentThread[];
}

/** One file is a whole that travels. */
export interface ProgramFile {
  readonly format: 'trellis';
  readonly version: 1;
  readonly program: Program;
  readonly catalogue: Catalogue;
  readonly scores: ScoreModel;
  readonly people: { readonly personas: readonly Persona[]; readonly records?: readonly LeadRecord[] };
  readonly scenario: Scenario;
  /** What the program promises single people; absent = nothing yet. */
  readonly stories?: readonly Story[];
}
