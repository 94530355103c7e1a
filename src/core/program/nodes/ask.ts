/**
 * Questions to a node of a program, with what all kinds share: its own name, being switched off, missing settings,
 * names that are not there. Shared code asks here and never names a kind.
 */
import type { Issue, Json, PatchOp, Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import type { AssetDef, Catalogue } from '../../people/model/catalogue.ts';
import type {
  CommonSettings,
  Control,
  Described,
  FormField,
  KindContext,
  NodeKind,
  NodeView,
} from './contract.ts';
import { issueOf } from './shared/issues.ts';
import { picksOf } from './shared/names.ts';

/** A card: what it says, and in what state the step is. */
export interface CardWords extends Described {
  readonly state: 'normal' | 'unfinished' | 'off';
  readonly icon: string;
}

/** What a node's card says: the user's own name before the kind's title; what is missing; that it is switched off. */
export function cardOf(kind: NodeKind, settings: CommonSettings & object, ctx: KindContext): CardWords {
  const said = kind.describe(settings, ctx);
  const { name, enabled } = settings;
  const title = name === undefined || name.trim() === '' ? said.title : verbatim(name);
  const icon = said.icon ?? kind.icon;
  if (enabled === false) return { title, icon, sentence: text('steps.off'), state: 'off' };
  return { ...said, title, icon, state: said.missing === undefined ? 'normal' : 'unfinished' };
}

/** All doubts about a node by itself: what is missing, names that are not there, and what its kind finds. */
export function issuesOf(kind: NodeKind, node: NodeView<object>): readonly Issue[] {
  if (node.settings.enabled === false) return [];
  const missing = kind.missing(node.settings, { catalogue: node.catalogue }).map(({ setting, message }) =>
    issueOf(node, `${kind.kind}/missing-setting`, {
      severity: 'error',
      blocks: 'launch',
      setting,
      message,
    }),
  );
  return [...missing, ...unknownNames(kind, node), ...kind.lint(node)];
}

/** The same issue with its mend placed: paths inside the settings become paths inside the program file. */
export function placed(issue: Issue, settingsPath: readonly (string | number)[]): Issue {
  if (issue.fix === undefined) return issue;
  const patch = issue.fix.patch.map((op): PatchOp => ({ ...op, path: [...settingsPath, ...op.path] }));
  return { ...issue, fix: { ...issue.fix, patch } };
}

/** A field of a form with its place in the settings: entries of lists by their number. */
interface PlacedField {
  readonly place: string;
  readonly control: Control;
  readonly value: Json | undefined;
  readonly isLoose: boolean;
}

/** The value at a dotted path of settings; undefined where there is none. */
export function valueAt(settings: object, path: string): Json | undefined {
  let at: unknown = settings;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[part];
  }
  return at as Json | undefined;
}

function isShown({ only }: FormField, settings: object): boolean {
  if (only === undefined) return true;
  const value = valueAt(settings, only.setting);
  return only.is.some((one) => one === value);
}

function placedFields(form: readonly FormField[], settings: object, prefix: string): readonly PlacedField[] {
  return form
    .filter((field) => isShown(field, settings))
    .flatMap(({ setting, control, loose = false }): readonly PlacedField[] => {
      const place = `${prefix}${setting}`;
      const value = valueAt(settings, setting);
      if (control.kind !== 'list') return [{ place, control, value, isLoose: loose }];
      const entries = Array.isArray(value) ? (value as readonly Json[]) : [];
      return entries.flatMap((entry, at) =>
        typeof entry === 'object' && entry !== null
          ? placedFields(control.item, entry, `${place}.${at}.`)
          : [],
      );
    });
}

/** Fields that pick a name which the catalogue does not have. */
function unknownNames(kind: NodeKind, node: NodeView<object>): readonly Issue[] {
  const { settings, catalogue, nodeIds } = node;
  const fields = placedFields(kind.form(settings, { catalogue }), settings, '');
  return fields.flatMap(({ place, control, value, isLoose }) => {
    if (control.kind !== 'pick' || control.from === 'programs' || typeof value !== 'string') return [];
    const isKnown = hasName(control.from, value, catalogue) || nodeIds?.has(value) === true;
    if (isKnown || isLoose) return [];
    return [
      issueOf(node, `${kind.kind}/unknown-name`, {
        severity: 'error',
        blocks: 'run',
        setting: place,
        message: text('steps.unknownName', { name: verbatim(value) }),
        hint: text('steps.unknownNameHint'),
      }),
    ];
  });
}

type Picking = Extract<Control, { kind: 'pick' }>['from'];

function hasName(from: Picking, value: string, catalogue: Catalogue): boolean {
  return picksOf(from, catalogue).some((pick) => pick.value === value);
}

/** Content that nodes bring along under their own ids, to be added to the catalogue wherever names are looked up. */
export function ownedAssets(
  nodes: readonly { readonly id: string; readonly kind: string; readonly settings: object }[],
  kinds: { find(kind: string): NodeKind | undefined },
): readonly AssetDef[] {
  return nodes.flatMap(({ id, kind, settings }) => kinds.find(kind)?.owned?.(settings, id) ?? []);
}

/** The words of a port, or nothing for the only port of a node. */
export function portLabel(
  kind: NodeKind,
  settings: object,
  at: { port: string; ctx: KindContext },
): Text | undefined {
  return kind.ports(settings, at.ctx).find(({ id }) => id === at.port)?.label;
}
