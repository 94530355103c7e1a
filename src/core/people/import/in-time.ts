/** Who comes to a run at all: people with a day of their own may come before it begins, or after it has ended. */
import { DAY } from '../../kit/base.ts';
import type { LeadRecord } from '../model/scenario.ts';

/** People by a day of coming that lies outside the run. Who has none comes as the scenario says. */
export interface OutOfTime {
  readonly before: number;
  readonly after: number;
}

/** Counts people who come before a run of so many days begins, and when it has ended. Their minutes are those of the run. */
export function outOfTime(records: readonly Pick<LeadRecord, 'arrival'>[], days: number): OutOfTime {
  const minutes = records.flatMap(({ arrival }) => arrival ?? []);
  return {
    before: minutes.filter((minute) => minute < 0).length,
    after: minutes.filter((minute) => minute >= days * DAY).length,
  };
}
