/** What happened at each node and on each edge. */
import { REFUSALS } from '../run/trace.ts';
import {
  addCounts,
  type Counts,
  countAt,
  countsAt,
  type HandoffCounts,
  handoffCounts,
  named,
  type ProgramView,
  type SendCounts,
  sendCounts,
  stepsOf,
} from './view.ts';

/** One node. Entered = left + waiting, always. */
export interface NodeReport {
  readonly program: string;
  readonly id: string;
  readonly entered: number;
  /** Still there at the end of the run. */
  readonly waiting: number;
  /** By port, by reason of an exit, by interrupt that led elsewhere. */
  readonly left: Counts;
  /** Mean minutes of those who left; NaN if nobody did. */
  readonly minutes: number;
  /** Person-minutes spent here up to the end, waiting ones included. */
  readonly personMinutes: number;
  readonly sends?: SendCounts;
  readonly handoffs?: HandoffCounts;
  /** Of a start: how often somebody came and was not let in, by reason (`REFUSALS`). */
  readonly refused?: Counts;
}

/** Journeys that went along an edge: from a port of a node to the next node; `to` absent = nobody has connected the port. */
export interface EdgeReport {
  readonly program: string;
  readonly from: string;
  readonly port: string;
  readonly to?: string;
  readonly count: number;
}

/** The nodes of a program, in its order. */
export function nodesOf(view: ProgramView): readonly NodeReport[] {
  return view.program.code.nodeIds.map((_, node) => nodeOf(view, node));
}

function nodeOf(view: ProgramView, node: number): NodeReport {
  const { at, layout, program, tally } = view;
  const run = at.nodeFrom + node;
  const left = leftOf(view, node);
  const gone = Object.values(left).reduce((sum, n) => sum + n, 0);
  const stay = tally.sums[layout.stay + run]!;
  return {
    program: program.code.programId,
    id: program.code.nodeIds[node]!,
    entered: countAt(view, layout.nodeEntered + run),
    waiting: countAt(view, layout.nodeWaiting + run),
    left,
    minutes: gone === 0 ? Number.NaN : stay / gone,
    personMinutes: stay + tally.sums[layout.stayWaiting + run]!,
    ...sendsAt(view, node),
    ...handoffsAt(view, node),
    ...refusedAt(view, node),
  };
}

interface NamedPort {
  readonly name: string;
  readonly place: number;
}

/** Lists by node, found once a program: every report of a run asks for them again. */
function byNode<T>(
  find: (view: ProgramView) => readonly (readonly T[])[],
): (view: ProgramView, node: number) => readonly T[] {
  const known = new WeakMap<ProgramView['program']['code'], readonly (readonly T[])[]>();
  return (view, node) => {
    const { code } = view.program;
    const found = known.get(code) ?? find(view);
    known.set(code, found);
    return found[node]!;
  };
}

/** Ports of the node that lead out of it, with their places among all ports. */
const portsOf = byNode(({ program: { code } }) => {
  const found: NamedPort[][] = code.nodeIds.map(() => []);
  for (const [step, from] of code.portFrom.entries()) {
    const end = code.portFrom[step + 1] ?? from;
    for (let place = from; place < end; place++) {
      const name = code.portNames[place];
      if (name !== null && name !== undefined) found[code.node[step]!]?.push({ name, place });
    }
  }
  return found;
});

function leftOf(view: ProgramView, node: number): Counts {
  const { at, layout, program } = view;
  const ports = portsOf(view, node).map(({ name, place }) =>
    named([name], countsAt(view, layout.ports + at.portFrom + place, 1)),
  );
  const exits = named(at.reasons, countsAt(view, at.nodeExits + node * at.reasons.length, at.reasons.length));
  const names = program.code.interrupts.map(({ id, then }) => (then.kind === 'exit' ? then.reason : id));
  const interrupts = names.map((name, i) =>
    named([name], countsAt(view, at.nodeInterrupts + node * names.length + i, 1)),
  );
  return addCounts([...ports, exits, ...interrupts]);
}

/** Steps of an op, by node. */
function stepsBy(op: 'send' | 'handoff') {
  return byNode((view) => {
    const { code } = view.program;
    const found: number[][] = code.nodeIds.map(() => []);
    for (const step of stepsOf(view, op)) found[code.node[step]!]?.push(step);
    return found;
  });
}

const sendsOf = stepsBy('send');
const handoffsOf = stepsBy('handoff');

function sendsAt(view: ProgramView, node: number): { readonly sends?: SendCounts } {
  const all = sendsOf(view, node).map((step) => sendCounts(view, step));
  if (all.length === 0) return {};
  const sent = all.reduce((sum, one) => sum + one.sent, 0);
  return {
    sends: {
      sent,
      blocked: addCounts(all.map((one) => one.blocked)),
      held: addCounts(all.map((one) => one.held)),
    },
  };
}

function handoffsAt(view: ProgramView, node: number): { readonly handoffs?: HandoffCounts } {
  const all = handoffsOf(view, node).map((step) => handoffCounts(view, step));
  if (all.length === 0) return {};
  const sum = (pick: (one: HandoffCounts) => number): number =>
    all.reduce((total, one) => total + pick(one), 0);
  return {
    handoffs: {
      handed: sum((one) => one.handed),
      overdue: sum((one) => one.overdue),
      answers: addCounts(all.map((one) => one.answers)),
    },
  };
}

/** A card may be several starts of the plan. */
function refusedAt(view: ProgramView, node: number): { readonly refused?: Counts } {
  const { at, program } = view;
  const id = program.code.nodeIds[node];
  const starts = [...program.code.starts.keys()].filter((no) => program.code.starts[no]?.nodeId === id);
  if (starts.length === 0) return {};
  const size = REFUSALS.length;
  return {
    refused: addCounts(starts.map((no) => named(REFUSALS, countsAt(view, at.refused + no * size, size)))),
  };
}

/** The edges of a program: each port of each node, however many steps leave by it. */
export function edgesOf(view: ProgramView): readonly EdgeReport[] {
  const { code } = view.program;
  return code.nodeIds.flatMap((from, node) => {
    const byPort = new Map<string, EdgeReport>();
    for (const { name, place } of portsOf(view, node)) {
      const target = code.node[code.next[place]!]!;
      const count =
        (byPort.get(name)?.count ?? 0) + countAt(view, view.layout.ports + view.at.portFrom + place);
      byPort.set(name, {
        program: code.programId,
        from,
        port: name,
        ...(target < 0 ? {} : { to: code.nodeIds[target]! }),
        count,
      });
    }
    return [...byPort.values()];
  });
}
