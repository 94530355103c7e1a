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

/** The part of the File System Access API that is used; not every browser has it. */
type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<{
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}>;

/**
 * Saves where the person at the screen chooses; a browser that does not ask downloads. Says what came of it:
 * `chosen`, `downloaded`, `cancelled`, or `failed` where the chosen place could not be written.
 */
export async function saveChosen(file: TextFile): Promise<'chosen' | 'downloaded' | 'cancelled' | 'failed'> {
  const picker = (window as { readonly showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (picker === undefined) {
    saveText(file);
    return 'downloaded';
  }
  const types = [{ accept: { [file.type]: [file.name.slice(file.name.lastIndexOf('.'))] } }];
  try {
    const handle = await picker.call(window, { suggestedName: file.name, types });
    const out = await handle.createWritable();
    await out.write(file.text);
    await out.close();
    return 'chosen';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // A frame, or a policy, forbids the question itself: downloads still work.
    if (error instanceof DOMException && error.name === 'SecurityError') {
      saveText(file);
      return 'downloaded';
    }
    return 'failed';
  }
}
