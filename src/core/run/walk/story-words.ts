/** Stories in words: given, when, then. */
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { durationText, inTurn, numberText, quoted } from '../../kit/text/parts.ts';
import { answerText, describeRule } from '../../people/rules/describe.ts';
import type { Story, StoryPromise } from '../../program/document/stories.ts';
import type { ProgramFile } from '../../program/document/types.ts';
import { registry } from '../../program/nodes/registry.ts';
import { fieldName, valueName } from '../../program/nodes/shared/names.ts';
import { reasonName } from '../../program/nodes/shared/reasons.ts';
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
    const fields = Object.entries(given.fields ?? {}).filter(([, value]) => typeof value === 'string');
    for (const [field, value] of fields.slice(0, MOST_FIELDS)) parts.push(valueName(field, value));
  }
  return inTurn(parts);
}

/** What robots do is not told: nobody would call it part of the story. */
const SILENT: readonly string[] = ['machineOpen', 'scannerClick'];

/** What happens in a story, in order: acts by the minute, then answers to mails, packets and calls. */
export function whenTexts({ when }: Story, { catalogue }: ProgramFile): readonly Text[] {
  const deed = (event: string, about: string | undefined): Text =>
    describeRule(
      { kind: 'seen', event, ...(about === undefined ? {} : { about }), since: 'ever' },
      catalogue,
    );
  const entered = when.enters?.[0]?.minute ?? 0;
  const acts = [...(when.events ?? [])]
    .sort((a, b) => a.minute - b.minute)
    .map(({ minute, event, about }) =>
      text('story.did', { deed: deed(event, about), duration: durationText(Math.max(0, minute - entered)) }),
    );
  const responses = (when.responses ?? [])
    .filter(({ event }) => !SILENT.includes(event))
    .map(({ event, asset, afterMinutes }) =>
      text('story.answered', { deed: deed(event, asset), duration: durationText(afterMinutes) }),
    );
  const answers = (when.answers ?? []).map(({ is, afterMinutes }) =>
    text('story.sales', { answer: answerText(is), duration: durationText(afterMinutes) }),
  );
  return [...acts, ...responses, ...answers];
}
