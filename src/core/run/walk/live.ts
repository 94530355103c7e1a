/** Living a story through: what becomes of its lead in a program. */
import type { ProgramCode } from '../../compile/code.ts';
import { WEEK } from '../../kit/base.ts';
import { scriptRecord } from '../../people/behaviour/script.ts';
import { scriptWorld } from '../../people/behaviour/script-world.ts';
import type { Persona, Scenario } from '../../people/model/scenario.ts';
import type { FieldValue } from '../../people/rules/rule.ts';
import type { Story } from '../../program/document/stories.ts';
import { traceLead } from '../simulate/simulate.ts';
import { openRun } from '../simulate/stage.ts';
import * as s from '../simulate/state.ts';
import type { TraceRow } from '../trace.ts';

/** What a story is lived in. */
export interface House {
  readonly code: ProgramCode;
  readonly scenario: Scenario;
  readonly personas: readonly Persona[];
}

/** What became of the lead of a story. Minutes are minutes of the run. */
export interface Life {
  readonly rows: readonly TraceRow[];
  /** Minute of the first entry; absent = never came in. */
  readonly entered?: number;
  readonly nodes: ReadonlySet<string>;
  /** Assets by the minute at which they were got first. */
  readonly got: ReadonlyMap<string, number>;
  readonly handed?: number;
  /** Reasons of leaving, in order. */
  readonly exits: readonly string[];
  /** Most emails in any 7 days. */
  readonly mostEmails: number;
  /** Fields at the end. */
  field(slug: string): FieldValue;
}

/** Lives stories through, in the order given. Those of the same days share the calendar. */
export function live(house: House, stories: readonly Omit<Story, 'then'>[]): readonly Life[] {
  const lives = new Map<Omit<Story, 'then'>, Life>();
  const groups = new Map<string, Omit<Story, 'then'>[]>();
  for (const story of stories) {
    const key = `${story.start}/${story.days}`;
    groups.set(key, [...(groups.get(key) ?? []), story]);
  }
  for (const group of groups.values()) {
    const found = liveTogether(house, group);
    group.forEach((story, i) => {
      lives.set(story, found[i]!);
    });
  }
  return stories.map((story) => lives.get(story)!);
}

function liveTogether(
  { code, scenario, personas }: House,
  stories: readonly Omit<Story, 'then'>[],
): readonly Life[] {
  const [first] = stories;
  if (first === undefined) return [];
  const records = stories.map(({ given, when }, i) => scriptRecord({ ...when, lead: given }, i));
  const stage = openRun({
    codes: [code],
    personas,
    records,
    scenario: {
      ...scenario,
      start: first.start,
      days: first.days,
      replications: 1,
      arrivals: { kind: 'atOnce' },
    },
  });
  const { population } = stage.cast(0);
  const { names } = stage.setup;
  return stories.map(({ when }, lead) => {
    let fields: readonly FieldValue[] = [];
    // Everybody is lead 0 of a run of their own: a story's luck does not hang on the stories beside it.
    const alone = {
      size: 1,
      load: (_: number, slot: Parameters<typeof population.load>[1]) => {
        population.load(lead, slot);
        slot.lead = 0;
      },
    };
    const watcher = {
      row: () => undefined,
      rests: () => {
        fields = s.H.fields;
      },
    };
    const rows = traceLead(stage.linked, { population: alone, world: scriptWorld(when, names) }, 0, watcher);
    const atEnd = [...fields];
    return lifeOf(code, rows, (slug) => atEnd[names.fields.no(slug)] ?? null);
  });
}

function lifeOf(code: ProgramCode, rows: readonly TraceRow[], field: Life['field']): Life {
  const own = rows.filter(({ program }) => program === 0);
  const minuteOf = (what: TraceRow['what']): number | undefined =>
    own.find((row) => row.what === what)?.minute;
  const entered = minuteOf('enter');
  const handed = minuteOf('handoff');
  const sent = own.filter(({ what }) => what === 'sent');
  const emails = sent.filter(({ step }) => {
    const detail = code.details[step];
    return detail?.kind === 'send' && detail.channel === 'email';
  });
  const got = new Map<string, number>();
  for (const { name, minute } of sent) if (!got.has(name)) got.set(name, minute);
  return {
    rows,
    ...(entered === undefined ? {} : { entered }),
    ...(handed === undefined ? {} : { handed }),
    nodes: new Set(
      own.flatMap(({ what, step }) => (what === 'arrive' ? (code.nodeIds[code.node[step]!] ?? []) : [])),
    ),
    got,
    exits: own.filter(({ what }) => what === 'exit').map(({ name }) => name),
    mostEmails: mostIn(emails.map(({ minute }) => minute)),
    field,
  };
}

/** Most minutes of a sorted list in any 7 days in a row. */
function mostIn(minutes: readonly number[]): number {
  let from = 0;
  let most = 0;
  for (let i = 0; i < minutes.length; i++) {
    while (minutes[from]! <= minutes[i]! - WEEK) from++;
    most = Math.max(most, i - from + 1);
  }
  return most;
}
