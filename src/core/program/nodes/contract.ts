/**
 * The contract of a node kind: everything there is to know about a kind, in one object in one folder.
 *
 * A kind declares data and pure functions only. `lower` is the only behaviour it writes.
 */
import type { z } from 'zod';
import type { Issue, Json, Text } from '../../kit/base.ts';
import type { AmountUnit } from '../../kit/text/parts.ts';
import type { AssetDef, Catalogue, WeekHours } from '../../people/model/catalogue.ts';
import type { ScoreModel } from '../../people/model/scores.ts';
import type { Rule } from '../../people/rules/rule.ts';
import type { DraftStep } from '../plan/draft.ts';
import type { Plan, PlanStart } from '../plan/plan.ts';

/** What a step is about, and with it the colour of its card. */
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
  /** Ports of a node that name the same here may be drawn as one, called so, while all of them lead to the same node or nowhere. */
  readonly together?: Text;
}

/** What the palette shows: a kind with settings, its own name and words. `simple` ones show before "More". */
export interface Preset<S> {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  readonly icon: string;
  readonly simple: boolean;
  /** By what else it is looked for, where the kind's own keywords say too little. */
  readonly keywords?: Text;
  readonly settings: S;
}

/**
 * What a card says: a title on one line and a sentence. `missing` says what is still to be chosen.
 * Words marked by `strong` (kit/text/parts.ts) stand out and may name the form field they speak of: `Texts.runs`
 * takes the sentence apart, in the word order of the language.
 */
export interface Described {
  readonly title: Text;
  readonly sentence: Text;
  /** All in one sentence, where `sentence` only goes on from the title: what stands alone says this. */
  readonly whole?: Text;
  readonly missing?: Text;
  /** Where the settings have an icon of their own; else the kind's. */
  readonly icon?: string;
}

/** Where the names come from that a `pick` offers: a part of the catalogue, or the programs and stages of the house. */
export type PickFrom =
  | 'fields'
  | 'events'
  | 'topics'
  | 'lists'
  | 'segments'
  | 'assets'
  | 'queues'
  | 'programs'
  | 'stages';

/**
 * How the inspector edits one setting. What stands in the setting, by control:
 * text: string · number: number · duration: `{amount, unit}` · choice: one of the values · choices: array of some of the values · pick: slug (absent = `any`) ·
 * yesNo: boolean · weekdays: mask, bit 0 = Monday · time: local minute of day · window: `TimeWindow` or absent ·
 * date: `YYYY-MM-DD`, with or without `THH:MM` · rule: `Rule` · value: value of the field named in `fieldSetting`, a path from the node's settings (`*` = the same entry) ·
 * list: array of objects, each edited by `item`, whose settings are paths inside the entry. An empty text, a cleared
 * pick, number, time, date or window removes the setting.
 * A list with `id` names the setting of an entry that ports are called by: whoever adds an entry gives it a new value.
 */
export type Control =
  | { readonly kind: 'text'; readonly multiline?: boolean; readonly placeholder?: Text }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly step?: number;
      readonly unit?: Text;
    }
  | { readonly kind: 'duration'; readonly units: readonly AmountUnit[] }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: Json; readonly label: Text }[];
      readonly segmented?: boolean;
    }
  | {
      readonly kind: 'choices';
      readonly options: readonly { readonly value: string; readonly label: Text }[];
    }
  /** `words`: what the picked one says can be changed beside it. `sent`: not what other steps say in words of their own. */
  | {
      readonly kind: 'pick';
      readonly from: PickFrom;
      readonly any?: Text;
      readonly words?: boolean;
      readonly sent?: boolean;
    }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'time' }
  /** `work`: the working hours themselves, in which holidays have no part of their own. */
  | { readonly kind: 'window'; readonly work?: boolean }
  /** `day`: without a time of day. */
  | { readonly kind: 'date'; readonly day?: boolean }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'list';
      readonly item: readonly FormField[];
      readonly add: Text;
      readonly empty: Json;
      readonly id?: string;
      /** Without an entry there would be nothing to do: one that is alone stands without border and cannot be taken out. */
      readonly needsOne?: boolean;
      /** The setting that names an entry: long entries stand folded under it. */
      readonly title?: string;
    }
  | { readonly kind: 'value'; readonly fieldSetting: string };

/** One field of the inspector's form. `setting` is a dotted path inside the node's settings. */
export interface FormField {
  readonly setting: string;
  readonly label: Text;
  readonly help?: Text;
  readonly control: Control;
  /** Folded away among the rare ones. */
  readonly rare?: boolean;
  /**
   * The name is not looked for in the catalogue by itself: forms, pages and links are often known elsewhere only, what
   * steps send and whom they hand to is looked up with the steps, and a segment with its rule.
   */
  readonly loose?: boolean;
  /** Shown only while another setting has one of these values; inside a list, a setting of the same entry. */
  readonly only?: { readonly setting: string; readonly is: readonly Json[] };
}

