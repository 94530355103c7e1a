/** Tables of names: slugs to the small numbers that both executors compute with. */

import { assert } from '../../kit/base.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { BUILT_IN_FIELDS } from '../model/catalogue.ts';
import { ACCEPTED, BUILT_IN_EVENTS, ENTER_KIND, REJECT_REASONS } from '../model/events.ts';
import type { Names, NameTable } from './facts.ts';

/** A table that starts with `slugs` in order and grows by what it is asked for. */
export function makeNameTable(slugs: readonly string[] = []): NameTable {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  const no = (slug: string): number => {
    const known = numbers.get(slug);
    if (known !== undefined) return known;
    numbers.set(slug, list.length);
    list.push(slug);
    return list.length - 1;
  };
  for (const slug of slugs) no(slug);
  return {
    no,
    slug(number) {
      const slug = list[number];
      assert(slug !== undefined, `no name has number ${number}`);
      return slug;
    },
    get size() {
      return list.length;
    },
  };
}

/**
 * The names of a run over one or several catalogues, merged by slug in order. Numbers of events are their kind in the
 * order of events at one minute, so the built-in ones come first and the rest in the order of the catalogues.
 */
export function makeNames(catalogues: readonly Catalogue[]): Names {
  const ids = (pick: (c: Catalogue) => readonly { readonly id: string }[]): string[] =>
    catalogues.flatMap((c) => pick(c).map((d) => d.id));
  const events = makeNameTable([...BUILT_IN_EVENTS, ...ids((c) => c.events)]);
  assert(events.size < ENTER_KIND, 'more kinds of events than the order of events has room for');
  return {
    fields: makeNameTable([...BUILT_IN_FIELDS.map((f) => f.id), ...ids((c) => c.fields)]),
    events,
    abouts: makeNameTable([...ids((c) => c.assets), ...ids((c) => c.topics)]),
    topics: makeNameTable(ids((c) => c.topics)),
    lists: makeNameTable(ids((c) => c.lists)),
    answers: makeNameTable([ACCEPTED, ...REJECT_REASONS]),
    nodes: makeNameTable(),
  };
}

/** The same tables with the nodes of one program. */
export function withNodes(names: Names, nodeIds: readonly string[]): Names {
  return { ...names, nodes: makeNameTable(nodeIds) };
}
