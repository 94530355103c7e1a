/** The assumptions about people as rows to read and change: the table of the core, the file's own events, who differs. */
import {
  ASSUMED,
  checkOverrides,
  type Issue,
  OWN_PREFIX,
  PARAMETERS,
  type Parameter,
  type ParameterId,
  type ParameterUnit,
  type ProgramFile,
  resolveParameters,
  shippedPersonas,
  type Text,
  text,
  verbatim,
  whyDiffers,
} from '../../core/index.ts';
import { change } from '../actions.ts';
import { useStore } from '../store.ts';

/** A persona for which another value holds than for everybody. */
export interface OtherValue {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** What such people truly are, where the difference follows from that; absent: the persona's own number. */
  readonly truth?: string;
  /** Of a persona that ships: why. */
  readonly why?: Text;
}

/** One assumption as it is shown. */
export interface AssumptionRow {
  readonly id: string;
  readonly group: string;
  readonly label: Text;
  readonly unit: ParameterUnit;
  readonly value: number;
  readonly default: number;
  readonly low: number;
  readonly high: number;
  /** Where it is set: here, on each queue of the catalogue, or nowhere because it is compared with the results. */
  readonly set: 'here' | 'queue' | 'check';
  /** Author, title and year; nothing where it is assumed. */
  readonly source: string | undefined;
  readonly isChanged: boolean;
  readonly others: readonly OtherValue[];
  /** Of what is set on queues: the value of each. */
  readonly queues: readonly { readonly id: string; readonly name: string; readonly value: number }[];
}

/** Rows that stand together under one heading. */
export interface AssumptionGroup {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly AssumptionRow[];
}

const OWN_GROUP = 'own';

/** Highest rate of an event of the user's own, as `checkOverrides` has it. */
const MOST_OWN = 1000;

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'));

const titleOfGroup = (id: string): Text =>
  id === OWN_GROUP ? text('assumptions.group.own') : text(`behaviour.group.${id}`);

type Personas = ProgramFile['people']['personas'];

/** The personas of whom people are drawn. */
function personasOf(file: ProgramFile): Personas {
  return file.people.personas.length > 0 ? file.people.personas : shippedPersonas;
}

/** All assumptions of a file, in the order in which people read them. */
export function assumptionsOf(file: ProgramFile): readonly AssumptionRow[] {
  const personas = personasOf(file);
  const scenario = file.scenario.behaviour;
  const resolved = personas.map((persona) =>
    resolveParameters({ scenario, truth: persona.truth, persona: persona.behaviour }),
  );
  const others = (id: ParameterId, value: number): readonly OtherValue[] =>
    personas.flatMap((persona, i) => {
      const its = resolved[i]?.[id] ?? value;
      if (its === value) return [];
      const isOwn = persona.behaviour?.[id] !== undefined;
      const why = whyDiffers(persona, id);
      const head = { id: persona.id, name: persona.name, value: its, ...(why && { why }) };
      return [isOwn ? head : { ...head, truth: persona.truth }];
    });
  const common = PARAMETERS.map((parameter): AssumptionRow => {
    const { id, scope } = parameter;
    const isHere = scope === 'persona' || scope === 'scenario';
    const value = isHere ? (scenario[id] ?? parameter.default) : parameter.default;
    return {
      ...rowOf(parameter),
      value,
      set: isHere ? 'here' : scope,
      isChanged: isHere && value !== parameter.default,
      others: scope === 'persona' ? others(id, value) : [],
      queues: scope === 'queue' ? queueValues(file, id) : [],
    };
  });
  return [...common, ...ownRows(file, personas)];
}

function rowOf({ id, label, unit, low, high, source, ...parameter }: Parameter) {
  const group = groupOf(id);
  const cited = source === ASSUMED ? undefined : source;
  return { id, group, label, unit, low, high, source: cited, default: parameter.default };
}

const OF_QUEUE = {
  'sales.handling': 'handlingMinutes',
  'sales.reply': 'replyMinutes',
  'sales.perRepDaily': 'perRepDaily',
} as const satisfies Partial<Record<ParameterId, string>>;

function queueValues({ catalogue }: ProgramFile, id: ParameterId): AssumptionRow['queues'] {
  const key = Object.hasOwn(OF_QUEUE, id) ? OF_QUEUE[id as keyof typeof OF_QUEUE] : undefined;
  return key === undefined
    ? []
    : catalogue.queues.map((queue) => ({ id: queue.id, name: queue.name, value: queue[key] }));
}

