/**
 * Gives the very list of before for the same things: whoever looks at a list, React Flow among them, looks all of it through whenever it
 * is another.
 */
export function keepList<L extends readonly unknown[]>(): (now: L) => L {
  let last: L | undefined;
  return (now) => {
    if (now.length !== last?.length || now.some((one, i) => one !== last?.[i])) last = now;
    return last as L;
  };
}
