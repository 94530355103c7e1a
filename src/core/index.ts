/**
 * The only door to the core.
 *
 * Everything outside `src/core` imports from here, by name; the index of each room is one block of curated exports.
 * The rooms, in order: kit, people, program, compile, run, report, export. A room imports from itself and
 * from the rooms before it, never from this file.
 */
// biome-ignore-all lint/performance/noReExportAll: what a room shows is curated in its own index.

export * from './compile/index.ts';
export * from './export/index.ts';
export * from './kit/index.ts';
export * from './people/index.ts';
export * from './program/index.ts';
export * from './report/index.ts';
export * from './run/index.ts';
