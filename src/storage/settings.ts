/** Small things the browser remembers about the person at the screen. */
import type { TrellisDatabase } from './database.ts';

/** A remembered choice, or none. */
export async function readSetting(database: TrellisDatabase, key: string): Promise<string | undefined> {
  return (await database.settings.get(key))?.value;
}

/** Remembers a choice. */
export async function writeSetting(database: TrellisDatabase, key: string, value: string): Promise<void> {
  await database.settings.put({ key, value });
}
