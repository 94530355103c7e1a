/** What a host brings along for a lead in real time: a clock, and what is known of the lead. */
import type { LeadRecord } from '../../people/model/scenario.ts';

/** Real time, whole minutes since 1970-01-01T00:00Z. */
export interface Clock {
  now(): number;
  /** Calls back once, at that minute or soon after; never before `wake` has returned. Gives how to call it off. */
  wake(minute: number, callback: () => void): () => void;
}

/** A lead as it is brought along. Dates are ISO texts, local ones in the lead's zone. */
export type LiveRecord = Pick<LeadRecord, 'id' | 'zone' | 'consent' | 'lists' | 'flags'> & {
  readonly fields?: LeadRecord['fields'];
  /** Past events, oldest first. */
  readonly history?: readonly {
    readonly at: string;
    readonly event: string;
    readonly about?: string;
    readonly value?: number;
  }[];
};
