import { useEffect } from 'react';
import { isTyping } from '../../store/deeds/typing.ts';
import { pasteText, takeSelected } from '../../store/document/clipboard.ts';
import { openBlob, openText } from '../../store/document/opening.ts';
import { openTable } from '../../store/people/table.ts';
import { useStore } from '../../store/store.ts';

const TABLE = /\.(csv|tsv|txt)(\.gz)?$/i;

/** Gives the selected steps to the clipboard, unless words are typed or marked: those are what is meant. */
function give(event: ClipboardEvent, how: 'copy' | 'cut'): void {
  const isMarked = (document.getSelection()?.toString() ?? '') !== '';
  if (isTyping(event.target) || isMarked || useStore.getState().view !== 'design') return;
  const words = takeSelected(how);
  if (words === undefined) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', words);
}

/** Files dropped anywhere, and programs pasted: tables of people open the import, all else is read as a program. */
export function useDrops(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      if (TABLE.test(file.name)) void openTable(file);
      else void openBlob(file);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const words = event.clipboardData?.getData('text/plain') ?? '';
      const isProgram = /"format"\s*:\s*"trellis"/.test(words);
      if (!isProgram && useStore.getState().view !== 'design') return;
      event.preventDefault();
      if (isProgram) void openText('', words);
      else pasteText(words);
    };
    const copy = (event: ClipboardEvent) => give(event, 'copy');
    const cut = (event: ClipboardEvent) => give(event, 'cut');
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
    };
  }, []);
}
