import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../src/core/kit/base.ts';
import { makeTexts } from '../../../../src/core/kit/text/texts.ts';
import { migrateFile } from '../../../../src/core/program/document/migrations.ts';
import {
  checkProgramFile,
  readProgramFile,
  writeProgramFile,
} from '../../../../src/core/program/document/read.ts';
import { TOYS } from '../toys.ts';
import { edge, FULL, node, withProgram } from './files.ts';

function faultsOf(data: unknown): readonly Issue[] {
  const result = checkProgramFile(data, TOYS);
  return result.ok ? [] : result.error;
}

function said(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, place }) => `${code} ${place}`);
}

describe('a program file', () => {
  it('is read back as it was written', () => {
    const result = readProgramFile(writeProgramFile(FULL), TOYS);
    expect(result).toEqual({ ok: true, value: FULL });
  });

  it('is the same text after reading and writing', () => {
    const source = writeProgramFile(FULL);
    const result = readProgramFile(source, TOYS);
    expect(result.ok && writeProgramFile(result.value)).toBe(source);
  });

  it('may begin with a byte order mark', () => {
    expect(readProgramFile(`\ufeff${writeProgramFile(FULL)}`, TOYS).ok).toBe(true);
  });

  it('may be empty of nodes, people and names', () => {
    const bare = {
      ...FULL,
      program: { ...FULL.program, nodes: [], edges: [] },
      people: { personas: [] },
    };
    expect(faultsOf(bare)).toEqual([]);
  });

  it('may share parts in memory: only what contains itself is a circle', () => {
    const hours = FULL.program.settings.hours;
    const file = {
      ...FULL,
      catalogue: { ...FULL.catalogue, queues: [{ ...FULL.catalogue.queues[0]!, hours }] },
    };
    expect(faultsOf(file)).toEqual([]);
  });

  it('brings the settings of old nodes up to date', () => {
    const old = { ...node('b', 'pause', { weeks: 2 }), version: 1 };
    const result = checkProgramFile(withProgram({ nodes: [old], edges: [] }), TOYS);
    expect(result.ok && result.value.program.nodes[0]).toMatchObject({ version: 2, settings: { days: 14 } });
  });

  it('brings old files up to date one version at a time', () => {
    const steps = {
      1: (file: object) => ({ ...file, one: true }),
      2: (file: object) => ({ ...file, two: 'one' in file }),
    };
    expect(migrateFile({ version: 1 }, steps, 3)).toEqual({ version: 3, one: true, two: true });
    expect(migrateFile({ version: 3 }, steps, 3)).toEqual({ version: 3 });
  });
});

describe('the faults of a file', () => {
  const everything = {
    ...FULL,
    surplus: 1,
    program: {
      ...FULL.program,
      name: 5,
      nodes: [
        node('a', 'begin'),
        node('a', 'stop'),
        node('b', 'pause', { days: 'three', name: 7 as never }),
        node('c', 'choice', { ways: [{ id: 'left' }] }),
        node('x', 'teleport'),
        { ...node('y', 'stop'), version: 9 },
        { ...node('z', 'stop'), key: 'none' },
      ],
      edges: [
        edge('a', 'nowhere'),
        edge('c', 'b', 'middle'),
        edge('c', 'a', 'left'),
        { ...edge('c', 'b', 'left'), id: 'l2' },
      ],
    },
    catalogue: {
      ...FULL.catalogue,
      topics: [
        { id: 'news', name: 'News' },
        { id: 'news', name: 'More news' },
      ],
    },
    scenario: {
      ...FULL.scenario,
      start: '2026-02-30',
      zones: [{ zone: 'Mars/North', weight: 1 }],
    },
    scores: {
      ...FULL.scores,
      fit: { ...FULL.scores.fit, floor: 10, ceiling: -10 },
    },
  };

  it('are told all at once, each with its place', () => {
    expect([...said(faultsOf(everything))].sort()).toEqual(
      [
        'document/duplicate-name /catalogue/topics/1/id',
        'document/duplicate-node /program/nodes/1/id',
        'document/edge-from-no-port /program/edges/1/port',
        'document/edge-to-nothing /program/edges/0/to',
        'document/empty-range /scores/fit',
        'document/newer-node /program/nodes/5/version',
        'document/port-used-twice /program/edges/3',
        'document/unknown-key /surplus',
        'document/unknown-kind /program/nodes/4/kind',
        'document/unknown-zone /scenario/zones/0/zone',
        'document/wrong-setting /program/nodes/2/settings/days',
        'document/wrong-setting /program/nodes/2/settings/name',
        'document/wrong-value /program/name',
        'document/wrong-value /program/nodes/6/key',
        'document/wrong-value /scenario/start',
      ].sort(),
    );
  });

  it('name the node, edge and setting concerned', () => {
    const faults = faultsOf(everything);
    const find = (code: string): Issue | undefined =>
      faults.find((issue) => issue.code === `document/${code}`);
    expect(find('unknown-kind')).toMatchObject({ nodeId: 'x' });
    expect(find('edge-to-nothing')).toMatchObject({ edgeId: 'a.out' });
    expect(find('wrong-setting')).toMatchObject({ nodeId: 'b', setting: 'name' });
  });

  it('all keep the file from being read', () => {
    expect(
      faultsOf(everything).every(({ severity, blocks }) => severity === 'error' && blocks === 'run'),
    ).toBe(true);
  });

  it.each(['en', 'ja'] as const)('say cause and remedy in words, in %s', (locale) => {
    const texts = makeTexts(locale);
    const faults = [
      ...faultsOf(everything),
      ...faultsOf({ format: 'trellis', version: 2 }),
      ...faultsOf({ format: 'trellis' }),
      ...faultsOf([]),
      ...faultsOf({
        ...FULL,
        program: { ...FULL.program, settings: { ...FULL.program.settings, topic: '' } },
      }),
    ];
    for (const { code, message, hint } of faults) {
      const words = [texts.say(message), texts.say(hint ?? { key: '' })];
      expect(texts.has(message.key), code).toBe(true);
      expect(texts.has(hint?.key ?? ''), code).toBe(true);
      for (const sentence of words) expect(sentence, code).not.toMatch(/document\.|\{\{|undefined/);
    }
  });

  it('are told by line and column where the text is no JSON', () => {
    const source = writeProgramFile(FULL).replace('"version": 1,', '"version": 1;');
    const result = readProgramFile(source, TOYS);
    expect(result.ok ? [] : said(result.error)).toEqual(['document/not-json 3:15']);
  });

  it('are told at the end where the text ends too early', () => {
    const result = readProgramFile('{\n  "format": "trel', TOYS);
    expect(result.ok ? [] : said(result.error)).toEqual(['document/not-json 2:18']);
  });
});
