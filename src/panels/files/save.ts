/** A file that is ready to leave. */
export type TextFile = { readonly name: string; readonly type: string; readonly text: string };

/** Hands a file to the browser's downloads. */
export function saveText(file: TextFile | undefined): void {
  if (file === undefined) return;
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun by the next turn; the memory is given back then.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
