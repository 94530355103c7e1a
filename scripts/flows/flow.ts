/**
 * How the shipped programs are written down: one file a program, its steps in order, each with the ways out of it.
 * Ids are the names of the steps, so the same source gives the same bytes.
 */
import { layout } from '../../src/canvas/layout/layout.ts';
import {
  type Catalogue,
  checkProgramFile,
  connect,
  defaultCatalogue,
  defaultScoreModel,
  type Json,
  newNode,
  ownSettings,
  type Persona,
  type Program,
  type ProgramFile,
  type ProgramSettings,
  placeNodes,
  type Rule,
  registry,
  type Scenario,
  shippedPersonas,
  writeProgramFile,
} from '../../src/core/index.ts';

const KINDS = registry();

/** Days and hours in minutes. */
export const HOUR = 60;
export const DAY = 1440;

/** Nobody works or writes at other times. */
export const WEEKDAYS_9_TO_17 = { days: 0b11111, from: 9 * HOUR, to: 17 * HOUR } as const;

/** Where the ways of a step lead, by port; a single name is the way out by the kind's first port. */
type Ways = string | Readonly<Record<string, string>>;

/** A step: its kind, what is set about it, and where it leads. */
export interface StepDraft {
  readonly kind: string;
  readonly settings: Readonly<Record<string, Json>>;
  readonly ways: Ways;
}

/** Settings are typed loosely here: the kinds' own schemas check them when the file is made. */
export function step(kind: string, settings: object, ways: Ways = {}): StepDraft {
  return { kind, settings: settings as StepDraft['settings'], ways };
}

/** Content of an email, with how well it fits most readers. */
export function mail(id: string, name: string, words: Omit<Catalogue['assets'][number], 'id' | 'name'>) {
  return { id, name, sender: 'the customer team', approved: true, ...words };
}

/** What a shipped program says of itself; the rest is as in every new program. */
export interface FlowDraft {
  readonly id: string;
  readonly name: string;
  /** One line: what it is for. */
  readonly purpose: string;
  /** One line: what it is not for. */
  readonly not: string;
  readonly catalogue?: Partial<Catalogue>;
  readonly settings?: Partial<ProgramSettings>;
  readonly scenario?: Partial<Scenario>;
  /** Fields that the people of a new program do not have, with values and their weights. */
  readonly fields?: Persona['fields'];
  readonly steps: Readonly<Record<string, StepDraft>>;
}

const OFFICE_HOURS: ProgramSettings['hours'] = [
  [540, 1020],
  [540, 1020],
  [540, 1020],
  [540, 1020],
  [540, 1020],
  null,
  null,
];

/** Customers, open opportunities, competitors, own people and those who asked not to be contacted. */
export const NOT_TO_NURTURE: Rule = { kind: 'segment', segment: 'not-to-nurture' };

function settingsOf({ purpose, not, settings }: FlowDraft): ProgramSettings {
  return {
    // When not to use it stands with what it is for: it is no expectation that a run could hold or break.
    objective: `${purpose} ${not}`,
    owner: 'Marketing',
    zone: 'Europe/Berlin',
    holidays: [],
    hours: OFFICE_HOURS,
    entry: { kind: 'once' },
    suppression: NOT_TO_NURTURE,
    caps: { week: { most: 2, span: 'rolling' } },
    topic: 'product',
    holdMaxMinutes: 14 * DAY,
    pauseAfterAcceptMinutes: 30 * DAY,
    ...settings,
  };
}

const SCENARIO: Scenario = {
  start: '2026-03-02',
  days: 90,
  seed: 1,
  replications: 40,
  leads: 500,
  arrivals: { kind: 'spread', days: 90 },
  zones: [
    { zone: 'Europe/Berlin', weight: 60 },
    { zone: 'Europe/London', weight: 25 },
    { zone: 'Europe/Paris', weight: 10 },
    { zone: 'America/New_York', weight: 5 },
  ],
  behaviour: {},
};

/** The catalogue of a new program and the draft's own entries; one with the id of a known entry takes its place. */
function catalogueOf(own: Partial<Catalogue> = {}): Catalogue {
  const keys = Object.keys(defaultCatalogue) as (keyof Catalogue)[];
  return Object.fromEntries(
    keys.map((key) => {
      const entries = [...defaultCatalogue[key], ...(own[key] ?? [])];
      return [key, [...new Map(entries.map((entry) => [entry.id, entry])).values()]];
    }),
  ) as unknown as Catalogue;
}

/** The people of a new program who also have these fields. */
function peopleOf({ fields = {} }: FlowDraft): readonly Persona[] {
  return shippedPersonas.map((persona) => ({ ...persona, fields: { ...persona.fields, ...fields } }));
}

/** The file of a draft: nodes in order, laid out, checked. Throws with all faults if it is no sound program. */
export function fileOf(draft: FlowDraft): ProgramFile {
  const file: ProgramFile = {
    format: 'trellis',
    version: 1,
    program: laidOut(programOf(draft)),
    catalogue: catalogueOf(draft.catalogue),
    scores: defaultScoreModel,
    people: { personas: peopleOf(draft) },
    scenario: { ...SCENARIO, ...draft.scenario },
  };
  const read = checkProgramFile(JSON.parse(JSON.stringify(file)), KINDS);
  if (!read.ok) throw new Error(`${draft.id}: ${JSON.stringify(read.error, null, 2)}`);
  return read.value;
}

/** The file of a draft as text. */
export function textOf(draft: FlowDraft): string {
  return writeProgramFile(fileOf(draft));
}

function programOf(draft: FlowDraft): Program {
  const empty: Program = {
    id: draft.id,
    name: draft.name,
    nodes: [],
    edges: [],
    settings: settingsOf(draft),
  };
  const steps = Object.entries(draft.steps);
  const nodes = steps.map(([id, { kind, settings }]) => {
    const known = kindOf(kind);
    const { name, note, ...own } = settings as Record<string, Json>;
    const full = known.schema.parse(own) as Record<string, Json>;
    const common = { ...(name !== undefined && { name }), ...(note !== undefined && { note }) };
    const node = { kind, version: known.version, settings: { ...common, ...full }, x: 0, y: 0 };
    return newNode(empty, node, () => id);
  });
  const drawn = { ...empty, nodes };
  return steps
    .flatMap(([from, { kind, settings, ways }]) => {
      const ports = kindOf(kind).ports(kindOf(kind).schema.parse(ownSettings(settings)) as never);
      const first = ports[0]?.id ?? '';
      const byPort = typeof ways === 'string' ? { [first]: ways } : ways;
      return Object.entries(byPort).map(([port, to]) => ({ from, port, to }));
    })
    .reduce<Program>(connected, drawn);
}

function connected(program: Program, way: { from: string; port: string; to: string }): Program {
  const next = connect(program, way, () => `${way.from}-${way.port}`);
  if (next === program) throw new Error(`${program.id}: ${way.from} leads to ${way.to}, which is not there`);
  return next;
}

function kindOf(kind: string) {
  const known = KINDS.find(kind);
  if (known === undefined) throw new Error(`no such kind: ${kind}`);
  return known;
}

function laidOut(program: Program): Program {
  const nodes = program.nodes.map(({ id, kind, settings }) => ({
    id,
    ports: kindOf(kind)
      .ports(ownSettings(settings) as never)
      .map((port) => port.id),
  }));
  return placeNodes(program, layout(nodes, program.edges));
}