/** Rates and shares of the events that the file brings along. */
function ownRows({ catalogue, scenario }: ProgramFile, personas: Personas): readonly AssumptionRow[] {
  return catalogue.events.flatMap((event): readonly AssumptionRow[] => {
    const usual = event.rate ?? event.share;
    if (usual === undefined) return [];
    const id = `${OWN_PREFIX}${event.id}`;
    const value = scenario.behaviour[id] ?? usual;
    return [
      {
        id,
        group: OWN_GROUP,
        label: verbatim(event.name),
        unit: event.rate === undefined ? 'share' : 'perWeek',
        value,
        default: usual,
        low: 0,
        high: event.rate === undefined ? 1 : MOST_OWN,
        set: 'here',
        source: undefined,
        isChanged: value !== usual,
        others: personas.flatMap(({ id: persona, name, behaviour }) => {
          const its = behaviour?.[id] ?? value;
          return its === value ? [] : [{ id: persona, name, value: its }];
        }),
        queues: [],
      },
    ];
  });
}

/** Rows under their headings; a heading without rows is left out. */
export function grouped(rows: readonly AssumptionRow[]): readonly AssumptionGroup[] {
  const ids = [...new Set(rows.map(({ group }) => group))];
  return ids.map((id) => ({
    id,
    title: titleOfGroup(id),
    rows: rows.filter(({ group }) => group === id),
  }));
}

/**
 * Sets an assumption for everybody whose persona says nothing of its own. What is not allowed is given back as
 * issues, and nothing changes. Changes of one assumption join until the gesture ends.
 */
export function setAssumption({ id, label, low, high }: AssumptionRow, value: number): readonly Issue[] {
  const { file } = useStore.getState();
  if (file === undefined) return [];
  const events = file.catalogue.events.map((event) => event.id);
  const place = '/scenario/behaviour';
  const issues = checkOverrides({ [id]: value }, { from: 'scenario', place, events });
  // The share of an event is bounded by 1, which its override alone does not tell.
  const isInside = value >= low && value <= high;
  if (issues.length > 0 || !isInside) return issues;
  change((before) => withBehaviour(before, { ...before.scenario.behaviour, [id]: value }), {
    label: text('assumptions.did.set', { name: label }),
    merge: `assumption/${id}`,
  });
  return issues;
}

/** Takes one assumption back to its default. */
export function resetAssumption({ id, label }: AssumptionRow): void {
  change((file) => withBehaviour(file, without(file, [id])), {
    label: text('assumptions.did.reset', { name: label }),
  });
}

/** Takes all assumptions back to their defaults, as one gesture. */
export function resetAssumptions(): void {
  change((file) => withBehaviour(file, {}), { label: text('assumptions.did.resetAll') });
}

type Behaviour = ProgramFile['scenario']['behaviour'];

function without({ scenario }: ProgramFile, ids: readonly string[]): Behaviour {
  return Object.fromEntries(Object.entries(scenario.behaviour).filter(([id]) => !ids.includes(id)));
}

/** The same file where nothing differs. Numbers that are the default are not written: the file says what differs. */
function withBehaviour(file: ProgramFile, next: Behaviour): ProgramFile {
  const written = { ...file, scenario: { ...file.scenario, behaviour: next } };
  const usual = new Map(assumptionsOf(written).map((row) => [row.id, row.default]));
  const behaviour = Object.fromEntries(Object.entries(next).filter(([id, value]) => usual.get(id) !== value));
  const before = file.scenario.behaviour;
  const ids = Object.keys(behaviour);
  const isSame = ids.length === Object.keys(before).length && ids.every((id) => behaviour[id] === before[id]);
  return isSame ? file : { ...file, scenario: { ...file.scenario, behaviour } };
}

/** Shows the assumptions on the right, beginning with one of them. The selected step stays selected. */
export function openAssumptions(id?: string): void {
  useStore.setState(({ side, assumption }) => ({
    side: 'assumptions',
    assumption: {
      id,
      back: side === 'assumptions' ? assumption?.back : side,
      stamp: (assumption?.stamp ?? 0) + 1,
    },
  }));
}

/** Puts back what stood on the right before. */
export function closeAssumptions(): void {
  useStore.setState(({ assumption }) => ({ side: assumption?.back }));
}
