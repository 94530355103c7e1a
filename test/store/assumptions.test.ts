import { beforeEach, describe, expect, it } from 'vitest';
import { openRun, PARAMETERS, type ProgramFile, recordOf, runStudy, toReport } from '../../src/core/index.ts';
import { amountWords, rangeWords, standing } from '../../src/panels/assumptions/amounts.ts';
import { lookedFor } from '../../src/panels/assumptions/search.ts';
import { endGesture, undoLast } from '../../src/store/actions.ts';
import { assumedAt } from '../../src/store/assumptions/assumed-at.ts';
import {
  type AssumptionRow,
  assumptionsOf,
  closeAssumptions,
  grouped,
  openAssumptions,
  resetAssumption,
  resetAssumptions,
  setAssumption,
} from '../../src/store/assumptions/assumptions.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { useStore } from '../../src/store/store.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { openDocument, openShipped, shipped } from './opened.ts';

await fetchWords('ja');

function rowOf(id: string, file: ProgramFile = openDocument()): AssumptionRow {
  const row = assumptionsOf(file).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

const behaviour = () => openDocument().scenario.behaviour;

beforeEach(() => {
  openShipped('program-1');
});

describe('the rows', () => {
  it('are all parameters of the core and the events of the file that have a rate or a share, each once', () => {
    const ids = assumptionsOf(openDocument()).map(({ id }) => id);
    expect(ids).toEqual([...PARAMETERS.map(({ id }) => id), 'own.trial', 'own.login']);
    expect(grouped(assumptionsOf(openDocument())).flatMap(({ rows }) => rows)).toHaveLength(ids.length);
  });

  it('have name, value and range in both languages', () => {
    for (const locale of ['en', 'ja'] as const) {
      const { say } = voiceOf(locale);
      for (const { title, rows } of grouped(assumptionsOf(openDocument()))) {
        expect(say(title)).not.toMatch(/^(behaviour|assumptions)\./);
        for (const row of rows) {
          const words = [row.label, amountWords(row, row.value), rangeWords(row)].map(say);
          expect(words.join(' '), row.id).not.toMatch(/behaviour\.|assumptions\.|undefined|NaN/);
        }
      }
    }
  });

  it('say shares in percent, times in their units, and hours as a clock', () => {
    const { say } = voiceOf('en');
    const said = (id: string) => say(amountWords(rowOf(id), rowOf(id).value));
    expect(said('mail.open')).toBe('30 %');
    expect(said('mail.complaint')).toBe('0.05 %');
    expect(said('sales.speedTo')).toBe('1 day');
    expect(said('hours.wakeFrom')).toBe('7:00');
    expect(said('rate.visit')).toBe('0.25 a week');
    expect(say(rangeWords(rowOf('odds.receptive')))).toBe('0 to 2 (strength)');
    expect(say(rangeWords(rowOf('mail.open')))).toBe('0 to 100 %');
    expect(say(rangeWords(rowOf('hours.wakeTo')))).toBe('0:01 to 24:00');
  });

  it('tell what is assumed from what has a source, and both from what was changed', () => {
    expect(standing(rowOf('mail.machine'))).toBe('assumed');
    expect(standing(rowOf('mail.open'))).toBe('source');
    expect(rowOf('mail.open').source).toContain('2026');
    setAssumption(rowOf('mail.open'), 0.2);
    expect(standing(rowOf('mail.open'))).toBe('changed');
  });

  it('list the personas that say otherwise: with their own number, or because of what they are', () => {
    const { others } = rowOf('mail.open');
    const own = others.filter(({ truth }) => truth === undefined);
    expect(own.map(({ id, value }) => [id, value])).toEqual([
      ['has-a-project', 0.45],
      ['operations-manager', 0.27],
    ]);
    const { say } = voiceOf('en');
    expect(own.map(({ why }) => why && say(why))).toEqual([
      expect.stringContaining('upper end of the usual band'),
      expect.stringContaining('within the usual band'),
    ]);
    expect(others.filter(({ truth }) => truth !== undefined).map(({ truth }) => truth)).toEqual([
      'competitor',
      'student',
      'partner',
    ]);
  });

  it('that stand on queues show those of the file and are not set here', () => {
    const row = rowOf('sales.handling');
    expect(row.set).toBe('queue');
    expect(row.queues.map(({ id }) => id)).toEqual(openDocument().catalogue.queues.map(({ id }) => id));
    expect(setAssumption(row, 10).map(({ code }) => code)).toEqual(['behaviour/not-set-here']);
    expect(behaviour()).toEqual({});
  });
});

describe('a change', () => {
  it('is written into the scenario, one gesture one undo', () => {
    for (const value of [0.1, 0.15, 0.12]) setAssumption(rowOf('mail.open'), value);
    endGesture();
    setAssumption(rowOf('mail.click'), 0.5);
    expect(behaviour()).toEqual({ 'mail.open': 0.12, 'mail.click': 0.5 });
    undoLast();
    expect(behaviour()).toEqual({ 'mail.open': 0.12 });
    undoLast();
    expect(behaviour()).toEqual({});
  });

  it('out of range is refused, and nothing changes', () => {
    const before = openDocument();
    expect(setAssumption(rowOf('mail.open'), 1.5).map(({ code }) => code)).toEqual([
      'behaviour/out-of-range',
    ]);
    setAssumption(rowOf('own.login'), 1.5);
    expect(openDocument()).toBe(before);
  });

  it('back to the default leaves nothing behind in the file', () => {
    setAssumption(rowOf('mail.open'), 0.2);
    setAssumption(rowOf('own.trial'), 0.5);
    setAssumption(rowOf('mail.open'), 0.3);
    expect(behaviour()).toEqual({ 'own.trial': 0.5 });
    resetAssumption(rowOf('own.trial'));
    expect(behaviour()).toEqual({});
    expect(rowOf('own.trial').isChanged).toBe(false);
  });

  it('of many goes back at once, and comes back with one undo', () => {
    setAssumption(rowOf('mail.open'), 0.2);
    setAssumption(rowOf('mail.click'), 0.2);
    resetAssumptions();
    expect(behaviour()).toEqual({});
    undoLast();
    expect(Object.keys(behaviour())).toHaveLength(2);
  });

  it('of opens to none leaves a run without opens and clicks by people; machines go on', () => {
    const file = shipped('program-1');
    const personas = file.people.personas.map(({ behaviour: _, ...persona }) => persona);
    const small = { ...file.scenario, replications: 1, leads: 300 };
    const eventsWith = (values: Readonly<Record<string, number>>) => {
      const scenario = { ...small, behaviour: values };
      const input = runInputOf({ ...file, people: { ...file.people, personas }, scenario });
      const stage = openRun(input);
      return toReport(stage, runStudy(stage), recordOf(input)).events;
    };
    expect(eventsWith({}).open).toBeGreaterThan(50);
    const without = eventsWith({ 'mail.open': 0 });
    expect([without.open ?? 0, without.click ?? 0]).toEqual([0, 0]);
    expect(without.machineOpen).toBeGreaterThan(50);
  });
});

describe('looking for assumptions', () => {
  const look = (words: string, onlyChanged = false) =>
    lookedFor(grouped(assumptionsOf(openDocument())), { words, onlyChanged, say: voiceOf('en').say })
      .flatMap(({ rows }) => rows)
      .map(({ id }) => id);

  it('finds by every word of name or group, whatever the case', () => {
    expect(look('BOUNCES hard')).toEqual(['mail.bounce']);
    expect(look('people read spread')).toEqual(['hours.spread']);
    expect(look('no such thing')).toEqual([]);
    expect(look('')).toHaveLength(assumptionsOf(openDocument()).length);
  });

  it('finds only what was changed', () => {
    expect(look('', true)).toEqual([]);
    setAssumption(rowOf('mail.reply'), 0.2);
    expect(look('', true)).toEqual(['mail.reply']);
  });
});

describe('at a step', () => {
  it('the assumption is that of the event it waits for, of the email, or of sales’ answer', () => {
    const at = (node: string) => assumedAt(openDocument(), node)?.id;
    expect(at('click')).toBe('mail.click');
    expect(at('guide')).toBe('mail.open');
    expect(at('sales')).toBe('sales.accept');
    expect(at('wait')).toBeUndefined();
  });

  it('that asks a score no single assumption stands out', () => {
    expect(assumedAt(openShipped('starter'), 'ready')).toBeUndefined();
    expect(assumedAt(openShipped('program-1'), 'ready')).toBeUndefined();
  });

  it('opens the panel and gives back what stood there before', () => {
    useStore.setState({ side: 'run' });
    openAssumptions();
    openAssumptions('mail.click');
    expect(useStore.getState().side).toBe('assumptions');
    closeAssumptions();
    expect(useStore.getState().side).toBe('run');
  });
});
