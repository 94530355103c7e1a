import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import starter from '../../flows/starter.flow.json?raw';
import { readProgramFile } from '../../src/core/index.ts';
import { chooseFile, chooseProgram } from '../../src/panels/files/choose.ts';
import { saveProgramAgain, saveProgramFile } from '../../src/panels/files/program.ts';
import { type FileHandle, saveAgain, saveChosen } from '../../src/panels/files/save.ts';
import { openFile } from '../../src/store/actions.ts';
import { renameProgram } from '../../src/store/document/settings.ts';
import { useStore } from '../../src/store/store.ts';

const NAME = 'Chosen.flow.json';
const FILE = { name: NAME, type: 'application/json', text: '{"first":true}' };

type Picking = {
  showSaveFilePicker?: () => Promise<FileHandle>;
  showOpenFilePicker?: () => Promise<readonly FileHandle[]>;
};
const win = window as unknown as Picking;
const dialog = win.showSaveFilePicker;

/** A real file of the browser's private file system, as a dialog would give it. */
async function handle(): Promise<FileHandle> {
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle(NAME, { create: true });
}

const written = async () => (await (await handle()).getFile()).text();
const said = () => useStore.getState().toast?.message.key;

/** Downloads that were begun. */
function downloads(): string[] {
  const begun: string[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function begin(this: HTMLAnchorElement) {
    begun.push(this.download);
  };
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  return begun;
}

beforeEach(() => {
  win.showSaveFilePicker = handle;
});
afterEach(async () => {
  if (dialog === undefined) delete win.showSaveFilePicker;
  else win.showSaveFilePicker = dialog;
  await (await navigator.storage.getDirectory()).removeEntry(NAME).catch(() => undefined);
});

async function place() {
  const saved = await saveChosen(FILE);
  if (saved.did !== 'chosen') throw new Error(`not saved: ${saved.did}`);
  return saved.place;
}

describe('the question for a file', () => {
  const asked = () => document.querySelectorAll<HTMLInputElement>('input[type=file]');
  const click = HTMLInputElement.prototype.click;

  beforeEach(() => {
    HTMLInputElement.prototype.click = () => undefined;
  });
  afterEach(() => {
    HTMLInputElement.prototype.click = click;
  });

  it('stands on the page, unseen, until it is answered', () => {
    const taken: string[] = [];
    chooseFile('.csv', ({ name }) => taken.push(name));
    const [input] = asked();
    expect([asked().length, input?.accept, input?.checkVisibility()]).toEqual([1, '.csv', false]);
    const files = new DataTransfer();
    files.items.add(new File(['a'], 'people.csv'));
    if (input !== undefined) input.files = files.files;
    input?.dispatchEvent(new Event('change'));
    expect([taken, asked().length]).toEqual([['people.csv'], 0]);
  });

  it('is one at a time, and goes where nothing is chosen', () => {
    const take = () => expect.unreachable();
    chooseFile('.csv', take);
    chooseFile('.json', take);
    expect([...asked()].map(({ accept }) => accept)).toEqual(['.json']);
    asked()[0]?.dispatchEvent(new Event('cancel'));
    expect(asked()).toHaveLength(0);
  });
});

describe('a place of choice', () => {
  it('is written, and written again without a question', async () => {
    const first = await place();
    expect(await written()).toBe(FILE.text);
    const second = await saveAgain(first, '{"second":true}');
    expect(second.did).toBe('chosen');
    expect(await written()).toBe('{"second":true}');
    const third = second.did === 'chosen' ? await saveAgain(second.place, '3') : second;
    expect(third.did).toBe('chosen');
    expect(await written()).toBe('3');
  });

  it('that something else has written since is left as it is', async () => {
    const before = await place();
    const other = await (await handle()).createWritable();
    await other.write('theirs');
    await other.close();
    // A file system may count in whole milliseconds.
    const { lastModified } = await (await handle()).getFile();
    const saved = await saveAgain({ ...before, changedAt: lastModified - 1 }, 'ours');
    expect(saved).toEqual({ did: 'changed' });
    expect(await written()).toBe('theirs');
  });

  it('that may not be written is left as it is, be it refused before or when asked', async () => {
    const { handle: real, changedAt } = await place();
    for (const [state, answer] of [
      ['denied', 'granted'],
      ['prompt', 'denied'],
    ] as const) {
      Object.assign(real, { queryPermission: async () => state, requestPermission: async () => answer });
      expect(await saveAgain({ handle: real, changedAt }, 'ours')).toEqual({ did: 'refused' });
      expect(await written()).toBe(FILE.text);
    }
    Object.assign(real, { queryPermission: async () => 'prompt', requestPermission: async () => 'granted' });
    expect((await saveAgain({ handle: real, changedAt }, 'ours')).did).toBe('chosen');
    expect(await written()).toBe('ours');
  });

  it('that is gone is told of', async () => {
    const before = await place();
    await (await navigator.storage.getDirectory()).removeEntry(NAME);
    expect((await saveAgain(before, 'ours')).did).toBe('failed');
  });

  it('keeps what stood there when writing breaks off', async () => {
    const { handle: real, changedAt } = await place();
    const create = real.createWritable.bind(real);
    Object.assign(real, {
      createWritable: async () => {
        const out = await create();
        const write = out.write.bind(out);
        return Object.assign(out, {
          write: async (text: string) => {
            await write(text.slice(0, 2));
            throw new DOMException('full', 'QuotaExceededError');
          },
        });
      },
    });
    expect(await saveAgain({ handle: real, changedAt }, 'ours')).toEqual({ did: 'failed' });
    expect(await written()).toBe(FILE.text);
  });
});

describe('where nobody is asked', () => {
  it('files are downloaded; a dialog that was closed saves nothing', async () => {
    const begun = downloads();
    win.showSaveFilePicker = async () => {
      throw new DOMException('closed', 'AbortError');
    };
    expect(await saveChosen(FILE)).toEqual({ did: 'cancelled' });
    expect(begun).toEqual([]);
    win.showSaveFilePicker = async () => {
      throw new DOMException('in a frame', 'SecurityError');
    };
    expect(await saveChosen(FILE)).toEqual({ did: 'downloaded' });
    delete win.showSaveFilePicker;
    expect(await saveChosen(FILE)).toEqual({ did: 'downloaded' });
    expect(begun).toEqual([NAME, NAME]);
  });
});

describe('the program file', () => {
  it('is saved at a place, and there again with what was changed; no longer once something else wrote there', async () => {
    const read = readProgramFile(starter);
    if (!read.ok) throw new Error('the starter cannot be read');
    openFile(read.value);
    await saveProgramFile();
    expect(said()).toBe('share.did.program');
    renameProgram('Renamed');
    await saveProgramAgain();
    expect(said()).toBe('share.did.again');
    const again = readProgramFile(await written());
    expect(again.ok && again.value.program.name).toBe('Renamed');

    const { lastModified } = await (await handle()).getFile();
    await expect
      .poll(async () => {
        const other = await (await handle()).createWritable();
        await other.write('theirs');
        await other.close();
        return (await (await handle()).getFile()).lastModified;
      })
      .toBeGreaterThan(lastModified);
    await saveProgramAgain();
    expect(said()).toBe('share.did.changed');
    expect(await written()).toBe('theirs');
    // From then on a place is asked for.
    await saveProgramAgain();
    expect(said()).toBe('share.did.program');
    const last = readProgramFile(await written());
    expect(last.ok && last.value.program.name).toBe('Renamed');
  });
});

describe('a program file that is opened', () => {
  const opener = win.showOpenFilePicker;
  afterEach(() => {
    if (opener === undefined) delete win.showOpenFilePicker;
    else win.showOpenFilePicker = opener;
  });

  async function put(words: string) {
    const out = await (await handle()).createWritable();
    await out.write(words);
    await out.close();
  }

  it('is the file into which it is saved, without a question where', async () => {
    await put(starter);
    win.showOpenFilePicker = async () => [await handle()];
    win.showSaveFilePicker = () => Promise.reject(new Error('asked where'));
    await chooseProgram();
    expect(said()).toBe('app.did.open');
    renameProgram('Opened and renamed');
    await saveProgramAgain();
    expect(said()).toBe('share.did.again');
    const again = readProgramFile(await written());
    expect(again.ok && again.value.program.name).toBe('Opened and renamed');
  });

  it('is left as it is where it cannot be read, and so is what is open', async () => {
    const before = useStore.getState().file;
    await put('{"format":"something else"}');
    win.showOpenFilePicker = async () => [await handle()];
    await chooseProgram();
    expect(useStore.getState().file).toBe(before);
    expect(useStore.getState().refused?.name).toBe(NAME);
    expect(await written()).toBe('{"format":"something else"}');
  });

  it('is asked for by a field of the page where there is no such dialog, and by nothing once it was closed', async () => {
    const asked: string[] = [];
    const click = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function ask(this: HTMLInputElement) {
      asked.push(this.type);
    };
    win.showOpenFilePicker = () => Promise.reject(new DOMException('closed', 'AbortError'));
    await chooseProgram();
    expect(asked).toEqual([]);
    win.showOpenFilePicker = () => Promise.reject(new DOMException('in a frame', 'SecurityError'));
    await chooseProgram();
    delete win.showOpenFilePicker;
    await chooseProgram();
    HTMLInputElement.prototype.click = click;
    expect(asked).toEqual(['file', 'file']);
  });
});
