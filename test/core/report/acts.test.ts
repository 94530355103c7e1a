import { describe, expect, it } from 'vitest';
import {
  actsOf,
  makeCrew,
  makeSplitStudy,
  openRun,
  ownShare,
  type RunInput,
  recordOf,
  toReport,
} from '../../../src/core/index.ts';
import { runInputOf } from '../../../src/store/run/input.ts';
import { shipped } from '../../store/opened.ts';

const base = shipped('first-download');
const file = { ...base, scenario: { ...base.scenario, leads: 120, days: 45, replications: 6 } };

function split(input: RunInput) {
  const stage = openRun(input);
  const study = makeSplitStudy(stage);
  const crew = makeCrew(stage);
  for (let job = study.next(); job !== undefined; job = study.next()) study.accept(job, crew.work(job));
  return { acts: actsOf(stage, study.parts), report: toReport(stage, study, recordOf(input)) };
}

describe('the share of acts that people do by themselves', () => {
  const input = runInputOf(file);
  const all = split(input);
  const without = split({ ...input, touches: false });

  it('counts what people do: visits to replies, and neither reading, machines nor leaving', () => {
    const { visit = 0, pricing = 0, careers = 0, download = 0, form = 0, webinar = 0 } = all.report.events;
    const { call = 0, follow = 0, demo = 0, click = 0, reply = 0, trial = 0, login = 0 } = all.report.events;
    const sum = visit + pricing + careers + download + form + webinar + call + follow + demo;
    expect(all.acts.reduce((a, b) => a + b, 0)).toBe(sum + click + reply + trial + login);
    expect(without.report.events.click).toBeUndefined();
  });

  it('is most of it but not all, with an interval around it', () => {
    const own = ownShare(without.acts, all.acts);
    expect(own.value).toBeGreaterThan(0.5);
    expect(own.high).toBeLessThan(1);
    expect(own.low).toBeLessThan(own.value);
    expect(own.n).toBe(6);
  });

  it('is all of it where no email is opened, and nothing to tell where nobody does anything', () => {
    const first = shipped('program-1');
    const behaviour = { 'mail.open': 0, 'mail.unsubscribe': 0, 'mail.scanner': 0 };
    const scenario = { ...file.scenario, behaviour };
    const personas = first.people.personas.map(({ behaviour: _, ...persona }) => persona);
    const unread = runInputOf({ ...first, people: { personas }, scenario });
    const silent = split(unread);
    expect(ownShare(split({ ...unread, touches: false }).acts, silent.acts)).toMatchObject({ value: 1 });
    expect(ownShare([0, 0], [0, 0]).value).toBeNaN();
  });
});
