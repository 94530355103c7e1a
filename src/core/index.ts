/**
 * The only door to the core.
 *
 * Everything outside `src/core` imports from here, by name; each room adds one block of curated exports.
 * The rooms, in order: kit, people, program, compile, run, report, export. A room imports from itself and
 * from the rooms before it, never from this file.
 */

// compile/at-entry: what nurturing is measured against
export { handedAtEntry } from './compile/at-entry.ts';
// compile/code: a program for speed
// compile: what a program means
export { OP, type ProgramCode, toCode } from './compile/code.ts';
export { lower } from './compile/lower.ts';
// compile/machine: a program as XState v5 config
export { type MachineOptions, toMachine } from './compile/machine/machine.ts';
export { machineText } from './compile/machine/text.ts';
export type { Machine, MachineFacts } from './compile/machine/types.ts';
export { mergeProblems } from './compile/merge.ts';
// export/share: a program on its way to somebody else
export type { SharedCategory } from './export/share/colours.ts';
export { estimatedWidth } from './export/share/lines.ts';
export { holdsProgram, MOST_LINK, packProgram, readLink } from './export/share/link.ts';
export type { SharedFigure, SharedPage, SharedPart, SharedTable } from './export/share/page.ts';
export { sharePage } from './export/share/page.ts';
export type { SharedCard, SharedLine, SharedPicture, SharedWords } from './export/share/svg.ts';
export { programSvg } from './export/share/svg.ts';
// kit: results, texts, issues
export type { Blocks, Fix, Issue, Json, PatchOp, Result, Severity, Text, TextParam } from './kit/base.ts';
export { text, verbatim } from './kit/base.ts';
// kit/calendar: dates as text, and zones
export { epochMinuteOf, formatEpochMinute, parseDate } from './kit/calendar/dates.ts';
export { isZone, makeZones } from './kit/calendar/zones.ts';
export { diceBase, die } from './kit/dice/dice.ts';
// kit/stats: how sure a share is
export { type Interval, wilson } from './kit/stats/intervals.ts';
export { wholeParts } from './kit/stats/whole-parts.ts';
// kit/text: the voice of a language, and texts that the language's own rules say
export { type ChangedRun, changedWords } from './kit/text/changed-words.ts';
export type { SaidRun } from './kit/text/marks.ts';
export {
  type AmountUnit,
  amountText,
  capital,
  dateText,
  durationText,
  figureText,
  moneyText,
  numberText,
  percentText,
  timeText,
  weekdaysText,
} from './kit/text/parts.ts';
export { LOCALES, type Locale, makeTexts, type Texts } from './kit/text/texts.ts';
// run/simulate: many leads at once, and one of them followed
// people/behaviour: how simulated people act, and scripts in their place
export type { Parameter, ParameterId, ParameterScope, ParameterUnit } from './people/behaviour/parameters.ts';
export { ASSUMED, PARAMETERS, TRUTH_FACTORS } from './people/behaviour/parameters.ts';
export { shippedPersonas } from './people/behaviour/personas.ts';
export { makePopulation } from './people/behaviour/population.ts';
export { checkOverrides, OWN_PREFIX, parameterOf, resolveParameters } from './people/behaviour/resolve.ts';
export { parseScript, type Script, scriptRecord } from './people/behaviour/script.ts';
export { scriptWorld } from './people/behaviour/script-world.ts';
export { makeSlot } from './people/behaviour/slot.ts';
// people/import: people and their past from files
export { type DecodedText, decodeBytes, type Encoding } from './people/import/bytes.ts';
export {
  ARRIVAL_FIELD,
  type BadRow,
  type ColumnMapping,
  type ColumnTarget,
  type ConsentAnswer,
  EMAIL_FIELD,
  type ImportOptions,
} from './people/import/columns.ts';
export { type CsvCell, type CsvDialect, type CsvSniff, sniffCsv, writeCsv } from './people/import/csv.ts';
export type { DateOrder } from './people/import/date-text.ts';
export { type ImportedHistory, importHistory, suggestHistory } from './people/import/history.ts';
export type { HistoryMapping, HistoryRow, LongHistory, WideHistory } from './people/import/history-row.ts';
export { type ImportedLeads, importLeads } from './people/import/leads.ts';
export { suggestMapping } from './people/import/mapping.ts';
export { type MinutesOptions, type RecordsInMinutes, recordMinutes } from './people/import/minutes.ts';
// people: what is known of leads, and conditions on it
export {
  BUILT_IN_FIELDS,
  type Catalogue,
  type FieldDef,
  type FieldType,
} from './people/model/catalogue.ts';
export { ACCEPTED, REJECT_REASONS } from './people/model/events.ts';
export type { Arrivals, LeadRecord, Persona, Scenario } from './people/model/scenario.ts';
export { checkRule, type RulePlace } from './people/rules/check.ts';
export { answerText, describeRule, kindText } from './people/rules/describe.ts';
export { eventText } from './people/rules/describe-log.ts';
export { expandRule } from './people/rules/expand.ts';
export { OPS_OF } from './people/rules/ops.ts';
export type {
  Comparison,
  FieldOp,
  FieldValue,
  Flag,
  Rule,
  RuleKind,
  ScoreDimension,
  Since,
} from './people/rules/rule.ts';
// people/score: the three scores, their default model and its catalogue
export { defaultCatalogue } from './people/score/catalogue.ts';
export { type Contribution, explainScores, type ScoreEvidence } from './people/score/explain.ts';
export { cellOf, type EngagementLevel, gradeOf, levelOf } from './people/score/grades.ts';
export { defaultScoreModel } from './people/score/model.ts';
// program/document: what is drawn, saved and sent
export {
  addThread,
  answerThread,
  removeComment,
  resolveThread,
  threadsOf,
  withThreads,
} from './program/document/comments.ts';
// program/document/costs: what contacts and handoffs cost
export { type Costs, costsOf } from './program/document/costs.ts';
export {
  defaultScenario,
  defaultSettings,
  emptyFile,
  newProgram,
  slugOf,
} from './program/document/create.ts';
// program/document/difference: what two states of a program differ in
export { type AnyChange, copyBack } from './program/document/difference/copy-back.ts';
export {
  differenceOf,
  isSame,
  type LineChange,
  type ProgramDifference,
  type SettingChange,
  type StepChange,
} from './program/document/difference/difference.ts';
export type { PartChange } from './program/document/difference/parts.ts';
export {
  addNode,
  type Connection,
  connect,
  insertOnEdge,
  type MakeId,
  moveNodes,
  newNode,
  placeNodes,
  reconnect,
  removeEdges,
  removeNodes,
  replaceSettings,
  setSetting,
} from './program/document/edit.ts';
export {
  addFrame,
  foldFrame,
  moveWithin,
  sizeFrames,
  unfoldFrame,
  withFolded,
  withInside,
} from './program/document/frames.ts';
export { type Graph, graphOf, reachable } from './program/document/graph.ts';
export {
  CARD_SIZE,
  type DrawnFrame,
  FRAME_ROOM,
  type Groups,
  groupsOf,
} from './program/document/groups.ts';
export { ownSettings } from './program/document/nodeProblems.ts';
export { type Fragment, fragmentOf, pasteNodes } from './program/document/paste.ts';
export { applyPatch } from './program/document/patch.ts';
export {
  checkProgramFile,
  MOST_CHARACTERS,
  readProgramFile,
  writeProgramFile,
} from './program/document/read.ts';
// program/document/stories: what a program promises single people
export type { Story, StoryPromise } from './program/document/stories.ts';
export {
  type Comment,
  type CommentThread,
  LONGEST_AUTHOR,
  LONGEST_COMMENT,
} from './program/document/threads.ts';
export type {
  Program,
  ProgramEdge,
  ProgramFile,
  ProgramNode,
  ProgramSettings,
} from './program/document/types.ts';
// program/lint: what can be said against a program by looking at it
export { lint } from './program/lint/lint.ts';
// program/nodes: the kinds of step
export type {
  CommonSettings,
  Control,
  Described,
  FormField,
  KindContext,
  NodeKind,
  PickFrom,
  Port,
} from './program/nodes/contract.ts';
export { type PaletteEntry, type Registry, registry } from './program/nodes/registry.ts';
export { eventName, fieldName, OFFERED_EVENTS, PERSON_KINDS, picksOf } from './program/nodes/shared/names.ts';
export { reasonName } from './program/nodes/shared/reasons.ts';
// report: a run as people read it
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
} from './report/compare.ts';
export { costIntervals, type Spending, type Spent, spentIn, spentOn } from './report/costs.ts';
export { type Came, cameOf, type Expectation, type Outcome, wentAsExpected } from './report/expect.ts';
export { reportJson } from './report/json.ts';
export type { Bar, Metric, Unit } from './report/metric.ts';
export type { EdgeReport, NodeReport } from './report/nodes.ts';
// report/playback: one replication, move by move
export type { Frame, Standing, Totals } from './report/playback/frame.ts';
export {
  advance,
  newFrame,
  nextArrival,
  standingAt,
  stateAt,
  takingWay,
  totalsOf,
} from './report/playback/frame.ts';
export { type Playback, playbackBuffers } from './report/playback/model.ts';
export { makeRecorder } from './report/playback/record.ts';
export { type RunRecord, recordOf } from './report/record.ts';
export { type ProgramReport, type Report, type SeriesReport, toReport } from './report/report.ts';
export type { Axis, GradeCell, ScorePoint, ScoresReport, Spread } from './report/scores.ts';
export { AXES, GRADES, isOverLines, LEVELS, readScores } from './report/scores.ts';
export type { Move, MoveEffect, MoveWay } from './report/sensitivity.ts';
export { effectOf, movedInput, movesOf, reachOf } from './report/sensitivity.ts';
export { stayIntervals } from './report/stays.ts';
export { type PlacedRow, placeRows, traceJson } from './report/trace.ts';
export { type ActorClock, actorTrace } from './run/runtime/actors.ts';
// run/runtime: what runs a machine
export { MachineError, machineProblems } from './run/runtime/check.ts';
export type { Effect, Journey, Person } from './run/runtime/context.ts';
export {
  type Clock,
  createLead,
  type Lead,
  type LeadOptions,
  type LeadRow,
  type LiveRecord,
} from './run/runtime/lead.ts';
export { type OpenMachines, type OpenOptions, openMachines } from './run/runtime/open.ts';
export { loadPrograms } from './run/runtime/program.ts';
export type { SavedLead } from './run/runtime/run.ts';
// run/simulate: leads by the hundred thousand
export { type Crew, type Job, type JobResult, makeCrew } from './run/simulate/crew.ts';
export { type Followed, followLead, type SettledRun, settleRun } from './run/simulate/follow.ts';
export { type Cast, traceLead } from './run/simulate/simulate.ts';
export { openRun, type RunInput, type Stage } from './run/simulate/stage.ts';
export { makeStudy, runStudy, type Study } from './run/simulate/study.ts';
export { type ScoreTrail, scoresAt, trailLead } from './run/simulate/trail.ts';
export type { TraceRow, TraceWhat } from './run/trace.ts';
// run/walk: one lead, step by step
export { checkStories, type PromiseCheck, type StoryCheck, storyIssues } from './run/walk/check.ts';
export { openWalk, type Walk } from './run/walk/open.ts';
export { choose, startWalk, withMinutes } from './run/walk/session.ts';
export { storyOf, storySession } from './run/walk/story.ts';
export { givenText, promiseText, whenTexts } from './run/walk/story-words.ts';
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
} from './run/walk/types.ts';
export { walkRows, walkTo } from './run/walk/view.ts';
export { programWords } from './run/walk/words.ts';
