// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_LINK, type ProgramFile, packProgram, readProgramFile } from '../../src/core/index.ts';
import { listVersions } from '../../src/storage/versions.ts';
import { change, openFile } from '../../src/store/actions.ts';
import { database } from '../../src/store/document/opening.ts';
import { startSaving } from '../../src/store/document/saving.ts';
import { keepOpen } from '../../src/store/home/home.ts';
import { closeGuest, keepGuest, openLink, startLinks } from '../../src/store/sharing/guest.ts';
import { copyLink } from '../../src/store/sharing/link.ts';
import { useSharing } from '../../src/store/sharing/state.ts';
import { useStore } from '../../src/store/store.ts';
import { checkpoint, keepQuietly } from '../../src/store/versions/keeping.ts';
import { openDocument } from './opened.ts';

/** By its path: this environment has addresses of its own. */
function shipped(name: string): ProgramFile {
  const flow = path.join(import.meta.dirname, '../../flows', `${name}.flow.json`);
  const read = readProgramFile(readFileSync(flow, 'utf8'));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.value;
}

const MINE = shipped('starter');
const THEIRS = shipped('webinar');
const LINK = packProgram(THEIRS);
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
const rename = (name: string) =>
  change((file) => ({ ...file, program: { ...file.program, name } }), { label: { key: 'x' } });
const kept = () => database.programs.toArray();

let stops: (() => unknown)[] = [];
beforeEach(async () => {
  await database.programs.clear();
  window.location.hash = '';
  useSharing.setState({ guest: undefined, offer: undefined });
  openFile(MINE);
  stops = [startSaving(database, () => Date.now()), startLinks()];
});
afterEach(async () => {
  for (const stop of stops) await stop();
});

describe('a program that came by a link', () => {
  it('is shown whole under an id of its own, and nothing is written, whatever is tried', async () => {
    await openLink(LINK);
    const file = openDocument();
    expect(file.program.id).not.toBe(THEIRS.program.id);
    expect({ ...file, program: { ...file.program, id: THEIRS.program.id } }).toEqual(THEIRS);
    rename('Mine now');
    expect(openDocument()).toBe(file);
    expect(useStore.getState().toast?.message.key).toBe('share.guest.refused');
    await keepOpen();
    await checkpoint();
    await keepQuietly(file);
    await settle();
    expect(await kept()).toEqual([]);
    expect(await listVersions(database, file.program.id)).toEqual([]);
  });

  it('is kept as a copy, saved at once, and can then be changed', async () => {
    window.history.replaceState(null, '', `/${LINK}`);
    await openLink(LINK);
    await keepGuest();
    await settle();
    expect((await kept()).map(({ name }) => name)).toEqual([THEIRS.program.name]);
    expect(window.location.hash).toBe('');
    rename('Mine now');
    await settle();
    expect((await kept()).map(({ name }) => name)).toEqual(['Mine now']);
    expect(useStore.getState().history.past).toHaveLength(1);
  });

  it('is closed without a trace; what was open before is there again, with its history', async () => {
    rename('Mine');
    await settle();
    const { file, history } = useStore.getState();
    await openLink(LINK);
    await openLink(packProgram(shipped('trial')));
    closeGuest();
    await settle();
    expect(useStore.getState().file).toBe(file);
    expect(useStore.getState().history).toBe(history);
    expect((await kept()).map(({ name }) => name)).toEqual(['Mine']);
  });

  it('is left when another program is opened, which is saved as ever', async () => {
    await openLink(LINK);
    openFile(shipped('trial'));
    expect(useSharing.getState().guest).toBeUndefined();
    rename('Trial of mine');
    // Saving takes its time on a loaded machine.
    await vi.waitFor(async () => expect((await kept()).map(({ name }) => name)).toEqual(['Trial of mine']), {
      timeout: 20_000,
    });
  });
});

describe('copying a link', () => {
  it('that is too long says so with its length, and copies nothing', async () => {
    // Words that do not pack: each a letter of its own.
    const body = Array.from({ length: 40_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)),
    ).join('');
    const long: ProgramFile = {
      ...MINE,
      catalogue: { ...MINE.catalogue, assets: [{ id: 'a', name: 'A', body }] },
    };
    openFile(long);
    await copyLink();
    const { offer } = useSharing.getState();
    expect(offer).toMatchObject({ kind: 'tooLong' });
    expect(offer?.kind === 'tooLong' ? offer.size : 0).toBeGreaterThan(MOST_LINK);
  });

  it('that the browser refuses is offered to be copied by hand', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('denied')) },
    });
    await copyLink();
    const { offer } = useSharing.getState();
    expect(offer?.kind === 'byHand' ? offer.link : '').toMatch(/#p=/);
  });
});
