/** Program files that must be refused, or read as what they are: one change to a good one each. */
import { GOOD, having, nested, nestedRule, type Plain } from './attacks.ts';

const json = (words: string): unknown => JSON.parse(words);
const node = (GOOD.program.nodes[0] ?? {}) as unknown as Plain;
const edge = (GOOD.program.edges[0] ?? {}) as unknown as Plain;
const many = (count: number, value: unknown): unknown => Array(count).fill(value);

const WRONG_TYPES: readonly (readonly [string, unknown])[] = [
  ['a number', 7],
  ['a list', []],
  ['null', null],
  ['yes', true],
];

const PLACES: readonly string[] = [
  'program',
  'program.id',
  'program.name',
  'program.nodes',
  'program.edges',
  'program.settings',
  'program.settings.entry',
  'program.nodes.0.id',
  'program.nodes.0.settings',
  'program.edges.0.from',
  'catalogue',
  'catalogue.fields',
  'scores',
  'people',
  'people.personas',
  'scenario',
  'scenario.start',
];

/** What a wrong type is not wrong for. */
const FITS = new Set([
  'a list in program.nodes',
  'a list in program.edges',
  'a list in catalogue.fields',
  'a list in people.personas',
]);

const TYPES = PLACES.flatMap((place) =>
  WRONG_TYPES.map(([what, value]) => [`${what} in ${place}`, having(place, value)] as const),
).filter(([what]) => !FITS.has(what));

/** Files with one thing wrong. */
export const REFUSED: readonly (readonly [string, Plain])[] = [
  ...TYPES,
  ['a newer version', having('version', 2)],
  ['version 0', having('version', 0)],
  ['a version of words', having('version', '1')],
  ['a version below nothing', having('version', -1)],
  ['half a version', having('version', 1.5)],
  ['no version', having('version', undefined)],
  ['another format', having('format', 'n8n')],
  ['no format', having('format', undefined)],
  ['a prototype of the file', having('__proto__', { bad: true })],
  ['a constructor of the file', having('constructor', { prototype: { bad: true } })],
  ['a prototype of a node', having('program.nodes.0.__proto__', { bad: true })],
  ['a prototype of settings', having('program.nodes.0.settings.__proto__', { bad: true })],
  ['a constructor of settings', having('program.nodes.0.settings.constructor', { bad: true })],
  ['a prototype in the behaviour', having('scenario.behaviour', json('{"__proto__":1}'))],
  ['a prototype in the catalogue', having('catalogue.prototype', [])],
  ['a key nobody knows', having('evil', true)],
  ['a setting nobody knows', having('program.nodes.0.settings.evil', true)],
  ['lists nested a thousand deep', having('program.nodes.0.settings.x', nested(1_000))],
  ['a rule nested a thousand deep', having('program.settings.suppression', nestedRule(1_000))],
  ['a rule nested 40 deep', having('program.settings.suppression', nestedRule(40))],
  ['a rule of an unknown kind', having('program.settings.suppression', { kind: 'eval', code: 'x' })],
  ['a million nodes', having('program.nodes', many(1_000_000, 0))],
  ['a million edges', having('program.edges', many(1_000_000, 0))],
  ['twenty thousand and one nodes', having('program.nodes', many(20_001, node))],
  ['two thousand nodes of one id', having('program.nodes', many(2_000, node))],
  ['two nodes of one id', having('program.nodes', [...GOOD.program.nodes, node])],
  ['two edges of one id', having('program.edges', [...GOOD.program.edges, edge])],
  ['an edge to nowhere', having('program.edges.0.to', 'ghost')],
  ['an edge to a prototype', having('program.edges.0.to', '__proto__')],
  ['an edge from a constructor', having('program.edges.0.from', 'constructor')],
  ['an edge from a port that is none', having('program.edges.0.port', 'toString')],
  ['a node of an unknown kind', having('program.nodes.0.kind', 'toString')],
  ['a node of the kind __proto__', having('program.nodes.0.kind', '__proto__')],
  ['a node of a newer version', having('program.nodes.0.version', 99)],
  ['a node of version 1e308', having('program.nodes.0.version', 1e308)],
  ['a node a light year away', having('program.nodes.0.x', 1e300)],
  ['a node nowhere', having('program.nodes.0.x', null)],
  ['a key of dice that is no integer', having('program.nodes.0.key', 0.1)],
  ['a seed past all integers', having('scenario.seed', 2 ** 60)],
  ['a seed below nothing', having('scenario.seed', -1)],
  ['a run of a million years', having('scenario.days', 365_000_000)],
  ['a billion people', having('scenario.leads', 1e9)],
  ['a million repeats', having('scenario.replications', 1e6)],
  ['half a person', having('scenario.leads', 0.5)],
  ['the 31st of June', having('scenario.start', '2026-06-31')],
  ['a start in another form', having('scenario.start', '1 June 2026')],
  ['a start with an end of line', having('scenario.start', '2026-06-01\n')],
  ['an endless name', having('program.name', 'x'.repeat(501))],
  ['an endless id', having('program.id', 'x'.repeat(201))],
  ['an empty id', having('program.id', '')],
  ['an unknown zone', having('program.settings.zone', '../../etc/passwd')],
  ['a week of eight days', having('program.settings.hours', many(8, null))],
  ['half-lives of nothing', having('scores.engagement.halfLifeMinutes', 0)],
  ['a floor above the ceiling', having('scores.fit.floor', 1_000)],
  ['ten thousand fields', having('catalogue.fields', many(10_000, { id: 'a', name: '', type: 'text' }))],
];

