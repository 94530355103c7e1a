/** A catalogue and views to ask kinds with. */

import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import type { Catalogue } from '../../../../src/core/people/model/catalogue.ts';
import type {
  CommonSettings,
  KindContext,
  NodeKind,
  NodeView,
} from '../../../../src/core/program/nodes/contract.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';

export const OFFICE_HOURS = [
  [540, 1020],
  [540, 1020],
  [540, 1020],
  [540, 1020],
  [540, 1020],
  null,
  null,
] as const;

export const CATALOGUE: Catalogue = {
  fields: [
    { id: 'country', name: 'Country', type: 'text' },
    { id: 'seats', name: 'Seats', type: 'number' },
    { id: 'renewal', name: 'Renewal', type: 'date' },
  ],
  events: [{ id: 'trial', name: 'Trial started', rate: 0.01 }],
  topics: [{ id: 'newsletter', name: 'Newsletter' }],
  lists: [{ id: 'guests', name: 'Guests' }],
  segments: [{ id: 'emea', name: 'EMEA', rule: { kind: 'field', field: 'country', op: '=', value: 'DE' } }],
  assets: [
    { id: 'guide', name: 'the guide', subject: 'Your guide is here', sender: 'the customer team' },
    { id: 'article', name: 'Related article', subject: 'Three plants that cut idle time' },
  ],
  queues: [
    {
      id: 'emea-sales',
      name: 'EMEA sales',
      zone: 'Europe/Berlin',
      hours: OFFICE_HOURS,
      reps: 2,
      perRepDaily: 0,
      handlingMinutes: 18,
      replyMinutes: 90,
    },
  ],
};

export const CONTEXT: KindContext = { catalogue: CATALOGUE };

export const KINDS = registry();
export const EN = makeTexts('en', KINDS.words('en'));
export const JA = makeTexts('ja', KINDS.words('ja'));

/** The kind of that name. */
export function kindOf(name: string): NodeKind {
  const kind = KINDS.find(name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

/** A node as lint sees it: the kind's defaults and what differs. */
export function viewOf(
  kind: string,
  settings: object,
  more: Partial<Omit<NodeView<object>, 'settings'>> = {},
): NodeView<CommonSettings & object> {
  return {
    id: 'n1',
    settings: { ...kindOf(kind).defaults, ...settings },
    catalogue: CATALOGUE,
    zone: 'Europe/Berlin',
    topic: 'newsletter',
    sentBefore: new Set(),
    rightAfterSend: false,
    ...more,
  };
}

/** Title and sentence of a card in English, marks as *stars*. */
export function cardWords(kind: string, settings: object, ctx: KindContext = CONTEXT): string {
  const { title, sentence } = kindOf(kind).describe(settings, ctx);
  const said = EN.runs(sentence).map(({ text, strong }) => (strong === true ? `*${text}*` : text));
  return `${EN.say(title)} | ${said.join('')}`;
}
