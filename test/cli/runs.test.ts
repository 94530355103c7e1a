import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { file, type Left, line, node, small, trellis } from './help.ts';

interface Printed {
  readonly entered: number;
  readonly active: number;
  readonly withSales: number;
  readonly exited: Readonly<Record<string, number>>;
  readonly nodes: readonly {
    readonly id: string;
    readonly entered: number;
    readonly waiting: number;
    readonly left: Record<string, number>;
  }[];
  readonly programs: readonly {
    readonly people: { readonly entered: number; readonly outside: Record<string, number> };
  }[];
  readonly elapsedMs: number;
}

function printed({ out }: Left): Printed {
  return JSON.parse(out) as Printed;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

function expectNobodyLost({ entered, active, withSales, exited, nodes }: Printed): void {
  expect(active + withSales + sum(exited)).toBe(entered);
  for (const one of nodes) expect(one.waiting + sum(one.left)).toBe(one.entered);
}

const sound = file('sound.flow.json', small());
const toSales = line(
  [node('in', 'start'), node('rest', 'wait'), node('sales', 'handoff'), node('end', 'exit')],
  [
    ['in', 'out', 'rest'],
    ['rest', 'out', 'sales'],
    ['sales', 'accepted', 'end'],
    ['sales', 'rejected', 'end'],
    ['sales', 'overdue', 'end'],
  ],
);
const selling = file('selling.flow.json', {
  ...toSales,
  program: { ...toSales.program, id: 'selling' },
});

/** All come in one minute to a single rep who needs hours for each. */
const CROWD = 20;
const crowded = file('crowded.flow.json', {
  ...toSales,
  catalogue: {
    ...toSales.catalogue,
    queues: toSales.catalogue.queues.map((queue) => ({ ...queue, reps: 1, handlingMinutes: 60 })),
  },
  scenario: { ...toSales.scenario, leads: CROWD, arrivals: { kind: 'atOnce' } },
});

describe('simulate', () => {
  it('prints what the run came to, loses nobody, and prints the same again', async () => {
    const command = ['simulate', selling, '--leads', '300', '--days', '30', '--seed', '7', '--json'];
    const first = printed(await trellis(command));
    expect(first.entered).toBeGreaterThan(0);
    expectNobodyLost(first);
    // Nobody stays out untold: the scenario spreads people over as many days as the run has, or more.
    const [{ people }] = first.programs as [Printed['programs'][number]];
    expect(people.entered + sum(people.outside)).toBe(300);
    expect(first).toMatchObject({ handoffs: expect.any(Number), emailsSent: 0, metrics: expect.any(Array) });
    expect({ ...printed(await trellis(command)), elapsedMs: 0 }).toEqual({ ...first, elapsedMs: 0 });
  });

  it('runs several programs at once', async () => {
    const both = printed(await trellis(['simulate', sound, selling, '--leads', '50', '--json']));
    const ids = both.nodes.map(({ id }) => id);
    expect(ids).toEqual(['in', 'mail', 'rest', 'end', 'in', 'rest', 'sales', 'end']);
    expectNobodyLost(both);
  });

  it('runs nobody where nobody is asked for', async () => {
    const none = printed(await trellis(['simulate', sound, '--leads', '0', '--json']));
    expect(none.entered).toBe(0);
    expect(sum(none.exited)).toBe(0);
  });

  it('counts whole handoffs and emails, at the ends of their intervals too', async () => {
    const { out } = await trellis(['simulate', selling, '--leads', '37', '--seed', '3']);
    const lines = out.split('\n').filter((line) => /^(Handoffs|Emails sent):/.test(line));
    expect(lines.some((line) => /\(\d+ to \d+, from \d+\)/.test(line))).toBe(true);
    expect(lines.join()).not.toMatch(/\d\.\d/);
  });

  it('says in words what it says in JSON', async () => {
    const { code, out } = await trellis(['simulate', sound, '--leads', '40']);
    expect(code).toBe(0);
    expect(out).toContain('Entered');
    expect(out).not.toMatch(/(cli|report)\.\w/);
  });

  it('tells what was counted when it is stopped', async () => {
    const stop = AbortSignal.abort();
    const { code, out, err } = await trellis(['simulate', sound, '--leads', '5000', '--json'], stop);
    expect(code).toBe(0);
    expect(err).toContain('Stopped');
    expectNobodyLost(printed({ code, out, err }));
    expect(JSON.parse(out).stopped).toEqual({ done: 0, of: 5000 });
  });
});

describe('people brought along', () => {
  const people =
    'mail_address,came,who\na@example.org,13/02/2026,Ann\nb@example.org,01/03/2026,Bo\nb@example.org,02/03/2026,Twice\n';
  const past =
    'lead,event,at\na@example.org,click,2026-01-10T10:00\nnobody,click,2026-01-10T10:00\na@example.org,flew,2026-01-10\n';

  it('come on their own dates, packed or not, and rows that are broken are named', async () => {
    const map = file('map.json', {
      columns: { mail_address: 'field:email', came: 'arrival', who: 'name' },
      consent: 'all',
    });
    const csv = file('people.csv.gz', gzipSync(people));
    const { code, out, err } = await trellis([
      'simulate',
      sound,
      '--people',
      csv,
      '--map',
      map,
      '--history',
      file('past.csv', past),
      '--days',
      '60',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(printed({ code, out, err }).entered).toBe(2);
    expect(err).toContain('line 4');
    expect(err).toContain('begins on 2026-02-12');
    expect(err).toContain('belongs to nobody');
    expect(JSON.parse(out).record.start).toBe('2026-02-12');
  });

  it('are refused with all reasons where files are missing or columns unknown', async () => {
    const { code, err } = await trellis([
      'simulate',
      sound,
      '--people',
      'none.csv',
      '--history',
      'neither.csv',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('none.csv');
    expect(err).toContain('neither.csv');
    const map = file('wrong.json', { columns: { nowhere: 'id' } });
    const wrong = await trellis(['simulate', sound, '--people', file('people.csv', people), '--map', map]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('nowhere');
  });
});

describe('trace', () => {
  it('follows a lead of the run row by row', async () => {
    const { code, out } = await trellis(['trace', sound, '--lead', '3', '--seed', '5', '--json']);
    expect(code).toBe(0);
    const { rows } = JSON.parse(out);
    expect(rows[0]).toMatchObject({
      what: 'enter',
      nodeId: 'in',
      at: expect.stringMatching(/^2026-\d\d-\d\dT\d\d:\d\dZ$/),
    });
    const minutes = rows.map(({ minute }: { minute: number }) => minute);
    expect([...minutes].sort((a, b) => a - b)).toEqual(minutes);
  });

  it('tells of sales what the whole run says, though all leads wait for the same two hands', async () => {
    const command = ['simulate', crowded, '--json'];
    const { answers, overdue } = JSON.parse((await trellis(command)).out);
    const told: Record<string, number> = {};
    for (let lead = 0; lead < CROWD; lead++) {
      const { rows } = JSON.parse((await trellis(['trace', crowded, '--lead', String(lead), '--json'])).out);
      // An answer that comes too late changes nothing, and no report counts it.
      const isLate = rows.some(({ port }: { port?: string }) => port === 'overdue');
      const answer = rows.find(({ what }: { what: string }) => what === 'answer')?.name;
      const outcome = isLate ? 'overdue' : answer;
      if (outcome !== undefined) told[outcome] = (told[outcome] ?? 0) + 1;
    }
    expect(overdue).toBeGreaterThan(0);
    expect(told).toEqual({ ...answers, overdue });
  });

  it('follows a script to the minute', async () => {
    const script = file('script.json', {
      enters: [{ minute: 10 }],
      responses: [{ send: 0, event: 'unsubscribe', afterMinutes: 7 }],
    });
    const { code, out } = await trellis(['trace', sound, '--script', script, '--json']);
    expect(code).toBe(0);
    const told = JSON.parse(out).rows.map(
      ({ minute, what, name }: Record<string, unknown>) => `${minute} ${what} ${name}`,
    );
    expect(told[0]).toBe('10 enter ');
    expect(told).toContain('17 event unsubscribe');
    expect(told.at(-1)).toBe('17 exit unsubscribed');
    expect((await trellis(['trace', sound, '--script', script])).out).toContain('Unsubscribed');
  });

  it('says of each row why it went so, in both languages', async () => {
    const flow = 'flows/program-1.flow.json';
    const { rows } = JSON.parse((await trellis(['trace', flow, '--lead', '7', '--json'])).out);
    const sent = rows.find(({ what }: { what: string }) => what === 'sent');
    expect(sent.reason).toMatch(/^At once\. They agreed to /);
    const took = rows.find(({ what, port }: Record<string, unknown>) => what === 'port' && port === 'no');
    expect(took.reason).toMatch(/^Took No: .+the line is 50/);
    const { out } = await trellis(['trace', flow, '--lead', '7']);
    expect(out).toContain('Took No: ');
    expect(out).not.toMatch(/walk\.|undefined|\{\{/);
    expect((await trellis(['trace', flow, '--lead', '7', '--lang', 'ja'])).out).toContain('同意している');
  });

  it('refuses a lead that is not there and a script that is none', async () => {
    expect((await trellis(['trace', sound, '--lead', '500'])).code).toBe(2);
    const { code, err } = await trellis(['trace', sound, '--script', file('none.json', { enters: [{}] })]);
    expect(code).toBe(2);
    expect(err).toContain('/enters/0/minute');
  });
});
