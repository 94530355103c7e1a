import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/kit/base.ts';
import { makeTexts } from '../../../src/core/kit/text/texts.ts';
import { emptyFile } from '../../../src/core/program/document/create.ts';
import { checkProgramFile, readProgramFile } from '../../../src/core/program/document/read.ts';
import type { ProgramFile } from '../../../src/core/program/document/types.ts';
import type { FormField } from '../../../src/core/program/nodes/contract.ts';
import { PROGRAM_SECTIONS, programSections } from '../../../src/core/program/settings/sections.ts';
import { changeProgramView, programView } from '../../../src/core/program/settings/settings.ts';

const FILES = readdirSync('flows')
  .filter((name) => name.endsWith('.flow.json'))
  .map((name) => {
    const read = readProgramFile(readFileSync(`flows/${name}`, 'utf8'));
    if (!read.ok) throw new Error(name);
    return [name, read.value] as const;
  });
const EMPTY = emptyFile('Spring');

function changed(
  file: ProgramFile,
  ...changes: readonly (readonly [path: string, value: Json | undefined])[]
) {
  return changes.reduce((now, [path, value]) => changeProgramView(now, path, value), file);
}

/** The file is one that is read again. */
function expectSound(file: ProgramFile) {
  expect(checkProgramFile(JSON.parse(JSON.stringify(file))).ok).toBe(true);
}

describe('the settings of a whole program', () => {
  it.each(FILES)('what is put back as it was read changes nothing: %s', (_name, file) => {
    for (const [part, value] of Object.entries(programView(file))) {
      expect(changeProgramView(file, part, structuredClone(value))).toBe(file);
    }
  });

  it.each(FILES)('a new name of one thing leaves all others as they are: %s', (_name, file) => {
    for (const part of ['segments', 'topics', 'fields', 'events', 'assets', 'queues'] as const) {
      const { catalogue } = file;
      if (catalogue[part].length === 0) continue;
      const after = changeProgramView(file, `${part}.0.name`, 'Another name').catalogue;
      expect(after[part].slice(1)).toEqual(catalogue[part].slice(1));
      expect({ ...after[part][0], name: '', id: '' }).toEqual({ ...catalogue[part][0], name: '', id: '' });
      expect({ ...after, [part]: [] }).toEqual({ ...catalogue, [part]: [] });
    }
  });

  it('every field is a part of the view, has its words in both languages, and what it may say makes a sound file', () => {
    const texts = [makeTexts('en'), makeTexts('ja')];
    const file = FILES.find(([name]) => name.startsWith('program-1'))![1];
    for (const section of programSections(file)) {
      for (const field of section.fields) {
        const fields: readonly FormField[] =
          field.control.kind === 'list' ? [field, ...field.control.item] : [field];
        for (const one of fields) {
          for (const say of texts) expect(say.say(one.label)).not.toMatch(/program\./);
        }
        const { control } = field;
        if (control.kind === 'list') {
          const count = (programView(file)[field.setting] as readonly Json[]).length;
          const more = changeProgramView(file, `${field.setting}.${count}`, control.empty);
          expect((programView(more)[field.setting] as readonly Json[]).length).toBe(count + 1);
          expectSound(more);
        }
      }
    }
    expect(programSections(file).map(({ id }) => id)).toEqual(PROGRAM_SECTIONS);
  });

  it('settings are written in the units of the file', () => {
    const file = changed(
      EMPTY,
      ['objective', 'More demos'],
      ['again', true],
      ['after', 10],
      ['mostDay', 1],
      ['spanDay', 'rolling'],
      ['mostWeek', undefined],
      ['hold', 2],
      ['pause', 14],
      ['hours', { days: 3, from: 480, to: 960 }],
      ['holidays', [{ date: '2026-12-25' }, { date: '2026-05-01' }, { date: '2026-12-25' }]],
      ['suppression', undefined],
      ['zone', 'Asia/Tokyo'],
    );
    expect(file.program.settings).toMatchObject({
      objective: 'More demos',
      entry: { kind: 'again', afterMinutes: 14_400 },
      caps: { day: { most: 1, span: 'rolling' } },
      holdMaxMinutes: 2880,
      pauseAfterAcceptMinutes: 20_160,
      hours: [[480, 960], [480, 960], null, null, null, null, null],
      holidays: ['2026-05-01', '2026-12-25'],
      zone: 'Asia/Tokyo',
    });
    expect(file.program.settings).not.toHaveProperty('suppression');
    expect(file.program.settings.caps).not.toHaveProperty('week');
    expectSound(file);
    expect(changed(file, ['objective', ''], ['again', false]).program.settings).toMatchObject({
      entry: { kind: 'once' },
    });
  });

  it('working days with hours of their own keep them until somebody changes the hours', () => {
    const hours = [[480, 720], [540, 1020], null, null, null, null, null] as const;
    const file = { ...EMPTY, program: { ...EMPTY.program, settings: { ...EMPTY.program.settings, hours } } };
    expect(changed(file, ['owner', 'Ada']).program.settings.hours).toBe(hours);
    const queue = { ...EMPTY.catalogue.queues[0]!, hours };
    const staffed = { ...EMPTY, catalogue: { ...EMPTY.catalogue, queues: [queue] } };
    expect(changed(staffed, ['queues.0.reps', 7]).catalogue.queues[0]).toEqual({ ...queue, reps: 7 });
  });

  it('a new thing is called by its name until something refers to it', () => {
    const rule = { kind: 'field', field: 'country', op: '=', value: 'JP' };
    const at = `segments.${EMPTY.catalogue.segments.length}`;
    const last = (file: ProgramFile) => file.catalogue.segments.at(-1)!;
    let file = changed(EMPTY, [at, { name: '' }]);
    expect(last(file).id).toBe('new-segment');
    for (const name of ['J', 'Ja', 'Japan']) file = changed(file, [`${at}.name`, name]);
    expect(last(file)).toMatchObject({ id: 'japan', name: 'Japan' });
    file = changed(file, [`${at}.rule`, rule], ['suppression', { kind: 'segment', segment: 'japan' }]);
    file = changed(file, [`${at}.name`, 'People in Japan']);
    expect(last(file)).toMatchObject({ id: 'japan', name: 'People in Japan', rule });
    expectSound(file);
  });

  it('two things of one name have ids of their own', () => {
    const count = EMPTY.catalogue.topics.length;
    const file = changed(
      EMPTY,
      [`topics.${count}`, { name: 'Offers' }],
      [`topics.${count + 1}`, { name: 'Offers' }],
    );
    expect(file.catalogue.topics.slice(count).map(({ id }) => id)).toEqual(['offers', 'offers-2']);
  });

  it('what cannot be used leaves the file as it is', () => {
    for (const [path, value] of [
      ['zone', undefined],
      ['hold', undefined],
      ['topic', ''],
      ['nothing', 1],
      ['__proto__.polluted', 1],
      ['constructor', 1],
    ] as const) {
      expect(changeProgramView(EMPTY, path, value).program.settings).toEqual(EMPTY.program.settings);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
