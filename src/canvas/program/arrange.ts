import { arrange } from '../../store/document/commands.ts';
import { kindOf, portsOf } from '../../store/document/kinds.ts';
import { useStore } from '../../store/store.ts';
import { layout } from '../layout/layout.ts';

/** Lays the whole program out. Notes stay where they were put. */
export function arrangeAll(): void {
  const { file } = useStore.getState();
  if (file === undefined) return;
  const nodes = file.program.nodes
    .filter((node) => kindOf(node).annotation !== true)
    .map((node) => ({ id: node.id, ports: portsOf(node, file).map((port) => port.id) }));
  arrange(layout(nodes, file.program.edges));
}
