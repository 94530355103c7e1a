import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handedAtEntry } from '../../../src/core/compile/at-entry.ts';
import { toCode } from '../../../src/core/compile/code.ts';
import { lower } from '../../../src/core/compile/lower.ts';
import { shippedPersonas } from '../../../src/core/people/behaviour/personas.ts';
import { readProgramFile } from '../../../src/core/program/document/read.ts';
import { recordOf } from '../../../src/core/report/record.ts';
import { toReport } from '../../../src/core/report/report.ts';
import { openRun } from '../../../src/core/run/simulate/stage.ts';
import { runStudy } from '../../../src/core/run/simulate/study.ts';

const FLOWS = new URL('../../../flows/', import.meta.url);

describe('everybody handed over at entry', () => {
  for (const name of readdirSync(FLOWS).filter((one) => one.endsWith('.flow.json'))) {
    it(`hands over all who come in and sends nothing: ${name}`, () => {
      const read = readProgramFile(readFileSync(new URL(name, FLOWS), 'utf8'));
      if (!read.ok) throw new Error(name);
      const file = read.value;
      const plan = handedAtEntry(lower(file));
      const hasHandoff = lower(file).steps.some(({ op }) => op === 'handoff');
      expect(plan !== undefined).toBe(hasHandoff);
      if (plan === undefined) return;
      const run = (of: typeof plan) => {
        const input = {
          codes: [toCode(of)],
          scenario: { ...file.scenario, leads: 40, replications: 1 },
          personas: file.people.personas.length > 0 ? file.people.personas : shippedPersonas,
          records: [],
        };
        const stage = openRun(input);
        return toReport(stage, runStudy(stage), recordOf(input));
      };
      const [as, at] = [run(lower(file)), run(plan)];
      expect(at.emailsSent).toBe(0);
      expect(at.handoffs).toBe(at.entered);
      if (file.program.settings.entry.kind === 'once') expect(at.entered).toBe(as.entered);
    }, 30_000);
  }
});
