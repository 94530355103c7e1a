import { z } from 'zod';
import { verbatim } from '../../../kit/base.ts';
import type { NodeKind } from '../contract.ts';
import { defineKind, presetsOf } from '../shared/define.ts';
import { words as ownText } from '../shared/schema.ts';
import { t, words } from './words.ts';

const schema = z.strictObject({ text: ownText.default('') });
type NoteSettings = z.infer<typeof schema>;

/** A remark on the canvas. Nobody passes through it. */
export const note: NodeKind<'note', NoteSettings> = defineKind({
  kind: 'note',
  version: 1,
  category: 'end',
  icon: 'sticky-note',
  label: t('label'),
  summary: t('summary'),
  keywords: [t('keywords')],
  presets: presetsOf(schema, [{ id: 'note', label: t('label'), summary: t('summary'), icon: 'sticky-note' }]),
  schema,
  migrations: {},
  annotation: true,
  ports: () => [],
  form: () => [
    {
      setting: 'text',
      label: t('text'),
      control: { kind: 'text', multiline: true, placeholder: t('placeholder') },
    },
  ],
  describe: (s) => ({ title: t('label'), sentence: s.text === '' ? t('empty') : verbatim(s.text) }),
  missing: () => [],
  lint: () => [],
  lower: () => [],
  words,
});
