/** What a schema finds wrong, in the words of the catalogues instead of the schema library's own. */
import type { Text } from '../base.ts';
import { text } from '../base.ts';

/** The parts of a zod issue that words are made of. */
export interface SchemaIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean;
  readonly origin?: unknown;
  /** What a check of our own says it expects: a key of `document.expects`. */
  readonly params?: { readonly expects?: string };
  /** Of a union: what each of its branches finds wrong. */
  readonly errors?: readonly (readonly SchemaIssue[])[];
  /** Of a union that is told by one key: what may stand there. */
  readonly options?: readonly unknown[];
}

/** One thing that is wrong with data: an unknown key, a missing value, or a value that cannot be. */
export interface Wrong {
  readonly code: 'unknown-key' | 'missing-value' | 'wrong-value';
  readonly path: readonly PropertyKey[];
  /** What would be right. */
  readonly detail: Text;
}

const NAMED_TYPES = ['string', 'number', 'int', 'boolean', 'array', 'object', 'record', 'tuple', 'null'];
/** Choices longer than this are not listed. */
const MOST_CHOICES = 20;

/** All that a schema's issue says about `data`, the value that was checked. One issue may name several keys. */
export function wrongsOf(issue: SchemaIssue, data: unknown): readonly Wrong[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      code: 'unknown-key',
      path: [...issue.path, key],
      detail: text('document.expects.noSuchKey', { key }),
    }));
  }
  const isMissing = issue.path.length > 0 && valueAt(data, issue.path) === undefined;
  return [{ code: isMissing ? 'missing-value' : 'wrong-value', path: issue.path, detail: expected(issue) }];
}

function expected(issue: SchemaIssue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return NAMED_TYPES.includes(String(issue.expected))
        ? text(`document.expects.${String(issue.expected)}`)
        : text('document.expects.other');
    case 'invalid_value':
      return oneOf(issue.values ?? []);
    case 'invalid_union':
      return issue.options === undefined ? eitherOf(issue) : oneOf(issue.options);
    case 'too_small':
      return bound('atLeast', issue, issue.minimum);
    case 'too_big':
      return bound('atMost', issue, issue.maximum);
    case 'invalid_format':
      return text('document.expects.form');
    case 'custom':
      return text(`document.expects.${issue.params?.expects ?? 'simpler'}`);
    default:
      return text('document.expects.other');
  }
}

function oneOf(values: readonly unknown[]): Text {
  if (values.length === 0 || values.length > MOST_CHOICES) return text('document.expects.choice');
  return text('document.expects.oneOf', { values: text('or', { items: values.map(String) }) });
}

/** What the branches of a union take, as far as each says so in a word. */
function eitherOf(issue: SchemaIssue): Text {
  const taken = taking(issue);
  if (taken.length === 0 || taken.length > MOST_CHOICES) return text('document.expects.other');
  return text('document.expects.oneOf', { values: text('or', { items: taken }) });
}

function taking({ errors = [] }: SchemaIssue): readonly (Text | string)[] {
  return errors.flatMap((branch) => {
    const own = branch.find(({ path }) => path.length === 0);
    if (own?.code === 'invalid_union') return taking(own);
    if (own?.code === 'invalid_value') return (own.values ?? []).map(String);
    const type = String(own?.expected);
    return own?.code === 'invalid_type' && NAMED_TYPES.includes(type) ? [text(`document.a.${type}`)] : [];
  });
}

/** Sizes of texts and lists are counted, numbers compared. */
function bound(which: 'atLeast' | 'atMost', issue: SchemaIssue, limit: unknown): Text {
  const isSize = issue.origin === 'string' || issue.origin === 'array';
  return text(`document.expects.${which}${isSize ? 'Long' : ''}`, { limit: Number(limit) });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** The JSON pointer of a path. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
