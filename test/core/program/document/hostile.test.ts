import { describe, expect, it } from 'vitest';
import {
  checkProgramFile,
  MOST_CHARACTERS,
  readProgramFile,
  writeProgramFile,
} from '../../../../src/core/program/document/read.ts';
import { TOYS } from '../toys.ts';
import { edge, FULL, node } from './files.ts';

type Plain = Record<string, unknown>;

function codesOf(data: unknown): readonly string[] {
  const result = checkProgramFile(data, TOYS);
  return result.ok ? ['read'] : [...new Set(result.error.map(({ code }) => code.replace('document/', '')))];
}

/** FULL with the value at a dotted path replaced; `undefined` takes it out. */
function having(path: string, value: unknown): Plain {
  const copy = structuredClone(FULL) as unknown as Plain;
  const parts = path.split('.');
  const last = parts.pop() as string;
  let inner: Plain = copy;
  for (const part of parts) inner = inner[part] as Plain;
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return copy;
}

function nested(depth: number): unknown {
  let inner: unknown = 1;
  for (let i = 0; i < depth; i++) inner = [inner];
  return inner;
}

function nestedRule(depth: number): unknown {
  let inner: unknown = { kind: 'qualified' };
  for (let i = 0; i < depth; i++) inner = { kind: 'not', rule: inner };
  return inner;
}

describe('a hostile text', () => {
  const texts: readonly [string, string, string][] = [
    ['nothing', '', 'not-json'],
    ['blanks', '  \n ', 'not-json'],
    ['half a file', writeProgramFile(FULL).slice(0, 500), 'not-json'],
    ['something else', 'name,email\nAnna,a@example.com', 'not-json'],
    ['JavaScript', '({format:"trellis"})', 'not-json'],
    ['NaN', '{"format":"trellis","version":NaN}', 'not-json'],
    ['another JSON', '{"name":"x"}', 'not-a-program'],
    ['null', 'null', 'not-a-program'],
    ['a number', '1e999', 'not-a-program'],
    ['a list', '[]', 'not-a-program'],
    ['an infinite version', '{"format":"trellis","version":1e999}', 'no-version'],
    ['a prototype', '{"format":"trellis","version":1,"__proto__":{"bad":true}}', 'forbidden-key'],
    [
      'a prototype deep inside',
      writeProgramFile(FULL).replace('"days": 3', '"__proto__": {"bad": true}'),
      'forbidden-key',
    ],
    ['a million brackets', '['.repeat(1_000_000), 'not-json'],
    ['a million closed brackets', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'too-deep'],
    ['huge numbers', writeProgramFile(FULL).replace('"seed": 7', '"seed": 1e999'), 'not-a-number'],
  ];
  it.each(texts)('of %s is refused', (_, source, code) => {
    const result = readProgramFile(source, TOYS);
    expect(result.ok ? [] : result.error.map((issue) => issue.code)).toContain(`document/${code}`);
  });

  it('of 50 MB is refused before it is parsed', () => {
    const source = `${' '.repeat(50_000_000)}{`;
    const result = readProgramFile(source, TOYS);
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['document/too-large']);
  });

  it('just small enough is parsed', () => {
    const source = ' '.repeat(MOST_CHARACTERS);
    const result = readProgramFile(source, TOYS);
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['document/not-json']);
  });

  it('leaves prototypes alone', () => {
    readProgramFile('{"format":"trellis","version":1,"__proto__":{"bad":true}}', TOYS);
    readProgramFile('{"format":"trellis","version":1,"constructor":{"prototype":{"bad":true}}}', TOYS);
    expect(({} as { bad?: boolean }).bad).toBeUndefined();
  });
});

