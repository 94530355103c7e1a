/** A program as a small picture: where its steps stand, what leads where, and how many went there. */
import type { NodeKind, ProgramFile } from '../../core/index.ts';
import { kindOf } from '../document/kinds.ts';
import { drawnPorts, drawnWays, NONE_APART } from '../document/together.ts';

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
    const ports = drawnPorts(node, file, NONE_APART).map(({ id }) => id);
    return [{ id: node.id, x: node.x, y: node.y, category, ports }];
  });
  const lines = drawnWays(file, NONE_APART).map(({ id, from, port, to, edges }): DrawnLine => {
    const known = edges.flatMap((edge) => shares?.[edge] ?? []);
    const share = known.reduce((sum, one) => sum + one, 0);
    return { id, from, port, to, ...(known.length > 0 && { share: Math.min(1, share) }) };
  });
  return { steps, lines };
}
