// Programs that the page is measured with, made of the one that the core is measured with.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/process.mjs';

/** @typedef {{ id: string, key: number, kind: string, x: number, y: number, settings: Record<string, unknown> }} Node */

function source() {
  return JSON.parse(readFileSync(path.join(root, 'src/cli/bench/bench.flow.json'), 'utf8'));
}

/** @typedef {{ name: string, content: string }} Program `content` is a program file */

/** @returns {Program} 20 steps, 8 emails, 20,000 people */
export function edited() {
  const file = source();
  file.scenario = { ...file.scenario, leads: 20_000, replications: 1 };
  return written(file);
}

/** @param {{ program: { name: string } }} file @returns {Program} */
function written(file) {
  return { name: file.program.name, content: JSON.stringify(file) };
}

/** Steps one above the other before the next column begins. */
const COLUMN = 40;

/** @param {number} count @returns {Program} a way of so many steps in columns: waits between a start and an exit */
export function long(count) {
  const file = source();
  const node = (/** @type {Node} */ one, /** @type {number} */ i) => ({
    ...one,
    id: `n${i}`,
    key: i + 1,
    x: Math.floor(i / COLUMN) * 320,
    y: (i % COLUMN) * 140,
  });
  /** @param {string} kind @returns {Node} */
  const of = (kind) => file.program.nodes.find((/** @type {Node} */ one) => one.kind === kind);
  const wait = { ...of('wait'), settings: { time: { amount: 1, unit: 'hours' } } };
  file.program.nodes = Array.from({ length: count }, (_, i) => {
    if (i === 0) return node(of('start'), i);
    return node(i === count - 1 ? of('exit') : wait, i);
  });
  file.program.edges = Array.from({ length: count - 1 }, (_, i) => ({
    id: `e${i}`,
    from: `n${i}`,
    port: 'out',
    to: `n${i + 1}`,
  }));
  file.program.name = `${count} steps`;
  file.scenario = { ...file.scenario, leads: 200, replications: 1 };
  return written(file);
}
