/** Lists in settings whose entries are ways out of the node. */

/**
 * The ports of the entries, one each: their own ids where these are there and single, else their place in the list.
 * `taken` are the node's other ports.
 */
export function portIds(
  entries: readonly { readonly id: string }[],
  taken: readonly string[] = [],
): readonly string[] {
  const used = new Set(taken);
  return entries.map(({ id }, at) => {
    let port = id === '' ? `case${at + 1}` : id;
    while (used.has(port)) port = `${port}-${at + 1}`;
    used.add(port);
    return port;
  });
}
