/** Stories in words: given, when, then. */
import type { Text } from '../../kit/base.ts';
import { DAY, HOUR, text, verbatim } from '../../kit/base.ts';
import { durationText, inTurn, numberText, quoted } from '../../kit/text/parts.ts';
import { answerText, describeRule } from '../../people/rules/describe.ts';
import type { Story, StoryPromise } from '../../program/document/stories.ts';
import type { ProgramFile } from '../../program/document/types.ts';
import { registry } from '../../program/nodes/registry.ts';
import { fieldName, valueName } from '../../program/nodes/shared/names.ts';
import { reasonName } from '../../program/nodes/shared/reasons.ts';
import type { Life } from './live.ts';
import { programWords } from './words.ts';

function assetText({ catalogue, program }: ProgramFile, asset: string): Text {
  const known = catalogue.assets.find(({ id }) => id === asset);
  if (known !== undefined) return quoted(verbatim(known.subject || known.name));
  // An email without content of the catalogue is called by its card.
  const own = program.nodes.find(({ id }) => id === asset)?.settings;
  const name = [own?.subject, own?.name].find((words) => typeof words === 'string' && words !== '');
  return quoted(verbatim(typeof name === 'string' ? name : asset));
}

/** A promise in words; names that are gone are said by their id. */
export function promiseText(promise: StoryPromise, file: ProgramFile): Text {
  switch (promise.kind) {
    case 'reaches':
      return text('story.reaches', {
        node: programWords(file, registry())[promise.node]?.title ?? verbatim(promise.node),
      });
    case 'exits':
      return text('story.exits', { reason: reasonName(promise.reason) });
    case 'withSales':
      return text('story.withSales', { duration: durationText(promise.withinMinutes) });
    case 'neverWithSales':
      return text('story.neverWithSales');
    case 'gets':
    case 'neverGets':
      return text(`story.${promise.kind}`, { mail: assetText(file, promise.asset) });
    case 'mostEmails':
      return text('story.mostEmails', { count: promise.most });
    case 'field':
      return text('story.field', {
        field: fieldName(file.catalogue, promise.field),
        value: promise.is === null ? text('rules.blankWord') : valueName(promise.field, promise.is),
      });
  }
}

/** Most fields that are told of a lead. */
const MOST_FIELDS = 3;

/** Whom a story is given: name, scores where they are given, else what is known of them. */
export function givenText({ given }: Story, _file: ProgramFile): Text {
  const parts: Text[] = [given.name === undefined ? text('story.somebody') : verbatim(given.name)];
  for (const [dimension, value] of Object.entries(given.scores ?? {})) {
    if (typeof value !== 'number') continue;
    parts.push(
      text('story.score', { name: text(`rules.${dimension}`), value: numberText(Math.round(value)) }),
    );
  }
  if (parts.length === 1) {
    const known = Object.entries(given.fields ?? {}).filter(([field, value]) => {
      return TOLD_FIELDS.includes(field) && typeof value === 'string' && value !== '';
    });
    known.sort(([a], [b]) => TOLD_FIELDS.indexOf(a) - TOLD_FIELDS.indexOf(b));
    for (const [field, value] of known.slice(0, MOST_FIELDS)) parts.push(valueName(field, value));
  }
  return inTurn(parts);
}

/** What is told of somebody whose scores are not given, the most telling first. */
const TOLD_FIELDS: readonly string[] = ['job-title', 'company', 'industry', 'country', 'source', 'need'];

/** What robots do is not told: nobody would call it part of the story. */
const SILENT: readonly string[] = ['machineOpen', 'scannerClick'];

/**
 * Minutes as a person would say them: hours from two hours on, days from ten days on, and between a day and ten both.
 * `up`: never less than it was, for what came too late.
 */
export function spokenText(minutes: number, up = false): Text {
  if (minutes < 2 * HOUR) return durationText(Math.round(minutes));
  const unit = minutes < 10 * DAY ? HOUR : DAY;
  return durationText((up ? Math.ceil(minutes / unit) : Math.round(minutes / unit)) * unit);
}

