import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/people/rules/rule.ts';
import { at, end, handOver, only, pass, plan, rest, send, wait, walk } from './plans.ts';

const out = [1, 2] as const;
const ends = [end('sent'), end('skipped')] as const;

describe('a send', () => {
  it('goes out, with the number of earlier sends of its step in this life', () => {
    const program = plan([send('a', out, { resend: true }), ...ends]);
    expect(only(walk(program, { script: { enters: [{ minute: 0 }, { minute: 9 }] } }), 'sent')).toEqual([
      '0 sent a 0',
      '9 sent a 1',
    ]);
  });

  it('without consent is blocked; operational mail needs none', () => {
    const lead = (slot: { consent: Uint8Array }) => void slot.consent.fill(0);
    expect(only(walk(plan([send('a', out), ...ends]), { lead }), 'blocked', 'exit')).toEqual([
      '0 blocked consent 0',
      '0 exit skipped',
    ]);
    expect(
      only(walk(plan([send('a', out, { ifOut: 'exit' }), ...ends]), { lead }), 'blocked', 'exit'),
    ).toEqual(['0 blocked consent 0', '0 exit noConsent']);
    expect(only(walk(plan([send('a', out, { operational: true }), ...ends]), { lead }), 'sent')).toEqual([
      '0 sent a 0',
    ]);
  });

  it('is blocked after a global unsubscribe, and for ever after a bounce or complaint, operational or not', () => {
    const program = plan([wait(5, 1), send('a', [2, 3], { operational: true }), ...ends]);
    const mailAfter = (event: string) =>
      only(walk(program, { script: { events: [{ minute: 1, event }] } }), 'sent', 'blocked');
    expect(mailAfter('unsubscribe')).toEqual(['5 sent a 0']);
    expect(mailAfter('bounce')).toEqual(['5 blocked suppressed 0']);
    expect(mailAfter('complaint')).toEqual(['5 blocked suppressed 0']);
    const marketing = plan([wait(5, 1), send('a', [2, 3]), ...ends]);
    expect(
      only(walk(marketing, { script: { events: [{ minute: 1, event: 'unsubscribe' }] } }), 'blocked'),
    ).toEqual(['5 blocked consent 0']);
  });

  it('of an asset sent before is blocked first of what could hold it, unless it may be sent again', () => {
    const window = { days: 127, from: 60, to: 120 };
    const history = [{ minute: -5000, event: 'sent', about: 'a' }];
    const lead = (
      slot: { history: unknown },
      setup: { names: { events: { no(s: string): number }; abouts: { no(s: string): number } } },
    ) => {
      slot.history = history.map((h) => ({
        minute: h.minute,
        event: setup.names.events.no(h.event),
        about: setup.names.abouts.no(h.about),
        value: Number.NaN,
      }));
    };
    expect(only(walk(plan([send('a', out, { window }), ...ends]), { lead }), 'held', 'blocked')).toEqual([
      '0 blocked sameAsset 0',
    ]);
    expect(only(walk(plan([send('a', out, { window, ifOut: 'exit' }), ...ends]), { lead }), 'exit')).toEqual([
      '0 exit alreadySent',
    ]);
    expect(only(walk(plan([send('a', out, { window, resend: true }), ...ends]), { lead }), 'held')).toEqual([
      '0 held window 60',
    ]);
  });
});

