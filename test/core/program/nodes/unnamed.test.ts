import { describe, expect, it } from 'vitest';
import { lower } from '../../../../src/core/compile/lower.ts';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { emptyFile } from '../../../../src/core/program/document/create.ts';
import { readProgramFile, writeProgramFile } from '../../../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../../../src/core/program/document/types.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';

const KINDS = registry();

const UNNAMED: readonly Rule[] = [
  { kind: 'field', field: '', op: '=', value: 'x' },
  { kind: 'blank', field: '' },
  { kind: 'date', field: '', op: '>=', minutes: 0 },
  { kind: 'seen', event: '', since: 'entry' },
  { kind: 'count', event: '', since: 'entry', op: '>=', times: 2 },
  { kind: 'passes', nodeId: '', op: '<=', times: 3 },
  { kind: 'consent', topic: '' },
  { kind: 'member', list: '' },
  { kind: 'segment', segment: '' },
];

/** A node of a kind with one rule in its settings. */
function withNode(kind: string, settings: ProgramFile['program']['nodes'][number]['settings']): ProgramFile {
  const file = emptyFile('Half drawn', 'half');
  const node = { id: 'n', key: 1, kind, version: KINDS.find(kind)!.version, settings, x: 0, y: 0 };
  return { ...file, program: { ...file.program, nodes: [node] } };
}

describe.each(UNNAMED.map((rule) => [rule.kind, rule] as const))(
  'a rule on %s without its name',
  (_, rule) => {
    const rules: readonly Rule[] = [
      rule,
      { kind: 'not', rule },
      { kind: 'all', rules: [{ kind: 'qualified' }, { kind: 'any', rules: [rule] }] },
    ];

    it.each(rules)(
      'is a missing setting: people pass by the first way, and a saved file can be read',
      (asked) => {
        const file = withNode('if', { ask: 'rule', rule: asked as never });
        expect(readProgramFile(writeProgramFile(file))).toEqual({ ok: true, value: file });
        const kind = KINDS.find('if')!;
        const { settings } = file.program.nodes[0]!;
        expect(kind.missing(settings, file).map(({ setting }) => setting)).toEqual(['rule']);
        expect(kind.describe(settings, file).missing).toBeDefined();
        expect(lower(file).steps[0]).toMatchObject({ op: 'branch', cases: [], ports: [{ port: 'yes' }] });
        // Unfinished stops a launch, never a run.
        expect(lint(file, KINDS).filter(({ blocks, nodeId }) => blocks === 'run' && nodeId === 'n')).toEqual(
          [],
        );
      },
    );

    it('leaves a case of a switch, a wait and a goal unfinished', () => {
      const missing = (kind: string, settings: object) => KINDS.find(kind)!.missing(settings, emptyFile('x'));
      expect(missing('switch', { by: 'rules', cases: [{ id: 'a', rule }] })).toHaveLength(1);
      expect(missing('waitFor', { cases: [{ id: 'a', on: 'rule', rule }] })).toHaveLength(1);
      expect(missing('goal', { rule })).toHaveLength(1);
      // What the step does not ask at present may be unfinished.
      expect(missing('if', { ask: 'qualified', rule })).toEqual([]);
    });
  },
);
