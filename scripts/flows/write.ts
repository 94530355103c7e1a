/** Writes the shipped programs: `npx tsx scripts/flows/write.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { textOf } from './flow.ts';
import { SHIPPED } from './shipped.ts';

mkdirSync('flows', { recursive: true });
for (const draft of SHIPPED) writeFileSync(`flows/${draft.id}.flow.json`, textOf(draft));
