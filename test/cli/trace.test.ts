/** Following one lead of any run that can be simulated, in times that say whose they are. */
import { describe, expect, it } from 'vitest';
import { padTo, widthOf } from '../../src/cli/columns.ts';
import { file, line, node, trellis } from './help.ts';

const made = line(
  [node('in', 'start'), node('rest', 'wait'), node('sales', 'handoff'), node('end', 'exit')],
  [
    ['in', 'out', 'rest'],
    ['rest', 'out', 'sales'],
    ['sales', 'accepted', 'end'],
  ],
);
const flow = file('traced.flow.json', { ...made, scenario: { ...made.scenario, leads: 5 } });

describe('trace', () => {
  it('follows leads of a larger run, and of another day', async () => {
    expect((await trellis(['trace', flow, '--lead', '7'])).code).toBe(2);
    const run = ['trace', flow, '--lead', '7', '--leads', '20', '--start', '2027-05-03', '--json'];
    const { code, out } = await trellis(run);
    expect(code).toBe(0);
    expect(JSON.parse(out).rows[0].at).toMatch(/^2027-0[5-7]-/);
  });

  it('follows somebody from a table, and tells the times of where they are', async () => {
    const people = file('two.csv', 'id,zone\na,Europe/Berlin\nb,Asia/Tokyo\n');
    const run = ['trace', flow, '--people', people, '--start', '2026-03-02', '--lead', '1'];
    const words = await trellis(run);
    expect(words.code).toBe(0);
    const [first = '', row = ''] = words.out.split('\n');
    expect(first).toContain('Asia/Tokyo');
    const { zone, rows } = JSON.parse((await trellis([...run, '--json'])).out);
    expect(zone).toBe('Asia/Tokyo');
    const [at] = rows.map((one: { at: string }) => Date.parse(one.at));
    expect(Date.parse(`${row.slice(0, 10)}T${row.slice(11, 16)}Z`) - at).toBe(9 * 3_600_000);
    expect((await trellis([...run.slice(0, -1), '2'])).err).toContain('the run has 2');
  });

  it('lines up wide letters', () => {
    expect(widthOf('ab資料')).toBe(6);
    expect(widthOf(padTo('資料', 7))).toBe(7);
    expect(padTo('too long', 3)).toBe('too long');
  });
});

describe('simulate', () => {
  it('runs as often as the file says, or as is asked', async () => {
    const often = file('often.flow.json', {
      ...made,
      scenario: { ...made.scenario, leads: 5, replications: 3 },
    });
    const record = async (...words: readonly string[]) => {
      const { record: said, entered } = JSON.parse(
        (await trellis(['simulate', often, ...words, '--json'])).out,
      );
      return [said.replications, entered];
    };
    expect(await record()).toEqual([3, 15]);
    expect(await record('--leads', '4')).toEqual([1, 4]);
    expect(await record('--leads', '4', '--runs', '2')).toEqual([2, 8]);
    expect((await trellis(['simulate', often])).out).toContain('3 runs of 5 people');
  });
});