/** What happened, minutes after the start; `isSmall`: it alone would not make a story. */
interface Deed {
  readonly after: number;
  readonly said: Text;
  readonly isSmall?: boolean;
}

/** What many do many times on the way. */
const SMALL: readonly string[] = [
  'open',
  'visit',
  'pricing',
  'careers',
  'download',
  'webinar',
  'call',
  'login',
];

/** Most deeds that a card tells one by one. */
const MOST_TOLD = 3;

/** In the order of time, each with its time after the start; said once where a deed repeats within the same hour or day. */
function toldInTurn(deeds: readonly Deed[]): readonly Text[] {
  const told = [...deeds]
    .sort((a, b) => a.after - b.after)
    .map(({ after, said }) => text('story.did', { deed: said, duration: spokenText(after) }));
  const seen = new Set<string>();
  return told.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function deedText(event: string, about: string | undefined, catalogue: ProgramFile['catalogue']): Text {
  return describeRule(
    { kind: 'seen', event, ...(about === undefined || about === '' ? {} : { about }), since: 'ever' },
    catalogue,
  );
}

/** What the script of a story says of the lead, in the order of time; answers to mails after that, with no day of their own. */
export function whenTexts({ when }: Story, { catalogue }: ProgramFile): readonly Text[] {
  const entered = when.enters?.[0]?.minute ?? 0;
  const acts = (when.events ?? []).flatMap(({ minute, event, about }): readonly Deed[] =>
    // What brings them in is the start itself.
    minute <= entered ? [] : [{ after: minute - entered, said: deedText(event, about, catalogue) }],
  );
  const responses = (when.responses ?? [])
    .filter(({ event }) => !SILENT.includes(event))
    .map(({ event, asset }) => deedText(event, asset, catalogue));
  const answers = (when.answers ?? []).map(({ is }) => text('story.sales', { answer: answerText(is) }));
  return [...toldInTurn(acts), ...responses, ...answers];
}

/**
 * What became of a story on the program as it is, in the order of time: from the start to the day on which they leave. A
 * mail that is clicked is not told as opened as well.
 */
export function livedTexts(life: Life, file: ProgramFile): readonly Text[] {
  return toldInTurn(livedDeeds(life, file));
}

/** The same in a line: what makes the story, and how much else there was. */
export function shortTexts(life: Life, file: ProgramFile): readonly Text[] {
  const deeds = livedDeeds(life, file);
  const main = toldInTurn(deeds.filter(({ isSmall }) => isSmall !== true));
  const small = toldInTurn(deeds.filter(({ isSmall }) => isSmall === true));
  const told = main.length === 0 ? small.slice(0, MOST_TOLD) : main.slice(-MOST_TOLD);
  const left = main.length + small.length - told.length;
  return left === 0 ? told : [...told, text('story.more', { count: left })];
}

function livedDeeds({ rows, entered }: Life, { catalogue }: ProgramFile): readonly Deed[] {
  if (entered === undefined) return [];
  const left = rows.findLastIndex(({ what, program }) => what === 'exit' && program === 0);
  const back = rows.findLastIndex(({ what, program }) => what === 'enter' && program === 0);
  const inside = left > back ? rows.slice(0, left) : rows;
  const clicked = new Set(
    inside.flatMap(({ what, name, about }) => (what === 'event' && name === 'click' ? [about] : [])),
  );
  return inside.flatMap(({ what, name, about, minute }): readonly Deed[] => {
    const after = minute - entered;
    if (after <= 0) return [];
    if (what === 'answer') return [{ after, said: text('story.sales', { answer: answerText(name) }) }];
    if (what !== 'event' || SILENT.includes(name) || (name === 'open' && clicked.has(about))) return [];
    return [{ after, said: deedText(name, about, catalogue), isSmall: SMALL.includes(name) }];
  });
}
