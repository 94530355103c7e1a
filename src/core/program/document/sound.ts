/** Picks out of a file, broken or not, the parts that are sound in themselves, so that all faults are found at once. */
import { z } from 'zod';
import { NO_VERSION } from './nodeProblems.ts';
import type { Numbered, SoundParts } from './references.ts';
import { edgeSchema, nodeSchema } from './schema.ts';
import type { ProgramEdge, ProgramNode } from './types.ts';

const NAMED_PARTS = ['fields', 'events', 'topics', 'lists', 'segments', 'assets', 'queues'] as const;
const range = z.object({ floor: z.number(), ceiling: z.number() });

const { kind, settings } = nodeSchema.shape;
/** What a kind needs to judge a node; the rest may be broken. */
const readable = z.object({
  kind,
  settings,
  id: z.string().catch(''),
  version: nodeSchema.shape.version.catch(NO_VERSION),
});

/** What can be read of a file. */
export interface Sound extends Omit<SoundParts, 'nodes'> {
  /** Nodes whose kind and settings can be read; their kinds are asked later. Of others the version may be `NO_VERSION`. */
  readonly nodes: readonly Numbered<ProgramNode>[];
  /** All nodes that have an id, sound or not: edges may end there. */
  readonly known: readonly Numbered<{ readonly id: string }>[];
}

/** What `referenceProblems` and the kinds look at. */
export function soundParts(file: unknown): Sound {
  return {
    known: named(at(file, 'program', 'nodes')),
    nodes: nodesOf(at(file, 'program', 'nodes')),
    hasNodes: Array.isArray(at(file, 'program', 'nodes')),
    edges: entries(at(file, 'program', 'edges'), edgeSchema as z.ZodType<ProgramEdge>),
    named: {
      ...Object.fromEntries(
        NAMED_PARTS.map((part) => [`/catalogue/${part}`, named(at(file, 'catalogue', part))]),
      ),
      '/people/personas': named(at(file, 'people', 'personas')),
      '/people/records': named(at(file, 'people', 'records')),
      '/program/comments': named(at(file, 'program', 'comments')),
      '/stories': named(at(file, 'stories')),
    },
    zones: zonesOf(file),
    ranges: Object.fromEntries(
      ['fit', 'engagement', 'relationship'].flatMap((dimension) => {
        const found = range.safeParse(at(file, 'scores', dimension));
        return found.success ? [[`/scores/${dimension}`, found.data]] : [];
      }),
    ),
  };
}

/** A node that is told as it is may still be asked about its settings, so that all of its faults are found at once. */
function nodesOf(list: unknown): readonly Numbered<ProgramNode>[] {
  return listOf(list).flatMap((entry, i) => {
    const parsed = nodeSchema.safeParse(entry);
    if (parsed.success) return [{ at: i, value: parsed.data as ProgramNode }];
    const rest = readable.safeParse(entry);
    if (!rest.success) return [];
    const { kind, settings, id, version } = rest.data;
    return [{ at: i, value: { id, key: 0, kind, version, settings, x: 0, y: 0 } as ProgramNode }];
  });
}

/** All zones of a file by their place. */
function zonesOf(file: unknown): Readonly<Record<string, string>> {
  const lists = [
    ['/catalogue/queues', at(file, 'catalogue', 'queues')],
    ['/scenario/zones', at(file, 'scenario', 'zones')],
    ['/people/records', at(file, 'people', 'records')],
    ...listOf(at(file, 'people', 'personas')).map((persona, i) => [
      `/people/personas/${i}/zones`,
      at(persona, 'zones'),
    ]),
  ] as const;
  const zones: Record<string, string> = {};
  const add = (place: string, zone: unknown): void => {
    if (typeof zone === 'string' && zone !== '') zones[place] = zone;
  };
  add('/program/settings/zone', at(file, 'program', 'settings', 'zone'));
  for (const [place, list] of lists) {
    listOf(list).forEach((entry, i) => {
      add(`${String(place)}/${i}/zone`, at(entry, 'zone'));
    });
  }
  return zones;
}

function entries<T>(list: unknown, schema: z.ZodType<T>): readonly Numbered<T>[] {
  return listOf(list).flatMap((entry, i) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [{ at: i, value: parsed.data }] : [];
  });
}

/** Entries with an id, whatever else they are: people come by the ten thousand. */
function named(list: unknown): readonly Numbered<{ readonly id: string }>[] {
  return listOf(list).flatMap((entry, i) => {
    const id = at(entry, 'id');
    return typeof id === 'string' ? [{ at: i, value: { id } }] : [];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function at(data: unknown, ...path: readonly string[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
