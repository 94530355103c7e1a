/** Real programs on a bench: people who do exactly what a test says, run by lower, code and the fast executor. */

import {
  emptyFile,
  lower,
  openRun,
  type ParameterId,
  type ProgramFile,
  type ProgramNode,
  type Report,
  type RunInput,
  recordOf,
  runStudy,
  toCode,
  toReport,
} from '../../src/core/index.ts';
import { keyOf } from '../../src/core/kit/dice/dice.ts';
import type { Catalogue } from '../../src/core/people/model/catalogue.ts';
import type { Scenario } from '../../src/core/people/model/scenario.ts';

/** A node; its dice follow from its id. */
export function node(id: string, kind: string, settings: ProgramNode['settings'] = {}): ProgramNode {
  return { id, key: keyOf(id), kind, version: 1, settings, x: 0, y: 0 };
}

/** An edge: from a node, by a port, to a node. */
export type Way = readonly [from: string, port: string, to: string];

/** People who do nothing at all: no email bounces, is opened or drives anybody away, and nobody acts. */
export const STILL: Partial<Record<ParameterId, number>> = {
  'mail.bounce': 0,
  'mail.open': 0,
  'mail.machine': 0,
  'mail.scanner': 0,
  'mail.unsubscribe': 0,
  'mail.complaint': 0,
  'rate.visit': 0,
  'rate.pricing': 0,
  'rate.careers': 0,
  'rate.download': 0,
  'rate.form': 0,
  'rate.webinar': 0,
  'rate.call': 0,
  'rate.follow': 0,
  'rate.demo': 0,
  'odds.receptive': 0,
  'odds.fatigueOpen': 0,
  'odds.fatigueLeave': 0,
};

/** A program on the bench. Without more, people are all alike, buyers, and come in the first minute. */
export interface Setting {
  readonly nodes: readonly ProgramNode[];
  readonly ways: readonly Way[];
  readonly behaviour?: Partial<Record<ParameterId, number>>;
  readonly catalogue?: Partial<Catalogue>;
  readonly scenario?: Partial<Scenario>;
}

/** The program as a file. */
export function fileOf({ nodes, ways, behaviour = {}, catalogue, scenario }: Setting): ProgramFile {
  const empty = emptyFile('Laboratory');
  const { suppression: _, ...settings } = empty.program.settings;
  return {
    ...empty,
    program: {
      ...empty.program,
      nodes,
      edges: ways.map(([from, port, to]) => ({ id: `${from}.${port}`, from, port, to })),
      settings: { ...settings, caps: {} },
    },
    catalogue: { ...empty.catalogue, ...catalogue },
    people: { personas: [{ id: 'all', name: 'All', share: 1, truth: 'buyer', fields: {} }] },
    scenario: {
      ...empty.scenario,
      arrivals: { kind: 'atOnce' },
      behaviour: { ...STILL, ...behaviour },
      ...scenario,
    },
  };
}

/** What a run of the program is made of. */
export function inputOf(setting: Setting): RunInput {
  const file = fileOf(setting);
  return { codes: [toCode(lower(file))], scenario: file.scenario, personas: file.people.personas };
}

/** Runs the program to the end. */
export function run(setting: Setting): Report {
  const input = inputOf(setting);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

/** One node of a report. */
export function nodeOf(report: Report, id: string): Report['nodes'][number] {
  const found = report.nodes.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}
