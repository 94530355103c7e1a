/** What stands in a setting, in words: as a form would show it. */
import type { Json, Text } from '../../../kit/base.ts';
import { assertNever, text, verbatim } from '../../../kit/base.ts';
import type { AmountUnit } from '../../../kit/text/parts.ts';
import {
  allOf,
  amountText,
  dateText,
  inTurn,
  numberText,
  timeText,
  weekdaysText,
} from '../../../kit/text/parts.ts';
import { describeRule } from '../../../people/rules/describe.ts';
import type { FieldValue, Rule } from '../../../people/rules/rule.ts';
import type { Control, FormField, KindContext } from '../../nodes/contract.ts';
import { picksOf, valueName } from '../../nodes/shared/names.ts';
import { windowWords } from '../../nodes/shared/time.ts';
import type { TimeWindow } from '../../plan/plan.ts';

/** The value at a dotted path; undefined where there is none. */
export function settingAt(settings: unknown, path: string): Json | undefined {
  let value: unknown = settings;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value as Json;
}

interface Asked {
  readonly settings: unknown;
  readonly ctx: KindContext;
}

/** The words of a field's value; undefined where nothing stands in it. The settings have passed their kind's schema. */
export function settingWords({ setting, control }: FormField, asked: Asked): Text | undefined {
  const value = settingAt(asked.settings, setting);
  return value === undefined || value === null || value === ''
    ? undefined
    : valueWords(control, value, asked);
}

function valueWords(control: Control, value: Json, { settings, ctx }: Asked): Text {
  switch (control.kind) {
    case 'text':
    case 'number':
      return typeof value === 'number' ? numberText(value) : verbatim(String(value));
    case 'duration': {
      const { amount, unit } = value as { readonly amount: number; readonly unit: AmountUnit };
      return amountText(amount, unit);
    }
    case 'choice':
      return labelIn(control.options, value);
    case 'choices':
      return allOf([value].flat().map((one) => labelIn(control.options, one as Json)));
    case 'pick':
      return labelIn(picksOf(control.from, ctx.catalogue, ctx.programs), value);
    case 'yesNo':
      return text(value === true ? 'rules.yes' : 'rules.no');
    case 'weekdays':
      return weekdaysText(Number(value));
    case 'time':
      return timeText(Number(value));
    case 'window':
      return windowWords(value as unknown as TimeWindow);
    case 'date':
      return dateText(String(value));
    case 'rule':
      return describeRule(value as unknown as Rule, ctx.catalogue);
    case 'list':
      return listWords(control.item, value, ctx);
    case 'value':
      return valueName(String(settingAt(settings, control.fieldSetting) ?? ''), value as FieldValue);
    default:
      return assertNever(control);
  }
}

function labelIn(options: readonly { readonly value: Json; readonly label: Text }[], value: Json): Text {
  return options.find((option) => option.value === value)?.label ?? verbatim(String(value));
}

function listWords(item: readonly FormField[], value: Json, ctx: KindContext): Text {
  const entries = Array.isArray(value) ? value : [];
  return inTurn(
    entries.map((entry) =>
      inTurn(item.flatMap((field) => settingWords(field, { settings: entry, ctx }) ?? [])),
    ),
  );
}
