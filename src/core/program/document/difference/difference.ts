/** What two states of a program file differ in: steps, lines, and everything around them. Order of keys means nothing. */
import type { Json, Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { inTurn } from '../../../kit/text/parts.ts';
import type { KindContext } from '../../nodes/contract.ts';
import { type Registry, registry } from '../../nodes/registry.ts';
import { ownSettings } from '../nodeProblems.ts';
import type { ProgramEdge, ProgramFile, ProgramNode } from '../types.ts';
import { type PartChange, partChanges } from './parts.ts';
import { sameJson } from './same.ts';
import { settingWords } from './setting-words.ts';
import { type CommentChange, commentChanges } from './talk.ts';

/** One setting of a step: what it is called, and what stood and stands in it; a side without words has nothing in it. */
export interface SettingChange {
  readonly setting: string;
  readonly label: Text;
  readonly before?: Text;
  readonly after?: Text;
}

/** A step that came, went, or is set otherwise. A side is missing where the step was not there. */
export interface StepChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly id: string;
  readonly before?: ProgramNode;
  readonly after?: ProgramNode;
  /** Settings with words of their own that changed; a change may have none, as that of the dice. */
  readonly settings: readonly SettingChange[];
}

/** A way out of a step that leads elsewhere: to nowhere before, or to nowhere now. */
export interface LineChange {
  readonly kind: 'added' | 'removed' | 'moved';
  readonly from: string;
  readonly port: string;
  readonly before?: ProgramEdge;
  readonly after?: ProgramEdge;
}

/** All that differs. */
export interface ProgramDifference {
  /** As one reads the canvas: downwards, then to the right. */
  readonly steps: readonly StepChange[];
  readonly lines: readonly LineChange[];
  /** Steps that only lie elsewhere. They run alike. */
  readonly placed: readonly string[];
  /** Settings of the program, the run, the catalogue, the scores and the people. */
  readonly parts: readonly PartChange[];
  /** What was said about it; nothing runs otherwise by it. */
  readonly comments: readonly CommentChange[];
}

/** What differs between two states of a program. O(nodes + edges + size of what differs). */
export function differenceOf(
  before: ProgramFile,
  after: ProgramFile,
  kinds: Registry = registry(),
): ProgramDifference {
  const old = new Map(before.program.nodes.map((node) => [node.id, node]));
  const now = new Map(after.program.nodes.map((node) => [node.id, node]));
  const steps = [...new Set([...old.keys(), ...now.keys()])].flatMap(
    (id) => stepChange({ id, before: old.get(id), after: now.get(id) }, { before, after, kinds }) ?? [],
  );
  const placed = after.program.nodes.flatMap(({ id, x, y }) => {
    const was = old.get(id);
    return was === undefined || (was.x === x && was.y === y) ? [] : [id];
  });
  return {
    steps: steps.sort((a, b) => placeOf(a).y - placeOf(b).y || placeOf(a).x - placeOf(b).x),
    lines: lineChanges(before.program.edges, after.program.edges),
    placed,
    parts: partChanges(before, after),
    comments: commentChanges(before.program, after.program),
  };
}

/** Whether two states are the same but for where steps lie and what was said about them. */
export function isSame({ steps, lines, parts }: ProgramDifference): boolean {
  return steps.length + lines.length + parts.length === 0;
}

function placeOf({ before, after }: StepChange): { readonly x: number; readonly y: number } {
  return after ?? before ?? { x: 0, y: 0 };
}

interface Sides {
  readonly id: string;
  readonly before: ProgramNode | undefined;
  readonly after: ProgramNode | undefined;
}

interface Files {
  readonly before: ProgramFile;
  readonly after: ProgramFile;
  readonly kinds: Registry;
}

function stepChange({ id, before, after }: Sides, files: Files): StepChange | undefined {
  if (before === undefined) return after && { kind: 'added', id, after, settings: [] };
  if (after === undefined) return { kind: 'removed', id, before, settings: [] };
  const [a, b] = [before, after].map((node) => filled(node, files.kinds));
  const isOther = before.kind !== after.kind || before.key !== after.key || !sameJson(a as Json, b as Json);
  if (!isOther) return undefined;
  return { kind: 'changed', id, before, after, settings: settingChanges({ before, after }, files) };
}

