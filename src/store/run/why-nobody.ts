/** Why a number of the last run is zero, where that can be told from the people: in one sentence. */
import {
  dateText,
  epochMinuteOf,
  fieldName,
  formatEpochMinute,
  type ProgramFile,
  parseDate,
  type Report,
  type Rule,
  type Text,
  text,
} from '../../core/index.ts';
import type { ImportedPeople } from '../people/state.ts';

/** What is looked at. */
export interface Zero {
  readonly report: Report;
  readonly file: ProgramFile;
  readonly people: ImportedPeople | undefined;
}

const DAY = 1440;

/** Ids of the fields that a rule reads. */
function fieldsIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.flatMap(fieldsIn);
    case 'not':
      return fieldsIn(rule.rule);
    case 'field':
    case 'blank':
    case 'date':
      return [rule.field];
    default:
      return [];
  }
}

function readsFit(rule: Rule): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.some(readsFit);
    case 'any':
      return rule.rules.every(readsFit);
    case 'score':
      return rule.dimension === 'fit' && /^>/.test(rule.op);
    default:
      return false;
  }
}

/** Fields from which points of fit come. */
function fitFields({ scores }: ProgramFile): readonly string[] {
  const giving = scores.fit.rules.filter(({ points }) => points > 0);
  return [...new Set(giving.flatMap(({ rule }) => fieldsIn(rule)))];
}

/** Nobody is ready for sales as the fit score knows nothing of anybody. */
export function whyNoHandoff({ report, file, people }: Zero): Text | undefined {
  if (report.handoffs > 0 || report.entered === 0 || people === undefined) return undefined;
  if (!readsFit(file.scores.qualified)) return undefined;
  const fields = fitFields(file);
  const isKnown = people.records.some((record) =>
    fields.some((id) => (record.fields[id] ?? null) !== null && record.fields[id] !== ''),
  );
  if (isKnown || fields.length === 0) return undefined;
  return text('people.why.fit', {
    fields: fields.map((id) => fieldName(file.catalogue, id)),
    name: people.name,
  });
}

/** No email went out as nobody has agreed to any. */
export function whyNoEmail({ report }: Zero): Text | undefined {
  if (report.emailsSent > 0 || report.entered === 0) return undefined;
  const count = report.nodes.reduce((sum, { sends }) => sum + (sends?.blocked.consent ?? 0), 0);
  const others = report.nodes.reduce(
    (sum, { sends }) => sum + Object.values(sends?.blocked ?? {}).reduce((all, n) => all + n, 0),
    -count,
  );
  return count === 0 || others > 0 ? undefined : text('people.why.consent');
}

/** Nobody comes while the program runs. */
export function whyNobody({ report, file, people }: Zero): Text | undefined {
  const { arrivals, start, days } = file.scenario;
  if (report.entered > 0 || people === undefined || arrivals.kind !== 'field') return undefined;
  const said = people.records.some(({ fields }) => (fields[arrivals.field] ?? null) !== null);
  if (!said) return text('people.why.noDate', { field: fieldName(file.catalogue, arrivals.field) });
  const first = parseDate(start);
  if (first === undefined) return undefined;
  const from = epochMinuteOf(first);
  const last = from + days * DAY;
  const comes = people.records.some(({ fields }) => {
    const date = parseDate(String(fields[arrivals.field] ?? ''));
    // A date before the start comes at once.
    return date !== undefined && epochMinuteOf(date) < last;
  });
  const to = formatEpochMinute(last - DAY).slice(0, 10);
  return comes ? undefined : text('people.why.late', { from: dateText(start), to: dateText(to) });
}

/** All that can be told of zeros, the first cause first. */
export function reasonsOf(zero: Zero): readonly Text[] {
  return [whyNobody(zero), whyNoEmail(zero), whyNoHandoff(zero)].filter((why) => why !== undefined);
}
