/** New program files: everything a program needs to be drawn, checked and run, with nothing drawn yet. */
import { DAY, HOUR, WEEK } from '../../kit/base.ts';
import { shippedPersonas } from '../../people/behaviour/personas.ts';
import type { WeekHours } from '../../people/model/catalogue.ts';
import type { Scenario } from '../../people/model/scenario.ts';
import { defaultCatalogue } from '../../people/score/catalogue.ts';
import { defaultScoreModel } from '../../people/score/model.ts';
import { FILE_VERSION } from './migrations.ts';
import type { Program, ProgramFile, ProgramSettings } from './types.ts';

const OFFICE: readonly [number, number] = [9 * HOUR, 17 * HOUR];

/** Monday to Friday, 9 to 17. */
const OFFICE_HOURS: WeekHours = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, null, null];

/**
 * Settings of a new program: at most 2 emails in any 7 days, later ones held for up to 7 days; marketing mail rests for
 * 30 days after sales took a lead; customers, open opportunities, competitors and staff are left out.
 */
export const defaultSettings: ProgramSettings = {
  zone: 'Europe/Berlin',
  holidays: [],
  hours: OFFICE_HOURS,
  entry: { kind: 'once' },
  suppression: { kind: 'segment', segment: 'not-to-nurture' },
  caps: { week: { most: 2, span: 'rolling' } },
  topic: 'newsletter',
  holdMaxMinutes: WEEK,
  pauseAfterAcceptMinutes: 30 * DAY,
};

/** Assumptions of a new program: 500 made-up people over 30 days, watched for 90. The start is a Monday. */
export const defaultScenario: Scenario = {
  start: '2026-03-02',
  days: 90,
  seed: 1,
  replications: 1,
  leads: 500,
  arrivals: { kind: 'spread', days: 30 },
  zones: [{ zone: 'Europe/Berlin', weight: 1 }],
  behaviour: {},
};

/** A program with nothing drawn. Its id is made of its name unless one is given. */
export function newProgram(name: string, id: string = slugOf(name)): Program {
  return { id, name, nodes: [], edges: [], settings: defaultSettings };
}

/** A file with an empty program, the default catalogue, scores, personas and scenario. Sound, and nothing doubtful in it. */
export function emptyFile(name: string, id?: string): ProgramFile {
  return {
    format: 'trellis',
    version: FILE_VERSION,
    program: newProgram(name, id),
    catalogue: defaultCatalogue,
    scores: defaultScoreModel,
    people: { personas: shippedPersonas },
    scenario: defaultScenario,
  };
}

const LONGEST_SLUG = 60;

/** A name as a slug: small letters and digits, words joined by hyphens; `program` where nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    // Accents of Latin letters only: in other scripts marks are part of the letter.
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = [...plain]
    .slice(0, LONGEST_SLUG)
    .join('')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'program' : slug;
}