/** What describing and forms may look at. */
export interface KindContext {
  readonly catalogue: Catalogue;
  /** Programs that this one may send people to, by slug; absent = their names are not known here. */
  readonly programs?: readonly { readonly id: string; readonly name: string }[];
  /** How often somebody may enter the program; absent = not said. */
  readonly entry?: Plan['entry'];
}

/** What lint may look at: the node in its graph, without knowing other kinds. */
export interface NodeView<S> {
  readonly id: string;
  /** The program that the node is in. */
  readonly programId?: string;
  readonly settings: S & CommonSettings;
  readonly catalogue: Catalogue;
  /** The program's zone; absent = people without a zone of their own are taken to be in UTC. */
  readonly zone: string | undefined;
  /** First day of the scenario, `YYYY-MM-DD`. */
  readonly start?: string;
  /** The program's topic, for what is sent without one of its own. */
  readonly topic?: string;
  /** Nodes of the program: rules ask how often one passed, and an email's own content goes by its node. */
  readonly nodeIds?: ReadonlySet<string>;
  /** The score model, for what rules on scores can never or must always say. */
  readonly scores?: ScoreModel;
  /** Assets sent on some way before this node, by edges. */
  readonly sentBefore: ReadonlySet<string>;
  /** Whether the node right before (any) sends, with no wait between. */
  readonly rightAfterSend: boolean;
}

/** What lowering may use besides the settings. */
export interface LowerContext {
  readonly nodeId: string;
  readonly catalogue: Catalogue;
  /** Working hours of the program; absent = eight hours a day. Only their length counts here. */
  readonly hours?: WeekHours;
}

/**
 * How a start lets people in; only kinds of category `trigger` have it. `already`, with a rule: people for whom it holds when they
 * arrive come in too.
 */
export type Entrance = Omit<PlanStart, 'nodeId' | 'step'> & { readonly already?: boolean };

/** A rule watched everywhere that leads to this node; only a goal has it. */
export interface Watch {
  readonly rule: Rule;
  readonly metric: string;
}

/** A border around nodes, from its node's place on, in units of the canvas. */
export interface FrameShape {
  readonly width: number;
  readonly height: number;
  /** Ids of the nodes that are folded into it; absent = it stands open, and what lies in it is in it. */
  readonly folded?: readonly string[];
}

/** Sentences of one language by key, without the prefix `nodes.<kind>.`. */
export type KindWords = Readonly<Record<string, string>>;

/** Everything there is to know about one kind. Settings handed to its functions may lack what the defaults have. */
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
  /**
   * Shape of the settings, without the common ones. Accepts unfinished settings (what is missing is said by `missing`),
   * fills in defaults, and refuses keys it does not know.
   */
  readonly schema: z.ZodType<S>;
  readonly defaults: S;
  /** `migrations[v]` turns settings of version v into v + 1. */
  readonly migrations: Readonly<Record<number, (settings: Json) => Json>>;
  /** Names of the user's own stand in labels where the context is given. */
  ports(settings: S, ctx?: KindContext): readonly Port[];
  form(settings: S, ctx: KindContext): readonly FormField[];
  describe(settings: S, ctx: KindContext): Described;
  /** Settings without which the node cannot act; it then passes people through by its first port. */
  missing(settings: S, ctx: KindContext): readonly { readonly setting: string; readonly message: Text }[];
  /** What is doubtful about the node by itself. Paths of mends start inside the node's settings: `['amount']`. */
  lint(node: NodeView<S>): readonly Issue[];
  /** First draft step is where one arrives. Never called with missing settings or for a switched-off node. */
  lower(settings: S, ctx: LowerContext): readonly DraftStep[];
  entrance?(settings: S): Entrance;
  /** `nodeId` stands in for "self" in the rule; absent = only whether something is watched is asked. */
  watch?(settings: S, nodeId?: string): Watch | undefined;
  /** Content that the node brings along under its own id, when it names none of the catalogue. */
  owned?(settings: S, nodeId: string): AssetDef | undefined;
  /** What one contact by this node costs, in the currency of the program; absent = nothing. */
  cost?(settings: S, costs: { readonly perEmail: number }): number;
  /** Which way somebody takes is drawn by lot: no rule keeps anybody from one. */
  readonly byLot?: boolean;
  /** Notes and frames only annotate: no ports, no steps, no people. */
  readonly annotation?: boolean;
  /** For a kind that draws a border around others: how large, and what is folded into it. Its setting `text` is its name. */
  frame?(settings: S): FrameShape;
  /** The kind's own words by key, merged into the catalogues under `nodes.<kind>.`. */
  readonly words: { readonly en: KindWords; readonly ja: KindWords };
}
