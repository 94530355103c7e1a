/** What the last run says about one step: who came, where they went, who is still there. */
import {
  type ProgramFile,
  type ProgramNode,
  type Report,
  reasonName,
  type Text,
  text,
} from '../../core/index.ts';
import { portsOf, titleOf } from '../document/kinds.ts';
import { countsOf } from './counts.ts';

/** One part of those who came. */
export interface Part {
  readonly id: string;
  readonly kind: 'port' | 'here' | 'reason';
  readonly label: Text;
  readonly count: number;
  /** Of those who came, 0 to 1. */
  readonly share: number;
}

export interface Happening {
  readonly came: number;
  readonly parts: readonly Part[];
  /** Mean minutes of those who went on; NaN if nobody did. */
  readonly minutes: number;
}

/** What happened at a step; nothing where the run knows no such step. */
export function happeningAt(report: Report, file: ProgramFile, node: ProgramNode): Happening | undefined {
  const found = report.nodes.find((one) => one.id === node.id);
  if (found === undefined) return undefined;
  const { came, waiting, went } = countsOf(report);
  const part = (head: Pick<Part, 'id' | 'kind' | 'label'>, count: number): Part => ({
    ...head,
    count: (head.kind === 'here' ? waiting.get(node.id) : went.get(`${node.id}/${head.id}`)) ?? 0,
    share: found.entered === 0 ? 0 : count / found.entered,
  });
  const ports = portsOf(node, file);
  const known = new Set(ports.map(({ id }) => id));
  return {
    came: came.get(node.id) ?? 0,
    minutes: found.minutes,
    parts: [
      ...ports.map(({ id, label }) =>
        part({ id, kind: 'port', label: label ?? text('app.happens.on') }, found.left[id] ?? 0),
      ),
      ...(found.waiting > 0
        ? [part({ id: 'here', kind: 'here', label: text('app.happens.here') }, found.waiting)]
        : []),
      ...Object.entries(found.left).flatMap(([id, count]) =>
        known.has(id) ? [] : [part({ id, kind: 'reason', label: leftWords(id, file) }, count)],
      ),
    ],
  };
}

/** Why people left other than by a port: a reason, or something that led them elsewhere. */
function leftWords(id: string, file: ProgramFile): Text {
  if (id.startsWith('goal:')) {
    return titleOf(file, id.slice('goal:'.length));
  }
  return id === 'qualified' ? text('app.happens.qualified') : reasonName(id);
}
