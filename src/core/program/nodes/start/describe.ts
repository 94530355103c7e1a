import type { Text } from '../../../kit/base.ts';
import {
  amountText,
  capital,
  durationText,
  inTurn,
  linked,
  strong,
  timeText,
} from '../../../kit/text/parts.ts';
import type { Catalogue } from '../../../people/model/catalogue.ts';
import type { KindContext } from '../contract.ts';
import { eventName, eventOutcome, fieldName, nameOf } from '../shared/names.ts';
import { ruleWords } from '../shared/rules.ts';
import type { StartSettings } from './settings.ts';
import { t } from './words.ts';

/** The title of a start's card: how people come in. */
export function startTitle(s: StartSettings, { catalogue }: KindContext): Text {
  if (s.on === 'event' && s.event !== undefined) return capital(eventOutcome(catalogue, s.event));
  return {
    form: t('formPreset'),
    segment: t('segmentPreset'),
    event: t('eventPreset'),
    change: t('changePreset'),
    date: t('datePreset'),
    sales: t('salesPreset'),
    hand: t('handPreset'),
    program: t('programPreset'),
  }[s.on];
}

/** Assets by their names, and forms or pages that are only known by their slug by that. */
function aboutName(catalogue: Catalogue, about: string): Text {
  return nameOf(catalogue, 'assets', about);
}

function dateWords(s: StartSettings, catalogue: Catalogue): Text {
  if (s.field === undefined) return t('missingField');
  const field = strong(fieldName(catalogue, s.field), 'field');
  const amount = linked(amountText(s.days, 'days'), 'days');
  const day =
    s.days === 0
      ? t('dateOn', { field })
      : t(s.side === 'before' ? 'dateBefore' : 'dateAfter', { amount, field });
  const at = s.at === undefined ? [] : [t('at', { time: linked(timeText(s.at), 'at') })];
  return inTurn([day, ...at, ...(s.yearly ? [t('yearly')] : [])]);
}

function whatWords(s: StartSettings, catalogue: Catalogue): Text {
  switch (s.on) {
    case 'form':
      return s.form === undefined
        ? t('anyForm')
        : t('form', { form: strong(aboutName(catalogue, s.form), 'form') });
    case 'segment':
      return s.segment === undefined
        ? t('missingSegment')
        : t('segment', { segment: strong(nameOf(catalogue, 'segments', s.segment), 'segment') });
    case 'event': {
      if (s.event === undefined) return t('missingEvent');
      const event = strong(eventName(catalogue, s.event), 'event');
      return s.about === undefined
        ? event
        : t('eventAbout', { event, about: strong(aboutName(catalogue, s.about), 'about') });
    }
    case 'change':
      return s.rule === undefined ? t('missingRule') : t('change', { rule: ruleWords(s.rule, catalogue) });
    case 'date':
      return dateWords(s, catalogue);
    case 'sales':
      return linked(t(s.outcome), 'outcome');
    case 'hand':
      return t('hand');
    case 'program':
      return t('program');
  }
}

function entryWords(entry: KindContext['entry']): readonly Text[] {
  if (entry === undefined) return [];
  if (entry.kind === 'once') return [t('once')];
  const { afterMinutes } = entry;
  return [afterMinutes === 0 ? t('againAtOnce') : t('again', { time: durationText(afterMinutes) })];
}

/** Whether who is so already is let in beside who becomes so: asked of segments and rules only. */
export function takesAlready({ on, who, already = false }: StartSettings): boolean {
  return already && who === 'event' && (on === 'segment' || on === 'change');
}

/** The sentence of a start's card: what lets people in, whom, and how often. */
export function startSentence(s: StartSettings, { catalogue, entry }: KindContext): Text {
  const filter = s.filter === undefined ? [] : [t('onlyIf', { rule: ruleWords(s.filter, catalogue) })];
  const already = takesAlready(s) ? [linked(t('alsoAlready'), 'already')] : [];
  return capital(inTurn([whatWords(s, catalogue), ...already, ...filter, ...entryWords(entry)]));
}
