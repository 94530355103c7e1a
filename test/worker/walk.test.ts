import { describe, expect, it } from 'vitest';
import { choose, openWalk, programWords, startWalk, walkTo } from '../../src/core/index.ts';
import { makeWalker, type WalkAnswer, type WalkRequest } from '../../src/worker/walk.ts';
import { inputOf, KINDS, shipped } from '../core/run/walk/programs.ts';

const file = shipped('program-1');
const input = { run: inputOf(file), words: programWords(file, KINDS) };
const session = startWalk({ kind: 'lead', lead: 7 });

/** Asks as the page does: everything travels as a copy. */
function asker(): (request: WalkRequest) => WalkAnswer | undefined {
  const walker = makeWalker();
  return (request) => structuredClone(walker(structuredClone(request)));
}

describe('the thread that walks', () => {
  it('answers what the core says, question by question', () => {
    const ask = asker();
    expect(ask({ kind: 'open', input })).toBeUndefined();
    const walk = openWalk(input);
    const wanted = walkTo(walk, session, 'decision');
    expect(ask({ id: 1, kind: 'walk', session, to: 'decision' })).toEqual({
      id: 1,
      kind: 'walked',
      view: wanted,
    });
    const chosen = choose(wanted.session, wanted.decision!.options.at(-1)!.choices);
    const next = ask({ id: 2, kind: 'walk', session: chosen, to: 'step' });
    expect(next).toEqual({ id: 2, kind: 'walked', view: walkTo(walk, chosen, 'step') });
  });

  it('makes stories and checks them', () => {
    const ask = asker();
    ask({ kind: 'open', input });
    const at = ask({ id: 1, kind: 'walk', session, to: 'exit' });
    if (at?.kind !== 'walked') throw new Error('did not walk');
    const made = ask({ id: 2, kind: 'story', session: at.view.session, as: { id: 's1', name: 'One' } });
    if (made?.kind !== 'story') throw new Error('no story');
    const told = { ...file, stories: [made.story] };
    expect(ask({ id: 3, kind: 'stories', file: told })).toMatchObject({
      kind: 'stories',
      checked: [{ id: 's1', holds: true }],
    });
  });

  it('says what went wrong in place of an answer', () => {
    const ask = asker();
    expect(ask({ id: 1, kind: 'walk', session, to: 'here' })).toMatchObject({ id: 1, kind: 'failed' });
    ask({ kind: 'open', input });
    const nobody = startWalk({ kind: 'lead', lead: 4_000 });
    expect(ask({ id: 2, kind: 'walk', session: nobody, to: 'here' })).toMatchObject({
      id: 2,
      kind: 'failed',
    });
    expect(ask({ id: 3, kind: 'walk', session, to: 'step' })).toMatchObject({ id: 3, kind: 'walked' });
  });
});
