/** Where the lead of a world is put aside while that of another one is at hand: numbers in the order in which they came. */

/** Numbers walked over, put down or taken up alike: what a `Pack` does, and a shelf. */
export interface Numbers {
  /** One whole number: the one given when putting down, the one kept when taking up. */
  int(value: number): number;
  /** The first `size` of an array. */
  ints(array: Int32Array, size: number): void;
  /** The first `size` of an array of doubles. */
  doubles(array: Float64Array, size: number): void;
}

/** Numbers that may be put down or taken up at any moment, also amid a walk along the strips of `pack.ts`. */
export class Shelf implements Numbers {
  private readonly row: number[] = [];
  private at = 0;
  private takes = false;

  /** Begins to put numbers down, over those that are there. */
  put(): void {
    this.at = 0;
    this.takes = false;
  }

  /** Begins to take them up. */
  take(): void {
    this.at = 0;
    this.takes = true;
  }

  int(value: number): number {
    const at = this.at++;
    if (this.takes) return this.row[at]!;
    this.row[at] = value;
    return value;
  }

  ints(array: Int32Array, size: number): void {
    for (let i = 0; i < size; i++) array[i] = this.int(array[i]!);
  }

  doubles(array: Float64Array, size: number): void {
    for (let i = 0; i < size; i++) array[i] = this.int(array[i]!);
  }
}
