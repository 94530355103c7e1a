/** What a start tells of who comes in, and how drawn people share the starts of a program. */
import { beforeEach, describe, expect, it } from 'vitest';
import { step } from '../../scripts/flows/flow.ts';
import { reportCounts } from '../../src/canvas/program/report-counts.ts';
import { openRun, type ProgramFile, recordOf, runStudy, toReport } from '../../src/core/index.ts';
import { openFile, undoLast } from '../../src/store/actions.ts';
import { drawnWays } from '../../src/store/document/together.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { comesInText, whoComesIn } from '../../src/store/run/outside.ts';
import { setStartShare, shareStarts, sharingStarts } from '../../src/store/run/start-shares.ts';
import { useStore } from '../../src/store/store.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { drawnFile } from '../core/run/both/behave.ts';

await fetchWords('ja');

const never = { kind: 'field', field: 'country', op: '=', value: 'nowhere' } as const;

function fileOf(a: object, b: object): ProgramFile {
  const file = drawnFile({
    a: step('start', { on: 'hand', ...a }, 'end'),
    b: step('start', { on: 'hand', ...b }, 'end'),
    mail: step('email', { subject: 'Words' }, 'end'),
    end: step('exit', {}),
  });
  const scenario = { ...file.scenario, leads: 301, replications: 3, arrivals: { kind: 'atOnce' } as const };
  return { ...file, scenario };
}

function asked(file: ProgramFile, id: string) {
  const input = runInputOf(file);
  const stage = openRun(input);
  const report = toReport(stage, runStudy(stage), recordOf(input));
  const node = file.program.nodes.find((one) => one.id === id);
  return node && whoComesIn(report, node);
}

describe('a start tells who comes in', () => {
  it('everybody once: those who came in, and the others by what kept them out', () => {
    const who = asked(fileOf({ filter: never }, { filter: never }), 'a');
    expect(who?.people).toBe(301);
    expect(who?.parts).toEqual([
      { id: 'entered', count: 0, share: 0 },
      { id: 'filter', count: 301, share: 1 },
    ]);
    expect(who?.again).toEqual([{ id: 'filter', count: 301, share: 1 }]);
  });

  it('adds up to all people for whatever repeats there are', () => {
    const file = fileOf(
      { filter: { kind: 'field', field: 'country', op: '=', value: 'DE' } },
      { filter: never },
    );
    const parts = asked(file, 'a')?.parts ?? [];
    expect(parts.length).toBe(2);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(301);
  });

  it('and says nothing at any other step', () => {
    expect(asked(fileOf({}, {}), 'mail')).toBeUndefined();
    expect(asked(fileOf({}, {}), 'end')).toBeUndefined();
  });

  it('in a sentence on its card, on the line that leaves it, and nowhere else', () => {
    const file = fileOf(
      { filter: { kind: 'field', field: 'country', op: '=', value: 'DE' } },
      { filter: never },
    );
    const input = runInputOf(file);
    const stage = openRun(input);
    const report = toReport(stage, runStudy(stage), recordOf(input));
    const marks = reportCounts({ report, edges: drawnWays(file) }, voiceOf('en'));
    const note = marks.cards.get('a')?.note ?? '';
    const sum = [...note.split('Came to')[0]!.matchAll(/ (\d+)(?=[,.])/g)].reduce(
      (all, [, count]) => all + Number(count),
      0,
    );
    expect(note).toMatch(/^Of 301 people: Came in \d+, Not whom a start asks for \d+\./);
    expect(note).toContain('Came to this start and were not let in: Not whom this start asks for');
    expect(sum).toBe(301);
    const [leaving, other] = [
      file.program.edges.find(({ from }) => from === 'a')!,
      file.program.edges.find(({ from }) => from === 'mail')!,
    ];
    expect(marks.edges.get(leaving.id)?.note).toBe(note);
    expect(marks.edges.get(other.id)).not.toHaveProperty('note');
    expect(marks.cards.get('mail')).not.toHaveProperty('note');
    // Who let everybody in says nothing.
    const all = fileOf({}, { filter: never });
    const allInput = runInputOf({
      ...all,
      program: { ...all.program, nodes: all.program.nodes.filter(({ id }) => id !== 'b') },
    });
    const allStage = openRun(allInput);
    expect(
      comesInText(toReport(allStage, runStudy(allStage), recordOf(allInput)), { id: 'a' }),
    ).toBeUndefined();
  });

  it('in words of both languages', () => {
    for (const id of ['entered', 'notCome', 'suppressed', 'filter', 'again.inside', 'again.entry']) {
      for (const locale of ['en', 'ja'] as const)
        expect(voiceOf(locale).t(`outside.${id}`)).not.toContain('outside');
    }
  });
});

describe('drawn people share starts', () => {
  const scenario = () => useStore.getState().file?.scenario;

  beforeEach(() => openFile(fileOf({}, {})));

  it('all alike to begin with, then by the weights that are given', () => {
    const file = () => useStore.getState().file as ProgramFile;
    expect(sharingStarts(file()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(scenario()?.starts).toBeUndefined();
    shareStarts(file(), true);
    expect(scenario()?.starts).toEqual({ a: 1, b: 1 });
    setStartShare(file(), 'b', 4);
    expect(scenario()?.starts).toEqual({ a: 1, b: 4 });
    shareStarts(file(), false);
    expect(scenario()).not.toHaveProperty('starts');
    undoLast();
    expect(scenario()?.starts).toEqual({ a: 1, b: 4 });
  });

  it('only where the scenario brings people to more than one', () => {
    expect(sharingStarts(fileOf({}, { on: 'program' }))).toEqual([]);
    const file = fileOf({}, {});
    const nodes = file.program.nodes.map((node) =>
      node.id === 'b' ? { ...node, settings: { ...node.settings, enabled: false } } : node,
    );
    expect(sharingStarts({ ...file, program: { ...file.program, nodes } })).toEqual([]);
  });
});
