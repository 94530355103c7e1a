/** Names in settings that the catalogue does not have, found by the fields that pick them. */
import type { Issue, Json } from '../../../kit/base.ts';
import { text, verbatim } from '../../../kit/base.ts';
import type { Rule } from '../../../people/rules/rule.ts';
import { ruleSchema } from '../../../people/rules/schema.ts';
import { lacksName } from '../../../people/rules/unnamed.ts';
import type { Control, FormField, NodeView } from '../contract.ts';
import { issueOf } from './issues.ts';
import { picksOf } from './names.ts';

/** A field of a form with its place in the settings: entries of lists by their number. */
interface PlacedField {
  readonly place: string;
  readonly control: Control;
  readonly value: Json | undefined;
  readonly isLoose: boolean;
}

/** The value at a dotted path of settings; undefined where there is none. */
function valueAt(settings: object, path: string): Json | undefined {
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

/** Rules of a form in which a name is still to be chosen: the places of their fields. */
export function unnamedRules(form: readonly FormField[], settings: object): readonly string[] {
  return placedFields(form, settings, '').flatMap(({ place, control, value }) =>
    control.kind === 'rule' && isRule(value) && lacksName(value) ? [place] : [],
  );
}

/** Settings were checked by their schema, or are shown as they are: then a rule may be anything. */
function isRule(value: unknown): value is Rule {
  return ruleSchema.safeParse(value).success;
}

/** Fields that pick a name which the catalogue does not have. `loose` ones may. */
export function unknownNames(
  node: NodeView<object>,
  kind: string,
  form: readonly FormField[],
): readonly Issue[] {
  return placedFields(form, node.settings, '').flatMap(({ place, control, value, isLoose }) => {
    if (isLoose || control.kind !== 'pick' || control.from === 'programs' || typeof value !== 'string')
      return [];
    if (picksOf(control.from, node.catalogue).some((pick) => pick.value === value)) return [];
    return [
      issueOf(node, `${kind}/unknown-name`, {
        severity: 'error',
        blocks: 'launch',
        setting: place,
        message: text('steps.unknownName', { name: verbatim(value) }),
        hint: text('steps.unknownNameHint'),
      }),
    ];
  });
}
