import { z } from 'zod';
import { DAY, type Issue, type Text, verbatim } from '../../../kit/base.ts';
import { amountText, linked, strong } from '../../../kit/text/parts.ts';
import { MOST_MINUTES } from '../../plan/account.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { Described, KindContext, NodeKind, NodeView } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { issueOf } from '../shared/issues.ts';
import { slug } from '../shared/schema.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({
  program: slug.optional(),
  leave: z.boolean().default(false),
  /** Rest here until they have left the other program; only for who does not leave this one. */
  wait: z.boolean().default(false),
  /** Days after which they go on all the same; absent = however long it takes. */
  most: z.int().min(1).max(3650).optional(),
});
type SendToSettings = z.infer<typeof schema>;

function sentenceOf({ leave, wait, most }: SendToSettings, program: Text): Text {
  if (leave) return t('leaves', { program });
  if (!wait) return t('stays', { program });
  if (most === undefined) return t('waits', { program });
  return t('waitsUpTo', { program, time: linked(amountText(most, 'days'), 'most') });
}

function describe(settings: SendToSettings, { programs = [] }: KindContext): Described {
  const { program } = settings;
  if (program === undefined) {
    return { title: t('label'), sentence: t('missingProgram'), missing: t('missingProgram') };
  }
  const name = verbatim(programs.find(({ id }) => id === program)?.name ?? program);
  return {
    title: t('title', { program: name }),
    sentence: sentenceOf(settings, strong(name, 'program')),
  };
}

/** Whoever is here is in this program: its end would never come. Circles over several programs show where these run together. */
function lint(node: NodeView<SendToSettings>): readonly Issue[] {
  const { program, leave, wait } = node.settings;
  if (leave || !wait || program === undefined || program !== node.programId) return [];
  return [
    issueOf(node, 'sendTo/waits-in-circle', {
      severity: 'error',
      blocks: 'launch',
      setting: 'wait',
      message: t('circle', { circle: verbatim(`${program} → ${program}`) }),
      hint: t('circleHint'),
      fix: { label: t('fixCircle'), patch: [{ op: 'set', path: ['wait'], value: false }] },
    }),
  ];
}

/** The limit of the wait in minutes. */
function limitOf({ most }: SendToSettings): number {
  return most === undefined ? MOST_MINUTES : most * DAY;
}

function lower(settings: SendToSettings): readonly DraftStep[] {
  const { program = '', leave, wait } = settings;
  const effect = { kind: 'start', program } as const;
  if (!leave && wait) {
    const when = { kind: 'in', minutes: limitOf(settings) } as const;
    const ports = [{ port: 'out' }, { port: 'out' }];
    return [
      { op: 'emit', effect, ports: [{ local: 1 }] },
      { op: 'await', cases: [], when, resting: false, until: program, ports },
    ];
  }
  if (!leave) return [{ op: 'emit', effect, ports: [{ port: 'out' }] }];
  return [
    { op: 'emit', effect, ports: [{ local: 1 }] },
    { op: 'end', reason: 'movedOn', open: false, ports: [] },
  ];
}

/** Lets people into another program, and has them go on here or leave. */
export const sendTo: NodeKind<'sendTo', SendToSettings> = defineKind({
  kind: 'sendTo',
  version: 1,
  category: 'end',
  icon: 'route',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [{ id: 'start', label: t('label'), summary: t('summary'), icon: 'route' }]),
  schema,
  migrations: {},
  ports: ({ leave }) => (leave ? [] : [{ id: 'out' }]),
  form: ({ leave, wait }) => [
    {
      setting: 'program',
      label: t('program'),
      help: t('programHelp'),
      control: { kind: 'pick', from: 'programs' },
    },
    { setting: 'leave', label: t('leave'), control: { kind: 'yesNo' } },
    {
      setting: 'wait',
      label: t('wait'),
      help: t('waitHelp'),
      control: { kind: 'yesNo' },
      only: { setting: 'leave', is: [false] },
    },
    ...(leave || !wait
      ? []
      : [
          {
            setting: 'most',
            label: t('most'),
            help: t('mostHelp'),
            control: { kind: 'number', min: 1, max: 3650, step: 1 },
          } as const,
        ]),
  ],
  describe,
  missing: ({ program }) =>
    program === undefined ? [{ setting: 'program', message: t('missingProgram') }] : [],
  lint,
  lower,
  words,
});
