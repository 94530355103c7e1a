import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lower } from '../../../../src/core/compile/lower.ts';
import type { Issue } from '../../../../src/core/kit/base.ts';
import { keyOf } from '../../../../src/core/kit/dice/dice.ts';
import { ownSettings } from '../../../../src/core/program/document/nodeProblems.ts';
import { applyPatch } from '../../../../src/core/program/document/patch.ts';
import { checkProgramFile } from '../../../../src/core/program/document/read.ts';
import type { ProgramEdge, ProgramFile, ProgramNode } from '../../../../src/core/program/document/types.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { registry } from '../../../../src/core/program/nodes/registry.ts';
import { HOUSE } from './samples/draw.ts';

const KINDS = registry();
/** Many more in the long run. */
const RUNS = process.env.TRELLIS_LONG ? 3_000 : 120;
const PALETTE = KINDS.palette.map((entry) => entry.id);

/** Any nodes of the palette, some switched off, joined at will: port `port` of node `from` leads to node `to`. */
const drawing = fc.record({
  nodes: fc.array(fc.record({ entry: fc.constantFrom(...PALETTE), enabled: fc.boolean(), far: fc.nat(9) }), {
    maxLength: 14,
  }),
  edges: fc.array(fc.record({ from: fc.nat(13), port: fc.nat(4), to: fc.nat(13) }), { maxLength: 30 }),
  qualifiedTo: fc.option(fc.nat(13)),
});

function fileOf({
  nodes,
  edges,
  qualifiedTo,
}: typeof drawing extends fc.Arbitrary<infer T> ? T : never): ProgramFile {
  const drawn = nodes.map(({ entry, enabled, far }, i): ProgramNode => {
    const found = KINDS.palette.find(({ id }) => id === entry)!;
    const settings = {
      ...(found.preset.settings as ProgramNode['settings']),
      ...(enabled ? {} : { enabled }),
    };
    const { kind, version } = found.kind;
    return { id: `n${i}`, key: keyOf(`n${i}`), kind, version, settings, x: far * 300, y: i * 104 };
  });
  const used = new Set<string>();
  const joined = edges.flatMap(({ from, port, to }): readonly ProgramEdge[] => {
    const [tail, head] = [drawn[from], drawn[to]];
    if (tail === undefined || head === undefined) return [];
    const ports = KINDS.find(tail.kind)!.ports(ownSettings(tail.settings));
    const id = `${tail.id}.${ports[port]?.id}`;
    if (ports[port] === undefined || used.has(id)) return [];
    used.add(id);
    return [{ id, from: tail.id, port: ports[port].id, to: head.id }];
  });
  const target = qualifiedTo === null ? undefined : drawn[qualifiedTo]?.id;
  const settings = { ...HOUSE.program.settings, ...(target === undefined ? {} : { qualifiedTo: target }) };
  return { ...HOUSE, program: { ...HOUSE.program, nodes: drawn, edges: joined, settings } };
}

function nameOf({ code, nodeId, edgeId, setting, message }: Issue): string {
  return JSON.stringify([code, nodeId, edgeId, setting, message]);
}

describe('any drawing', { timeout: 300_000 }, () => {
  it('is a sound file, has a plan and can be linted', () => {
    fc.assert(
      fc.property(drawing, (parts) => {
        const file = fileOf(parts);
        expect(checkProgramFile(file)).toMatchObject({ ok: true });
        const { steps } = lower(file);
        for (const { ports } of steps) for (const { to } of ports) expect(steps[to]).toBeDefined();
        for (const { nodeId } of lint(file)) {
          if (nodeId !== undefined) expect(file.program.nodes.map(({ id }) => id)).toContain(nodeId);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is mended by every mend it is offered, and is a sound file still', () => {
    fc.assert(
      fc.property(drawing, (parts) => {
        const file = fileOf(parts);
        for (const issue of lint(file)) {
          if (issue.fix === undefined) continue;
          const mended = applyPatch(file, issue.fix.patch);
          expect(checkProgramFile(mended), issue.code).toMatchObject({ ok: true });
          expect(lint(mended).map(nameOf), issue.code).not.toContain(nameOf(issue));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
