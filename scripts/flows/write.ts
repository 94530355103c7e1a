/** Writes the shipped programs and the sample people: `npx tsx scripts/flows/write.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { eventsCsv } from './events.ts';
import { textOf } from './flow.ts';
import { peopleCsv } from './people.ts';
import { SHIPPED } from './shipped.ts';

mkdirSync('flows', { recursive: true });
for (const draft of SHIPPED) writeFileSync(`flows/${draft.id}.flow.json`, textOf(draft));
writeFileSync('flows/people.csv', peopleCsv());
writeFileSync('flows/events.csv', eventsCsv());
