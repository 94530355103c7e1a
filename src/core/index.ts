/**
 * The only door to the core.
 *
 * Everything outside `src/core` imports from here, by name; each room adds one block of curated exports.
 * The rooms, in order: kit, people, program, compile, run, report, export. A room imports from itself and
 * from the rooms before it, never from this file.
 */
export {};
