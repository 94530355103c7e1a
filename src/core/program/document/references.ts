/** What the parts of a file say of each other: ids told once, edges between nodes that exist, zones of the world. */
import type { Issue } from '../../kit/base.ts';
import { isZone } from '../../kit/calendar/zones.ts';
import type { FaultCode } from './fault.ts';
import { fault } from './fault.ts';
import type { ProgramEdge } from './types.ts';

/** An entry of a list and its index there. */
export interface Numbered<T> {
  readonly at: number;
  readonly value: T;
}

/** The parts of a file that are sound in themselves: of a broken file, what can be read. */
export interface SoundParts {
  /** All nodes that have an id, with their ports where kind and settings tell them. */
  readonly nodes: readonly Numbered<{ readonly id: string; readonly ports: readonly string[] | undefined }>[];
  /** Whether there is a list of nodes at all; without one no edge is to blame. */
  readonly hasNodes: boolean;
  readonly edges: readonly Numbered<ProgramEdge>[];
  /** Lists whose ids must differ, by their place. */
  readonly named: Readonly<Record<string, readonly Numbered<{ readonly id: string }>[]>>;
  /** Zones by their place. */
  readonly zones: Readonly<Record<string, string>>;
  /** Ranges by their place. */
  readonly ranges: Readonly<Record<string, { readonly floor: number; readonly ceiling: number }>>;
}

/** All that does not fit together, in the order of the file. O(parts). */
export function referenceProblems(parts: SoundParts): readonly Issue[] {
  return [
    ...doubles('duplicate-node', '/program/nodes', parts.nodes),
    ...doubles('duplicate-edge', '/program/edges', parts.edges),
    ...(parts.hasNodes ? edgeProblems(parts) : []),
    ...Object.entries(parts.named).flatMap(([place, list]) => doubles('duplicate-name', place, list)),
    ...zoneProblems(parts.zones),
    ...Object.entries(parts.ranges).flatMap(([place, { floor, ceiling }]) =>
      floor <= ceiling ? [] : [fault('empty-range', { place, params: { floor, ceiling } })],
    ),
  ];
}

/** Many people share few zones, and asking about one is slow. */
function zoneProblems(zones: SoundParts['zones']): readonly Issue[] {
  const known = new Map([...new Set(Object.values(zones))].map((zone) => [zone, isZone(zone)]));
  return Object.entries(zones).flatMap(([place, zone]) =>
    known.get(zone) === true ? [] : [fault('unknown-zone', { place, params: { zone } })],
  );
}

function doubles(
  code: FaultCode,
  place: string,
  list: readonly Numbered<{ readonly id: string }>[],
): readonly Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ at, value: { id } }) => {
    const isDouble = seen.has(id);
    seen.add(id);
    return isDouble ? [fault(code, { place: `${place}/${at}/id`, params: { id } })] : [];
  });
}

/** An edge joins nodes that exist, leaves by a port that exists, and is the only one there. */
function edgeProblems({ nodes, edges }: SoundParts): readonly Issue[] {
  const ports = new Map(nodes.map(({ value }) => [value.id, value.ports]));
  // Of two nodes with one id nobody knows which is meant.
  const counts = new Map<string, number>();
  for (const { value } of nodes) counts.set(value.id, (counts.get(value.id) ?? 0) + 1);
  const lacks = ({ from, port }: ProgramEdge): boolean =>
    counts.get(from) === 1 && ports.get(from)?.includes(port) === false;
  const used = new Set<string>();
  return edges.flatMap(({ at, value: edge }) => {
    const place = `/program/edges/${at}`;
    const issues: Issue[] = [];
    for (const end of ['from', 'to'] as const) {
      if (ports.has(edge[end])) continue;
      const params = { edge: edge.id, node: edge[end] };
      const code = end === 'from' ? 'edge-from-nothing' : 'edge-to-nothing';
      issues.push(fault(code, { place: `${place}/${end}`, edgeId: edge.id, params }));
    }
    const about = { edgeId: edge.id, nodeId: edge.from, params: { node: edge.from, port: edge.port } };
    if (lacks(edge)) {
      issues.push(fault('edge-from-no-port', { place: `${place}/port`, ...about }));
    }
    const key = JSON.stringify([edge.from, edge.port]);
    if (used.has(key)) issues.push(fault('port-used-twice', { place, ...about }));
    used.add(key);
    return issues;
  });
}
