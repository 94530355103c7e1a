/** Issues and mends of a node by itself. */
import type { Fix, Issue, Json, Text } from '../../../kit/base.ts';

/** An issue of a node. `code` is `<kind>/<slug>`. */
export function issueOf(
  node: { readonly id: string },
  code: string,
  rest: Omit<Issue, 'code' | 'nodeId'>,
): Issue {
  return { code, nodeId: node.id, ...rest };
}

/** A mend that sets one setting; the path starts inside the node's settings. */
export function setting(label: Text, path: readonly (string | number)[], value: Json): Fix {
  return { label, patch: [{ op: 'set', path, value }] };
}
