/** The forms on the whole program as data, section by section; the paths are those of `programView`. */
import type { Text } from '../../kit/base.ts';
import { verbatim } from '../../kit/base.ts';
import { ownSettings } from '../document/nodeProblems.ts';
import type { ProgramFile } from '../document/types.ts';
import type { Control, FormField } from '../nodes/contract.ts';
import { type Registry, registry } from '../nodes/registry.ts';
import { doHoursDiffer } from './lens.ts';
import {
  CONTENT,
  daysControl,
  EVENTS,
  FIELDS,
  named,
  queuesControl,
  SEGMENTS,
  zoneControl,
} from './lists.ts';
import { field, t } from './words.ts';

/** Sections in the order in which they stand. */
export const PROGRAM_SECTIONS = [
  'about',
  'entry',
  'mail',
  'time',
  'sales',
  'segments',
  'content',
  'topics',
  'lists',
  'fields',
  'events',
] as const;

/** Name of a section. */
export type ProgramSectionId = (typeof PROGRAM_SECTIONS)[number];

/** One section of the form. */
export interface ProgramSection {
  readonly id: ProgramSectionId;
  readonly title: Text;
  /** How many things it lists; absent = it is no list. */
  readonly count?: number;
  readonly fields: readonly FormField[];
}

const DAYS: Control = { kind: 'number', min: 0, max: 3650, unit: t('days') };
const SPAN: Control = {
  kind: 'choice',
  segmented: true,
  options: [
    { value: 'calendar', label: t('span.calendar') },
    { value: 'rolling', label: t('span.rolling') },
  ],
};

const ABOUT: readonly FormField[] = [
  field('objective', { kind: 'text', multiline: true }),
  field('hypothesis', { kind: 'text', multiline: true }, { help: t('hypothesisHelp') }),
  field('owner', { kind: 'text' }),
];

const ENTRY: readonly FormField[] = [
  field('again', { kind: 'yesNo' }),
  field('after', DAYS, { help: t('afterHelp'), only: { setting: 'again', is: [true] } }),
  field('suppression', { kind: 'rule' }, { help: t('suppressionHelp') }),
];

const MAIL: readonly FormField[] = [
  field('topic', { kind: 'pick', from: 'topics' }, { help: t('topicHelp') }),
  field('mostWeek', { kind: 'number', min: 0, max: 1000 }, { help: t('mostHelp') }),
  field('mostDay', { kind: 'number', min: 0, max: 1000 }),
  field('hold', DAYS, { help: t('holdHelp') }),
  field('spanWeek', SPAN, { rare: true }),
  field('spanDay', SPAN, { rare: true }),
];

function time({ program, scenario }: ProgramFile): readonly FormField[] {
  const differ = doHoursDiffer(program.settings.hours);
  return [
    field('zone', zoneControl(), { help: t('zoneHelp') }),
    field('hours', { kind: 'window', work: true }, { help: t(differ ? 'hoursDiffer' : 'hoursHelp') }),
    field('holidays', daysControl(scenario.start), { help: t('holidaysHelp') }),
  ];
}

/** The way out by which steps that hand over are known. */
const ACCEPTED = 'accepted';

function handoffs({ program, catalogue }: ProgramFile, kinds: Registry): Control {
  const steps = program.nodes.flatMap((node) => {
    const kind = kinds.find(node.kind);
    const ports = kind?.ports(ownSettings(node.settings)) ?? [];
    if (kind === undefined || !ports.some(({ id }) => id === ACCEPTED)) return [];
    const own = node.settings.name;
    const described = kind.describe(ownSettings(node.settings), { catalogue }).title;
    return [{ value: node.id, label: typeof own === 'string' ? verbatim(own) : described }];
  });
  return { kind: 'choice', options: [{ value: '', label: t('nobody') }, ...steps] };
}

function sales(file: ProgramFile, kinds: Registry): readonly FormField[] {
  return [
    field('qualified', { kind: 'rule' }, { help: t('qualifiedHelp') }),
    field('qualifiedTo', handoffs(file, kinds), { help: t('qualifiedToHelp') }),
    field('pause', DAYS, { help: t('pauseHelp') }),
    field('queues', queuesControl(file.scenario.start)),
  ];
}

/** The sections of a program's form. */
export function programSections(file: ProgramFile, kinds: Registry = registry()): readonly ProgramSection[] {
  const { catalogue } = file;
  const fieldsOf: Readonly<Record<ProgramSectionId, readonly FormField[]>> = {
    about: ABOUT,
    entry: ENTRY,
    mail: MAIL,
    time: time(file),
    sales: sales(file, kinds),
    segments: [field('segments', SEGMENTS, { help: t('segmentsHelp') })],
    content: [field('assets', CONTENT, { help: t('assetsHelp') })],
    topics: [field('topics', named('topics'), { help: t('topicsHelp') })],
    lists: [field('lists', named('lists'), { help: t('listsHelp') })],
    fields: [field('fields', FIELDS, { help: t('fieldsHelp') })],
    events: [field('events', EVENTS, { help: t('eventsHelp') })],
  };
  const counts: Partial<Record<ProgramSectionId, number>> = {
    segments: catalogue.segments.length,
    content: catalogue.assets.length,
    topics: catalogue.topics.length,
    lists: catalogue.lists.length,
    fields: catalogue.fields.length,
    events: catalogue.events.length,
  };
  return PROGRAM_SECTIONS.map((id) => ({
    id,
    title: t(`section.${id}`),
    ...(counts[id] === undefined ? {} : { count: counts[id] }),
    fields: fieldsOf[id],
  }));
}
