/** A file that is ready to leave. */
export type TextFile = { readonly name: string; readonly type: string; readonly text: string };

/** Hands a file to the browser's downloads. */
export function saveText(file: TextFile | undefined): void {
  if (file === undefined) return;
  saveBlob(file.name, new Blob([file.text], { type: file.type }));
}

/** Hands bytes to the browser's downloads. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn; the memory is given back then.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The part of a handle of the File System Access API that is used; not every browser has it. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(text: string): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  queryPermission?(of: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(of: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Which files a dialog offers: endings by media type. */
interface Offered {
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly Offered[];
}) => Promise<FileHandle>;

type Opener = (options: { readonly types: readonly Offered[] }) => Promise<readonly FileHandle[]>;

/** Asks for a file that can be written, too. `none`: this browser, or where the page stands, has no such question. */
export async function chooseHandle(offered: Offered): Promise<FileHandle | 'cancelled' | 'none'> {
  const picker = (window as { readonly showOpenFilePicker?: Opener }).showOpenFilePicker;
  if (picker === undefined) return 'none';
  try {
    const [handle] = await picker.call(window, { types: [offered] });
    return handle ?? 'cancelled';
  } catch (error) {
    return isNamed(error, 'AbortError') ? 'cancelled' : 'none';
  }
}

/** A file that was written, and when it was changed last: then, by us. */
export interface Place {
  readonly handle: FileHandle;
  /** As the file says, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** What came of saving at a place: there, or why not. */
export type Written =
  | { readonly did: 'chosen'; readonly place: Place }
  | { readonly did: 'changed' | 'refused' | 'failed' };

async function isAllowed(handle: FileHandle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const;
  const state = await handle.queryPermission?.(mode);
  // A browser without the question asks when it is written.
  if (state === undefined) return true;
  return (state === 'prompt' ? await handle.requestPermission?.(mode) : state) === 'granted';
}

/** Writes a file whole, or leaves what stands there. */
async function write(handle: FileHandle, text: string): Promise<Written> {
  try {
    if (!(await isAllowed(handle))) return { did: 'refused' };
    const out = await handle.createWritable();
    try {
      await out.write(text);
    } catch (error) {
      await out.abort().catch(() => undefined);
      throw error;
    }
    await out.close();
    return { did: 'chosen', place: { handle, changedAt: (await handle.getFile()).lastModified } };
  } catch (error) {
    return { did: isNamed(error, 'NotAllowedError') ? 'refused' : 'failed' };
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/** Saves where it was saved before. What somebody else has changed there since is not written over. */
export async function saveAgain({ handle, changedAt }: Place, text: string): Promise<Written> {
  try {
    if ((await handle.getFile()).lastModified !== changedAt) return { did: 'changed' };
  } catch (error) {
    // It was taken away, or may not be looked at any more.
    return { did: isNamed(error, 'NotAllowedError') ? 'refused' : 'failed' };
  }
  return write(handle, text);
}

/** Saves where the person at the screen chooses; a browser that does not ask downloads. */
export async function saveChosen(
  file: TextFile,
): Promise<Written | { readonly did: 'downloaded' } | { readonly did: 'cancelled' }> {
  const picker = (window as { readonly showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (picker === undefined) {
    saveText(file);
    return { did: 'downloaded' };
  }
  const types = [{ accept: { [file.type]: [file.name.slice(file.name.lastIndexOf('.'))] } }];
  try {
    const handle = await picker.call(window, { suggestedName: file.name, types });
    return await write(handle, file.text);
  } catch (error) {
    if (isNamed(error, 'AbortError')) return { did: 'cancelled' };
    // A frame, or a policy, forbids the question itself: downloads still work.
    if (isNamed(error, 'SecurityError')) {
      saveText(file);
      return { did: 'downloaded' };
    }
    return { did: 'failed' };
  }
}
