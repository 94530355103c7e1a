import type { Text } from '../../../kit/base.ts';
import { verbatim } from '../../../kit/base.ts';
import { linked, strong } from '../../../kit/text/parts.ts';
import type { Described, KindContext, NodeKind, Port } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { portIds } from '../shared/entries.ts';
import { nameOf } from '../shared/names.ts';
import { durationWords } from '../shared/time.ts';
import { handoffForm } from './form.ts';
import { handoffIssues } from './lint.ts';
import { lowerHandoff } from './lower.ts';
import type { HandoffSettings, RejectWay } from './settings.ts';
import { FIXED_PORTS, handoffSchema, queueOf, rejectWays } from './settings.ts';
import { t, words } from './words.ts';

function wayLabel({ label, isRest }: RejectWay, hasGroups: boolean): Text {
  if (isRest) return t(hasGroups ? 'rejectedRest' : 'rejected');
  return label === undefined ? t('rejected') : verbatim(label);
}

function ports(s: HandoffSettings): readonly Port[] {
  const ways = rejectWays(s, portIds(s.groups, FIXED_PORTS));
  return [
    { id: 'accepted', label: t('accepted'), mayBeOpen: true },
    ...ways.map(
      (way): Port => ({
        id: way.port,
        label: wayLabel(way, s.groups.length > 0),
        mayBeOpen: true,
        together: t('notAccepted'),
      }),
    ),
    { id: 'overdue', label: t('overdue'), mayBeOpen: true, together: t('notAccepted') },
  ];
}

function describe(s: HandoffSettings, { catalogue }: KindContext): Described {
  const queue = queueOf(s, catalogue);
  const name = queue === undefined ? t('nobody') : nameOf(catalogue, 'queues', queue);
  return {
    title: t('title'),
    sentence: t('sentence', { queue: strong(name, 'queue'), sla: linked(durationWords(s.sla), 'sla') }),
    ...(queue === undefined && { missing: t('missingQueue') }),
  };
}

/** Passes people to sales with a packet, and waits for the answer. */
export const handoff: NodeKind<'handoff', HandoffSettings> = defineKind({
  kind: 'handoff',
  version: 1,
  category: 'sales',
  icon: 'handshake',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(handoffSchema, [
    { id: 'sales', label: t('label'), summary: t('summary'), icon: 'handshake', simple: true },
  ]),
  schema: handoffSchema,
  migrations: {},
  ports,
  form: handoffForm,
  describe,
  missing: (s, { catalogue }) =>
    queueOf(s, catalogue) === undefined ? [{ setting: 'queue', message: t('missingQueue') }] : [],
  lint: handoffIssues,
  lower: lowerHandoff,
  words,
});
