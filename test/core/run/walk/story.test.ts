import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  checkProgramFile,
  checkStories,
  choose,
  givenText,
  makeTexts,
  type ProgramFile,
  removeNodes,
  type Story,
  startWalk,
  storyIssues,
  storyOf,
  storySession,
  type Walk,
  type WalkSession,
  walkTo,
  whenTexts,
  writeProgramFile,
} from '../../../../src/core/index.ts';
import { live } from '../../../../src/core/run/walk/live.ts';
import { spokenText } from '../../../../src/core/run/walk/story-words.ts';
import { firstDifference } from '../../../differential/both.ts';
import { inputOf, KINDS, shipped, walkOf } from './programs.ts';

vi.setConfig({ testTimeout: 120_000 });

const en = makeTexts('en', KINDS.words('en'));
const ja = makeTexts('ja', KINDS.words('ja'));
const NAMES = ['program-1', 'first-download', 'trial', 'webinar', 're-engage', 'new-customer', 'starter'];
const files = new Map(NAMES.map((name) => [name, shipped(name)]));
const walks = new Map(NAMES.map((name) => [name, walkOf(files.get(name)!)]));

/** A walk by the numbers given, to some decision on the way or to the end. */
function walked(walk: Walk, lead: number, picks: readonly number[]): WalkSession {
  let view = walkTo(walk, startWalk({ kind: 'lead', lead }), 'decision');
  for (const pick of picks) {
    const options = view.decision?.options ?? [];
    const option = options[pick % Math.max(1, options.length)];
    view = walkTo(
      walk,
      option === undefined ? view.session : choose(view.session, option.choices),
      'decision',
    );
  }
  return view.session;
}

const withStories = (file: ProgramFile, stories: readonly Story[]): ProgramFile => ({ ...file, stories });

/** A walk of program 1 on which sales are reached: fit, and acts enough. */
function toSales(): { readonly file: ProgramFile; readonly story: Story } {
  const file = files.get('program-1')!;
  const walk = walks.get('program-1')!;
  const record = { id: 'signe', name: 'Signe', fields: {}, scores: { fit: 80, engagement: 45 } };
  let view = walkTo(walk, startWalk({ kind: 'record', record, behaves: 'blank' }), 'decision');
  for (let i = 0; i < 8 && !view.isOver; i++) {
    const option = view.decision?.options.find(({ id }) => id === 'click' || id === 'accepted');
    view = walkTo(
      walk,
      option === undefined ? view.session : choose(view.session, option.choices),
      'decision',
    );
  }
  return { file, story: storyOf(walk, view.session, { id: 's1', name: 'A click makes her ready' }) };
}

