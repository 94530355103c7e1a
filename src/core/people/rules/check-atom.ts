/** What is wrong with one atom of a rule: names that are not there, questions that do not fit. */
import type { Issue, Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import type { Catalogue, FieldDef } from '../model/catalogue.ts';
import { ACCEPTED, BUILT_IN_EVENTS, REJECT_REASONS } from '../model/events.ts';
import type { ScoreModel } from '../model/scores.ts';
import type { Atom } from './claims.ts';
import { fieldOf } from './claims.ts';
import { BUYER, KIND_FIELD } from './expand.ts';
import { isOfType, OPS_OF } from './ops.ts';
import type { FieldValue, LogQuery, Rule } from './rule.ts';

/** A fault before it has a place; `at` is the path from the rule it was found in. An error that blocks a run, if not said otherwise. */
export interface Finding {
  readonly code: string;
  readonly at: readonly (string | number)[];
  readonly message: Text;
  readonly hint?: Text;
  readonly severity?: Issue['severity'];
  readonly blocks?: Issue['blocks'];
}

/** What names are looked up in. Without `nodeIds` nodes are not looked up. */
export interface NamesKnown {
  readonly catalogue: Catalogue;
  readonly scores?: ScoreModel;
  readonly nodeIds?: ReadonlySet<string>;
}

/** Names of one sort that may be missing: the last word of the code, the key of the text. */
const MISSING = {
  field: 'rules.noField',
  event: 'rules.noEvent',
  topic: 'rules.noTopic',
  list: 'rules.noList',
  segment: 'rules.noSegment',
  asset: 'rules.noAsset',
  node: 'rules.noNode',
  answer: 'rules.noAnswer',
  kind: 'rules.noKind',
} as const;

const NEEDS: Readonly<Record<FieldDef['type'], string>> = {
  text: 'rules.needsText',
  choice: 'rules.needsText',
  number: 'rules.needsNumber',
  yesNo: 'rules.needsYesNo',
  date: 'rules.needsNumber',
};

/** Events of mail, which are about an asset. */
const OF_MAIL: ReadonlySet<string> = new Set([
  'sent',
  'bounce',
  'open',
  'machineOpen',
  'click',
  'scannerClick',
  'reply',
  'unsubscribe',
  'complaint',
]);

function missing(sort: keyof typeof MISSING, setting: string, id: string): Finding {
  return {
    code: `rule/unknown-${sort}`,
    at: [setting],
    message: text(MISSING[sort], { name: verbatim(id) }),
    hint: text('rules.hintPick'),
  };
}

/** The finding that a name is missing, unless one of the items has it. */
function lookUp(
  sort: keyof typeof MISSING,
  items: readonly { readonly id: string }[],
  { setting, id }: { readonly setting: string; readonly id: string },
): readonly Finding[] {
  return items.some((item) => item.id === id) ? [] : [missing(sort, setting, id)];
}

function checkQuery(query: LogQuery, { catalogue, nodeIds }: NamesKnown): readonly Finding[] {
  const isBuiltIn = (BUILT_IN_EVENTS as readonly string[]).includes(query.event);
  const event = isBuiltIn ? [] : lookUp('event', catalogue.events, { setting: 'event', id: query.event });
  const { about } = query;
  // An email without an asset owns one that is named by its node.
  if (about === undefined || !OF_MAIL.has(query.event) || nodeIds?.has(about)) return event;
  return [...event, ...lookUp('asset', catalogue.assets, { setting: 'about', id: about })];
}

function checkChoices(values: readonly FieldValue[], def: FieldDef): readonly Finding[] {
  const { choices } = def;
  if (def.type !== 'choice' || choices === undefined) return [];
  return values.flatMap((value): readonly Finding[] => {
    if (typeof value !== 'string' || choices.includes(value)) return [];
    return [
      {
        code: 'rule/unknown-choice',
        at: ['value'],
        severity: 'warning',
        blocks: 'nothing',
        message: text('rules.noChoice', { name: verbatim(def.name), value: verbatim(value) }),
        hint: text('rules.hintChoices', { choices: text('or', { items: choices.map(verbatim) }) }),
      },
    ];
  });
}

function checkValues(values: readonly FieldValue[], def: FieldDef): readonly Finding[] {
  const name = verbatim(def.name);
  const blank: Finding = {
    code: 'rule/blank-value',
    at: ['value'],
    message: text('rules.blankValue', { name }),
    hint: text('rules.hintBlank'),
  };
  const wrong = values.filter((value) => value !== null && !isOfType(value, def.type));
  const value = verbatim(wrong.map(String).join(', '));
  return [
    ...(values.includes(null) ? [blank] : []),
    ...(wrong.length === 0
      ? []
      : [{ code: 'rule/wrong-type', at: ['value'], message: text(NEEDS[def.type], { name, value }) }]),
    ...checkChoices(values, def),
  ];
}

function checkField(rule: Extract<Rule, { kind: 'field' }>, { catalogue }: NamesKnown): readonly Finding[] {
  const def = fieldOf(rule.field, catalogue);
  if (def === undefined) return [missing('field', 'field', rule.field)];
  const name = verbatim(def.name);
  if (def.type === 'date')
    return [{ code: 'rule/wrong-op', at: ['op'], message: text('rules.dateOp', { name }) }];
  if (!OPS_OF[def.type].includes(rule.op)) {
    return [{ code: 'rule/wrong-op', at: ['op'], message: text('rules.wrongOp', { name }) }];
  }
  const takesList = rule.op === 'in' || rule.op === 'notIn';
  if (!takesList && Array.isArray(rule.value)) {
    return [{ code: 'rule/one-value', at: ['value'], message: text('rules.oneValue', { name }) }];
  }
  return checkValues([rule.value].flat() as FieldValue[], def);
}

function checkDate(rule: Extract<Rule, { kind: 'date' }>, { catalogue }: NamesKnown): readonly Finding[] {
  const def = fieldOf(rule.field, catalogue);
  if (def === undefined) return [missing('field', 'field', rule.field)];
  if (def.type === 'date') return [];
  const message = text('rules.noDate', { name: verbatim(def.name) });
  return [{ code: 'rule/wrong-type', at: ['field'], message }];
}

function kindsKnown({ catalogue, scores }: NamesKnown): readonly string[] {
  const stated = fieldOf(KIND_FIELD, catalogue)?.choices ?? [];
  return [BUYER, ...stated, ...(scores?.recognition ?? []).map(({ kind }) => kind)];
}

function without(known: readonly string[], names: readonly string[]): readonly string[] {
  return names.filter((name) => !known.includes(name));
}

/** All that is wrong with an atom. */
export function checkAtom(rule: Atom, names: NamesKnown): readonly Finding[] {
  const { catalogue, nodeIds } = names;
  switch (rule.kind) {
    case 'field':
      return checkField(rule, names);
    case 'date':
      return checkDate(rule, names);
    case 'blank':
      return fieldOf(rule.field, catalogue) === undefined ? [missing('field', 'field', rule.field)] : [];
    case 'seen':
    case 'count':
      return checkQuery(rule, names);
    case 'consent':
      return lookUp('topic', catalogue.topics, { setting: 'topic', id: rule.topic });
    case 'member':
      return lookUp('list', catalogue.lists, { setting: 'list', id: rule.list });
    case 'segment':
      return lookUp('segment', catalogue.segments, { setting: 'segment', id: rule.segment });
    case 'passes':
      return nodeIds?.has(rule.nodeId) === false ? [missing('node', 'nodeId', rule.nodeId)] : [];
    case 'answer':
      return without([ACCEPTED, ...REJECT_REASONS], rule.is).map((name) => missing('answer', 'is', name));
    case 'recognised':
      return without(kindsKnown(names), rule.is).map((name) => missing('kind', 'is', name));
    default:
      return [];
  }
}
