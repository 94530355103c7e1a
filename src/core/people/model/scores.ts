/** The score model of a program file: what a lead is, what it does, and where it stands with us. */
import type { Rule } from '../rules/rule.ts';

/** Points for a lead that a rule on fields holds for. */
export interface FitRule {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
  readonly points: number;
}

/** Points per unit of a number field, at most `most`. */
export interface LinearPoints {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly per: number;
  readonly most: number;
}

/**
 * Points for an event, added at the minute it is noted. `most` counts earlier events of that kind within
 * `withinMinutes`, not this one; when that many happened, no points are added.
 */
export interface EventPoints {
  readonly event: string;
  readonly about?: string;
  readonly points: number;
  readonly most?: { readonly times: number; readonly withinMinutes: number };
}

/** How a person who will not buy is recognised. The first that holds names the kind. */
export interface Recognition {
  readonly kind: string;
  readonly rule: Rule;
}

/** Bounds of a score, kept on writing. */
export interface Range {
  readonly floor: number;
  readonly ceiling: number;
}

/** How the three scores come about, and who is qualified by them. */
export interface ScoreModel {
  readonly fit: { readonly rules: readonly FitRule[] } & Range;
  readonly engagement: { readonly events: readonly EventPoints[]; readonly halfLifeMinutes: number } & Range;
  readonly relationship: {
    readonly rules: readonly FitRule[];
    readonly linear: readonly LinearPoints[];
  } & Range;
  /** Weights of the total, used for ranking only. */
  readonly total: { readonly fit: number; readonly engagement: number; readonly relationship: number };
  readonly recognition: readonly Recognition[];
  /** When a lead is ready for sales. May use scores, recognition, fields, flags. */
  readonly qualified: Rule;
}
