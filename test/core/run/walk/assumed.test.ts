/** The chances that a walk shows are those by which the model of behaviour throws its dice. */
import { describe, expect, it, vi } from 'vitest';
import { startWalk } from '../../../../src/core/index.ts';
import { silenceChance } from '../../../../src/core/run/walk/chances.ts';
import { pendingAt } from '../../../../src/core/run/walk/pending.ts';
import { replay } from '../../../../src/core/run/walk/replay.ts';
import { shipped, walkOf } from './programs.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Expected and counted, with the deviation of the count. */
class Tally {
  expected = 0;
  variance = 0;
  counted = 0;

  add(chance: number, happened: boolean): void {
    this.expected += chance;
    this.variance += chance * (1 - chance);
    if (happened) this.counted += 1;
  }

  get errors(): number {
    return Math.abs(this.counted - this.expected) / Math.sqrt(this.variance);
  }
}

describe('assumed chances', () => {
  const LEADS = 1_500;
  const file = shipped('program-1', LEADS);
  // Everybody is wide awake for sales: enough packets to count.
  // And sales is in no hurry: some of them pass the limit.
  const queues = file.catalogue.queues.map((queue) => ({ ...queue, replyMinutes: 200 }));
  const walk = walkOf({
    ...file,
    catalogue: { ...file.catalogue, queues },
    scenario: { ...file.scenario, seed: 4711, behaviour: { 'mail.click': 0.4 } },
  });
  const [open, click, accept, silence] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (let lead = 0; lead < LEADS; lead++) {
    const all = replay(walk, startWalk({ kind: 'lead', lead }), []);
    const { world, company, rows } = all;
    const { events } = company.stage.setup.names;
    const [first] = world.notes.sent;
    if (first?.chances !== undefined) {
      const own = world.notes.due.filter(
        ({ source, number }) => source === 'mail' && number === first.number,
      );
      const names = own.map(({ kind }) => events.slug(kind));
      // Mail that bounces is opened by nobody.
      if (!names.includes('bounce')) {
        open.add(first.chances.open, names.includes('open'));
        click.add(first.chances.click, names.includes('click'));
      }
    }
    const answer = rows.find(({ what, value }) => what === 'answer' && value === 0);
    const chances = world.notes.handed[0]?.chances;
    if (answer !== undefined && chances !== undefined) {
      accept.add(chances.get('accepted') ?? 0, answer.name === 'accepted');
      expect([...chances.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
    }
    const asked = all.stops.find((stop) => pendingAt(all, stop)?.kind === 'answer');
    const [handed] = world.notes.handed;
    if (asked?.until === undefined || handed === undefined) continue;
    const isSilent = answer === undefined || answer.minute > asked.until;
    silence.add(silenceChance(all, handed, asked) ?? Number.NaN, isSilent);
  }

  it('of opens and clicks', () => {
    expect(open.counted).toBeGreaterThan(100);
    expect(open.errors).toBeLessThan(4);
    expect(click.counted).toBeGreaterThan(50);
    expect(click.errors).toBeLessThan(4);
  });

  it('of sales taking a lead', () => {
    expect(accept.counted).toBeGreaterThan(5);
    expect(accept.errors).toBeLessThan(4);
  });

  it('of sales saying nothing until the limit', () => {
    expect(silence.counted).toBeGreaterThan(10);
    expect(silence.variance).toBeGreaterThan(5);
    expect(silence.errors).toBeLessThan(4);
  });
});
