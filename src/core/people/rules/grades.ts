/** The letters of fit, which words on rules speak in too. */

/** A is the best fit. */
export type FitGrade = 'A' | 'B' | 'C' | 'D';

/** From which fit on a letter is given, best first. */
export const FIT_GRADES: readonly { readonly grade: FitGrade; readonly from: number }[] = [
  { grade: 'A', from: 75 },
  { grade: 'B', from: 50 },
  { grade: 'C', from: 25 },
];
