/** Settings to hold a kind's contract against: its presets, each of their choices taken, unfinished and filled in. */
import { z } from 'zod';
import type { Json } from '../../../../src/core/kit/base.ts';
import type { Control, FormField, NodeKind } from '../../../../src/core/program/nodes/contract.ts';
import { picksOf } from '../../../../src/core/program/nodes/shared/names.ts';
import { CATALOGUE, CONTEXT } from './help.ts';

type Settings = Record<string, Json>;

const plain = (settings: object): Settings => JSON.parse(JSON.stringify(settings));

/** Values that a control can be given, in words of settings. */
function valuesOf(control: Control): readonly Json[] {
  switch (control.kind) {
    case 'choice':
      return control.options.map(({ value }) => value);
    case 'choices':
      return [[], control.options.slice(0, 2).map(({ value }) => value)];
    case 'yesNo':
      return [true, false];
    case 'list':
      return [[plain(control.empty as object)]];
    default:
      return [];
  }
}

/** The presets of a kind, and each with one or two more choices of its form taken. */
export function variationsOf(kind: NodeKind): readonly Settings[] {
  const seen = new Map<string, Settings>();
  const todo = [plain(kind.defaults), ...kind.presets.map(({ settings }) => plain(settings))].map((s) => ({
    s,
    depth: 0,
  }));
  while (todo.length > 0) {
    const { s, depth } = todo.pop() as { s: Settings; depth: number };
    const key = JSON.stringify(s);
    if (seen.has(key)) continue;
    seen.set(key, s);
    if (depth === 2) continue;
    for (const field of kind.form(s, CONTEXT)) {
      for (const value of valuesOf(field.control))
        todo.push({ s: { ...s, [field.setting]: value }, depth: depth + 1 });
    }
  }
  return [...seen.values()];
}

const RULE = { kind: 'seen', event: 'click', since: 'entry' };

function filling(control: Control): Json | undefined {
  switch (control.kind) {
    case 'text':
      return 'https://example.com';
    case 'pick':
      return picksOf(control.from, CATALOGUE)[0]?.value ?? 'other-program';
    case 'rule':
      return RULE;
    case 'date':
      return '2026-06-01';
    case 'window':
      return { days: 31, from: 540, to: 1020 };
    case 'time':
      return 600;
    case 'value':
      return 'DE';
    case 'duration':
      return { amount: 2, unit: 'hours' };
    default:
      return undefined;
  }
}

function isShown(field: FormField, settings: Settings): boolean {
  return field.only === undefined || field.only.is.some((one) => one === settings[field.only?.setting ?? '']);
}

function fillAll(form: readonly FormField[], settings: Settings): Settings {
  const full: Settings = { ...settings };
  for (const field of form) {
    const { setting, control } = field;
    if (!isShown(field, full)) continue;
    if (control.kind === 'list') {
      const entries = (full[setting] ?? []) as readonly Settings[];
      full[setting] = entries.map((entry) => fillAll(control.item, entry));
    } else if (full[setting] === undefined) {
      const value = filling(control);
      if (value !== undefined) full[setting] = value;
    }
  }
  return full;
}

/** The same settings with everything that was left out filled in, an entry in each list that needs one. */
export function filledIn(kind: NodeKind, settings: Settings): Settings {
  let full = settings;
  for (let round = 0; round < 3; round++) {
    const form = kind.form(full, CONTEXT);
    const open = new Set(kind.missing(full, CONTEXT).map(({ setting }) => setting));
    for (const { setting, control } of form) {
      const isEmpty = control.kind === 'list' && ((full[setting] ?? []) as readonly Json[]).length === 0;
      if (isEmpty && open.has(setting)) full = { ...full, [setting]: [plain(control.empty as object)] };
    }
    full = fillAll(kind.form(full, CONTEXT), full);
  }
  return full;
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** Places of a kind's settings: `amount`, and `cases[].rule` for settings of entries. */
export function placesOf(kind: NodeKind): ReadonlySet<string> {
  const shape = z.toJSONSchema(kind.schema, { unrepresentable: 'any', io: 'input' }) as Shape;
  const top = Object.entries(shape.properties ?? {});
  return new Set(
    top.flatMap(([name, { items }]) => {
      const inner = Object.keys(items?.properties ?? {});
      return inner.length > 0 ? [name, ...inner.map((one) => `${name}[].${one}`)] : [name];
    }),
  );
}

/** Places that a form edits, and of lists the names of entries, which the editor gives. */
export function editedPlaces(form: readonly FormField[]): readonly string[] {
  return form.flatMap(({ setting, control }) =>
    control.kind === 'list'
      ? [
          setting,
          ...control.item.map((item) => `${setting}[].${item.setting}`),
          ...(control.id === undefined ? [] : [`${setting}[].${control.id}`]),
        ]
      : [setting],
  );
}
