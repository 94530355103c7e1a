/** A program as a small picture: where its steps stand, what leads where, and how many went there. */
import type { NodeKind, ProgramFile } from '../../core/index.ts';
import { kindOf, portsOf } from '../document/kinds.ts';

/** A step of the picture. */
export interface DrawnStep {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly category: NodeKind['category'];
  readonly ports: readonly string[];
}

/** A line of the picture. `share` is that of the largest flow, 0 to 1; absent where no run is known. */
export interface DrawnLine {
  readonly id: string;
  readonly from: string;
  readonly port: string;
  readonly to: string;
  readonly share?: number;
}

export interface DrawnProgram {
  readonly steps: readonly DrawnStep[];
  readonly lines: readonly DrawnLine[];
}

/** The picture of a program; notes and frames are left out. */
export function drawnOf(file: ProgramFile, shares?: Readonly<Record<string, number>>): DrawnProgram {
  const steps = file.program.nodes.flatMap((node): readonly DrawnStep[] => {
    const { annotation, category } = kindOf(node);
    if (annotation === true) return [];
    return [{ id: node.id, x: node.x, y: node.y, category, ports: portsOf(node, file).map(({ id }) => id) }];
  });
  const lines = file.program.edges.map(({ id, from, port, to }): DrawnLine => {
    const share = shares?.[id];
    return { id, from, port, to, ...(share === undefined ? {} : { share }) };
  });
  return { steps, lines };
}
