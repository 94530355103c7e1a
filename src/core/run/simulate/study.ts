/**
 * A run as a list of jobs that any number of threads work off, in any order: chunks of leads, replication by replication,
 * and the rounds of the sales queues. The tally is the same whoever did what.
 */
import { assert, DAY } from '../../kit/base.ts';
import type { Begins } from '../../people/behaviour/handoff-log.ts';
import { type Job, type JobResult, makeCrew } from './crew.ts';
import { jobsOf, makeRounds, type RoundJob, type Rounds } from './rounds.ts';
import type { Stage } from './stage.ts';
import type { Tally } from './tally.ts';
import { mergeTally, newTally } from './tally.ts';

/** Leads of a job unless said: results stream, and a run stops within one job. */
export const CHUNK = 20000;

/** Where one replication stands. */
interface Replication {
  readonly rounds: Rounds;
  /** Whether all of its leads have been handed out once. */
  isHandedOut: boolean;
  /** Jobs handed out or waiting. */
  open: number;
}

/** A run being worked off. */
export interface Study {
  /**
   * The next job for a thread, of at most `size` leads; undefined: none at the moment, wait for a result, or done. Leads run again soonest
   * where they ran before, and may run again anywhere.
   */
  next(size?: number, thread?: number): Job | undefined;
  accept(job: Job, result: JobResult): void;
  readonly isDone: boolean;
  /** What has come in so far; whole once done. */
  readonly tally: Tally;
  /** Leads that have run for the first time, and all there are. */
  readonly progress: { readonly done: number; readonly of: number };
  /** Minutes at which sales began the packets of a lead of the first replication that is run, to trace it by; final once done. */
  knownOf(lead: number): Begins;
  /** Most rounds that a replication took, and leads that ran again in all. */
  readonly sales: { readonly rounds: number; readonly again: number };
}

/** Options of `makeStudy`. */
export interface StudyOptions {
  /** Leads of a job, 20,000 unless said. */
  readonly chunk?: number;
  /** By replication: tallies to be filled beside the whole. */
  readonly parts?: readonly Tally[];
  /** The one replication to run; all of them unless said. */
  readonly only?: number;
  /**
   * Whether leads wait with their packets until it is known when sales begins them, true unless said: then hardly anybody runs
   * again. Else what has come in meanwhile is of whole lives, as if sales had all the time there is.
   */
  readonly waits?: boolean;
}

/** Plans the jobs of a run. */
export function makeStudy(stage: Stage, options: StudyOptions = {}): Study {
  return new JobList(stage, options);
}

class JobList implements Study {
  readonly tally: Tally;
  private readonly stage: Stage;
  private readonly chunk: number;
  private readonly parts: readonly Tally[];
  private readonly waits: boolean;
  /** Replications that are run: from the first up to the last, exclusive. */
  private readonly first: number;
  private readonly last: number;
  /** Jobs of leads that run again go first: they hold up their replication. */
  private readonly waiting: RoundJob[] = [];
  /** Threads of the jobs that are out. */
  private readonly threadOf = new Map<Job, number>();
  private readonly open = new Map<number, Replication>();
  private firstRounds: Rounds | undefined;
  /** Where the next first job begins: they are made as they are asked for, a run may have many thousands. */
  private replication: number;
  private from = 0;
  private done = 0;
  private settled = 0;
  private rounds = 0;
  private again = 0;

  constructor(stage: Stage, { chunk = CHUNK, parts = [], only, waits = true }: StudyOptions) {
    assert(chunk > 0, 'a job has at least one lead');
    this.stage = stage;
    this.chunk = chunk;
    this.parts = parts;
    this.waits = waits;
    this.first = only ?? 0;
    this.last = only === undefined ? stage.replications : only + 1;
    this.replication = this.first;
    this.tally = newTally(stage.linked.layout);
  }

