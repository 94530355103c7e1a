/** The programs that come with the product, as templates. Their words stand in the catalogues under `home.template`. */
import { type ProgramFile, readProgramFile } from '../../core/index.ts';
import { KINDS } from '../document/kinds.ts';

const SHIPPED = import.meta.glob<string>('../../../flows/*.flow.json', { query: '?raw', import: 'default' });

/** Steps of the lifecycle that a template serves. */
export const LIFECYCLE_STEPS = ['capture', 'nurture', 'convert', 'expand'] as const;

export interface Template {
  /** That of its program, and the name of its file. */
  readonly id: string;
  readonly step: (typeof LIFECYCLE_STEPS)[number];
}

/** The templates in the order in which they are shown: simple ones first. */
export const TEMPLATES: readonly Template[] = [
  { id: 'starter', step: 'capture' },
  { id: 'program-1', step: 'nurture' },
  { id: 'first-download', step: 'nurture' },
  { id: 'webinar', step: 'nurture' },
  { id: 'trial', step: 'convert' },
  { id: 're-engage', step: 'nurture' },
  { id: 'new-customer', step: 'expand' },
  { id: 'customer-for-life', step: 'expand' },
  { id: 'courtesy', step: 'capture' },
  { id: 'data-hygiene', step: 'capture' },
];

const loaded = new Map<string, Promise<ProgramFile>>();

/** The program of a template, read once. */
export function loadTemplate(id: string): Promise<ProgramFile> {
  let file = loaded.get(id);
  if (file === undefined) {
    file = load(id);
    loaded.set(id, file);
    // What failed on the way is asked for again the next time.
    file.catch(() => loaded.delete(id));
  }
  return file;
}

async function load(id: string): Promise<ProgramFile> {
  const source = await SHIPPED[`../../../flows/${id}.flow.json`]?.();
  const read = source === undefined ? undefined : readProgramFile(source, KINDS);
  if (!read?.ok) throw new Error(`no template ${id}`);
  return read.value;
}
