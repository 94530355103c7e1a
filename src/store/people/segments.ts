/** Who is in which segment when the run starts: asked by the program that asks nothing else. */
import {
  expandRule,
  type LeadRecord,
  lower,
  type ProgramFile,
  type RunInput,
  toCode,
} from '../../core/index.ts';
import { type Asked, countMembers } from '../../worker/asking.ts';
import { KINDS } from '../document/kinds.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import type { SegmentsState } from './segments-state.ts';
import type { ImportedPeople } from './state.ts';

type Plan = ReturnType<typeof lower>;

const IN = 'in';
const OUT = 'out';

/** The node that asks for a segment. */
export function nodeOf(segment: string): string {
  return `segment/${segment}`;
}

/** The plan that takes everybody in at once, and asks for one segment after the other; its nodes have the segments' ids. */
function asking(file: ProgramFile): Plan {
  const { segments } = file.catalogue;
  const head = { key: 0, first: true } as const;
  // Nobody is left out, and somebody who has opted out is in segments all the same.
  const plan = lower({ ...file, program: { ...file.program, nodes: [], edges: [] } }, KINDS);
  return {
    ...plan,
    suppression: { kind: 'any', rules: [] },
    interrupts: [],
    starts: [{ nodeId: '', step: 0, on: { kind: 'arrival' }, filter: { kind: 'all', rules: [] } }],
    steps: [
      { ...head, op: 'branch', nodeId: '', cases: [], ports: [{ to: 1, port: OUT }] },
      ...segments.map(({ id, rule }, i) => ({
        ...head,
        op: 'branch' as const,
        nodeId: nodeOf(id),
        cases: [expandRule(rule, { segments, scores: file.scores })],
        ports: [
          { to: i + 2, port: IN },
          { to: i + 2, port: OUT },
        ],
      })),
      { ...head, op: 'end', nodeId: '', reason: 'finished', open: true, ports: [] },
    ],
  };
}

function comingAtOnce({ arrival: _, ...record }: LeadRecord): LeadRecord {
  return record;
}

/** The run that tells who is in which segment: everybody comes in its first minute. */
export function segmentsInput(file: ProgramFile, people?: ImportedPeople): RunInput {
  const code = toCode(asking(file));
  const input = runInputOf(file, people);
  const scenario = { ...input.scenario, arrivals: { kind: 'atOnce' as const }, days: 1, replications: 1 };
  return { ...input, codes: [code], scenario, records: (input.records ?? []).map(comingAtOnce) };
}

let asked: Asked | undefined;

/** Counts anew; the answer goes into the store. */
export function countSegments(): void {
  const { file, people } = useStore.getState();
  if (file === undefined) return;
  asked?.cancel();
  const set = (parts: Partial<SegmentsState>) =>
    useStore.setState((state) => ({ segments: { ...state.segments, ...parts } }));
  set({ isStale: true, hasFailed: false });
  const nodes = file.catalogue.segments.map(({ id }) => nodeOf(id));
  asked = countMembers(
    { input: segmentsInput(file, people), nodes, port: IN },
    {
      hear: (members) => set({ members, isStale: false }),
      fail: () => set({ members: undefined, hasFailed: true }),
    },
  );
}
