/** What this room shows at the door of the core: a run as people read it. */

// report: a run as people read it
export { actsOf, ownShare } from './acts.ts';
export type { Bridge } from './bridge.ts';
export {
  COMPARED,
  type ComparedName,
  compareSamples,
  comparisonJson,
  type Difference,
  dailyHandoffs,
  isPrice,
  makeSplitStudy,
  type Sample,
  type SplitStudy,
  samplesOf,
  type Verdict,
  verdictText,
} from './compare.ts';
export { costIntervals, type Spending, type Spent, spentIn, spentOn } from './costs.ts';
export { type Came, cameOf, type Expectation, type Outcome, wentAsExpected } from './expect.ts';
export { type Extremes, extremesOf } from './extremes.ts';
export { reportJson } from './json.ts';
export { drawsLines, isOver, isOverLines } from './lines.ts';
export type { Bar, Metric, Unit } from './metric.ts';
export { isCount } from './metrics.ts';
export type { EdgeReport, NodeReport } from './nodes.ts';
// report/playback: one replication, move by move
export type { Frame, Standing, Totals } from './playback/frame.ts';
export {
  advance,
  newFrame,
  nextArrival,
  standingAt,
  stateAt,
  takingWay,
  totalsOf,
} from './playback/frame.ts';
export { engagementIn, type Playback, playbackBuffers } from './playback/model.ts';
export { makeRecorder } from './playback/record.ts';
export { type RunRecord, recordOf } from './record.ts';
export { type ProgramReport, type Report, type SeriesReport, toReport } from './report.ts';
export type { Axis, GradeCell, ScorePoint, ScoresReport, Spread } from './scores.ts';
export { AXES, GRADES, LEVELS, readScores } from './scores.ts';
export type { Move, MoveEffect, MoveWay } from './sensitivity.ts';
export { effectOf, movedInput, movesOf, reachOf } from './sensitivity.ts';
export { stayIntervals } from './stays.ts';
export { type PlacedRow, placeRows, traceJson } from './trace.ts';
export { nodeOfStep, portLeftBy, type Whereabouts, whereaboutsOf } from './whereabouts.ts';
export { type Near, partsText, type WhyNobody, whyNobodyTakes } from './why-nobody.ts';
