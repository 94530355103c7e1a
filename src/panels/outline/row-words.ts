/** What a row of the outline says. Each part is asked of the store by itself, so that a row is drawn anew for its own words alone. */
import { inTurn, numberText, type ProgramFile, type ProgramNode, type Text } from '../../core/index.ts';
import { openByNode } from '../../store/comments/comments.ts';
import { describedOf, iconOf } from '../../store/document/kinds.ts';
import type { OutlineRow } from '../../store/document/outline.ts';
import { countsOf } from '../../store/run/counts.ts';
import { comesInText } from '../../store/run/outside.ts';
import { useStore } from '../../store/store.ts';
import { type Change, useChanges } from '../../store/versions/changes-since.ts';
import { useWords, type Voice } from '../../store/words.ts';

const titles = new WeakMap<Voice, WeakMap<Text, string>>();

/** A title in words, found once: every row asks for its own after every change of the store. */
function saidOnce(voice: Voice, title: Text): string {
  const known = titles.get(voice) ?? new WeakMap<Text, string>();
  titles.set(voice, known);
  const words = known.get(title) ?? voice.say(title);
  known.set(title, words);
  return words;
}

const icons = new WeakMap<ProgramNode, string>();

/** The icon of a node, found once: nodes do not change. */
function iconOnce(node: ProgramNode, file: ProgramFile): string {
  const icon = icons.get(node) ?? iconOf(node, file);
  icons.set(node, icon);
  return icon;
}

/** Words and sign of a row. */
export interface RowWords {
  readonly shown: string;
  readonly spoken: string;
  readonly icon: string;
}

/** The words of a row. */
export function useRowWords(row: OutlineRow): RowWords {
  const voice = useWords();
  const { t, say } = voice;
  const on = row.kind === 'way' ? row.on : undefined;
  const title = useStore(({ file }) =>
    file === undefined ? '' : saidOnce(voice, describedOf(row.node, file).title),
  );
  const onTitle = useStore(({ file }) => file && on && saidOnce(voice, describedOf(on, file).title));
  const icon = useStore(({ file }) => (file === undefined ? '' : iconOnce(row.node, file)));
  if (row.kind === 'step') {
    return { shown: title, spoken: t('draw.outline.row', { number: row.number, step: title }), icon };
  }
  if (row.kind === 'group') {
    const count = t('groups.steps', { count: row.count });
    const spoken = t(row.isFolded ? 'groups.spokenFolded' : 'groups.spoken', { name: title, count });
    return { shown: title, spoken, icon: row.isFolded ? 'chevron-right' : 'chevron-down' };
  }
  const way = row.port.label === undefined ? t('app.nextStep') : say(row.port.label);
  const rest = row.isOpen ? t('draw.outline.open') : onTitle && t('draw.outline.on', { step: onTitle });
  const shown = say(inTurn([way, rest]));
  return { shown, spoken: shown, icon: row.port.of.length > 1 ? 'chevron-right' : 'corner-down-right' };
}

const NO_PORTS: readonly string[] = [];

/** How many came by in the last run, and how many more or fewer than at the last checkpoint. */
export function useRowCount(
  row: OutlineRow,
): ({ readonly count: string; readonly note?: string } & Change) | undefined {
  const { say, maybe } = useWords();
  const changes = useChanges();
  const { id } = row.node;
  const ports = row.kind === 'way' ? row.port.of : NO_PORTS;
  const now = useStore(({ run: { report } }) => {
    if (report === undefined) return undefined;
    const { came, went } = countsOf(report);
    if (row.kind !== 'way') return came.get(id);
    const known = ports.flatMap((port) => went.get(`${id}/${port}`) ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
  });
  const report = useStore(({ run }) => run.report);
  if (now === undefined || report === undefined) return undefined;
  const note = row.kind === 'way' ? undefined : maybe(comesInText(report, { id }));
  const change = row.kind === 'way' ? changes?.went(id, ports, now) : changes?.came(id, now);
  return { count: say(numberText(now)), ...(note === undefined ? {} : { note }), ...change };
}

/** How many comments on the step are open, in words; nothing where none is. */
export function useRowComments(
  row: OutlineRow,
): { readonly count: number; readonly words: string } | undefined {
  const { t } = useWords();
  const count = useStore(({ file }) =>
    file === undefined || row.kind === 'way' ? 0 : (openByNode(file).get(row.node.id) ?? 0),
  );
  return count === 0 ? undefined : { count, words: t('comments.open', { count }) };
}
