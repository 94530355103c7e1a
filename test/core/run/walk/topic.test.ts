import { expect, it } from 'vitest';
import {
  choose,
  makeTexts,
  startWalk,
  type WalkSession,
  walkTo,
  withMinutes,
} from '../../../../src/core/index.ts';
import { KINDS, shipped, walkOf } from './programs.ts';

const texts = makeTexts('en', KINDS.words('en'));

/** The first decision about an email that can be answered so. */
function decisionOf(walk: ReturnType<typeof walkOf>, id: string) {
  for (let lead = 0; lead < 20; lead++) {
    let view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'decision');
    for (let i = 0; i < 4 && view.decision !== undefined; i++) {
      const option = view.decision.options.find((one) => one.id === id);
      if (option !== undefined) return { view, option };
      view = walkTo(walk, view.session, 'decision');
    }
  }
  throw new Error(`nobody is asked for ${id}`);
}

it('who opts out of the topic of an email gets no more of it, is not unsubscribed, and back and on again is the same', () => {
  const file = shipped('re-engage');
  const walk = walkOf({
    ...file,
    scenario: { ...file.scenario, behaviour: { ...file.scenario.behaviour, 'mail.topicOnly': 0.5 } },
  });
  const { view, option } = decisionOf(walk, 'topicOptOut');
  const leaves = view.decision!.options.find(({ id }) => id === 'unsubscribe')!;
  expect(texts.say(option.label)).toMatch(/^Opts out of “.+” only$/);
  // Beside what the wait asks, told after it.
  expect(view.decision!.options.filter(({ isRare }) => isRare).map(({ id }) => id)).toEqual([
    'unsubscribe',
    'topicOptOut',
  ]);
  expect(option.chance).toBeCloseTo(leaves.chance ?? -1, 9);
  expect(option.choices[0]).toMatchObject({ kind: 'response', is: 'topicOptOut' });
  const chosen: WalkSession = choose(view.session, withMinutes(option, 30));
  const end = walkTo(walk, chosen, 'end');
  const happened = end.rows.slice(view.rows.length);
  const out = happened.find(({ what, name }) => what === 'event' && name === 'topicOptOut');
  expect(out).toMatchObject({ minute: view.minute + 30 });
  expect(file.catalogue.topics.map(({ id }) => id)).toContain(out?.about);
  expect(texts.say(out!.said)).not.toMatch(/walk\.|\{\{/);
  expect(texts.say(out!.why!)).toBe(texts.say({ key: 'walk.chosen' }));
  expect(happened.some(({ name }) => name === 'unsubscribe' || name === 'unsubscribed')).toBe(false);
  const after = happened.filter(({ minute }) => minute > out!.minute);
  expect(after.some(({ what }) => what === 'sent')).toBe(false);
  const back = walkTo(walk, walkTo(walk, end.session, 'back').session, 'end');
  expect(back.rows).toEqual(end.rows);
});