/**
 * Settings with the defaults of the kind: a default that was written down changes nothing. Folding a frame and drawing it
 * larger is like moving it.
 */
function filled({ kind: name, settings }: ProgramNode, kinds: Registry): unknown {
  const own = ownSettings(settings);
  const kind = kinds.find(name);
  const parsed = kind?.schema.safeParse(own);
  const all = { ...settings, ...(parsed?.success ? (parsed.data as typeof settings) : own) };
  if (kind?.frame === undefined) return all;
  const { folded: _, width: __, height: ___, ...rest } = all;
  return rest;
}

function contextOf({ catalogue, program }: ProgramFile): KindContext {
  return { catalogue, entry: program.settings.entry };
}

interface Side {
  readonly settings: object;
  readonly ctx: KindContext;
}

function settingChanges(
  { before, after }: { readonly before: ProgramNode; readonly after: ProgramNode },
  files: Files,
): readonly SettingChange[] {
  const kind = files.kinds.find(after.kind);
  const name = nameChange(before, after);
  if (kind === undefined || before.kind !== after.kind) return name;
  const sides = ([before, after] as const).map((node, i): Side => {
    const whole = filled(node, files.kinds) as ProgramNode['settings'];
    return { settings: ownSettings(whole), ctx: contextOf(i === 0 ? files.before : files.after) };
  });
  const [old, now] = sides as [Side, Side];
  const fields = new Map(
    [old, now].flatMap(({ settings, ctx }) =>
      kind.form(settings, ctx).map((field) => [`${field.setting}/${field.control.kind}`, field] as const),
    ),
  );
  return [
    ...name,
    ...[...fields.values()].flatMap((field): readonly SettingChange[] => {
      const was = settingWords(field, old);
      const is = settingWords(field, now);
      if (sameJson((was ?? null) as unknown as Json, (is ?? null) as unknown as Json)) return [];
      return [
        {
          setting: field.setting,
          label: field.label,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
        },
      ];
    }),
  ];
}

const COMMON = ['name', 'note', 'tags', 'enabled'] as const;

/** Settings that every step has, beside those of its form. */
function nameChange(before: ProgramNode, after: ProgramNode): readonly SettingChange[] {
  return COMMON.flatMap((setting): readonly SettingChange[] => {
    const [was, is] = [before, after].map(({ settings }) => commonWords(setting, settings[setting]));
    if (sameJson((was ?? null) as unknown as Json, (is ?? null) as unknown as Json)) return [];
    const label: Text = { key: `versions.common.${setting}` };
    return [
      {
        setting,
        label,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}

function commonWords(setting: (typeof COMMON)[number], value: Json | undefined): Text | undefined {
  if (setting === 'enabled') return { key: value === false ? 'rules.no' : 'rules.yes' };
  if (value === undefined || value === null || value === '') return undefined;
  return Array.isArray(value) ? inTurn(value.map(String)) : verbatim(String(value));
}

/** At most one line leaves by each port: a port that leads elsewhere moved its line. Ids of lines mean nothing. */
function lineChanges(before: readonly ProgramEdge[], after: readonly ProgramEdge[]): readonly LineChange[] {
  const key = ({ from, port }: ProgramEdge): string => JSON.stringify([from, port]);
  const old = new Map(before.map((edge) => [key(edge), edge]));
  const now = new Map(after.map((edge) => [key(edge), edge]));
  const gone = [...old].flatMap(([at, edge]): readonly LineChange[] =>
    now.has(at) ? [] : [{ kind: 'removed', from: edge.from, port: edge.port, before: edge }],
  );
  const come = [...now].flatMap(([at, edge]): readonly LineChange[] => {
    const was = old.get(at);
    const ends = { from: edge.from, port: edge.port };
    if (was === undefined) return [{ kind: 'added', ...ends, after: edge }];
    return was.to === edge.to ? [] : [{ kind: 'moved', ...ends, before: was, after: edge }];
  });
  return [...gone, ...come];
}
