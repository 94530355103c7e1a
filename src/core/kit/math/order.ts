/** Places of whole numbers in [0, 2^31) from the smallest on; of equals the first one first. So many as 2^22 at most. */
export function orderOf(values: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const { length } = values;
  let scale = 1;
  while (scale < length) scale *= 2;
  // Numbers alone sort many times faster than what a function must compare.
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) keys[i] = values[i]! * scale + i;
  keys.sort();
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = keys[i]! - Math.floor(keys[i]! / scale) * scale;
  return order;
}
