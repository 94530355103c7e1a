import { openBlob } from '../../store/document/opening.ts';

/** Asks for a file on this computer. */
export function chooseFile(accept: string, take: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) take(file);
  });
  input.click();
}

/** Asks for a program file and opens it. */
export function chooseProgram(): void {
  chooseFile('.json,application/json', (file) => void openBlob(file));
}
