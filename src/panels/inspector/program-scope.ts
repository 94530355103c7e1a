/** What fields on the whole program read and write. */
import { useMemo } from 'react';
import { programView } from '../../core/index.ts';
import { changeProgram } from '../../store/document/settings.ts';
import { useStore } from '../../store/store.ts';
import type { FormScope } from './scope.ts';

/** The scope of a form on the open program: paths are those of `programView`. */
export function useProgramScope(): FormScope | undefined {
  const file = useStore((state) => state.file);
  return useMemo(
    () =>
      file && { nodeId: '', catalogue: file.catalogue, settings: programView(file), write: changeProgram },
    [file],
  );
}