describe('hostile data', () => {
  const cases: readonly [string, unknown, string][] = [
    ['nothing', undefined, 'not-a-program'],
    ['a function', () => FULL, 'not-a-program'],
    ['another format', having('format', 'flow'), 'not-a-program'],
    ['no version', having('version', undefined), 'no-version'],
    ['version 0', having('version', 0), 'no-version'],
    ['half a version', having('version', 1.5), 'no-version'],
    ['a version in words', having('version', '1'), 'no-version'],
    ['a newer version', having('version', 2), 'newer'],
    ['a version far away', having('version', Number.MAX_SAFE_INTEGER), 'newer'],
    ['no program', having('program', undefined), 'missing-value'],
    ['a program that is a list', having('program', []), 'wrong-value'],
    ['a program that is null', having('program', null), 'wrong-value'],
    ['no catalogue', having('catalogue', undefined), 'missing-value'],
    ['no scores', having('scores', undefined), 'missing-value'],
    ['no people', having('people', undefined), 'missing-value'],
    ['no scenario', having('scenario', undefined), 'missing-value'],
    ['an unknown part', having('plugin', {}), 'unknown-key'],
    ['an id that is a number', having('program.id', 7), 'wrong-value'],
    ['an empty id', having('program.id', ''), 'wrong-value'],
    ['an endless name', having('program.name', 'x'.repeat(501)), 'wrong-value'],
    ['nodes that are an object', having('program.nodes', {}), 'wrong-value'],
    ['a node that is null', having('program.nodes', [null]), 'wrong-value'],
    ['a node of no kind', having('program.nodes.0.kind', undefined), 'missing-value'],
    ['a node of an unknown kind', having('program.nodes.0.kind', 'toString'), 'unknown-kind'],
    ['a node of a newer version', having('program.nodes.0.version', 99), 'newer-node'],
    ['a node of version 0', having('program.nodes.0.version', 0), 'wrong-value'],
    ['a node nowhere', having('program.nodes.0.x', Number.NaN), 'not-a-number'],
    ['a node infinitely far away', having('program.nodes.0.y', Number.NEGATIVE_INFINITY), 'not-a-number'],
    ['a node a light year away', having('program.nodes.0.x', 1e15), 'wrong-value'],
    ['a key of dice that is no integer', having('program.nodes.0.key', 0.5), 'wrong-value'],
    ['settings that are a list', having('program.nodes.0.settings', []), 'wrong-value'],
    ['a setting of the wrong type', having('program.nodes.1.settings.days', '3'), 'wrong-setting'],
    ['a setting out of range', having('program.nodes.1.settings.days', -1), 'wrong-setting'],
    ['a setting nobody knows', having('program.nodes.1.settings.evil', true), 'wrong-setting'],
    ['a node name that is none', having('program.nodes.1.settings.name', {}), 'wrong-setting'],
    ['tags that are none', having('program.nodes.1.settings.tags', [1]), 'wrong-setting'],
    ['a node neither on nor off', having('program.nodes.1.settings.enabled', 'yes'), 'wrong-setting'],
    ['a setting that is a function', having('program.nodes.5.settings.words', undefined), 'read'],
    ['two nodes of one id', having('program.nodes.1.id', 'a'), 'duplicate-node'],
    ['two edges of one id', having('program.edges.1.id', 'a.out'), 'duplicate-edge'],
    ['an edge from nowhere', having('program.edges.0.from', 'ghost'), 'edge-from-nothing'],
    ['an edge to nowhere', having('program.edges.0.to', 'ghost'), 'edge-to-nothing'],
    ['an edge to a prototype', having('program.edges.0.to', '__proto__'), 'edge-to-nothing'],
    ['an edge from a port that is not there', having('program.edges.0.port', 'side'), 'edge-from-no-port'],
    ['an edge out of an end', having('program.edges.0', edge('d', 'a')), 'edge-from-no-port'],
    [
      'two edges at one port',
      having('program.edges.3', { ...edge('c', 'e', 'left'), id: 'x' }),
      'port-used-twice',
    ],
    ['an unknown zone', having('program.settings.zone', 'Europe/Atlantis'), 'unknown-zone'],
    ['an unknown zone of a person', having('people.records.0.zone', 'Moon'), 'unknown-zone'],
    [
      'an unknown zone of a persona',
      having('people.personas.0.zones', [{ zone: 'X', weight: 1 }]),
      'unknown-zone',
    ],
    ['a week of six days', having('program.settings.hours', Array(6).fill(null)), 'wrong-value'],
    ['hours past midnight', having('program.settings.hours.0', [0, 1441]), 'wrong-value'],
    ['a holiday on the 31st of June', having('program.settings.holidays', ['2026-06-31']), 'wrong-value'],
    ['a cap below nothing', having('program.settings.caps.week.most', -1), 'wrong-value'],
    ['an unknown entry', having('program.settings.entry.kind', 'always'), 'wrong-value'],
    ['a rule of an unknown kind', having('program.settings.suppression.kind', 'eval'), 'wrong-value'],
    ['a rule nested 33 deep', having('program.settings.suppression', nestedRule(33)), 'wrong-value'],
    [
      'a rule nested a million deep',
      having('program.settings.suppression', nestedRule(1_000_000)),
      'too-deep',
    ],
    ['settings nested a million deep', having('program.nodes.0.settings.x', nested(1_000_000)), 'too-deep'],
    [
      'two topics of one id',
      having('catalogue.topics', [
        { id: 'a', name: '' },
        { id: 'a', name: '' },
      ]),
      'duplicate-name',
    ],
    [
      'two personas of one id',
      having('people.personas.1', structuredClone(FULL.people.personas[0])),
      'duplicate-name',
    ],
    ['a share above 1', having('catalogue.events.0.share', 1.01), 'wrong-value'],
    ['a queue of half a person', having('catalogue.queues.0.reps', 0.5), 'wrong-value'],
    ['a half-life of nothing', having('scores.engagement.halfLifeMinutes', 0), 'wrong-value'],
    ['a floor above the ceiling', having('scores.fit.floor', 101), 'empty-range'],
    ['a run of no days', having('scenario.days', 0), 'wrong-value'],
    ['a run of a thousand years', having('scenario.days', 365_000), 'wrong-value'],
    ['a seed below nothing', having('scenario.seed', -1), 'wrong-value'],
    ['a seed past all integers', having('scenario.seed', 2 ** 53), 'wrong-value'],
    ['a start that is no day', having('scenario.start', 'tomorrow'), 'wrong-value'],
    ['infinitely many leads', having('scenario.leads', Number.POSITIVE_INFINITY), 'not-a-number'],
    ['a poisoned behaviour', having('scenario.behaviour', JSON.parse('{"__proto__":1}')), 'forbidden-key'],
    [
      'a poisoned person',
      having('people.records.0.fields', JSON.parse('{"constructor":1}')),
      'forbidden-key',
    ],
  ];
  it(`comes in at least 60 kinds`, () => expect(cases.length).toBeGreaterThanOrEqual(60));

  it.each(cases)('with %s is refused', (_, data, code) => {
    expect(codesOf(data)).toContain(code);
  });

  it('that contains itself is refused', () => {
    const file = having('program.nodes.0.settings.self', {});
    const inner = (file.program as { nodes: { settings: { self: Plain } }[] }).nodes[0]!.settings;
    inner.self.again = inner;
    expect(codesOf(file)).toEqual(['cyclic']);
  });

  it('of a million nodes is refused before anybody looks at them', () => {
    const one = node('a', 'begin');
    expect(codesOf(having('program.nodes', Array(1_000_000).fill(one)))).toEqual(['too-many']);
  });

  it('of a million edges is refused before anybody looks at them', () => {
    const one = edge('a', 'b');
    expect(codesOf(having('program.edges', Array(1_000_000).fill(one)))).toEqual(['too-many']);
  });

  it('of too many values anywhere is refused', () => {
    const row = Array(2_100).fill(0);
    expect(codesOf(having('program.nodes.0.settings.x', Array(2_100).fill(row)))).toEqual(['too-many']);
  });

  it('with very many faults tells the first two hundred', () => {
    const edges = Array.from({ length: 5_000 }, (_, i) => ({
      ...edge('ghost', 'ghost'),
      id: `e${i}`,
      port: `${i}`,
    }));
    const result = checkProgramFile(having('program.edges', edges), TOYS);
    expect(result.ok ? 0 : result.error.length).toBe(200);
  });
});
