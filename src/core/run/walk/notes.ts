/** What the world of a walk writes down of what it was asked. */
import type { CalledFact, HandedFact, MailChances, SentFact } from '../../people/behaviour/world.ts';

/** A send with what was assumed of the person at that minute. */
export interface SentNote extends SentFact {
  readonly chances: MailChances | undefined;
}

/** A packet with the chances of its answers, and the minute of the model's own answer. */
export interface HandedNote extends HandedFact {
  readonly chances: ReadonlyMap<string, number> | undefined;
  readonly answered: number | undefined;
}

/** A call with the chance that it fails, and the minutes that calls take. */
export interface CalledNote extends CalledFact {
  readonly chances: { readonly fails: number; readonly minutes: number } | undefined;
}

/** What came of the world. `number`: of the send or the call, else of nothing that matters. */
export interface DueNote {
  readonly minute: number;
  readonly kind: number;
  readonly about: number;
  readonly value: number;
  readonly source: 'mail' | 'call' | 'act';
  readonly number: number;
  /** Whether somebody chose it. */
  readonly isChosen: boolean;
}

/** A die that was thrown: `value` is uint32. */
export interface DieNote {
  readonly key: number;
  readonly occurrence: number;
  readonly value: number;
  readonly isChosen: boolean;
}

/** Everything that a world was asked. */
export interface WorldNotes {
  readonly enters: { readonly minute: number; readonly program: number; readonly start: number }[];
  readonly sent: SentNote[];
  readonly handed: HandedNote[];
  readonly called: CalledNote[];
  readonly due: DueNote[];
  readonly dice: DieNote[];
}
