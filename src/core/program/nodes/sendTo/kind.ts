import { z } from 'zod';
import { verbatim } from '../../../kit/base.ts';
import { strong } from '../../../kit/text/parts.ts';
import type { DraftStep } from '../../plan/draft.ts';
import type { Described, KindContext, NodeKind } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { slug } from '../shared/schema.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({ program: slug.optional(), leave: z.boolean().default(false) });
type SendToSettings = z.infer<typeof schema>;

function describe({ program, leave }: SendToSettings, { programs = [] }: KindContext): Described {
  if (program === undefined) {
    return { title: t('label'), sentence: t('missingProgram'), missing: t('missingProgram') };
  }
  const name = verbatim(programs.find(({ id }) => id === program)?.name ?? program);
  return {
    title: t('title', { program: name }),
    sentence: t(leave ? 'leaves' : 'stays', { program: strong(name, 'program') }),
  };
}

function lower({ program = '', leave }: SendToSettings): readonly DraftStep[] {
  const effect = { kind: 'start', program } as const;
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
  form: () => [
    {
      setting: 'program',
      label: t('program'),
      help: t('programHelp'),
      control: { kind: 'pick', from: 'programs' },
    },
    { setting: 'leave', label: t('leave'), control: { kind: 'yesNo' } },
  ],
  describe,
  missing: ({ program }) =>
    program === undefined ? [{ setting: 'program', message: t('missingProgram') }] : [],
  lint: () => [],
  lower,
  words,
});
