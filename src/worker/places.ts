/** Looks through the leads of a run one by one: who is where at the end, who took which way. */
import {
  makeSlot,
  nodeOfStep,
  openRun,
  type ProgramCode,
  portLeftBy,
  type RunInput,
  settleRun,
  type TraceRow,
  traceLead,
  whereaboutsOf,
} from '../core/index.ts';

/** Who took one of some ways out of a step, or who is at a step when the run ends. */
export type ListedPlace =
  | { readonly kind: 'way'; readonly node: string; readonly ports: readonly string[] }
  | { readonly kind: 'here'; readonly node: string };

/** Where to look: at what is listed, or for who ever came to a step. */
export type Place = ListedPlace | { readonly kind: 'came'; readonly node: string };

/** Somebody who was found: the lead's number from 0, and the minute of the run since which it holds. */
export interface FoundLead {
  readonly lead: number;
  readonly id: string;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  readonly minute: number;
}

/** The last minute at which somebody took one of the ways; undefined if never. */
function tookWay(rows: readonly TraceRow[], code: ProgramCode, { node, ports }: Place & { kind: 'way' }) {
  return rows.findLast(
    (row) =>
      row.what === 'port' &&
      row.program === 0 &&
      nodeOfStep(code, row.step) === node &&
      ports.includes(portLeftBy(code, row) ?? ''),
  )?.minute;
}

/** The minute since which somebody has been at the node when the run ends; undefined if elsewhere. */
function isHere(rows: readonly TraceRow[], code: ProgramCode, node: string): number | undefined {
  const at = whereaboutsOf(rows, code);
  return at.node === node ? at.minute : undefined;
}

/** The first minute at which somebody came to the node; undefined if never. */
function cameTo(rows: readonly TraceRow[], code: ProgramCode, node: string): number | undefined {
  return rows.find(
    ({ what, program, step }) =>
      program === 0 && (what === 'enter' || what === 'arrive') && nodeOfStep(code, step) === node,
  )?.minute;
}

function minuteAt(rows: readonly TraceRow[], code: ProgramCode, place: Place): number | undefined {
  if (place.kind === 'way') return tookWay(rows, code, place);
  return place.kind === 'here' ? isHere(rows, code, place.node) : cameTo(rows, code, place.node);
}

/** Somebody's place, of a run that is looked through: asked lead by lead, so that the caller can stop in between. */
export interface Search {
  /** Leads of the run. */
  readonly leads: number;
  /** Minute of the epoch at which the run starts. */
  readonly start: number;
  /** Looks at one lead; undefined: not there. */
  look(lead: number): FoundLead | undefined;
}

/** Opens a search in the first repeat of a run. */
export function search(input: RunInput, place: Place): Search {
  const { stage, cast } = settleRun(input);
  const slot = makeSlot(stage.setup.names);
  const code = input.codes[0]!;
  return {
    leads: stage.leads,
    start: stage.setup.start,
    look(lead) {
      const rows = traceLead(stage.linked, cast, lead);
      const minute = minuteAt(rows, code, place);
      if (minute === undefined) return undefined;
      cast.population.load(lead, slot);
      const zone = stage.setup.zones.list[slot.zone]?.name ?? 'UTC';
      return { lead, id: slot.id, name: slot.name || slot.id, zone, minute };
    },
  };
}

/** Who took which way out of each of some steps: leads by number, by step. One pass over all leads. */
export function membersOf(input: RunInput, nodes: readonly string[], port: string) {
  const stage = openRun(input);
  const cast = stage.cast(0);
  const code = input.codes[0]!;
  const found = new Map<string, number[]>(nodes.map((node) => [node, []]));
  for (let lead = 0; lead < stage.leads; lead++) {
    for (const row of traceLead(stage.linked, cast, lead)) {
      if (row.what !== 'port' || portLeftBy(code, row) !== port) continue;
      found.get(nodeOfStep(code, row.step) ?? '')?.push(lead);
    }
  }
  return found as ReadonlyMap<string, readonly number[]>;
}
