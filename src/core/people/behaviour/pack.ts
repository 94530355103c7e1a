/**
 * Numbers one after the other, put down and taken up again in the same order: one walk over a state does both, so that the two
 * cannot differ.
 *
 * Room grows by doubling, up to a bound that the owner watches.
 */

/** Where a walk begins. */
export interface PackPlace {
  readonly int: number;
  readonly double: number;
}

/** A row of whole numbers and a row of doubles, and whether they are being put down or taken up. */
export class Pack {
  private intRow = new Int32Array(1 << 20);
  private doubleRow = new Float64Array(1 << 17);
  private intAt = 0;
  private doubleAt = 0;
  private isTaking = false;

  /** Begins to put numbers down behind all that are there. */
  put(end: PackPlace): void {
    this.begin(end, false);
  }

  /** Begins to take numbers up. */
  take(from: PackPlace): void {
    this.begin(from, true);
  }

  private begin({ int, double }: PackPlace, isTaking: boolean): void {
    this.intAt = int;
    this.doubleAt = double;
    this.isTaking = isTaking;
  }

  /** Where the walk has come to. */
  get place(): PackPlace {
    return { int: this.intAt, double: this.doubleAt };
  }

  /** One whole number: the one given when putting down, the one kept when taking up. */
  int(value: number): number {
    const at = this.intAt++;
    if (this.isTaking) return this.intRow[at]!;
    if (at === this.intRow.length) this.growInts(1);
    this.intRow[at] = value;
    return value;
  }

  /** One double, likewise. */
  double(value: number): number {
    const at = this.doubleAt++;
    if (this.isTaking) return this.doubleRow[at]!;
    if (at === this.doubleRow.length) this.growDoubles(1);
    this.doubleRow[at] = value;
    return value;
  }

  /** The first `size` of an array. */
  ints(array: Int32Array, size: number): void {
    const from = this.nextInts(size);
    const row = this.intRow;
    if (this.isTaking) for (let i = 0; i < size; i++) array[i] = row[from + i]!;
    else for (let i = 0; i < size; i++) row[from + i] = array[i]!;
  }

  /** The same of bytes: apart, since a loop over arrays of one kind is several times as fast. */
  bytes(array: Uint8Array, size: number): void {
    const from = this.nextInts(size);
    const row = this.intRow;
    if (this.isTaking) for (let i = 0; i < size; i++) array[i] = row[from + i]!;
    else for (let i = 0; i < size; i++) row[from + i] = array[i]!;
  }

  private nextInts(size: number): number {
    const from = this.intAt;
    this.intAt = from + size;
    if (this.intAt > this.intRow.length) this.growInts(size);
    return from;
  }

  /** The first `size` of an array of doubles. */
  doubles(array: Float64Array, size: number): void {
    const from = this.doubleAt;
    this.doubleAt += size;
    if (this.isTaking) for (let i = 0; i < size; i++) array[i] = this.doubleRow[from + i]!;
    else {
      if (this.doubleAt > this.doubleRow.length) this.growDoubles(size);
      for (let i = 0; i < size; i++) this.doubleRow[from + i] = array[i]!;
    }
  }

  /** The whole number at a place. */
  intAtPlace(at: number): number {
    return this.intRow[at]!;
  }

  /** Writes another number over the one at a place. */
  overwrite(at: number, value: number): void {
    this.intRow[at] = value;
  }

  private growInts(more: number): void {
    const wider = new Int32Array(2 * (this.intRow.length + more));
    wider.set(this.intRow);
    this.intRow = wider;
  }

  private growDoubles(more: number): void {
    const wider = new Float64Array(2 * (this.doubleRow.length + more));
    wider.set(this.doubleRow);
    this.doubleRow = wider;
  }
}
