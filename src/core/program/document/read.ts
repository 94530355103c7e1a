/**
 * Reading a program file: text to `ProgramFile`, or every problem at once. Never half a document.
 *
 * The text is hostile until proved otherwise: it is measured before it is parsed, its depth before it is walked,
 * and keys that reach into prototypes are refused.
 */
import type { Issue, Json, Result, Text } from '../../kit/base.ts';
import { fail, ok, text } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import { type Registry, registry } from '../nodes/registry.ts';
import { FILE_VERSION, migrateFile } from './migrations.ts';
import { nodeProblems } from './nodeProblems.ts';
import { programFileSchema } from './schema.ts';
import type { ProgramFile } from './types.ts';

/** Largest file read, in characters. */
export const MOST_CHARACTERS = 20_000_000;
/** Deepest nesting read. */
export const MOST_DEPTH = 64;
/** Most problems told of one file. */
export const MOST_PROBLEMS = 200;

const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a program file. All problems at once, each with code, place (JSON pointer), cause and remedy. */
export function readProgramFile(source: string, kinds: Registry = registry()): Result<ProgramFile> {
  if (source.length > MOST_CHARACTERS) {
    return fail([
      problem('document/too-large', '', text('document.tooLarge', { most: MOST_CHARACTERS / 1_000_000 })),
    ]);
  }
  let data: unknown;
  try {
    data = JSON.parse(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);
  } catch (error) {
    return fail([
      problem(
        'document/not-json',
        '',
        text('document.notJson', { detail: String((error as Error).message) }),
      ),
    ]);
  }
  return checkProgramFile(data, kinds);
}

/** Checks data that is already parsed (from storage, the clipboard or a link). */
export function checkProgramFile(data: unknown, kinds: Registry = registry()): Result<ProgramFile> {
  const hostile = hostileParts(data);
  if (hostile.length > 0) return fail(hostile);
  const head = headProblems(data);
  if (head.length > 0) return fail(head);
  const migrated = migrateFile(data as { readonly [key: string]: Json });
  const parsed = programFileSchema.safeParse(migrated);
  if (!parsed.success) return fail(parsed.error.issues.slice(0, MOST_PROBLEMS).map(fromZod));
  const nodes = nodeProblems(parsed.data.program.nodes, kinds);
  const issues = [...nodes.issues, ...referenceProblems(parsed.data)].slice(0, MOST_PROBLEMS);
  if (issues.length > 0) return fail(issues);
  return ok({ ...parsed.data, program: { ...parsed.data.program, nodes: nodes.nodes } });
}

/** The file as text: keys in a fixed order, two spaces, a newline at the end. */
export function writeProgramFile(file: ProgramFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function problem(code: string, place: string, message: Text, hint?: Text): Issue {
  return {
    code,
    severity: 'error',
    blocks: 'run',
    place,
    message,
    hint: hint ?? text('document.keptAsItWas'),
  };
}

function headProblems(data: unknown): readonly Issue[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [problem('document/not-a-program', '', text('document.notAProgram'))];
  }
  const head = data as Record<string, unknown>;
  if (head.format !== 'trellis')
    return [problem('document/not-a-program', '/format', text('document.notAProgram'))];
  const version = head.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return [problem('document/no-version', '/version', text('document.noVersion'))];
  }
  if (version > FILE_VERSION) {
    return [
      problem(
        'document/newer',
        '/version',
        text('document.newer', { version, known: FILE_VERSION }),
        text('document.updateFirst'),
      ),
    ];
  }
  return [];
}

