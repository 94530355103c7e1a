/** Opting out of one topic by behaviour: BEHAVIOUR.md section 1 and DESIGN.md section 5, the fourth law. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../../scripts/flows/flow.ts';
import type { TraceRow } from '../../../../src/core/run/trace.ts';
import { drawnFile, liveBoth } from './behave.ts';

const mail = (topic: string, to: string) => step('email', { subject: 'Words', topic }, to);
const day = (to: string) => step('wait', { time: { amount: 10, unit: 'days' } }, to);

const file = drawnFile(
  {
    start: step('start', { on: 'hand' }, 'news1'),
    news1: mail('news', 'wait1'),
    wait1: day('news2'),
    news2: mail('news', 'offer'),
    offer: mail('offers', 'wait2'),
    wait2: day('news3'),
    news3: mail('news', 'end'),
    end: step('exit', {}),
  },
  {
    catalogue: {
      topics: [
        { id: 'news', name: 'News' },
        { id: 'offers', name: 'Offers' },
      ],
    },
  },
);
const TOPIC: Readonly<Record<string, string>> = {
  news1: 'news',
  news2: 'news',
  news3: 'news',
  offer: 'offers',
};

const often = { 'mail.bounce': 0, 'mail.complaint': 0, 'mail.unsubscribe': 0.6, 'odds.fatigueLeave': 0 };

/** What a lead may still get after each opt-out: read off the trace, by nothing that the executors use. */
function check(rows: readonly TraceRow[]): number {
  const out = new Set<string>();
  let gone = 0;
  for (const { what, name, about } of rows) {
    if (what === 'event' && name === 'topicOptOut') {
      out.add(about);
      gone++;
    }
    if (what === 'sent') expect(out.has(TOPIC[name] ?? '')).toBe(false);
  }
  const wanted = Object.values(TOPIC).length;
  const tried = rows.filter(({ what }) => what === 'sent' || what === 'blocked').length;
  const blocked = rows.filter(({ what }) => what === 'blocked');
  expect(blocked.every(({ name }) => name === 'consent')).toBe(true);
  // Nobody is taken out of the program by it.
  expect(tried).toBe(wanted);
  return gone;
}

describe('opting out of one topic', () => {
  it('blocks mail of that topic and of no other, and takes nobody out', () => {
    const traces = liveBoth([file], { behaviour: { ...often, 'mail.topicOnly': 1 } });
    const gone = traces.map(check);
    expect(gone.some((topics) => topics === 2)).toBe(true);
    expect(gone.filter((topics) => topics > 0).length).toBeGreaterThan(traces.length / 2);
    const sentAfter = traces.filter((rows) => {
      const at = rows.findIndex(({ name, about }) => name === 'topicOptOut' && about === 'news');
      return at >= 0 && rows.slice(at).some(({ what, name }) => what === 'sent' && name === 'offer');
    });
    expect(sentAfter.length).toBeGreaterThan(0);
  });

  it('is assumed of nobody unless it is said', () => {
    const traces = liveBoth([file], { behaviour: often });
    const events = new Set(traces.flat().flatMap(({ what, name }) => (what === 'event' ? [name] : [])));
    expect(events.has('unsubscribe')).toBe(true);
    expect(events.has('topicOptOut')).toBe(false);
  });
});
