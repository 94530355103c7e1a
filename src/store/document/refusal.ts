/** Why a line cannot be drawn. */
import type { Connection, Program } from '../../core/index.ts';
import { useStore } from '../store.ts';
import { accepts, kindOf } from './kinds.ts';

/** Why a line cannot be drawn; nothing if it can. */
export function refusalOf({ from, to }: Connection): 'self' | 'start' | 'round' | undefined {
  if (from === to) return 'self';
  const { file } = useStore.getState();
  const node = file?.program.nodes.find((one) => one.id === to);
  if (file === undefined || node === undefined) return undefined;
  if (!accepts(node)) return 'start';
  return leadsOnAtOnce(file.program, to, from) ? 'round' : undefined;
}

/** Whether a way leads from a step to another with nothing on it, both ends included, at which people may rest. */
function leadsOnAtOnce({ nodes, edges }: Program, from: string, to: string): boolean {
  const rests = new Set(nodes.filter((node) => RESTING.has(kindOf(node).category)).map(({ id }) => id));
  const ahead = [from];
  const seen = new Set<string>();
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (seen.has(id) || rests.has(id)) continue;
    if (id === to) return true;
    seen.add(id);
    for (const edge of edges) if (edge.from === id) ahead.push(edge.to);
  }
  return false;
}

/** Categories whose steps people rest in. */
const RESTING: ReadonlySet<string> = new Set(['timing', 'sales']);
