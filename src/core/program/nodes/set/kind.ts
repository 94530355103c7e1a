import type { Issue, Text } from '../../../kit/base.ts';
import { text, verbatim } from '../../../kit/base.ts';
import { allOf, numberText } from '../../../kit/text/parts.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import { fieldOf } from '../../../people/rules/claims.ts';
import type { DraftPort, DraftStep } from '../../plan/draft.ts';
import type { Change } from '../../plan/plan.ts';
import type { NodeKind, NodeView } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { issueOf } from '../shared/issues.ts';
import { fieldName, nameOf, valueName } from '../shared/names.ts';
import { ruleIssues } from '../shared/rules.ts';
import { setForm } from './form.ts';
import type { SetChange, SetSettings } from './settings.ts';
import { setSchema } from './settings.ts';
import { t, words } from './words.ts';

const STAGE_FIELD = 'lifecycle-stage';

/** The change as steps know it; nothing while it is unfinished. */
function changeOf(one: SetChange): Change | undefined {
  const { what, dimension, points, stage, field, value, list, topic, on } = one;
  switch (what) {
    case 'score':
      return { kind: 'score', dimension, points };
    case 'stage':
      return stage === undefined ? undefined : { kind: 'field', field: STAGE_FIELD, value: stage };
    case 'field':
      return field === undefined || value === undefined ? undefined : { kind: 'field', field, value };
    case 'list':
      return list === undefined ? undefined : { kind: 'list', list, on };
    case 'consent':
      return topic === undefined ? undefined : { kind: 'consent', topic, on };
    case 'suppress':
      return { kind: 'suppress', on };
  }
}

function changeWords(change: Change, catalogue: Catalogue): Text {
  switch (change.kind) {
    case 'score': {
      const params = {
        points: numberText(Math.abs(change.points)),
        dimension: text(`rules.${change.dimension}`),
      };
      return change.points < 0 ? t('takePoints', params) : t('addPoints', params);
    }
    case 'field': {
      if (change.field === STAGE_FIELD) return t('setStage', { stage: valueName(STAGE_FIELD, change.value) });
      const field = fieldName(catalogue, change.field);
      return change.value === null
        ? t('clearField', { field })
        : t('setField', { field, value: valueName(change.field, change.value) });
    }
    case 'list':
      return t(change.on ? 'addTo' : 'removeFrom', { list: nameOf(catalogue, 'lists', change.list) });
    case 'consent':
      return t(change.on ? 'allow' : 'withdraw', { topic: nameOf(catalogue, 'topics', change.topic) });
    case 'suppress':
      return t(change.on ? 'stopContact' : 'allowContact');
  }
}

function finished({ changes }: SetSettings): readonly Change[] {
  return changes.flatMap((one) => changeOf(one) ?? []);
}

function title(s: SetSettings, catalogue: Catalogue): Text {
  const [only, second] = finished(s);
  if (only === undefined) return t('label');
  return second === undefined ? changeWords(only, catalogue) : t('many', { count: s.changes.length });
}

function sentence(s: SetSettings, catalogue: Catalogue): Text {
  const changes = finished(s);
  if (changes.length === 0) return t('missingChanges');
  if (changes.length > 1) return allOf(changes.map((one) => changeWords(one, catalogue)));
  const reason = s.changes[0]?.reason;
  return reason === undefined || reason.trim() === '' ? t('noReason') : verbatim(reason);
}

function missing({ changes }: SetSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (changes.length === 0) return [{ setting: 'changes', message: t('missingChanges') }];
  return changes.flatMap((one, at) =>
    changeOf(one) === undefined
      ? [
          {
            setting: `changes.${at}.${one.what === 'consent' ? 'topic' : one.what}`,
            message: t('missingChanges'),
          },
        ]
      : [],
  );
}

/** A value that its field cannot have is found as a question that the field cannot be asked. Dates may be any text. */
function valueIssues(node: NodeView<SetSettings>, one: SetChange, at: number): readonly Issue[] {
  const { what, field, value } = one;
  if (what !== 'field' || field === undefined || value === undefined || value === null) return [];
  const def = fieldOf(field, node.catalogue);
  if (def === undefined || def.type === 'date') return [];
  return ruleIssues(node, { kind: 'field', field, op: '=', value }, `changes.${at}`);
}

function lint(node: NodeView<SetSettings>): readonly Issue[] {
  return node.settings.changes.flatMap((one, at) => {
    const isNothing = one.what === 'score' && one.points === 0;
    const noPoints = issueOf(node, 'set/no-points', {
      severity: 'warning',
      blocks: 'nothing',
      setting: `changes.${at}.points`,
      message: t('noPoints'),
      hint: t('noPointsHint'),
    });
    return [...(isNothing ? [noPoints] : []), ...valueIssues(node, one, at)];
  });
}

/** One step a change, one after the other. */
function lower(s: SetSettings): readonly DraftStep[] {
  const changes = finished(s);
  return changes.map((change, at): DraftStep => {
    const port: DraftPort = at === changes.length - 1 ? { port: 'out' } : { local: at + 1 };
    return { op: 'set', change, ports: [port] };
  });
}

/** The icon of the card, by the first change. */
const ICONS: Readonly<Record<SetChange['what'], string>> = {
  score: 'circle-plus',
  stage: 'milestone',
  field: 'tag',
  list: 'list-plus',
  consent: 'hand',
  suppress: 'ban',
};

/** Changes the person: score, stage, field, list, consent. The only kind that does. */
export const set: NodeKind<'set', SetSettings> = defineKind({
  kind: 'set',
  version: 1,
  category: 'score',
  icon: 'circle-plus',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(setSchema, [
    {
      id: 'score',
      label: t('scorePreset'),
      summary: t('scoreSummary'),
      keywords: t('scoreKeywords'),
      icon: ICONS.score,
      set: { changes: [{}] },
    },
    {
      id: 'stage',
      label: t('stagePreset'),
      summary: t('stageSummary'),
      keywords: t('stageKeywords'),
      icon: ICONS.stage,
      set: { changes: [{ what: 'stage', stage: 'engaged' }] },
    },
    {
      id: 'field',
      label: t('fieldPreset'),
      summary: t('fieldSummary'),
      icon: ICONS.field,
      set: { changes: [{ what: 'field' }] },
    },
    {
      id: 'list',
      label: t('listPreset'),
      summary: t('listSummary'),
      icon: ICONS.list,
      set: { changes: [{ what: 'list' }] },
    },
    {
      id: 'consent',
      label: t('consentPreset'),
      summary: t('consentSummary'),
      keywords: t('consentKeywords'),
      icon: ICONS.consent,
      set: { changes: [{ what: 'consent' }] },
    },
    {
      id: 'suppress',
      label: t('suppressPreset'),
      summary: t('suppressSummary'),
      keywords: t('suppressKeywords'),
      icon: ICONS.suppress,
      set: { changes: [{ what: 'suppress' }] },
    },
  ]),
  schema: setSchema,
  migrations: {},
  ports: () => [{ id: 'out' }],
  form: setForm,
  describe: (s, { catalogue }) => {
    const first = missing(s)[0];
    return {
      title: title(s, catalogue),
      icon: ICONS[s.changes[0]?.what ?? 'score'],
      sentence: sentence(s, catalogue),
      ...(first && { missing: first.message }),
    };
  },
  missing,
  lint,
  lower,
  words,
});
