/** What the cards of a program say, and small words that walks are told in. */
import type { ProgramCode } from '../../compile/code.ts';
import type { Text } from '../../kit/base.ts';
import { text, verbatim } from '../../kit/base.ts';
import { formatEpochMinute } from '../../kit/calendar/dates.ts';
import { localMinute } from '../../kit/calendar/local.ts';
import type { Zone } from '../../kit/calendar/zones.ts';
import { dateText, quoted } from '../../kit/text/parts.ts';
import type { Wording } from '../../people/rules/describe.ts';
import { ownSettings } from '../../program/document/nodeProblems.ts';
import type { ProgramFile } from '../../program/document/types.ts';
import type { Port } from '../../program/nodes/contract.ts';
import type { Registry } from '../../program/nodes/registry.ts';
import type { ProgramWords } from './types.ts';

/** Titles and names of the ways out of all cards of a program. */
export function programWords(file: ProgramFile, kinds: Registry): ProgramWords {
  const ctx = { catalogue: file.catalogue, entry: file.program.settings.entry };
  const entries = file.program.nodes.map(({ id, kind, settings }) => {
    const known = kinds.find(kind);
    const own = settings.name;
    if (known === undefined) return [id, { title: verbatim(id), ports: {} }] as const;
    const given = ownSettings(settings) as never;
    const described = known.describe(given, ctx).title;
    const title = typeof own === 'string' && own !== '' ? verbatim(own) : described;
    const labelled = known.ports(given, ctx).flatMap(({ id: port, label }: Port) => {
      return label === undefined ? [] : [[port, label] as const];
    });
    return [id, { title, ports: Object.fromEntries(labelled) }] as const;
  });
  return Object.fromEntries(entries);
}

/** How names of one program are said. */
export interface Speech {
  readonly code: ProgramCode;
  readonly words: ProgramWords;
}

/** What a card is called. */
export function titleOf({ words }: Speech, nodeId: string): Text {
  return words[nodeId]?.title ?? verbatim(nodeId);
}

/** What a way out of a card is called. */
export function wayText({ words }: Speech, nodeId: string, port: string): Text {
  return words[nodeId]?.ports[port] ?? verbatim(port);
}

/** What a mail is called by its reader: its subject, else its name. */
export function subjectOf({ code }: Speech, asset: string): string {
  const known = code.catalogue.assets.find(({ id }) => id === asset);
  return known?.subject || known?.name || asset;
}

/** The subject in quotation marks. */
export function mailText(speech: Speech, asset: string): Text {
  return quoted(verbatim(subjectOf(speech, asset)));
}

/** How rules of the program are described at a card. */
export function wordingOf({ code, words }: Speech, here: string): Wording {
  const nodeName = (id: string): string | undefined => {
    const title = words[id]?.title;
    return title?.key === 'verbatim' ? String(title.params?.text ?? '') : undefined;
  };
  return { catalogue: code.catalogue, here, nodeName };
}

/** A run minute in a zone: `YYYY-MM-DDTHH:MM`. */
export function localOf(zone: Zone, minute: number): string {
  return formatEpochMinute(localMinute(zone, minute)).replace('Z', '');
}

/** A run minute in a zone, in words. */
export function momentText(zone: Zone, minute: number): Text {
  return dateText(localOf(zone, minute));
}

/** Sentences one after the other; absent = there are none. */
export function sentences(list: readonly Text[]): Text | undefined {
  const [first, ...rest] = list;
  if (first === undefined) return undefined;
  const then = sentences(rest);
  return then === undefined ? first : text('walk.both', { first, then });
}
