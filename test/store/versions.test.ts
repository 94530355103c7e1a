import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteProgram, saveProgram } from '../../src/storage/programs.ts';
import { readNextNotes } from '../../src/storage/versions.ts';
import { change } from '../../src/store/actions.ts';
import { database } from '../../src/store/document/opening.ts';
import { goApart } from '../../src/store/document/saving.ts';
import { leaveMode } from '../../src/store/mode.ts';
import { useStore } from '../../src/store/store.ts';
import { chooseSide, lookAt, measure, openVersions, stepChange } from '../../src/store/versions/comparing.ts';
import { checkpoint, loadVersions, note, startVersions } from '../../src/store/versions/keeping.ts';
import { NO_PAIR_RUN, NOW, namedOf, notesOf, useVersions } from '../../src/store/versions/state.ts';
import { openDocument, openShipped } from './opened.ts';

let stop: () => void = () => undefined;
beforeEach(() => {
  openShipped();
  stop = startVersions();
});
afterEach(async () => {
  stop();
  await database.versions.clear();
  await database.settings.clear();
});

const rename = (name: string) =>
  change((file) => ({ ...file, program: { ...file.program, name } }), { label: { key: 'x' } });
const MEASURE = { figure: 'handoffs', way: 'up' } as const;

describe('what is expected of what is drawn now', () => {
  it('is kept, goes to the next checkpoint to be measured anew, and is expected no longer', async () => {
    await note(NOW, { words: 'We expect more.', measure: MEASURE });
    await note(NOW, { came: { outcome: 'held', figure: 'handoffs', unit: 'handoffs', a: 1, b: 2 } });
    useVersions.setState({ next: {} });
    await loadVersions();
    expect(notesOf(useVersions.getState(), NOW).words).toBe('We expect more.');
    const version = await checkpoint();
    expect(version?.notes).toEqual({ words: 'We expect more.', measure: MEASURE });
    expect(notesOf(useVersions.getState(), NOW)).toEqual({});
    rename('Another');
    expect((await checkpoint())?.notes).toEqual({});
  });

  it('stays where nothing had to be kept, and goes with the program for good', async () => {
    await checkpoint();
    await note(NOW, { words: 'We expect less.' });
    await checkpoint();
    expect(useVersions.getState().next.words).toBe('We expect less.');
    const { id } = openDocument().program;
    await saveProgram(database, { id, name: 'x', file: '', savedAt: 1 });
    await deleteProgram(database, id);
    await vi.waitFor(async () => expect(await readNextNotes(database, id)).toBeUndefined());
  });
});

it('a tab that goes on with a copy of its program has the versions of it, too', async () => {
  await checkpoint();
  await note(NOW, { words: 'We expect more.' });
  const { id } = openDocument().program;
  goApart(id);
  expect(openDocument().program.id).not.toBe(id);
  await vi.waitFor(() => expect(namedOf(useVersions.getState().versions)).toHaveLength(1));
  const { versions, next, programId } = useVersions.getState();
  expect(programId).toBe(openDocument().program.id);
  expect(versions[0]).toMatchObject({ number: 1, programId });
  expect(next.words).toBe('We expect more.');
  expect((await database.versions.where('programId').equals(id).toArray()).length).toBe(1);
});

describe('two versions', () => {
  const ids = () => namedOf(useVersions.getState().versions).map(({ id }) => id);
  /** Three checkpoints, and a change since. */
  async function keepThree(): Promise<void> {
    for (const name of ['One', 'Two', 'Three', 'Four']) {
      if (name !== 'Four') await checkpoint();
      change((file) => ({ ...file, scenario: { ...file.scenario, leads: file.scenario.leads + 1 } }), {
        label: { key: 'x' },
      });
      rename(name);
    }
    await openVersions();
  }

  it('stand with the older one on the left, on whichever side it was chosen', async () => {
    await keepThree();
    const [third, second, first] = ids();
    const sides = () => [useVersions.getState().a, useVersions.getState().b];
    expect(sides()).toEqual([third, NOW]);
    chooseSide('b', first!);
    expect(sides()).toEqual([first, third]);
    chooseSide('a', NOW);
    expect(sides()).toEqual([third, NOW]);
    chooseSide('b', second!);
    expect(sides()).toEqual([second, third]);
    chooseSide('a', third!);
    expect(sides()).toEqual([second, third]);
    leaveMode();
  });

  it('are not said to be compared before there are two', async () => {
    const said = () => {
      const { mode } = useStore.getState();
      return [mode?.label.key, mode?.stop.key];
    };
    await openVersions();
    expect(said()).toEqual(['versions.title', 'versions.close']);
    await checkpoint();
    rename('Another');
    leaveMode();
    await openVersions();
    expect(said()).toEqual(['versions.mode', 'versions.stop']);
    leaveMode();
  });

  it('give way to the view one goes to', async () => {
    await checkpoint();
    for (const view of ['results', 'people', 'overview'] as const) {
      useStore.setState({ view: 'design' });
      await openVersions();
      useStore.setState({ view });
      const { mode, view: shown } = useStore.getState();
      expect([mode, shown]).toEqual([undefined, view]);
    }
  });

  it('are looked at change by change, and the same one again when it is asked for again', async () => {
    await keepThree();
    const { looks } = useVersions.getState();
    lookAt(0);
    lookAt(0);
    expect(useVersions.getState()).toMatchObject({ at: 0, looks: looks + 2 });
    const of = useVersions.getState().pair!.changes.length;
    for (let i = 0; i < of; i++) stepChange(1);
    expect(useVersions.getState().at).toBe(0);
    leaveMode();
  });

  it('measure what is expected of what is drawn now against the newest version, and against no other', async () => {
    await keepThree();
    const [third, second] = ids();
    await note(NOW, { measure: MEASURE });
    const interval = { value: 4, low: 2, high: 6, n: 9 };
    const sides = { name: 'handoffs', label: { key: 'x' }, unit: 'handoffs', a: 1, b: 5 } as const;
    const differences = [{ ...sides, ...interval, verdict: 'better' as const }];
    useVersions.setState({ run: { ...NO_PAIR_RUN, status: 'done', differences } });
    await measure(second!, NOW);
    expect(useVersions.getState().next.came).toBeUndefined();
    await measure(third!, NOW);
    expect(useVersions.getState().next.came?.outcome).toBe('held');
    leaveMode();
  });
});
