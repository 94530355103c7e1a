/** Somebody of the run whom a problem meets, so that it can be seen why it matters. */
import { useEffect, useState } from 'react';
import type { Issue, ProgramFile } from '../../core/index.ts';
import type { Place } from '../../worker/places.ts';
import { lookForSomebody, type Somebody } from '../run/somebody.ts';
import { useStore } from '../store.ts';
import { KINDS } from './kinds.ts';

/** What is known of the one who is looked for. */
export type Example = Somebody | { readonly state: 'looking' };

/** Where somebody stands whom the problem meets: at its step, on its line, or at the start of the program. */
export function metAt({ nodeId, edgeId }: Issue, { program }: ProgramFile): Place | undefined {
  const edge = program.edges.find(({ id }) => id === edgeId);
  if (edge !== undefined) return { kind: 'way', node: edge.from, ports: [edge.port] };
  const isMeant = ({ id, kind }: (typeof program.nodes)[number]): boolean =>
    nodeId === undefined ? KINDS.find(kind)?.entrance !== undefined : id === nodeId;
  const node = program.nodes.find(isMeant);
  const isPassed = node !== undefined && KINDS.find(node.kind)?.annotation !== true;
  return isPassed ? { kind: 'came', node: node.id } : undefined;
}

/** Looks for somebody of the run whom a problem meets. */
export function useExample(issue: Issue): Example {
  const file = useStore((state) => state.file);
  const people = useStore((state) => state.people);
  const [example, setExample] = useState<Example>({ state: 'looking' });
  const { nodeId, edgeId, blocks } = issue;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an issue is found anew at every change, its place stays
  useEffect(() => {
    const place = file === undefined ? undefined : metAt(issue, file);
    if (file === undefined || place === undefined || blocks === 'run') {
      setExample({ state: 'unknown' });
      return undefined;
    }
    setExample({ state: 'looking' });
    const asked = lookForSomebody({ file, people, place }, setExample);
    return () => asked.cancel();
  }, [file, people, nodeId, edgeId, blocks]);
  return example;
}