describe('a held send', () => {
  const window = { days: 127, from: 60, to: 120 };

  it('goes out at the first minute of its window', () => {
    const rows = walk(plan([send('a', out, { window }), ...ends]));
    expect(only(rows, 'arrive', 'held', 'sent', 'port')).toEqual([
      '0 arrive s0',
      '0 held window 60',
      '60 sent a 0',
      '60 port s0 0',
      '60 arrive s1',
    ]);
  });

  it('keeps to the window of the zone of the lead', () => {
    const lead = (slot: { zone: number }, setup: { zoneNo(s: string): number }) => {
      slot.zone = setup.zoneNo('Asia/Tokyo');
    };
    // 00:00 UTC is 09:00 in Tokyo; 01:00 of the next day comes 16 hours later.
    expect(only(walk(plan([send('a', out, { window }), ...ends]), { lead }), 'sent')).toEqual([
      `${16 * 60} sent a 0`,
    ]);
  });

  it('is given up at its limit, counted from the first hold of this arrival', () => {
    const program = plan([send('a', out, { window, holdMaxMinutes: 10 }), ...ends]);
    expect(
      only(walk(program, { script: { enters: [{ minute: 0 }, { minute: 30 }] } }), 'held', 'blocked', 'exit'),
    ).toEqual([
      '0 held window 10',
      '10 blocked window 0',
      '10 exit skipped',
      '30 held window 40',
      '40 blocked window 0',
      '40 exit skipped',
    ]);
  });

  it('may be skipped or leave instead of waiting', () => {
    expect(
      only(walk(plan([send('a', out, { window, ifHeld: 'skip' }), ...ends])), 'blocked', 'exit'),
    ).toEqual(['0 blocked window 0', '0 exit skipped']);
    expect(
      only(walk(plan([send('a', out, { window, ifHeld: 'exit' }), ...ends])), 'blocked', 'exit'),
    ).toEqual(['0 blocked window 0', '0 exit mailHeld']);
  });

  it('is decided again from the top: consent may be gone by then', () => {
    const script = { events: [{ minute: 3, event: 'unsubscribe' }] };
    expect(only(walk(plan([send('a', out, { window }), ...ends]), { script }), 'held', 'blocked')).toEqual([
      '0 held window 60',
      '60 blocked consent 0',
    ]);
  });

  it('whose window never opens waits for its limit', () => {
    const never = { ...window, days: 0 };
    expect(
      only(walk(plan([send('a', out, { window: never, holdMaxMinutes: 500 }), ...ends])), 'held', 'blocked'),
    ).toEqual(['0 held window 500', '500 blocked window 0']);
  });
});

describe('caps', () => {
  const three = [send('a', [1, 1]), send('b', [2, 2]), send('c', [3, 3]), end()] as const;
  const at10 = { script: { enters: [{ minute: 600 }] } };

  it('of a calendar day hold until the local midnight', () => {
    const program = plan(three, { caps: { day: { most: 2, span: 'calendar' } } });
    expect(only(walk(program, at10), 'sent', 'held')).toEqual([
      '600 sent a 0',
      '600 sent b 0',
      '600 held capDay 1440',
      '1440 sent c 0',
    ]);
    const lead = (slot: { zone: number }, setup: { zoneNo(s: string): number }) => {
      slot.zone = setup.zoneNo('Asia/Tokyo');
    };
    expect(only(walk(program, { ...at10, lead }), 'held')).toEqual(['600 held capDay 900']);
  });

  it('of rolling 24 hours hold until enough sends are out of (now - 1440, now]', () => {
    const steps = [send('a', [1, 1]), wait(30, 2), send('b', [3, 3]), send('c', [4, 4]), end()];
    const program = plan(steps, { caps: { day: { most: 2, span: 'rolling' } } });
    expect(only(walk(program), 'sent', 'held')).toEqual([
      '0 sent a 0',
      '30 sent b 0',
      '30 held capDay 1440',
      '1440 sent c 0',
    ]);
  });

  it('of a week hold until the local Monday, or for 7 days', () => {
    const program = (span: 'calendar' | 'rolling') => plan(three, { caps: { week: { most: 1, span } } });
    const wednesday = { script: { enters: [{ minute: 2 * 1440 }] } };
    expect(only(walk(program('calendar'), wednesday), 'held')[0]).toBe('2880 held capWeek 10080');
    expect(only(walk(program('rolling'), wednesday), 'held')[0]).toBe('2880 held capWeek 12960');
  });

  it('count operational mail but do not stop it, and count past sends', () => {
    const program = plan(
      [
        send('a', [1, 1], { operational: true }),
        send('b', [2, 2], { operational: true }),
        send('c', [3, 3]),
        end(),
      ],
      {
        caps: { day: { most: 1, span: 'calendar' } },
      },
    );
    expect(only(walk(program), 'sent', 'held')).toEqual([
      '0 sent a 0',
      '0 sent b 0',
      '0 held capDay 1440',
      '1440 sent c 0',
    ]);
  });

  it('of nothing at all are released by the limit of the hold only', () => {
    const program = plan([send('a', out, { holdMaxMinutes: 3000 }), ...ends], {
      caps: { day: { most: 0, span: 'calendar' } },
    });
    expect(only(walk(program), 'held', 'blocked')).toEqual(['0 held capDay 3000', '3000 blocked capDay 0']);
  });
});

