/** Programs that wait for each other, or call each other, are told in the problems list of the one that is open. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { step } from '../../scripts/flows/flow.ts';
import type { ProgramFile } from '../../src/core/index.ts';
import { saveProgram } from '../../src/storage/programs.ts';
import { openFile } from '../../src/store/actions.ts';
import { circleIssuesOf, startCircles, useOthers } from '../../src/store/document/circles.ts';
import { database } from '../../src/store/document/opening.ts';
import { savedOf } from '../../src/store/document/saving.ts';
import { changeSetting } from '../../src/store/document/settings.ts';
import { useStore } from '../../src/store/store.ts';
import { voiceOf } from '../../src/store/words.ts';
import { drawnFile } from '../core/run/both/behave.ts';

/** A program that sends people on to another one and waits for its end. */
function waiting(id: string, program: string, wait = true): ProgramFile {
  const steps = {
    start: step('start', { on: 'program' }, 'other'),
    other: step('sendTo', { program, wait }, 'end'),
    end: step('exit', {}),
  };
  return drawnFile(steps, { id, name: `Program ${id}` });
}

const save = (file: ProgramFile) => saveProgram(database, savedOf(file, { past: [], future: [] }, 1));

function told() {
  const { file } = useStore.getState();
  return circleIssuesOf(file, useOthers.getState().programs).map(({ nodeId, blocks, message }) => [
    nodeId,
    blocks,
    voiceOf('en').say(message),
  ]);
}

beforeEach(async () => {
  await database.programs.clear();
  useOthers.setState({ programs: [] });
});

describe('a circle of waits over several programs', () => {
  it('is told at the step of the open program that waits, and is gone when it does not wait', async () => {
    await save(waiting('b', 'c'));
    await save(waiting('c', 'a'));
    openFile(waiting('a', 'b'));
    const stop = startCircles();
    const message = "the programs wait for each other's end: Program a → Program b → Program c → Program a";
    await vi.waitFor(() => expect(told()).toEqual([['other', 'launch', message]]));
    changeSetting('other', 'wait', false);
    await vi.waitFor(() => expect(told()).toEqual([]));
    stop();
  });

  it('is none where one of them does not wait, is not there, or waits for itself', async () => {
    await save(waiting('b', 'a', false));
    const stop = startCircles();
    for (const to of ['b', 'nowhere', 'a']) {
      openFile(waiting('a', to));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(told()).toEqual([]);
    }
    stop();
  });
});

/** A program that people may enter again, which sends them on to another one at once and for good. */
function calling(id: string, program: string): ProgramFile {
  const steps = {
    start: step('start', { on: 'program' }, 'other'),
    other: step('sendTo', { program, leave: true }),
  };
  const settings = { entry: { kind: 'again', afterMinutes: 0 } } as const;
  return drawnFile(steps, { id, name: `Program ${id}`, settings });
}

describe('a circle of calls over several programs', () => {
  it('is told at the step of the open program that calls, and keeps it from launch, not from running alone', async () => {
    await save(calling('b', 'c'));
    await save(calling('c', 'a'));
    openFile(calling('a', 'b'));
    const stop = startCircles();
    const circle = 'Program a → Program b → Program c → Program a';
    await vi.waitFor(() => expect(told()).toEqual([['other', 'launch', expect.stringContaining(circle)]]));
    stop();
  });

  it('is none where one of them lets nobody in again', async () => {
    await save(waiting('b', 'a', false));
    openFile(calling('a', 'b'));
    const stop = startCircles();
    await vi.waitFor(() => expect(useOthers.getState().programs).toHaveLength(1));
    expect(told()).toEqual([]);
    stop();
  });
});
