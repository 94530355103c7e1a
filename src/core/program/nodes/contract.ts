/**
 * The contract of a node kind: everything there is to know about a kind, in one object in one folder.
 *
 * A kind declares data and pure functions only. `lower` is the only behaviour it writes.
 */
import type { z } from 'zod';
import type { Issue, Json, Text } from '../../kit/base.ts';
import type { Catalogue } from '../../people/model/catalogue.ts';
import type { DraftStep } from '../plan/draft.ts';

export type Category = 'trigger' | 'timing' | 'branch' | 'message' | 'score' | 'sales' | 'end';

/** Settings common to every node. `enabled: false` lets people pass straight through by the first port. */
export interface CommonSettings {
  readonly name?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly enabled?: boolean;
}

/** A named exit of a node. `label` names the outcome beside the edge; the only exit of a node has none. */
export interface Port {
  readonly id: string;
  readonly label?: Text;
  /** An open port that ends well by itself (a handoff's): not an issue. */
  readonly mayBeOpen?: boolean;
}

/** What the palette shows: a kind with settings, its own name and words. `simple` ones show before "More". */
export interface Preset<S> {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  readonly icon: string;
  readonly simple: boolean;
  readonly settings: S;
}

/** One run of words in a sentence; `setting` is the place of the form field that it speaks of. */
export interface Run { readonly text: Text; readonly strong?: boolean; readonly setting?: string }

/** What a card says: a title on one line and a sentence. `missing` says what is still to be chosen. */
export interface Described {
  readonly title: Text;
  readonly sentence: readonly Run[];
  readonly missing?: Text;
}

/** How the inspector edits one setting. `setting` is a dotted path. */
export type Control =
  | { readonly kind: 'text'; readonly multiline?: boolean; readonly placeholder?: Text }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly step?: number; readonly unit?: Text }
  | { readonly kind: 'duration'; readonly units: readonly ('minutes' | 'hours' | 'days' | 'weeks' | 'businessDays')[] }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: Json; readonly label: Text }[]; readonly segmented?: boolean }
  | { readonly kind: 'pick'; readonly from: 'fields' | 'events' | 'topics' | 'lists' | 'segments' | 'assets' | 'queues' | 'programs' | 'stages'; readonly any?: Text }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'time' }
  | { readonly kind: 'window' }
  | { readonly kind: 'date' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'list'; readonly item: readonly FormField[]; readonly add: Text; readonly empty: Json }
  | { readonly kind: 'value'; readonly fieldSetting: string };

export interface FormField {
  readonly setting: string;
  readonly label: Text;
  readonly help?: Text;
  readonly control: Control;
  /** Folded away among the rare ones. */
  readonly rare?: boolean;
}

/** What describing and forms may look at. */
export interface KindContext {
  readonly catalogue: Catalogue;
}

/** What lint may look at: the node in its graph, without knowing other kinds. */
export interface NodeView<S> {
  readonly id: string;
  readonly settings: S & CommonSettings;
  readonly catalogue: Catalogue;
  readonly zone: string | undefined;
  /** Assets sent on some way before this node, by edges. */
  readonly sentBefore: ReadonlySet<string>;
  /** Whether the node right before (any) sends, with no wait between. */
  readonly rightAfterSend: boolean;
}

/** What lowering may use besides the settings. */
export interface LowerContext {
  readonly nodeId: string;
  readonly catalogue: Catalogue;
}

/** How a start lets people in; only kinds of category `trigger` have it. */
export type Entrance = Omit<import('../plan/plan.ts').PlanStart, 'nodeId' | 'step'>;

/** A rule watched everywhere that leads to this node; only a goal has it. */
export interface Watch { readonly rule: import('../../people/rules/rule.ts').Rule; readonly metric: string }

export interface NodeKind<K extends string = string, S extends object = object> {
  readonly kind: K;
  readonly version: number;
  readonly category: Category;
  readonly icon: string;
  readonly label: Text;
  readonly summary: Text;
  /** Words to search by, as keys of the words below. */
  readonly keywords: readonly Text[];
  readonly presets: readonly Preset<S>[];
  /** Shape of the settings, without the common ones. Accepts unfinished settings: what is missing is said by `missing`. */
  readonly schema: z.ZodType<S>;
  readonly defaults: S;
  /** `migrations[v]` turns settings of version v into v + 1. */
  readonly migrations: Readonly<Record<number, (settings: Json) => Json>>;
  ports(settings: S): readonly Port[];
  form(settings: S, ctx: KindContext): readonly FormField[];
  describe(settings: S, ctx: KindContext): Described;
  /** Settings without which the node cannot act; it then passes people through by its first port. */
  missing(settings: S, ctx: KindContext): readonly { readonly setting: string; readonly message: Text }[];
  lint(node: NodeView<S>): readonly Issue[];
  /** First draft step is where one arrives. Never called with missing settings or for a switched-off node. */
  lower(settings: S, ctx: LowerContext): readonly DraftStep[];
  entrance?(settings: S): Entrance;
  watch?(settings: S): Watch | undefined;
  /** Notes and frames only annotate: no ports, no steps, no people. */
  readonly annotation?: boolean;
  /** The kind's own words by key, merged into the catalogues under `nodes.<kind>.`. */
  readonly words: { readonly en: Readonly<Record<string, string>>; readonly ja: Readonly<Record<string, string>> };
}
