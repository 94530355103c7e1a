/** Bringing old program files up to date, one version at a time. */
import type { Json } from '../../kit/base.ts';

/** The newest version of the file that this build writes. */
export const FILE_VERSION = 1;

type FileData = { readonly [key: string]: Json };

/** `STEPS[v]` turns a file of version v into v + 1. Version 1 is the first, so there is none yet. */
const STEPS: Readonly<Record<number, (file: FileData) => FileData>> = {};

/** The file at the newest version. Its version must be a whole number from 1 to `FILE_VERSION`. */
export function migrateFile(file: FileData, steps = STEPS, target = FILE_VERSION): FileData {
  let current = file;
  for (let version = file.version as number; version < target; version++) {
    const step = steps[version];
    if (step !== undefined) current = { ...step(current), version: version + 1 };
  }
  return current;
}