/** Walks without recursion, so that depth itself cannot hurt. */
function hostileParts(data: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  const stack: { value: unknown; place: string; depth: number }[] = [{ value: data, place: '', depth: 0 }];
  const seen = new Set<object>();
  while (stack.length > 0 && issues.length < MOST_PROBLEMS) {
    const { value, place, depth } = stack.pop() as { value: unknown; place: string; depth: number };
    if (typeof value === 'number' && !Number.isFinite(value)) {
      issues.push(problem('document/not-a-number', place, text('document.notANumber')));
    }
    if (typeof value !== 'object' || value === null) continue;
    if (seen.has(value)) {
      issues.push(problem('document/cyclic', place, text('document.cyclic')));
      continue;
    }
    seen.add(value);
    if (depth >= MOST_DEPTH) {
      issues.push(problem('document/too-deep', place, text('document.tooDeep', { most: MOST_DEPTH })));
      continue;
    }
    for (const key of Object.keys(value)) {
      const at = `${place}/${pointerPart(key)}`;
      if (POISON.has(key))
        issues.push(problem('document/forbidden-key', at, text('document.forbiddenKey', { key })));
      else stack.push({ value: (value as Record<string, unknown>)[key], place: at, depth: depth + 1 });
    }
  }
  return issues;
}

function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function fromZod(issue: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
}): Issue {
  const place = issue.path.map((part) => `/${pointerPart(String(part))}`).join('');
  return problem(
    `document/${zodSlug(issue.code)}`,
    place,
    text('document.wrongValue', { place: place || '/', detail: issue.message }),
  );
}

function zodSlug(code: string | undefined): string {
  return code === 'unrecognized_keys' ? 'unknown-key' : 'wrong-value';
}

function referenceProblems(file: ProgramFile): readonly Issue[] {
  const { nodes, edges, settings } = file.program;
  const issues: Issue[] = [];
  const known = new Set(nodes.map((node) => node.id));
  edges.forEach((edge, i) => {
    for (const end of ['from', 'to'] as const) {
      if (known.has(edge[end])) continue;
      issues.push({
        ...problem(
          'document/edge-to-nothing',
          `/program/edges/${i}/${end}`,
          text('document.edgeToNothing', { edge: edge.id, node: edge[end] }),
        ),
        edgeId: edge.id,
      });
    }
  });
  issues.push(...doubles('document/duplicate-node', '/program/nodes', nodes));
  issues.push(...doubles('document/duplicate-edge', '/program/edges', edges));
  issues.push(...doublePorts(edges));
  for (const part of ['fields', 'events', 'topics', 'lists', 'segments', 'assets', 'queues'] as const) {
    issues.push(...doubles('document/duplicate-name', `/catalogue/${part}`, file.catalogue[part]));
  }
  if (!isZone(settings.zone)) issues.push(unknownZone('/program/settings/zone', settings.zone));
  file.catalogue.queues.forEach((queue, i) => {
    if (!isZone(queue.zone)) issues.push(unknownZone(`/catalogue/queues/${i}/zone`, queue.zone));
  });
  file.scenario.zones.forEach((entry, i) => {
    if (!isZone(entry.zone)) issues.push(unknownZone(`/scenario/zones/${i}/zone`, entry.zone));
  });
  return issues;
}

function unknownZone(place: string, zone: string): Issue {
  return problem(
    'document/unknown-zone',
    place,
    text('document.unknownZone', { zone }),
    text('document.zoneHint'),
  );
}

function doubles(code: string, place: string, list: readonly { readonly id: string }[]): readonly Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  list.forEach((entry, i) => {
    if (seen.has(entry.id))
      issues.push(problem(code, `${place}/${i}/id`, text('document.duplicate', { id: entry.id })));
    seen.add(entry.id);
  });
  return issues;
}

/** A port leads to one place only. */
function doublePorts(edges: ProgramFile['program']['edges']): readonly Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  edges.forEach((edge, i) => {
    const key = JSON.stringify([edge.from, edge.port]);
    if (seen.has(key)) {
      issues.push({
        ...problem(
          'document/port-used-twice',
          `/program/edges/${i}`,
          text('document.portUsedTwice', { node: edge.from, port: edge.port }),
        ),
        edgeId: edge.id,
        nodeId: edge.from,
      });
    }
    seen.add(key);
  });
  return issues;
}
