import { useEffect } from 'react';
import { openBlob, openText } from '../../store/opening.ts';
import { openTable } from '../../store/table.ts';

const TABLE = /\.(csv|tsv|txt)(\.gz)?$/i;

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
      const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (isField || !/"format"\s*:\s*"trellis"/.test(words)) return;
      event.preventDefault();
      void openText('', words);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
}