describe('a story saved from a walk', () => {
  const cases = fc.record({
    name: fc.constantFrom(...NAMES),
    lead: fc.nat({ max: 39 }),
    picks: fc.array(fc.nat({ max: 6 }), { maxLength: 6 }),
    toEnd: fc.boolean(),
  });

  it('tells the walk up to where it stood, row by row, and holds on the unchanged program', () => {
    fc.assert(
      fc.property(cases, ({ name, lead, picks, toEnd }) => {
        const walk = walks.get(name)!;
        const file = files.get(name)!;
        const session = walked(walk, lead, picks);
        const view = walkTo(walk, session, toEnd ? 'end' : 'here');
        const story = storyOf(walk, view.session, { id: 's', name: 'A story' });
        const house = {
          code: inputOf(file).codes[0]!,
          scenario: file.scenario,
          personas: file.people.personas,
        };
        const [life] = live(house, [story]);
        const rows = life!.rows.slice(0, view.rows.length);
        const wanted = view.rows.map(({ minute, what, program, step, name: called, about, value }) => {
          return { minute, what, program, step, name: called, about, value };
        });
        expect(firstDifference(rows, wanted)).toBeUndefined();
        const [check] = checkStories(withStories(file, [story]), KINDS);
        expect(check?.promises.filter(({ holds }) => !holds)).toEqual([]);
        expect(check?.holds).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('survives the file, and walks as it was told', () => {
    const { file, story } = toSales();
    const again = checkProgramFile(JSON.parse(writeProgramFile(withStories(file, [story]))), KINDS);
    expect(again.ok && again.value.stories).toEqual([story]);
    const view = walkTo(walks.get('program-1')!, storySession(story), 'end');
    expect(view.sales).toHaveLength(1);
    expect(view.name).toBe('Signe');
  });

  it('does not hang on assumed behaviour', () => {
    const { file, story } = toSales();
    const behaviour = { 'mail.open': 0.01, 'mail.click': 0.9, 'sales.accept': 0.01 };
    const other = { ...file, scenario: { ...file.scenario, behaviour, seed: 99, start: '2027-01-04' } };
    expect(checkStories(withStories(other, [story]), KINDS)[0]?.holds).toBe(true);
  });

  it('is told in words of both languages', () => {
    const { file, story } = toSales();
    expect(en.say(givenText(story, file))).toContain('Signe');
    expect(whenTexts(story, file).length).toBeGreaterThan(0);
    expect(checkStories(withStories(file, [story]), KINDS)[0]?.when.length).toBeGreaterThan(0);
    for (const texts of [en, ja]) {
      const checks = checkStories(withStories(file, [story]), KINDS);
      const words = [
        givenText(story, file),
        ...whenTexts(story, file),
        ...checks.flatMap(({ promises, when, short }) => [
          ...promises.map(({ said }) => said),
          ...when,
          ...short,
        ]),
      ].map((one) => texts.say(one));
      for (const word of words) expect(word).not.toMatch(/story\.|walk\.|\{\{|undefined/);
    }
  });
});

describe('what happens in a story', () => {
  it('is told in the order of time, in lengths that people say, and not beyond the day on which they leave', () => {
    const { file, story } = toSales();
    const late = { minute: 86 * 1440, event: 'visit', about: 'pricing' };
    const long = { ...story, when: { ...story.when, events: [late, ...(story.when.events ?? [])] } };
    const [before, after] = [story, long].map((one) => checkStories(withStories(file, [one]), KINDS)[0]);
    expect(after?.when).toEqual(before?.when);
    const lengths = (after?.when ?? []).flatMap(({ params }) => {
      const { duration } = params ?? {};
      return typeof duration === 'object' && 'params' in duration ? [Number(duration.params?.minutes)] : [];
    });
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  it('is told in a line by what makes it, and how much else there was', () => {
    const { file, story } = toSales();
    const visits = Array.from({ length: 5 }, (_, i) => ({
      minute: (i + 1) * 400,
      event: 'visit',
      about: 'pricing',
    }));
    const busy = { ...story, when: { ...story.when, events: [...(story.when.events ?? []), ...visits] } };
    const [check] = checkStories(withStories(file, [busy]), KINDS);
    const short = check?.short.map((one) => en.say(one)) ?? [];
    expect(short.length).toBeLessThanOrEqual(4);
    expect(short.join(', ')).toMatch(/clicked.*sales say.*and \d more$/);
    expect(check?.when.length).toBeGreaterThan(short.length);
  });

  it('has no minutes beyond two hours and no hours beyond ten days', () => {
    fc.assert(
      fc.property(fc.nat({ max: 200_000 }), fc.boolean(), (minutes, up) => {
        const { params } = spokenText(minutes, up);
        const said = Number(params?.minutes);
        expect(said % (minutes < 120 ? 1 : minutes < 14_400 ? 60 : 1440)).toBe(0);
        expect(Math.abs(said - minutes)).toBeLessThanOrEqual(minutes < 14_400 ? 60 : 1440);
        if (up) expect(said).toBeGreaterThanOrEqual(minutes);
      }),
    );
    expect(en.say(spokenText(10 * 1440 + 5 * 60 + 31))).toBe('10 days');
    expect(en.say(spokenText(5 * 1440 + 21 * 60 + 44))).toBe('5 days, 22 hours');
  });
});

describe('a story that names what the program does not have', () => {
  it('says so with place, cause and remedy, and one that was walked names nothing of the kind', () => {
    const { file, story } = toSales();
    const issuesOf = (one: Story) =>
      storyIssues(withStories(file, [one]), KINDS).filter(({ code }) => code === 'story/unknown-name');
    expect(issuesOf(story)).toEqual([]);
    const wrong: Story = {
      ...story,
      given: { ...story.given, persona: 'nobody', fields: { 'lifecycle-stage': 'hot' } },
      when: { ...story.when, responses: [{ event: 'click', asset: 'gide', afterMinutes: 5 }] },
      then: [{ kind: 'neverGets', asset: 'gide' }],
    };
    const found = issuesOf(wrong);
    expect(found.map(({ place, blocks }) => `${place} ${blocks}`)).toEqual([
      '/stories/0/given/fields/lifecycle-stage nothing',
      '/stories/0/given/persona launch',
      '/stories/0/when/responses/0/asset launch',
      '/stories/0/then/0/asset launch',
    ]);
    for (const texts of [en, ja]) {
      for (const { message, hint } of found) {
        expect(`${texts.say(message)} ${texts.say(hint!)}`).not.toMatch(/behaviour\.|story\.|\{\{/);
      }
    }
  });
});

describe('a story on a changed program', () => {
  it('breaks when the handoff goes, and says what is true now', () => {
    const { file, story } = toSales();
    expect(story.then.some(({ kind }) => kind === 'withSales')).toBe(true);
    const handoff = file.program.nodes.find(({ kind }) => kind === 'handoff')!;
    const { qualifiedTo: _, ...settings } = file.program.settings;
    const program = { ...removeNodes(file.program, [handoff.id]), settings };
    const changed = withStories({ ...file, program }, [story]);
    const [check] = checkStories(changed, KINDS);
    expect(check?.holds).toBe(false);
    const sales = check?.promises.find(({ promise }) => promise.kind === 'withSales');
    expect(en.say(sales!.now!)).toBe('Now never.');
    const [issue] = storyIssues(changed, KINDS);
    expect(issue).toMatchObject({ code: 'story/broken', severity: 'warning', blocks: 'launch' });
    expect(en.say(issue!.message)).toContain('A click makes her ready');
  });

  it('breaks when a step that is promised is gone', () => {
    const { file, story } = toSales();
    const promised: Story = { ...story, then: [{ kind: 'reaches', node: 'gone' }] };
    const [check] = checkStories(withStories(file, [promised]), KINDS);
    expect(en.say(check!.promises[0]!.now!)).toBe('This step is no longer in the program.');
  });

  it('cannot be told when the start is gone', () => {
    const { file, story } = toSales();
    const starts = file.program.nodes.filter(({ id }) =>
      inputOf(file).codes[0]!.starts.some(({ nodeId }) => nodeId === id),
    );
    const program = removeNodes(
      file.program,
      starts.map(({ id }) => id),
    );
    const [check] = checkStories(withStories({ ...file, program }, [story]), KINDS);
    expect(check?.holds).toBe(false);
    expect(check?.problem).toBeDefined();
  });

  it('tells each of the other promises when it is not kept', () => {
    const { file, story } = toSales();
    const asset = story.then.find(({ kind }) => kind === 'gets') as { readonly asset: string };
    const then: Story['then'] = [
      { kind: 'neverWithSales' },
      { kind: 'withSales', withinMinutes: 1 },
      { kind: 'neverGets', asset: asset.asset },
      { kind: 'gets', asset: 'no-such-mail' },
      { kind: 'mostEmails', most: 0 },
      { kind: 'exits', reason: 'suppressed' },
      { kind: 'field', field: 'lifecycle-stage', is: 'fan' },
    ];
    const [check] = checkStories(withStories(file, [{ ...story, then }]), KINDS);
    expect(check?.promises.map(({ holds }) => holds)).toEqual(then.map(() => false));
    for (const { now } of check!.promises) expect(en.say(now!)).toMatch(/^Now .+\.$/);
  });
});

describe('the stories of a file', () => {
  it('are refused with their place when they are of another shape', () => {
    const { file, story } = toSales();
    const wrong = { ...file, stories: [story, { ...story, id: 's2', then: [{ kind: 'makesCoffee' }] }] };
    const read = checkProgramFile(JSON.parse(JSON.stringify(wrong)), KINDS);
    expect(!read.ok && read.error[0]?.place).toMatch(/^\/stories\/1\/then\/0/);
  });

  it('have ids of their own', () => {
    const { file, story } = toSales();
    const read = checkProgramFile(JSON.parse(JSON.stringify(withStories(file, [story, story]))), KINDS);
    expect(!read.ok && read.error[0]?.place).toBe('/stories/1/id');
  });

  it('may be none at all', () => {
    const file = files.get('program-1')!;
    expect(checkStories(file, KINDS)).toEqual([]);
    const read = checkProgramFile(JSON.parse(writeProgramFile(file)), KINDS);
    expect(read.ok && 'stories' in read.value).toBe(false);
  });
});