describe('mail and sales', () => {
  it('is paused in all programs from the packet to the answer, and goes out in the minute of the answer', () => {
    const seller = plan([handOver(1), rest(500, [2, 2, 2]), end()]);
    const mailer = plan([wait(5, 1), send('a', [2, 2]), end()], { programId: 'p1' });
    const enters = [{ minute: 0 }, { minute: 0, program: 1 }];
    const answered = (is: string) =>
      only(
        walk([seller, mailer], { script: { enters, answers: [{ handoff: 0, is, afterMinutes: 50 }] } }),
        'held',
        'answer',
        'sent',
      );
    expect(answered('timing')).toEqual(['5 held withSales 10085', '50 answer timing 0', '50 sent a 0']);
    // Accepted: the pause runs on for 1,000 minutes, and the send looks again at once.
    expect(answered('accepted')).toEqual([
      '5 held withSales 10085',
      '50 answer accepted 0',
      '50 held withSales 1050',
      '1050 sent a 0',
    ]);
  });

  it('is not paused where the handoff does not say so', () => {
    const program = plan([handOver(1, { pauseMail: false }), send('a', [2, 2]), end()]);
    expect(only(walk(program), 'sent')).toEqual(['0 sent a 0']);
  });

  it('goes out again when the packet is overdue', () => {
    const seller = plan([handOver(1), rest(60, [2, 2, 2]), end()]);
    const mailer = plan([wait(5, 1), send('a', [2, 2]), end()], { programId: 'p1' });
    const enters = [{ minute: 0 }, { minute: 0, program: 1 }];
    expect(only(walk([seller, mailer], { script: { enters } }), 'held', 'sent')).toEqual([
      '5 held withSales 10085',
      '60 sent a 0',
    ]);
  });

  it('goes out again when the deal is closed, answered or not; a packet that is not answered stays with sales', () => {
    const base = plan([end()]).catalogue;
    const catalogue = { ...base, events: [...base.events, { id: 'won', name: 'Won' }] };
    const withSales: Rule = { kind: 'flag', flag: 'withSales' };
    const seller = plan([handOver(1), rest(60, [2, 2, 2]), end()], { catalogue });
    const mailer = plan(
      [
        wait(5, 1),
        send('a', [2, 2]),
        at([3, 4], { op: 'branch', cases: [withSales] }),
        end('with sales'),
        end('without'),
      ],
      { programId: 'p1', catalogue },
    );
    const enters = [{ minute: 0 }, { minute: 0, program: 1 }];
    const events = [{ minute: 30, event: 'won' }];
    const lived = (afterMinutes: number) => {
      const answers = [{ handoff: 0, is: 'accepted', afterMinutes }];
      const rows = walk([seller, mailer], { script: { enters, events, answers } });
      return only(rows, 'held', 'sent', 'answer', 'exit');
    };
    expect(lived(50)).toEqual([
      '5 held withSales 10085',
      '30 sent a 0',
      '30 exit with sales',
      '50 answer accepted 0',
      '50 exit done',
    ]);
    expect(lived(20)).toEqual([
      '5 held withSales 10085',
      '20 answer accepted 0',
      '20 exit done',
      '20 held withSales 1020',
      '30 sent a 0',
      '30 exit without',
    ]);
  });

  it('is decided again once an event, after all programs have heard of it', () => {
    const mailer = plan([wait(5, 1), send('a', [2, 2]), end()], { programId: 'p1' });
    const seller = plan([handOver(1), rest(500, [2, 2, 2]), handOver(3), end()], { programId: 'p2' });
    const enters = [{ minute: 0 }, { minute: 0, program: 1 }];
    const rows = walk([mailer, seller], {
      script: { enters, answers: [{ handoff: 0, is: 'timing', afterMinutes: 50 }] },
    });
    // The second packet is out in the same event, so the mail stays paused.
    expect(only(rows, 'held', 'answer', 'handoff', 'sent', 'blocked')).toEqual([
      '0 handoff q 0',
      '5 held withSales 10085',
      '50 answer timing 0',
      '50 handoff q 1',
      '10085 blocked withSales 0',
    ]);
  });

  it('a step that passes through is no send', () => {
    expect(only(walk(plan([pass(1), at([2], { op: 'branch', cases: [] }), end()])), 'sent')).toEqual([]);
  });
});