  next(size = this.chunk, thread = 0): Job | undefined {
    const own = this.waiting.findIndex((one) => one.thread === thread);
    const [again] = this.waiting.splice(Math.max(0, own), 1);
    const job = again?.job ?? this.firstJob(size);
    if (job !== undefined) this.threadOf.set(job, thread);
    return job;
  }

  private firstJob(size: number): Job | undefined {
    const { leads, setup } = this.stage;
    if (leads === 0 || this.replication >= this.last) return undefined;
    const { replication, from } = this;
    if (from === 0)
      this.open.set(replication, { rounds: makeRounds(setup.queues, leads), isHandedOut: false, open: 0 });
    const at = this.open.get(replication)!;
    const to = Math.min(leads, from + size);
    at.open++;
    at.isHandedOut = to === leads;
    this.from = at.isHandedOut ? 0 : to;
    if (at.isHandedOut) this.replication++;
    return { kind: 'chunk', replication, from, to, waits: this.waits };
  }

  accept(job: Job, result: JobResult): void {
    const at = this.open.get(job.replication);
    assert(at !== undefined, 'a result of a job that was never given');
    const part = this.parts[job.replication];
    const tallies = part === undefined ? [this.tally] : [this.tally, part];
    if (job.kind === 'again') takeOutOf(at.rounds, job, tallies);
    for (const tally of tallies) mergeTally(tally, result.tally);
    at.rounds.take(result, this.threadOf.get(job) ?? 0);
    this.threadOf.delete(job);
    if (job.kind === 'chunk') this.done += job.to - job.from;
    at.open--;
    if (at.open === 0 && at.isHandedOut) this.nextRound(job.replication, at);
  }

  private nextRound(replication: number, at: Replication): void {
    const changed = at.rounds.resolve();
    this.rounds = Math.max(this.rounds, at.rounds.rounds);
    if (changed.leads.length === 0) {
      this.again += at.rounds.again;
      this.settled++;
      this.open.delete(replication);
      if (replication === this.first) this.firstRounds = at.rounds;
      return;
    }
    const jobs = jobsOf(changed, { replication, waits: this.waits });
    at.open = jobs.length;
    this.waiting.push(...jobs);
  }

  knownOf(lead: number): Begins {
    const rounds = this.firstRounds ?? this.open.get(this.first)?.rounds;
    return rounds?.knownOf(lead) ?? new Map();
  }

  get isDone(): boolean {
    return this.stage.leads === 0 || this.settled === this.last - this.first;
  }

  get progress(): Study['progress'] {
    return { done: this.done, of: this.stage.leads * (this.last - this.first) };
  }

  get sales(): Study['sales'] {
    return { rounds: this.rounds, again: this.again };
  }
}

/** Leads have run again: what they were counted for before goes out of the tallies. */
function takeOutOf(
  rounds: Rounds,
  { leads, numbers }: Job & { kind: 'again' },
  tallies: readonly Tally[],
): void {
  for (let i = 0; i < leads.length; i++) rounds.takeOut(leads[i]!, numbers[i]!, tallies);
}

/** Leads of a run that is over in a glance, if they are followed for `GLANCE_DAYS`. */
const GLANCE_LEADS = 50_000;
const GLANCE_DAYS = 90;

/**
 * Plans the jobs of a run that is looked at meanwhile, and whose numbers stay when it is stopped: in a longer one they are of whole lives,
 * answers of sales included.
 */
export function makeShownStudy(stage: Stage, options: Pick<StudyOptions, 'chunk'> = {}): Study {
  const days = stage.setup.horizon / DAY;
  const waits = stage.leads * stage.replications * days <= GLANCE_LEADS * GLANCE_DAYS;
  return makeStudy(stage, { ...options, waits });
}

/** Works off a whole run in this thread. */
export function runStudy(stage: Stage, options: StudyOptions = {}): Study {
  const study = makeStudy(stage, options);
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) study.accept(job, crew.work(job));
  return study;
}
