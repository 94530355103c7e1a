/**
 * The only door to the core.
 *
 * Everything outside `src/core` imports from here, by name; each room adds one block of curated exports.
 * The rooms, in order: kit, people, program, compile, run, report, export. A room imports from itself and
 * from the rooms before it, never from this file.
 */

// kit: results, texts, issues
export type { Blocks, Fix, Issue, Json, PatchOp, Result, Severity, Text, TextParam } from './kit/base.ts';
export { text, verbatim } from './kit/base.ts';

// program/document: what is drawn, saved and sent
export { applyPatch } from './program/document/patch.ts';
