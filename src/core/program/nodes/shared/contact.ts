/** What every contact has in common: topic, hours, what happens when it may not go, and its doubts. */

import { z } from 'zod';
import type { Issue, Text } from '../../../kit/base.ts';
import { text, verbatim } from '../../../kit/base.ts';
import type { AssetDef, Catalogue } from '../../../people/model/catalogue.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { Control, FormField, NodeView } from '../contract.ts';
import { issueOf, setting } from './issues.ts';
import { nameOf } from './names.ts';
import { slug, timeWindow, words } from './schema.ts';
import { windowField, windowIssues } from './time.ts';

/** Settings of a contact. `asset` absent = content of its own, under the node's id. */
export const contactShape = {
  asset: slug.optional(),
  topic: slug.optional(),
  operational: z.boolean().default(false),
  resend: z.boolean().default(false),
  window: timeWindow.optional(),
  ifHeld: z.enum(['hold', 'skip', 'exit']).default('hold'),
  ifOut: z.enum(['skip', 'exit']).default('skip'),
};

/** Settings of content that a node brings along itself. */
export const ownContentShape = {
  subject: words.optional(),
  sender: words.optional(),
  body: words.optional(),
};

const contactSchema = z.object(contactShape);
/** What a contact step needs to know. */
export type ContactSettings = z.infer<typeof contactSchema>;

type Sending = Omit<Extract<DraftStep, { op: 'send' }>, 'op' | 'ports' | 'asset' | 'channel'>;

/** The part of a send step that all contacts share; what is left to the program is '' and -1. */
export function sendingOf(settings: ContactSettings): Sending {
  return {
    topic: settings.topic ?? '',
    operational: settings.operational,
    resend: settings.resend,
    ifOut: settings.ifOut,
    ifHeld: settings.ifHeld,
    holdMaxMinutes: -1,
    ...(settings.window && { window: settings.window }),
  };
}

/** A step that sends and goes on by `out`, whether it was sent or skipped. */
export function sendStep(settings: ContactSettings, asset: string, channel: string): DraftStep {
  return { op: 'send', asset, channel, ...sendingOf(settings), ports: [{ port: 'out' }, { port: 'out' }] };
}

function heldChoice(values: readonly ('hold' | 'skip' | 'exit')[]): Control {
  const options = values.map((value) => ({ value, label: text(`steps.held.${value}`) }));
  return { kind: 'choice', segmented: true, options };
}

/** The fields of what happens around a contact, folded away: most have good defaults. */
export function contactFields(): readonly FormField[] {
  const topics: Control = { kind: 'pick', from: 'topics', any: text('steps.topicDefault') };
  const fields: readonly FormField[] = [
    {
      setting: 'topic',
      label: text('steps.topic'),
      help: text('steps.topicHelp'),
      control: topics,
      loose: true,
    },
    windowField(text('steps.sendWindow'), text('steps.sendWindowHelp')),
    {
      setting: 'ifHeld',
      label: text('steps.ifHeld'),
      help: text('steps.ifHeldHelp'),
      control: heldChoice(['hold', 'skip', 'exit']),
    },
    {
      setting: 'ifOut',
      label: text('steps.ifOut'),
      help: text('steps.ifOutHelp'),
      control: heldChoice(['skip', 'exit']),
    },
    {
      setting: 'operational',
      label: text('steps.operational'),
      help: text('steps.operationalHelp'),
      control: { kind: 'yesNo' },
    },
    {
      setting: 'resend',
      label: text('steps.resend'),
      help: text('steps.resendHelp'),
      control: { kind: 'yesNo' },
    },
  ];
  return fields.map((field) => ({ ...field, rare: true }));
}

/** Content of the catalogue by its id. */
export function assetOf(catalogue: Catalogue, id: string | undefined): AssetDef | undefined {
  return id === undefined ? undefined : catalogue.assets.find((asset) => asset.id === id);
}

/** Doubts about topic, hours and repetition. */
export function contactIssues<S extends ContactSettings>(node: NodeView<S>, kind: string): readonly Issue[] {
  return [
    ...topicIssues(node, kind),
    ...windowIssues(node, kind, node.settings.window),
    ...repeatIssues(node, kind),
  ];
}

function topicIssues<S extends ContactSettings>(node: NodeView<S>, kind: string): readonly Issue[] {
  const { topic, operational } = node.settings;
  const hasTopic = (topic ?? node.topic ?? '') !== '';
  if (hasTopic || operational) return [];
  const first = node.catalogue.topics[0];
  return [
    issueOf(node, `${kind}/no-topic`, {
      severity: 'warning',
      blocks: 'nothing',
      setting: 'topic',
      message: text('steps.noTopic'),
      hint: text('steps.noTopicHint'),
      ...(first && {
        fix: setting(text('steps.useTopic', { topic: verbatim(first.name) }), ['topic'], first.id),
      }),
    }),
  ];
}

function repeatIssues<S extends ContactSettings>(node: NodeView<S>, kind: string): readonly Issue[] {
  const asset = node.settings.asset ?? node.id;
  if (node.settings.resend || !node.sentBefore.has(asset)) return [];
  return [
    issueOf(node, `${kind}/sent-before`, {
      severity: 'warning',
      blocks: 'nothing',
      setting: 'resend',
      message: text('steps.sentBefore'),
      hint: text('steps.sentBeforeHint'),
      fix: setting(text('steps.fixResend'), ['resend'], true),
    }),
  ];
}

/** What a contact is called: its content in the catalogue, or nothing yet. */
export function assetName(catalogue: Catalogue, id: string): Text {
  return nameOf(catalogue, 'assets', id);
}
