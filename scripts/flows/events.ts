/** What the sample people did in the sixty days before the run, as a table of one event a row. */
import { writeCsv } from '../../src/core/index.ts';
import { one, share } from './dice.ts';
import { INVENTED, type Invented } from './people.ts';

/** 1 January to 1 March 2026. */
const DAYS = 60;
const FIRST_DAY = Date.UTC(2026, 0, 1);

interface Past {
  readonly lead: string;
  readonly event: string;
  readonly at: string;
  readonly about?: string;
  readonly value?: number;
}

/** How often a week, where the persona says nothing of it. The names of the rates are those of the behaviour's parameters. */
const RATES: Readonly<Record<string, number>> = {
  visit: 0.25,
  pricing: 0.03,
  careers: 0.01,
  download: 0.03,
  form: 0.01,
  webinar: 0.01,
  call: 0.004,
  demo: 0.004,
};

/** Whoever has a project searched hardest in the weeks before asking for the guide: more than in an average week of theirs. */
const SEARCHING: Readonly<Record<string, number>> = {
  visit: 2,
  pricing: 0.8,
  download: 0.5,
  form: 0.3,
  webinar: 0.2,
  call: 0.1,
  demo: 0.1,
};

/** Non-buyers look at other things. */
const BY_TRUTH: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  jobSeeker: { careers: 0.9 },
  student: { download: 0.2, pricing: 0.005 },
  competitor: { visit: 0.5, pricing: 0.15, download: 0.1 },
};

const ABOUT: Readonly<Record<string, readonly string[]>> = {
  visit: ['/', '/product', '/customers'],
  pricing: ['/pricing'],
  careers: ['/careers'],
  download: ['guide', 'checklist'],
  form: ['guide', 'contact'],
};

/** Two mailings went to all who had agreed, at ten in the morning. */
const MAILINGS = [
  { about: 'newsletter-january', day: 13, open: 0.3, click: 0.06 },
  { about: 'newsletter-february', day: 41, open: 0.3, click: 0.06 },
] as const;

function timeOf(day: number, minute: number): string {
  return new Date(FIRST_DAY + (day * 1440 + minute) * 60_000).toISOString().slice(0, 16);
}

function rateOf({ persona }: Invented, event: string): number {
  if (persona.id === 'has-a-project') return SEARCHING[event] ?? RATES[event] ?? 0;
  return persona.behaviour?.[`rate.${event}`] ?? BY_TRUTH[persona.truth]?.[event] ?? RATES[event] ?? 0;
}

/** Each day by itself, in the hours of the day: what happens twice a day counts once. */
function ownEvents(person: Invented): readonly Past[] {
  return Object.keys(RATES).flatMap((event) =>
    Array.from({ length: DAYS }, (_, day) => day).flatMap((day): readonly Past[] => {
      const words = [person.id, event, day] as const;
      if (share(...words) >= rateOf(person, event) / 7) return [];
      const at = timeOf(day, 8 * 60 + Math.floor(share(...words, 'minute') * 420));
      const things = ABOUT[event];
      return [
        { lead: person.id, event, at, ...(things && { about: one(things, share(...words, 'about')) }) },
      ];
    }),
  );
}

function mailEvents({ id, cells }: Invented): readonly Past[] {
  if (cells.consent === 'no') return [];
  return MAILINGS.flatMap(({ about, day, open, click }): readonly Past[] => {
    const after = (event: string, chance: number, most: number): readonly Past[] => {
      const words = [id, about, event] as const;
      if (share(...words) >= chance) return [];
      return [
        { lead: id, event, at: timeOf(day, 600 + 1 + Math.floor(share(...words, 'after') * most)), about },
      ];
    };
    const opened = after('open', open, 300);
    const clicked = opened.length > 0 ? after('click', click / open, 480) : [];
    return [{ lead: id, event: 'sent', at: timeOf(day, 600), about }, ...opened, ...clicked];
  });
}

/** The table of past events, in order of time. */
export function eventsCsv(): string {
  const events = INVENTED.flatMap((person) => [...ownEvents(person), ...mailEvents(person)]);
  const rows = events
    .map(({ lead, event, at, about = '', value }) => [
      lead,
      event,
      at,
      about,
      value === undefined ? '' : String(value),
    ])
    .sort((a, b) => order(`${a[2]} ${a[0]} ${a[1]}`, `${b[2]} ${b[0]} ${b[1]}`));
  return writeCsv([['lead', 'event', 'at', 'about', 'value'], ...rows]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