/** Files that look bad and are not: they are read as what they are. */
export const READ: readonly (readonly [string, Plain])[] = [
  ['a name of half a letter', having('program.name', '\ud83d')],
  ['a name of nulls', having('program.name', '\u0000\u0000')],
  ['a name that is a script', having('program.name', '<script>alert(1)</script>')],
  ['a name of directions', having('program.name', '\u202e\u2066abc')],
  ['no name', having('program.name', '')],
  ['an id that is a constructor', having('program.id', 'constructor')],
  ['an id that is a path', having('program.id', '../../x')],
  ['no steps', { ...having('program.nodes', []), program: { ...GOOD.program, nodes: [], edges: [] } }],
  ['no lines', having('program.edges', [])],
  ['a line back to the beginning of a loop', loop()],
];

/** A step that leads to itself over another: circles of edges are for the lint, not for the reader. */
function loop(): Plain {
  const edges = GOOD.program.edges.map((one, i) =>
    i === GOOD.program.edges.length - 1 ? { ...one, to: one.from } : one,
  );
  return having('program.edges', edges);
}

/** Texts that are no program file. */
export const TEXTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['a mark of order alone', '\ufeff'],
  ['half a file', JSON.stringify(GOOD).slice(0, 999)],
  ['a file twice', JSON.stringify(GOOD) + JSON.stringify(GOOD)],
  ['JavaScript', '({format:"trellis"})'],
  ['a comment', '/* x */{"format":"trellis","version":1}'],
  ['NaN', '{"format":"trellis","version":NaN}'],
  ['an infinite version', '{"format":"trellis","version":1e999}'],
  ['a number', '1e999'],
  ['a word', '"trellis"'],
  ['a list of programs', `[${JSON.stringify(GOOD)}]`],
  ['XML', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a zip archive', 'PK\u0003\u0004\u0000\u0000'],
  ['brackets without end', '['.repeat(500_000)],
  ['closed brackets', '['.repeat(500_000) + ']'.repeat(500_000)],
  [
    'a file with lists 300,000 deep',
    JSON.stringify(GOOD).replace('"nodes":[', `"nodes":[${'['.repeat(300_000)}${']'.repeat(300_000)},`),
  ],
  ['objects without end', '{"a":'.repeat(200_000)],
  ['a key twice, the second a prototype', '{"format":"trellis","version":1,"a":1,"__proto__":{"bad":true}}'],
  ['a huge number of digits', `{"format":"trellis","version":${'9'.repeat(100_000)}}`],
  ['too many characters', ' '.repeat(20_000_001)],
];
