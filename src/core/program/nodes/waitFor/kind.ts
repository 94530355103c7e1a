import type { Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { anyOf, linked, strong } from '../../../kit/text/parts.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import type { KindContext, NodeKind, Port } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { portIds } from '../shared/entries.ts';
import { eventNoun, eventOutcome, NO_NAMES, nameOf } from '../shared/names.ts';
import { ruleWords } from '../shared/rules.ts';
import { durationWords } from '../shared/time.ts';
import { waitForForm } from './form.ts';
import { waitForIssues } from './lint.ts';
import { isFinished, lowerWaitFor } from './lower.ts';
import type { WaitForCase, WaitForSettings } from './settings.ts';
import { waitForSchema } from './settings.ts';
import { t, words } from './words.ts';

function wayName(one: WaitForCase, catalogue: Catalogue = NO_NAMES): Text {
  if (one.label !== undefined && one.label !== '') return verbatim(one.label);
  if (one.on === 'event' && one.event !== undefined) return eventOutcome(catalogue, one.event);
  return t('holds');
}

function ports({ cases, noLimit }: WaitForSettings, ctx?: KindContext): readonly Port[] {
  const ids = portIds(cases, ['timeout']);
  return [
    ...cases.map((one, at): Port => ({ id: ids[at] ?? '', label: wayName(one, ctx?.catalogue) })),
    { id: 'timeout', label: t('timedOut'), ...(noLimit && { mayBeOpen: true }) },
  ];
}

/** What is waited for, of things people do; undefined where there is none. */
function awaited(cases: WaitForSettings['cases'], { catalogue }: KindContext): Text | undefined {
  const events = cases.flatMap(({ on, event }) => (on === 'event' && event !== undefined ? [event] : []));
  const nouns = [...new Set(events)].map((event) => eventNoun(catalogue, event));
  return nouns.length > 0 ? anyOf(nouns) : undefined;
}

function title({ cases }: WaitForSettings, ctx: KindContext): Text {
  const what = awaited(cases, ctx);
  if (what !== undefined) return t('title', { what });
  return cases.some(({ on }) => on === 'rule') ? t('titleRule') : t('title', { what: t('unfinished') });
}

const MAIL_EVENTS: ReadonlySet<string> = new Set(['click', 'open', 'reply']);

function sentence({ cases, limit, noLimit }: WaitForSettings, { catalogue }: KindContext): Text {
  const [one, second] = cases;
  if (one === undefined || !cases.every(isFinished)) return t('missingCase');
  const at = { limit: linked(durationWords(limit), 'limit') };
  if (second !== undefined) return noLimit ? t('forever') : t('manyLimit', at);
  if (one.on === 'rule' && one.rule !== undefined) {
    const rule = ruleWords(one.rule, catalogue);
    return noLimit ? t('ruleForever', { rule }) : t('ruleLimit', { rule, ...at });
  }
  if (one.about !== undefined) {
    const about = strong(nameOf(catalogue, 'assets', one.about), 'cases.0.about');
    return noLimit ? t('aboutForever', { about }) : t('aboutLimit', { about, ...at });
  }
  if (noLimit) return t('forever');
  return MAIL_EVENTS.has(one.event ?? '') ? t('mailLimit', at) : t('limit', at);
}

/** What the card says in title and sentence, as one sentence. */
function whole({ cases, limit, noLimit }: WaitForSettings, ctx: KindContext): Text | undefined {
  const [one, second] = cases;
  if (one === undefined || !cases.every(isFinished)) return undefined;
  const at = { limit: linked(durationWords(limit), 'limit') };
  const what = awaited(cases, ctx);
  if (what === undefined) {
    if (noLimit || second !== undefined || one.rule === undefined) return undefined;
    return t('wholeRule', { rule: ruleWords(one.rule, ctx.catalogue), ...at });
  }
  if (second === undefined && one.about !== undefined) {
    const about = strong(nameOf(ctx.catalogue, 'assets', one.about), 'cases.0.about');
    return noLimit ? t('wholeAboutForever', { what, about }) : t('wholeAbout', { what, about, ...at });
  }
  if (noLimit) return t('wholeForever', { what });
  const isMail = second === undefined && MAIL_EVENTS.has(one.event ?? '');
  return t(isMail ? 'wholeMail' : 'wholeLimit', { what, ...at });
}

function missing({
  cases,
}: WaitForSettings): readonly { readonly setting: string; readonly message: Text }[] {
  if (cases.length === 0) return [{ setting: 'cases', message: t('missingCase') }];
  return cases.flatMap((one, at) =>
    isFinished(one) ? [] : [{ setting: `cases.${at}.${one.on}`, message: t('missingCase') }],
  );
}

/** The icon of the card, by the event waited for. */
const ICONS: Readonly<Record<string, string>> = {
  click: 'mouse-pointer-click',
  reply: 'message-square',
  form: 'clipboard-list',
  visit: 'globe',
  webinar: 'monitor',
  open: 'eye',
};

function iconOf({ cases: [one, second] }: WaitForSettings): string {
  if (second !== undefined) return 'inbox';
  return ICONS[one?.event ?? ''] ?? 'hourglass';
}

const forEvent = (event: string) => ({ cases: [{ id: event, on: 'event', event }] });
const anyAnswer = ['click', 'reply', 'form'].map((event) => ({ id: event, on: 'event', event }));

/** Waits until people do something, or something about them is true; at most so long. */
export const waitFor: NodeKind<'waitFor', WaitForSettings> = defineKind({
  kind: 'waitFor',
  version: 1,
  category: 'timing',
  icon: 'hourglass',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(waitForSchema, [
    {
      id: 'click',
      label: t('clickPreset'),
      summary: t('clickSummary'),
      icon: 'mouse-pointer-click',
      set: forEvent('click'),
    },
    {
      id: 'reply',
      label: t('replyPreset'),
      summary: t('clickSummary'),
      icon: 'message-square',
      keywords: t('replyKeywords'),
      set: forEvent('reply'),
    },
    {
      id: 'form',
      label: t('formPreset'),
      summary: t('clickSummary'),
      icon: 'clipboard-list',
      keywords: t('formKeywords'),
      set: forEvent('form'),
    },
    {
      id: 'visit',
      label: t('visitPreset'),
      summary: t('clickSummary'),
      icon: 'globe',
      set: forEvent('visit'),
    },
    {
      id: 'webinar',
      label: t('webinarPreset'),
      summary: t('clickSummary'),
      icon: 'monitor',
      keywords: t('webinarKeywords'),
      set: forEvent('webinar'),
    },
    { id: 'open', label: t('openPreset'), summary: t('openSummary'), icon: 'eye', set: forEvent('open') },
    { id: 'any', label: t('anyPreset'), summary: t('anySummary'), icon: 'inbox', set: { cases: anyAnswer } },
  ]),
  schema: waitForSchema,
  migrations: {},
  ports,
  form: waitForForm,
  describe: (s, ctx) => {
    const first = missing(s)[0];
    const all = whole(s, ctx);
    return {
      title: title(s, ctx),
      icon: iconOf(s),
      sentence: sentence(s, ctx),
      ...(all && { whole: all }),
      ...(first && { missing: first.message }),
    };
  },
  missing,
  lint: (node) => waitForIssues(node, (one) => wayName(one, node.catalogue)),
  lower: lowerWaitFor,
  words,
});
