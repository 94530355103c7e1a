/** The world of a real lead: nobody is simulated, so only the dice of splits and the entries at dates are left. */
import { diceBase, die, keyOf, leadLanes } from '../../kit/dice/dice.ts';
import { PURPOSE, type World } from '../../people/behaviour/world.ts';
import { linkWhen, PAST } from '../due.ts';
import type { Person } from './context.ts';
import type { OpenMachines } from './open.ts';
import type { LeadRun } from './run.ts';

/** Dice fall by the id of the lead alone, so they are the same in every process. */
export function ownWorld(id: string): World {
  const lanes = new Int32Array(2);
  leadLanes(keyOf(id), 0, 0, lanes);
  const nothing = (): void => {};
  return {
    begin: nothing,
    due: () => true,
    sent: nothing,
    handed: nothing,
    called: nothing,
    die: (key, occurrence) => die(diceBase(lanes[0]!, lanes[1]!, key, occurrence), PURPOSE.split),
    save: () => null,
    load: nothing,
  };
}

/**
 * Lets a new lead in without anybody's doing: at the dates of the starts that ask for one, as its fields stand now, and at once
 * where a start also takes in those for whom its rule holds already.
 */
export function pushOwnEntries(run: LeadRun, open: OpenMachines, now: number): void {
  pushDateEntries(run, open, now);
  for (const [no, { host }] of open.programs.entries()) {
    const { starts } = host.facts;
    const byRule = new Set(starts.flatMap(({ on, nodeId }) => (on.kind === 'rule' ? [nodeId] : [])));
    for (const [start, { on, nodeId }] of starts.entries()) {
      if (on.kind === 'arrival' && byRule.has(nodeId)) run.pushEntry(no, start, now);
    }
  }
}

function pushDateEntries(run: LeadRun, { setup, programs }: OpenMachines, now: number): void {
  for (const [no, { host }] of programs.entries()) {
    const env = setup.programs[no]?.due;
    if (env === undefined) continue;
    for (const [start, { on }] of host.facts.starts.entries()) {
      if (on.kind !== 'date') continue;
      const { field, days, at, yearly } = on;
      const base = { kind: 'field', field, yearly } as const;
      const shift = { months: 0, days, minutes: 0, past: 'go', ...(at === undefined ? {} : { at }) } as const;
      const due = linkWhen({ kind: 'date', base, ...shift }, env);
      for (const minute of datesFrom(now, (from) =>
        due(from, setup.zoneNo(run.lead.zone), 0, reader(run.lead, host.names)),
      )) {
        if (minute >= setup.horizon) break;
        run.pushEntry(no, start, minute);
        if (!yearly) break;
      }
    }
  }
}

function* datesFrom(now: number, next: (from: number) => number): Generator<number> {
  for (let minute = next(now); minute !== PAST; minute = next(minute + 1)) yield minute;
}

function reader(person: Person, { fields }: { readonly fields: { slug(no: number): string } }) {
  return (field: number) => person.fields[fields.slug(field)] ?? null;
}
