/** What differs around the drawing: settings of program and run, catalogue, scores, people and stories. */
import type { Json, Text } from '../../../kit/base.ts';
import { text, verbatim } from '../../../kit/base.ts';
import { dateText, durationText, numberText } from '../../../kit/text/parts.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import { describeRule } from '../../../people/rules/describe.ts';
import type { Rule } from '../../../people/rules/rule.ts';
import type { ProgramFile } from '../types.ts';
import { sameJson } from './same.ts';

/** Where in a file a part is: a key, or an entry of a list by its id. */
export interface PartPlace {
  readonly path: readonly string[];
  /** Of an entry in the list at `path`. */
  readonly id?: string;
}

/** One thing around the drawing that differs. */
export interface PartChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly area: 'settings' | 'scenario' | 'catalogue' | 'scores' | 'people' | 'stories';
  readonly label: Text;
  /** Words of both sides, where there are any that are short enough to read. */
  readonly before?: Text;
  readonly after?: Text;
  readonly place: PartPlace;
  /** What stood there before; none where it was added. */
  readonly was?: Json;
}

/** Everything around the drawing that differs, area by area. */
export function partChanges(before: ProgramFile, after: ProgramFile): readonly PartChange[] {
  const words = { before: before.catalogue, after: after.catalogue };
  return [
    ...keyed(
      { area: 'settings', path: ['program', 'settings'], words },
      before.program.settings,
      after.program.settings,
    ),
    ...keyed({ area: 'scenario', path: ['scenario'], words }, before.scenario, after.scenario),
    ...CATALOGUE.flatMap((part) =>
      listed(
        { area: 'catalogue', path: ['catalogue', part], words },
        before.catalogue[part],
        after.catalogue[part],
      ),
    ),
    ...scoreChanges(before, after, words),
    ...listed(
      { area: 'people', path: ['people', 'personas'], words },
      before.people.personas,
      after.people.personas,
    ),
    ...keyed(
      { area: 'people', path: ['people'], words },
      { records: before.people.records },
      { records: after.people.records },
    ),
    ...listed({ area: 'stories', path: ['stories'], words }, before.stories ?? [], after.stories ?? []),
  ];
}

const CATALOGUE = ['fields', 'events', 'topics', 'lists', 'segments', 'assets', 'queues'] as const;

interface Where {
  readonly area: PartChange['area'];
  readonly path: readonly string[];
  readonly words: { readonly before: Catalogue; readonly after: Catalogue };
}

function scoreChanges(before: ProgramFile, after: ProgramFile, words: Where['words']): readonly PartChange[] {
  const [a, b] = [before.scores, after.scores];
  const at = (...path: readonly string[]): Where => ({ area: 'scores', path: ['scores', ...path], words });
  const rest = <T extends object>(of: T, without: readonly string[]): object =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !without.includes(key)));
  return [
    ...listed(at('fit', 'rules'), a.fit.rules, b.fit.rules),
    ...keyed(at('fit'), rest(a.fit, ['rules']), rest(b.fit, ['rules'])),
    ...keyed(at('engagement'), a.engagement, b.engagement),
    ...listed(at('relationship', 'rules'), a.relationship.rules, b.relationship.rules),
    ...listed(at('relationship', 'linear'), a.relationship.linear, b.relationship.linear),
    ...keyed(
      at('relationship'),
      rest(a.relationship, ['rules', 'linear']),
      rest(b.relationship, ['rules', 'linear']),
    ),
    ...keyed(
      at(),
      rest(a, ['fit', 'engagement', 'relationship']),
      rest(b, ['fit', 'engagement', 'relationship']),
    ),
  ];
}

/** Keys of an object that differ. */
function keyed(where: Where, before: object, after: object): readonly PartChange[] {
  const [a, b] = [before, after] as readonly Readonly<Record<string, Json | undefined>>[];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): readonly PartChange[] => {
    const [was, is] = [a?.[key], b?.[key]];
    if (sameJson(was, is)) return [];
    return [
      {
        ...head(where, was, is),
        label: text(`versions.part.${[...where.path.filter((one) => one !== 'program'), key].join('.')}`),
        ...sides(key, { was, is }, where),
        place: { path: [...where.path, key] },
      },
    ];
  });
}

interface Entry {
  readonly id: string;
  readonly name: string;
}

/** Entries of a list that differ, by their ids. */
function listed(where: Where, before: readonly Entry[], after: readonly Entry[]): readonly PartChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): readonly PartChange[] => {
    const [was, is] = [old.get(id), now.get(id)] as unknown as readonly (Json | undefined)[];
    if (sameJson(was, is)) return [];
    const points = { was: pointsOf(was), is: pointsOf(is) };
    const names = { was: old.get(id)?.name, is: now.get(id)?.name };
    return [
      {
        ...head(where, was, is),
        label: text('versions.part.entry', {
          part: text(`versions.part.${where.path.join('.')}`),
          name: verbatim((now.get(id) ?? old.get(id))?.name ?? id),
        }),
        ...(sameJson(points.was, points.is) ? renamed(names, where) : sides('points', points, where)),
        place: { path: where.path, id },
      },
    ];
  });
}

/** What an entry is called now, beside what it was called. One that came or went has its name in the label. */
function renamed(
  { was, is }: { readonly was: string | undefined; readonly is: string | undefined },
  where: Where,
): Pick<PartChange, 'before' | 'after'> {
  return was === undefined || is === undefined || was === is ? {} : sides('name', { was, is }, where);
}

function pointsOf(entry: Json | undefined): Json | undefined {
  return (entry as Readonly<Record<string, Json>> | undefined)?.points;
}

function head({ area }: Where, was: Json | undefined, is: Json | undefined) {
  const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  return { kind, area, ...(was === undefined ? {} : { was }) } as const;
}

function sides(
  key: string,
  { was, is }: { readonly was: Json | undefined; readonly is: Json | undefined },
  { words }: Where,
): Pick<PartChange, 'before' | 'after'> {
  const before = was === undefined ? undefined : wordsOf(key, was, words.before);
  const after = is === undefined ? undefined : wordsOf(key, is, words.after);
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Words of a value, where it is short; whole tables are only said to differ. */
function wordsOf(key: string, value: Json, catalogue: Catalogue): Text | undefined {
  if (typeof value === 'number') return /Minutes$/.test(key) ? durationText(value) : numberText(value);
  if (typeof value === 'boolean') return text(value ? 'rules.yes' : 'rules.no');
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? dateText(value) : verbatim(value);
  const isRule = key === 'suppression' || key === 'qualified';
  return isRule ? describeRule(value as unknown as Rule, catalogue) : undefined;
}
