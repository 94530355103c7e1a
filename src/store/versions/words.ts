/** Changes in words: the name of what changed, and its old words beside the new ones. */
import {
  type AnyChange,
  type ChangedRun,
  type CommentChange,
  changedWords,
  cutText,
  deedOf,
  type ProgramFile,
  type Text,
  verbatim,
} from '../../core/index.ts';
import { describedOf, portsOf, titleOf } from '../document/kinds.ts';
import type { Voice } from '../words.ts';
import type { Pair } from './state.ts';

/** One change as it is read. */
export interface Said {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly title: string;
  /** One line for each setting. */
  readonly lines: readonly (readonly ChangedRun[])[];
}

/** A change of a pair in words. */
export function saidOf(one: AnyChange, pair: Pair, voice: Voice): Said {
  if (one.of === 'step') return saidStep(one.change, pair, voice);
  if (one.of === 'line') return saidLine(one.change, pair, voice);
  if (one.of === 'comment') return saidComment(one.change, pair, voice);
  const { kind, label, before, after } = one.change;
  const isSaid = before !== undefined || after !== undefined;
  const runs = isSaid ? between(before, after, voice) : kind === 'changed' ? otherwise(voice) : [];
  return { kind, title: voice.say(label), lines: runs.length === 0 ? [] : [runs] };
}

function otherwise({ t }: Voice): readonly ChangedRun[] {
  return [{ text: t('versions.otherwise') }];
}

/** Old words struck, new ones beside them; long ones word by word. */
function between(before: Text | undefined, after: Text | undefined, { maybe }: Voice): readonly ChangedRun[] {
  const [old, now] = [maybe(before) ?? '', maybe(after) ?? ''];
  const isLong = Math.min(old.length, now.length) > 24;
  if (isLong) return changedWords(old, now);
  return [
    ...(old === '' ? [] : [{ text: old, change: 'old' } as const]),
    ...(now === '' ? [] : [{ text: now, change: 'new' } as const]),
  ];
}

type StepOf = Extract<AnyChange, { of: 'step' }>['change'];
type LineOf = Extract<AnyChange, { of: 'line' }>['change'];

function saidStep({ kind, id, settings }: StepOf, { a, b }: Pair, voice: Voice): Said {
  const file = kind === 'removed' ? a : b;
  const title = voice.say(titleOf(file, id));
  if (kind === 'added') return { kind, title, lines: [[{ text: sentenceOf(b, id, voice), change: 'new' }]] };
  if (kind === 'removed')
    return { kind, title, lines: [[{ text: sentenceOf(a, id, voice), change: 'old' }]] };
  const lines = settings.map(({ label, before, after }): readonly ChangedRun[] => [
    { text: `${voice.say(label)} ` },
    ...between(before, after, voice),
  ]);
  if (lines.length > 0) return { kind, title, lines };
  const runs = changedWords(sentenceOf(a, id, voice), sentenceOf(b, id, voice));
  return { kind, title, lines: [runs.some(({ change }) => change !== undefined) ? runs : otherwise(voice)] };
}

function sentenceOf(file: ProgramFile, id: string, { say }: Voice): string {
  const node = file.program.nodes.find((one) => one.id === id);
  if (node === undefined) return '';
  const { missing, sentence } = describedOf(node, file);
  return say(missing ?? sentence);
}

function saidLine({ kind, from, port, before, after }: LineOf, { a, b }: Pair, voice: Voice): Said {
  const file = after === undefined ? a : b;
  const node = file.program.nodes.find((one) => one.id === from);
  const ports = node === undefined ? [] : portsOf(node, file);
  const outcome = ports.length < 2 ? undefined : voice.maybe(ports.find(({ id }) => id === port)?.label);
  const title = voice.t(outcome === undefined ? 'versions.lineOnly' : 'versions.lineMoved', {
    from: titleOf(file, from),
    port: outcome ?? '',
  });
  const to = (whole: ProgramFile, id: string | undefined): string =>
    id === undefined ? voice.t('versions.nowhere') : voice.t('versions.lineTo', { to: titleOf(whole, id) });
  return {
    kind: kind === 'moved' ? 'changed' : kind,
    title,
    lines: [
      [
        { text: to(a, before?.to), change: 'old' },
        { text: to(b, after?.to), change: 'new' },
      ],
    ],
  };
}

/** Most letters of a comment that are told of it; the whole of it stands at its step. */
const MOST_SAID = 160;

function saidComment({ kind, node, said, settled }: CommentChange, { a, b }: Pair, voice: Voice): Said {
  const { t } = voice;
  const file = [b, a].find(({ program }) => program.nodes.some(({ id }) => id === node));
  const step = file === undefined ? t('comments.gone') : titleOf(file, node);
  const short = (words: string): string =>
    words.length > MOST_SAID ? `${cutText(words, MOST_SAID)}…` : words;
  const lines = said.map(({ before, after }, i): readonly ChangedRun[] => {
    const author = (after ?? before)?.author || t('comments.somebody');
    const [old, now] = [before, after].map((one) => one && verbatim(short(one.text)));
    const deed = deedOf({ kind, said }, i);
    return [{ text: `${t(`comments.diff.${deed}`, { author })} ` }, ...between(old, now, voice)];
  });
  const end = settled === undefined ? [] : [[{ text: t(`comments.diff.${settled ? 'settled' : 'open'}`) }]];
  return { kind, title: t('comments.diff.title', { step }), lines: [...lines, ...end] };
}
