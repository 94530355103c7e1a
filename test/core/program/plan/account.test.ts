/** What is said of steps without running them is held against what they did in random programs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, stayOf, type Write } from '../../../../src/core/program/plan/account.ts';
import type { Step } from '../../../../src/core/program/plan/plan.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { tracesOf } from '../../../differential/both.ts';
import { rawRun } from '../../../differential/raw.ts';
import { readsOf } from '../../../differential/reads.ts';

/** What a row has changed; undefined if nothing. */
function writeOf({ what, name }: TraceRow): Write | undefined {
  if (what === 'score') return 'score';
  if (what === 'sent') return 'sends';
  if (what === 'handoff') return 'sales';
  if (what === 'goal') return 'metric';
  if (what !== 'set') return undefined;
  if (name === 'suppress') return 'suppressed';
  if (name.startsWith('list:')) return 'list';
  return name.startsWith('consent:') ? 'consent' : 'field';
}

/** Faults of one program's rows against the accounts of its steps. */
function faults(rows: readonly TraceRow[], steps: readonly Step[]): readonly string[] {
  const found: string[] = [];
  let arrival = 0;
  for (const row of rows) {
    const step = steps[row.step] as Step;
    const account = accountOf(step);
    const write = writeOf(row);
    const resting = step.op === 'await' && step.resting;
    if (write !== undefined && !account.writes.includes(write) && !(write === 'metric' && resting)) {
      found.push(`${step.op} wrote ${write}`);
    }
    if (row.what === 'arrive') arrival = row.minute;
    if (row.what !== 'port') continue;
    const stay = row.minute - arrival;
    if (stay < account.stay.shortest || stay > account.stay.longest)
      found.push(`${step.op} took ${stay} minutes`);
    if (row.value >= account.ports) found.push(`${step.op} left by port ${row.value}`);
  }
  return found;
}

describe('the account of a step', () => {
  it('holds for what steps did in random programs', { timeout: 120_000 }, () => {
    const ops = new Set<string>();
    fc.assert(
      fc.property(rawRun, (run) => {
        const { plans, traces } = tracesOf(run);
        for (const trace of traces) {
          plans.forEach((plan, no) => {
            const rows = trace.filter((row) => row.program === no);
            for (const row of rows) ops.add((plan.steps[row.step] as Step).op);
            expect(faults(rows, plan.steps)).toEqual([]);
          });
        }
      }),
      { numRuns: 1_000 },
    );
    expect([...ops].sort()).toEqual([
      'await',
      'branch',
      'delay',
      'emit',
      'end',
      'handoff',
      'send',
      'set',
      'split',
    ]);
  });

  it('says all that both executors asked for a step in random programs', { timeout: 120_000 }, () => {
    const asking = new Map<string, number>();
    fc.assert(
      fc.property(rawRun, (run) => {
        for (const { by, step, asked } of readsOf(run)) {
          const { reads } = accountOf(step);
          const isSaid = (one: string): boolean =>
            one.startsWith('event:')
              ? reads.events === 'all' || reads.events.includes(one.slice('event:'.length))
              : reads[one as 'time' | 'data' | 'arrival' | 'passes'];
          expect({ by, op: step.op, unsaid: [...asked].filter((one) => !isSaid(one)) }).toMatchObject({
            unsaid: [],
          });
          for (const one of asked) asking.set(`${by} ${one}`, 1 + (asking.get(`${by} ${one}`) ?? 0));
        }
      }),
      { numRuns: 200 },
    );
    for (const by of ['reference', 'fast']) {
      for (const one of ['time', 'data', 'arrival', 'passes', 'event:sent', 'event:click'])
        expect(asking.get(`${by} ${one}`) ?? 0, `${by} ${one}`).toBeGreaterThan(0);
    }
  });

  it('knows no bound where a window never opens or holidays may shut it', () => {
    const window = { days: 0, from: 0, to: 60 };
    expect(stayOf({ kind: 'window', window }).longest).toBe(Number.POSITIVE_INFINITY);
    expect(stayOf({ kind: 'window', window: { ...window, days: 127, holidays: true } }).longest).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(stayOf({ kind: 'moment', days: 1, at: 0 }).longest).toBeLessThan(9 * 1440);
  });
});
