/** Moving a step along its way by keys: it changes places with its neighbour, in lines and on the canvas. */
import { type Program, type ProgramEdge, type ProgramNode, text } from '../../core/index.ts';
import { change, say } from '../actions.ts';
import { useStore } from '../store.ts';
import { inProgram } from './commands.ts';
import { accepts, portsOf, titleOf } from './kinds.ts';

/** Moves a step before or behind its neighbour. Steps with several ways stay, and that is said. */
export function reorderStep(id: string, to: 'up' | 'down'): void {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const { program } = file;
  const upper = to === 'down' ? id : onlyInto(program, id)?.from;
  const swapped = upper === undefined ? program : changedOver(program, upper);
  if (swapped === program) {
    say(text('draw.refused.order'));
    return;
  }
  change(
    inProgram(() => swapped),
    { label: text('draw.did.order', { step: titleOf(file, id) }) },
  );
}

function onlyInto({ edges }: Program, id: string): ProgramEdge | undefined {
  const into = edges.filter((edge) => edge.to === id);
  return into.length === 1 ? into[0] : undefined;
}

/** A step and the one that follows it, changed over; the same program where either has several ways. */
function changedOver(program: Program, id: string): Program {
  const { nodes, edges } = program;
  const out = edges.filter((edge) => edge.from === id);
  const [way] = out;
  const upper = nodes.find((node) => node.id === id);
  const lower = nodes.find((node) => node.id === way?.to);
  if (way === undefined || out.length > 1 || upper === undefined || lower === undefined) return program;
  const on = edges.filter((edge) => edge.from === lower.id);
  if (![upper, lower].every(isPlain) || on.length > 1 || onlyInto(program, lower.id) !== way) return program;
  return {
    ...program,
    nodes: nodes.map((node) => {
      if (node.id === upper.id) return { ...node, x: lower.x, y: lower.y };
      return node.id === lower.id ? { ...node, x: upper.x, y: upper.y } : node;
    }),
    edges: edges.map((edge) => turned(edge, { way, upper: upper.id, lower: lower.id, on: on[0] })),
  };
}

interface Turn {
  readonly way: ProgramEdge;
  readonly on: ProgramEdge | undefined;
  readonly upper: string;
  readonly lower: string;
}

/** What led to the upper leads to the lower, that to the upper, and the upper to where the lower led. */
function turned(edge: ProgramEdge, { way, on, upper, lower }: Turn): ProgramEdge {
  if (edge === way) return { ...way, from: lower, port: on?.port ?? way.port, to: upper };
  if (edge === on) return { ...on, from: upper, port: way.port };
  return edge.to === upper ? { ...edge, to: lower } : edge;
}

/** One way in, one way out: it can stand anywhere on a way. */
function isPlain(node: ProgramNode): boolean {
  const { file } = useStore.getState();
  return file !== undefined && accepts(node) && portsOf(node, file).length === 1;
}
