/** Keeping who is at a place of the run that is played, as a segment by their email addresses. */
import { useMemo } from 'react';
import { EMAIL_FIELD, type Standing, text } from '../../core/index.ts';
import { change, say } from '../actions.ts';
import type { ImportedPeople } from '../people/state.ts';
import { useStore } from '../store.ts';
import { usePlay } from './state.ts';

/** Addresses of people by their numbers in the run; undefined unless everybody has one: made-up people have none. */
export function emailsOf(
  people: ImportedPeople | undefined,
  leads: readonly (number | undefined)[],
): readonly string[] | undefined {
  const found = leads.flatMap((lead) => {
    const email = lead === undefined ? undefined : people?.records[lead]?.fields[EMAIL_FIELD];
    return typeof email === 'string' && email !== '' ? [email] : [];
  });
  return found.length > 0 && found.length === leads.length ? [...new Set(found)] : undefined;
}

/** The addresses of those who are here. */
export function useEmails(here: readonly Standing[]): readonly string[] | undefined {
  const people = useStore((state) => state.people);
  const playback = usePlay((play) => play.playback);
  return useMemo(
    () =>
      emailsOf(
        people,
        here.map(({ lead }) => playback?.people[lead]?.lead),
      ),
    [people, playback, here],
  );
}

/** Adds a segment of people with these addresses, and says so. One undo takes it back. */
export function keepAsSegment(name: string, emails: readonly string[]): void {
  const known = new Set(useStore.getState().file?.catalogue.segments.map(({ id }) => id));
  let at = 1;
  while (known.has(`kept-${at}`)) at++;
  const rule = { kind: 'field', field: EMAIL_FIELD, op: 'in', value: [...emails] } as const;
  const segment = { id: `kept-${at}`, name, rule };
  const isKept = change(
    (file) => ({
      ...file,
      catalogue: { ...file.catalogue, segments: [...file.catalogue.segments, segment] },
    }),
    { label: text('playback.keep') },
  );
  if (isKept) say(text('playback.kept', { count: emails.length, name }), true);
}
