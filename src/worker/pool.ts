/**
 * A pool of simulation threads: one run at a time, results as they come, the same in browser and Node.
 *
 * Threads stay warm between runs. A new run, or `cancel`, makes what is still under way stale: it is dropped by the number of
 * its run. Jobs are of about `JOB_MS` each, as fast as the last ones went, so that no thread waits for a page that is busy drawing; and
 * smaller towards the end, so that all threads are through at once.
 */
import { type Job, makeStudy, openRun, type RunInput, type Stage, type Study } from '../core/index.ts';
import type { FromThread, Thread } from './protocol.ts';

/** How long a job should take. */
const JOB_MS = 20;
const FIRST_LEADS = 500;
const MOST_LEADS = 20000;
/** Jobs that a thread has, at least: its next one waits while it works on one. Small ones are more, so that they last as long. */
const JOBS_AHEAD = 2;

/** A run that was stopped, by `cancel` or by the next run. */
export class RunCancelled extends Error {
  override name = 'RunCancelled';
}

/** A run under way. */
export interface Running {
  readonly stage: Stage;
  /** What has come in so far. */
  readonly study: Study;
  /** Rejects with `RunCancelled`, or with what went wrong in a thread. */
  readonly done: Promise<Study>;
  cancel(): void;
}

/** Options of a run. */
export interface RunOptions {
  /** Called when results have come in. */
  readonly onUpdate?: (study: Study) => void;
  /** Who plans the jobs and takes the results; `makeStudy` unless said. */
  readonly plan?: (stage: Stage) => Study;
}

/** Threads that simulate. */
export interface Pool {
  readonly threads: number;
  run(input: RunInput, options?: RunOptions): Running;
  /** Ends all threads; a run under way is cancelled. */
  end(): void;
}

interface Member {
  readonly thread: Thread;
  readonly jobs: Map<number, Job>;
  /** The run that it has been told of last. */
  run: number;
  /** The people brought along that it has. */
  records: RunInput['records'];
}

interface Current {
  readonly run: number;
  readonly study: Study;
  /** Leads that have been handed out for the first time. */
  given: number;
  readonly onUpdate: (study: Study) => void;
  readonly resolve: (study: Study) => void;
  readonly reject: (error: Error) => void;
}

/** Options of `makePool`. */
export interface PoolOptions {
  /** When all threads but the first begin with a run; at once unless said. */
  readonly later?: (begin: () => void) => void;
}

/** Makes a pool of `threads` threads. */
export function makePool(threads: number, spawn: () => Thread, options: PoolOptions = {}): Pool {
  return new ThreadPool(threads, spawn, options);
}

class ThreadPool implements Pool {
  readonly threads: number;
  private readonly members: readonly Member[];
  private current: Current | undefined;
  private runs = 0;
  private jobs = 0;
  private size = FIRST_LEADS;
  private readonly later: (begin: () => void) => void;

  constructor(threads: number, spawn: () => Thread, { later = (begin) => begin() }: PoolOptions) {
    this.threads = threads;
    this.later = later;
    this.members = Array.from({ length: threads }, () => ({
      thread: spawn(),
      jobs: new Map(),
      run: 0,
      records: undefined,
    }));
    for (const member of this.members) member.thread.listen((message) => this.hear(member, message));
  }

  run(input: RunInput, { onUpdate = () => undefined, plan = makeStudy }: RunOptions = {}): Running {
    this.stop(new RunCancelled('another run has begun'));
    const stage = openRun(input);
    const study = plan(stage);
    const run = ++this.runs;
    // A job is of one repeat.
    this.size = Math.max(FIRST_LEADS, Math.min(this.size, stage.leads));
    const done = new Promise<Study>((resolve, reject) => {
      this.current = { run, study, given: 0, onUpdate, resolve, reject };
    });
    const [first, ...others] = this.members;
    this.open(run, input, first === undefined ? [] : [first]);
    this.later(() => this.open(run, input, others));
    return { stage, study, done, cancel: () => this.cancel(run) };
  }

  /** Lets threads begin with a run, if it still goes on. */
  private open(run: number, { records, ...input }: RunInput, members: readonly Member[]): void {
    if (this.current?.run !== run) return;
    for (const member of members) {
      member.jobs.clear();
      member.run = run;
      if (records !== member.records) member.thread.post({ kind: 'people', run, records });
      member.records = records;
      member.thread.post({ kind: 'open', run, input });
    }
    this.handOut();
  }

  private cancel(run: number): void {
    if (this.current?.run === run) this.stop(new RunCancelled('the run was stopped'));
  }

  private stop(error: Error): void {
    const { current } = this;
    this.current = undefined;
    current?.reject(error);
  }

  /** Gives every thread its jobs; if none has any and there are none, the run is over. */
  private handOut(): void {
    const { current } = this;
    if (current === undefined) return;
    for (let isGiven = true; isGiven; ) {
      isGiven = false;
      for (const member of this.members)
        if (member.run === current.run && this.isShort(member) && this.give(member, current)) isGiven = true;
    }
    if (!current.study.isDone) return;
    this.current = undefined;
    current.resolve(current.study);
  }

  private isShort({ jobs }: Member): boolean {
    if (jobs.size < JOBS_AHEAD) return true;
    let leads = 0;
    for (const job of jobs.values()) leads += job.kind === 'chunk' ? job.to - job.from : job.leads.length;
    return leads < JOBS_AHEAD * this.size;
  }

  /** False: there is no job at the moment. */
  private give(member: Member, current: Current): boolean {
    const { run, study, given } = current;
    const share = Math.ceil((study.progress.of - given) / (JOBS_AHEAD * this.threads));
    const job = study.next(Math.max(FIRST_LEADS, Math.min(this.size, share)), this.members.indexOf(member));
    if (job === undefined) return false;
    if (job.kind === 'chunk') current.given += job.to - job.from;
    const id = ++this.jobs;
    member.jobs.set(id, job);
    member.thread.post({ kind: 'job', run, id, job });
    return true;
  }

  private hear(member: Member, message: FromThread): void {
    const { current } = this;
    if (current === undefined || message.run !== current.run) return;
    if (message.kind === 'failed') {
      this.stop(new Error(message.message));
      return;
    }
    const job = member.jobs.get(message.id);
    if (job === undefined) return;
    member.jobs.delete(message.id);
    current.study.accept(job, message.result);
    if (job.kind === 'chunk') this.adapt(job.to - job.from, message.elapsedMs);
    current.onUpdate(current.study);
    this.handOut();
  }

  private adapt(leads: number, elapsedMs: number): void {
    // What is left for the end tells little.
    if (2 * leads < this.size) return;
    const wanted = Math.round((leads * JOB_MS) / Math.max(elapsedMs, 1));
    // At most four times the last: the first jobs run cold code and tell little.
    this.size = Math.max(FIRST_LEADS, Math.min(wanted, 4 * leads, MOST_LEADS));
  }

  end(): void {
    this.stop(new RunCancelled('the pool was closed'));
    for (const { thread } of this.members) thread.end();
  }
}
