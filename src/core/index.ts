/**
 * The only door to the core.
 *
 * Everything outside `src/core` imports from here, by name; each room adds one block of curated exports.
 * The rooms, in order: kit, people, program, compile, run, report, export. A room imports from itself and
 * from the rooms before it, never from this file.
 */

// compile: what a program means
export { lower } from './compile/lower.ts';
// kit: results, texts, issues
export type { Blocks, Fix, Issue, Json, PatchOp, Result, Severity, Text, TextParam } from './kit/base.ts';
export { text, verbatim } from './kit/base.ts';
// program/document: what is drawn, saved and sent
export {
  addNode,
  type Connection,
  connect,
  insertOnEdge,
  type MakeId,
  moveNodes,
  newNode,
  placeNodes,
  reconnect,
  removeEdges,
  removeNodes,
  replaceSettings,
  setSetting,
} from './program/document/edit.ts';
export { type Graph, graphOf, reachable } from './program/document/graph.ts';
export { ownSettings } from './program/document/nodeProblems.ts';
export { type Fragment, fragmentOf, pasteNodes } from './program/document/paste.ts';
export { applyPatch } from './program/document/patch.ts';
export {
  checkProgramFile,
  MOST_CHARACTERS,
  readProgramFile,
  writeProgramFile,
} from './program/document/read.ts';
export type {
  Program,
  ProgramEdge,
  ProgramFile,
  ProgramNode,
  ProgramSettings,
} from './program/document/types.ts';
