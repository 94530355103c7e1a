/** What this room shows at the door of the core: what happens: both executors, simulation, walks. */

export { type ActorClock, actorTrace } from './runtime/actors.ts';
// run/runtime: what runs a machine
export { MachineError, machineProblems } from './runtime/check.ts';
export type { Effect, Journey, Person } from './runtime/context.ts';
export {
  type Clock,
  createLead,
  type Lead,
  type LeadOptions,
  type LeadRow,
  type LiveRecord,
} from './runtime/lead.ts';
export { type OpenMachines, type OpenOptions, openMachines } from './runtime/open.ts';
export { loadPrograms } from './runtime/program.ts';
export type { SavedLead } from './runtime/run.ts';
// run/simulate: leads by the hundred thousand
export { type Crew, type Job, type JobResult, makeCrew } from './simulate/crew.ts';
export {
  type Followed,
  followLead,
  type SettledRun,
  settledCast,
  settleRun,
} from './simulate/follow.ts';
export { type Cast, traceLead } from './simulate/simulate.ts';
export { openRun, type RunInput, type Stage } from './simulate/stage.ts';
export { makeShownStudy, makeStudy, runStudy, type Study } from './simulate/study.ts';
export { type ScoreTrail, scoresAt, trailLead } from './simulate/trail.ts';
export type { TraceRow, TraceWhat } from './trace.ts';
// run/walk: one lead, step by step
export { checkStories, type PromiseCheck, type StoryCheck, storyIssues } from './walk/check.ts';
export { openWalk, type Walk } from './walk/open.ts';
export { choose, startWalk, withMinutes } from './walk/session.ts';
export { storyOf, storySession } from './walk/story.ts';
export { givenText, promiseText, whenTexts } from './walk/story-words.ts';
export type {
  Follows,
  PassedEdge,
  ProgramWords,
  ReasonedRow,
  Response,
  WalkChoice,
  WalkDecision,
  Walker,
  WalkHandoff,
  WalkInput,
  WalkMail,
  WalkOption,
  WalkScore,
  WalkSession,
  WalkTo,
  WalkView,
} from './walk/types.ts';
export { walkRows, walkTo } from './walk/view.ts';
export { programWords } from './walk/words.ts';
