/** The programs that are measured: one of 20 nodes and 8 emails, and one of 60 made of three of it. */
import {
  lower,
  type ProgramEdge,
  type ProgramFile,
  type ProgramNode,
  type RunInput,
  readProgramFile,
  toCode,
} from '../../core/index.ts';
import { KINDS } from '../programs.ts';
import source from './bench.flow.json?raw';

/** 20 nodes, 8 emails, 90 days, full behaviour, ten zones. */
export function benchFile(): ProgramFile {
  const read = readProgramFile(source, KINDS);
  if (!read.ok) throw new Error('the program of the bench cannot be read');
  return read.value;
}

/** Leads for which the program's reps are enough. */
const LEADS_OF_REPS = 100_000;

/**
 * The run of the bench with so many leads. Reps grow with the leads: the same few before ten times the people would be another run, in
 * which most leads wait for sales and run again.
 */
export function benchInput(leads: number): RunInput {
  const file = benchFile();
  const reps = (count: number): number => Math.max(1, Math.round((count * leads) / LEADS_OF_REPS));
  const queues = file.catalogue.queues.map((queue) => ({ ...queue, reps: reps(queue.reps) }));
  const staffed = { ...file, catalogue: { ...file.catalogue, queues } };
  return {
    codes: [toCode(lower(staffed, KINDS))],
    scenario: { ...file.scenario, leads },
    personas: file.people.personas,
  };
}

const COPIES = 3;

/** Three of the program one after another: where one ends, and where the next begins, people wait a day. */
export function longFile(): ProgramFile {
  const file = benchFile();
  const { nodes, edges } = file.program;
  const copies = Array.from({ length: COPIES }, (_, i) => ({ i, suffix: i === 0 ? '' : `-${i + 1}` }));
  const copyNode = (node: ProgramNode, i: number, suffix: string): ProgramNode => {
    const isJoint = (node.kind === FIRST && i > 0) || (node.kind === LAST && i < COPIES - 1);
    const key = (node.key + i * 7919) | 0;
    const own = { ...node, id: node.id + suffix, key, y: node.y + i * 10_000 };
    return isJoint ? { ...own, kind: 'wait', settings: { time: { amount: 1, unit: 'days' } } } : own;
  };
  const copyEdge = ({ id, from, port, to }: ProgramEdge, suffix: string): ProgramEdge => ({
    id: id + suffix,
    from: from + suffix,
    port,
    to: to + suffix,
  });
  const first = nodes.find(({ kind }) => kind === FIRST)?.id ?? '';
  const last = nodes.find(({ kind }) => kind === LAST)?.id ?? '';
  const joints = copies.slice(1).map(({ i, suffix }): ProgramEdge => {
    const from = last + (copies[i - 1]?.suffix ?? '');
    return { id: `joint${suffix}`, from, port: 'out', to: first + suffix };
  });
  return {
    ...file,
    program: {
      ...file.program,
      nodes: copies.flatMap(({ i, suffix }) => nodes.map((node) => copyNode(node, i, suffix))),
      edges: [...copies.flatMap(({ suffix }) => edges.map((edge) => copyEdge(edge, suffix))), ...joints],
    },
  };
}

const FIRST = 'start';
const LAST = 'exit';
