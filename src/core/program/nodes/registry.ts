/**
 * Looks kinds up, and asks them about nodes. Shared code talks to kinds through this file only and never names one.
 */
import type { Locale, Words } from '../../kit/text/texts.ts';
import type { NodeKind, Preset } from './contract.ts';
import { KINDS } from './kinds.ts';

/** A line of the palette: a preset and the kind behind it. `id` is `<kind>.<preset>`. */
export interface PaletteEntry {
  readonly id: string;
  readonly kind: NodeKind;
  readonly preset: Preset<object>;
}

/** The kinds that programs may use. */
export interface Registry {
  readonly kinds: readonly NodeKind[];
  find(kind: string): NodeKind | undefined;
  /** All presets in order: the simple ones first, then the rest, each in order of the kinds. */
  readonly palette: readonly PaletteEntry[];
  /** The kinds' own words by full key, for `makeTexts`. */
  words(locale: Locale): Words;
}

/** Makes the look-ups over a list of kinds: by default all of the product's. Tests add kinds of their own. */
export function registry(kinds: readonly NodeKind[] = KINDS): Registry {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  const entries = kinds.flatMap((kind) =>
    kind.presets.map((preset): PaletteEntry => ({ id: `${kind.kind}.${preset.id}`, kind, preset })),
  );
  return {
    kinds,
    find: (kind) => byName.get(kind),
    palette: [...entries.filter((e) => e.preset.simple), ...entries.filter((e) => !e.preset.simple)],
    words: (locale) =>
      Object.fromEntries(
        kinds.flatMap((kind) =>
          Object.entries(kind.words[locale]).map(([key, sentence]) => [
            `nodes.${kind.kind}.${key}`,
            sentence,
          ]),
        ),
      ),
  };
}
