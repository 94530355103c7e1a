/** What this room shows at the door of the core: who they are: rules, model, scores, import, behaviour. */

// people/behaviour: how simulated people act, and scripts in their place
export { whyDiffers } from './behaviour/differs.ts';
export type { Parameter, ParameterId, ParameterScope, ParameterUnit } from './behaviour/parameters.ts';
export { ASSUMED, PARAMETERS, TRUTH_FACTORS } from './behaviour/parameters.ts';
export { shippedPersonas } from './behaviour/personas.ts';
export { checkOverrides, OWN_PREFIX, parameterOf, resolveParameters } from './behaviour/resolve.ts';
export { parseScript, type Script, scriptRecord } from './behaviour/script.ts';
export { entryFaults } from './behaviour/script-entries.ts';
export { nameFaults } from './behaviour/script-names.ts';
export { scriptWorld } from './behaviour/script-world.ts';
export { makeSlot } from './behaviour/slot.ts';
// people/import: people and their past from files
export { causeAndRemedy, type DecodedText, decodeBytes, type Encoding } from './import/bytes.ts';
export { slugOf as columnSlug } from './import/column-names.ts';
export {
  ARRIVAL_FIELD,
  type BadRow,
  type ColumnMapping,
  type ColumnTarget,
  type ConsentAnswer,
  EMAIL_FIELD,
  type ImportOptions,
} from './import/columns.ts';
export { type CsvCell, type CsvSniff, sniffCsv, writeCsv } from './import/csv.ts';
export type { DateOrder } from './import/date-text.ts';
export type { CsvDialect } from './import/dialect.ts';
export type { RowsHeard } from './import/heard.ts';
export { type ImportedHistory, importHistory, suggestHistory } from './import/history.ts';
export type { HistoryMapping, HistoryRow, LongHistory, WideHistory } from './import/history-row.ts';
export { type OutOfTime, outOfTime } from './import/in-time.ts';
export { type ImportedLeads, importLeads } from './import/leads.ts';
export { isSingle, mapAs, suggestMapping } from './import/mapping.ts';
export { type MinutesOptions, type RecordsInMinutes, recordMinutes } from './import/minutes.ts';
export { type DecimalMark, decimalOf, readNumber as readDecimal } from './import/numbers.ts';
export { type ReadTable, readTable } from './import/table.ts';
// people: what is known of leads, and conditions on it
export {
  BUILT_IN_FIELDS,
  type Catalogue,
  type FieldDef,
  type FieldType,
} from './model/catalogue.ts';
export { ACCEPTED, REJECT_REASONS } from './model/events.ts';
export type { Arrivals, LeadRecord, Persona, Scenario } from './model/scenario.ts';
export { checkRule, type RulePlace } from './rules/check.ts';
export { answerText, choiceText, describeRule, kindText } from './rules/describe.ts';
export { eventText } from './rules/describe-log.ts';
export { expandRule } from './rules/expand.ts';
export { OPS_OF } from './rules/ops.ts';
export type {
  Comparison,
  FieldOp,
  FieldValue,
  Flag,
  Rule,
  RuleKind,
  ScoreDimension,
  Since,
} from './rules/rule.ts';
// people/score: the three scores, their default model and its catalogue
export { defaultCatalogue } from './score/catalogue.ts';
export { type Contribution, explainScores, type ScoreEvidence } from './score/explain.ts';
export { cellOf, type EngagementLevel, gradeOf, levelOf } from './score/grades.ts';
export { defaultScoreModel } from './score/model.ts';
