import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../scripts/flows/flow.ts';
import { SHIPPED } from '../../scripts/flows/shipped.ts';
import { readProgramFile } from '../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../src/core/program/document/types.ts';
import { lint } from '../../src/core/program/lint/lint.ts';

const sourceOf = (id: string): string => readFileSync(`flows/${id}.flow.json`, 'utf8');

function read(id: string): ProgramFile {
  const result = readProgramFile(sourceOf(id));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(SHIPPED.map((draft) => [draft.id, draft] as const))('the shipped program %s', (id, draft) => {
  it('is the file that its script writes', () => {
    expect(sourceOf(id)).toBe(textOf(draft));
  });

  it('has nothing that stands in the way of a launch', () => {
    const barring = lint(read(id)).filter(
      (issue) => issue.severity === 'error' || issue.blocks !== 'nothing',
    );
    expect(barring).toEqual([]);
  });

  it('says in a line each what it is for and what it is not for', () => {
    const lines = read(id).program.settings.objective?.split(/(?<=\.) (?=Not )/) ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^[A-Z][^\n]{10,140}\.$/);
  });

  it('has no two steps in one place', () => {
    const places = read(id).program.nodes.map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('the programs that people see first', () => {
  it.each(['starter', 'program-1'])('%s has nothing to be said against it', (id) => {
    expect(lint(read(id))).toEqual([]);
  });
});
