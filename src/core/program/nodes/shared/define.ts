/** How a kind is written down: its functions see complete settings, its words are checked by the compiler. */
import type { z } from 'zod';
import type { Json, Text, TextParam } from '../../../kit/base.ts';
import { text } from '../../../kit/base.ts';
import type { CommonSettings, KindContext, KindWords, NodeKind, Preset } from '../contract.ts';
import { unknownNames, unnamedRules } from './unknown.ts';

/** A key without the ending of its plural form. */
type BaseKey<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Keys that a language without plural forms must have. */
type WithoutOne<Key> = Key extends `${string}_one` ? never : Key;

/** The words of a kind, and how to say them. */
export interface OwnWords<Key extends string> {
  readonly en: KindWords;
  readonly ja: KindWords;
  /** A text by a key of these words. */
  t(key: BaseKey<Key>, params?: Readonly<Record<string, TextParam>>): Text;
}

/** Declares the words of a kind. The compiler holds the Japanese keys to the English ones. */
export function ownWords<const En extends KindWords>(
  kind: string,
  en: En,
  ja: { readonly [Key in WithoutOne<keyof En>]: string },
): OwnWords<keyof En & string> {
  return { en, ja: { ...ja }, t: (key, params) => text(`nodes.${kind}.${key}`, params) };
}

/** A kind as it is written in its folder: the defaults are what its schema makes of nothing. */
export type KindDraft<K extends string, S extends object> = Omit<NodeKind<K, S>, 'defaults'>;

/** Settings as they stand in a document, parted: the kind's own, and those that every node has. */
function partsOf(settings: CommonSettings & object): {
  readonly own: object;
  readonly common: CommonSettings;
} {
  const { name, note, tags, enabled, ...own } = settings;
  const common = { name, note, tags, enabled };
  const given = Object.entries(common).filter(([, value]) => value !== undefined);
  return { own, common: Object.fromEntries(given) };
}

/**
 * Settings with what they lack filled in from the schema, lists' entries too. Settings that the schema refuses keep what
 * they have: cards and forms must show them all the same. Remembered by object, for settings never change in place.
 */
function completing<S extends object>(schema: z.ZodType<S>, defaults: S): (settings: S) => S {
  const known = new WeakMap<S, S>();
  return (settings) => {
    const before = known.get(settings);
    if (before !== undefined) return before;
    const { own, common } = partsOf(settings);
    const parsed = schema.safeParse(own);
    const full = parsed.success ? { ...parsed.data, ...common } : { ...defaults, ...settings };
    known.set(settings, full);
    return full;
  };
}

/** What a node lacks whose rules ask about nothing yet. Remembered by settings and catalogue: cards ask at every change. */
function lacking<K extends string, S extends object>({
  form,
}: KindDraft<K, S>): (settings: S, ctx: KindContext) => ReturnType<NodeKind<K, S>['missing']> {
  type Found = ReturnType<NodeKind<K, S>['missing']>;
  const known = new WeakMap<S, { readonly catalogue: KindContext['catalogue']; readonly found: Found }>();
  return (settings, ctx) => {
    const { catalogue } = ctx;
    const before = known.get(settings);
    if (before?.catalogue === catalogue) return before.found;
    const message = text('steps.missingName');
    const found = unnamedRules(form(settings, ctx), settings).map((setting) => ({ setting, message }));
    known.set(settings, { catalogue, found });
    return found;
  };
}

/** Makes a kind of its draft: settings that lack something get the defaults before any function sees them. */
export function defineKind<const K extends string, S extends object>(draft: KindDraft<K, S>): NodeKind<K, S> {
  const defaults = draft.schema.parse({});
  const full = completing(draft.schema, defaults);
  const unnamed = lacking(draft);
  const { entrance, watch, owned, cost, frame } = draft;
  return {
    ...draft,
    defaults,
    ports: (settings, ctx) => draft.ports(full(settings), ctx),
    form: (settings, ctx) => draft.form(full(settings), ctx),
    describe: (settings, ctx) => {
      const said = draft.describe(full(settings), ctx);
      const isUnnamed = said.missing === undefined && unnamed(full(settings), ctx).length > 0;
      return isUnnamed ? { ...said, missing: text('steps.missingName') } : said;
    },
    missing: (settings, ctx) => [...draft.missing(full(settings), ctx), ...unnamed(full(settings), ctx)],
    lint: (node) => {
      const view = { ...node, settings: full(node.settings) };
      const form = draft.form(view.settings, { catalogue: node.catalogue });
      return [...unknownNames(view, draft.kind, form), ...draft.lint(view)];
    },
    lower: (settings, ctx) => draft.lower(full(settings), ctx),
    ...(entrance && { entrance: (settings: S) => entrance(full(settings)) }),
    ...(watch && { watch: (settings: S, nodeId?: string) => watch(full(settings), nodeId) }),
    ...(frame && { frame: (settings: S) => frame(full(settings)) }),
    ...(owned && { owned: (settings: S, nodeId: string) => owned(full(settings), nodeId) }),
    ...(cost && { cost: (settings: S, costs: { readonly perEmail: number }) => cost(full(settings), costs) }),
  };
}

/** A preset as it is written: only the settings that differ from the defaults. */
export interface PresetDraft {
  readonly id: string;
  readonly label: Text;
  readonly summary: Text;
  readonly icon: string;
  readonly simple?: boolean;
  readonly keywords?: Text;
  readonly set?: Readonly<Record<string, unknown>>;
}

/** Makes presets of a kind: what a draft does not set is the default. */
export function presetsOf<S extends object>(
  schema: z.ZodType<S>,
  drafts: readonly PresetDraft[],
): readonly Preset<S>[] {
  return drafts.map(({ set = {}, simple = false, ...rest }) => ({
    ...rest,
    simple,
    settings: schema.parse(set),
  }));
}

/** Options of a choice, each with the words of its value. */
export function optionsOf<V extends Json>(
  values: readonly V[],
  label: (value: V) => Text,
): readonly { readonly value: V; readonly label: Text }[] {
  return values.map((value) => ({ value, label: label(value) }));
}
