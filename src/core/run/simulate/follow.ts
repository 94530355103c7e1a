/** Leads of a run one by one, exactly as they ran among all others. */
import type { ProgramCode } from '../../compile/code.ts';
import { OP } from '../../compile/code.ts';
import type { Begins } from '../../people/behaviour/handoff-log.ts';
import type { TraceRow } from '../trace.ts';
import type { Cast } from './simulate.ts';
import { traceLead } from './simulate.ts';
import type { RunInput, Stage } from './stage.ts';
import { openRun } from './stage.ts';
import { runStudy } from './study.ts';

/** The first replication of a run, with what sales did settled. */
export interface SettledRun {
  readonly stage: Stage;
  readonly cast: Cast;
}

/** A followed lead, and the run whose names and zones its rows speak of. */
export interface Followed {
  readonly stage: Stage;
  readonly rows: readonly TraceRow[];
}

function meetsSales({ op }: ProgramCode): boolean {
  return op.includes(OP.handoff);
}

/** Minutes at which sales began packets: they hang on those of all other leads, so all of them run. */
function settledBegins(stage: Stage, replication: number): Begins {
  const study = runStudy(stage, { only: replication });
  const begins = new Map<number, number>();
  for (let lead = 0; lead < stage.leads; lead++) {
    for (const [key, minute] of study.knownOf(lead)) begins.set(key, minute);
  }
  return begins;
}

/** Who runs in one replication of a run, each as among all others. */
export function settledCast(stage: Stage, replication: number): Cast {
  const meets = stage.input.codes.some(meetsSales);
  const known = meets ? settledBegins(stage, replication) : new Map<number, number>();
  return stage.cast(replication, { known });
}

/** Opens the first replication of a run so that single leads run in it as they do among all others. */
export function settleRun(input: RunInput): SettledRun {
  const stage = openRun({ ...input, scenario: { ...input.scenario, replications: 1 } });
  return { stage, cast: settledCast(stage, 0) };
}

/** Follows a lead of a run by number, through its first replication. */
export function followLead(input: RunInput, lead: number): Followed & SettledRun {
  const { stage, cast } = settleRun(input);
  return { stage, cast, rows: traceLead(stage.linked, cast, lead) };
}
