/** What single people of a run tell that its sums do not: scores over time, and what happened to each. Off the page. */
import {
  type Locale,
  makeSlot,
  makeTexts,
  openRun,
  openWalk,
  type Rule,
  type RunInput,
  readScores,
  registry,
  type ScoresReport,
  settledCast,
  startWalk,
  trailLead,
  type WalkInput,
  walkRows,
  writeCsv,
} from '../core/index.ts';

/** What the thread is asked. */
export type DetailsRequest =
  | { readonly kind: 'scores'; readonly input: RunInput; readonly lines?: Rule }
  | { readonly kind: 'log'; readonly input: WalkInput; readonly locale: Locale };

/** What it says: how far it is, what it found, or what went wrong. */
export type DetailsAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'scores'; readonly scores: ScoresReport }
  | { readonly kind: 'log'; readonly log: LeadLog }
  | { readonly kind: 'failed'; readonly message: string };

/** Who did what and why, as CSV without its byte order mark. */
export interface LeadLog {
  readonly csv: string;
  /** People in it, of how many. */
  readonly people: number;
  readonly peopleInAll: number;
}

/** Hears how far it is. */
export type Tell = (done: number, of: number) => void;

/** At most so many people are looked at: above, every n-th of the run. */
export const MOST_SCORED = 4000;
/** The file stays one that a spreadsheet opens. */
export const MOST_LOGGED = 2000;
const MOST_ROWS = 200_000;
/** Leads between two tellings. */
const SLICE = 100;

/** Evenly over all: imported people may be sorted by something. */
function spread(i: number, of: number, leads: number): number {
  return Math.floor((i * leads) / of);
}

/** Which people of a run are read, and by which rule they are ready for sales. */
export interface ScoresQuestion {
  readonly input: RunInput;
  readonly lines?: Rule | undefined;
}

/** Reads the scores of people, replication by replication, until enough have been looked at; at least of the first one. */
export function scoresIn(
  { input, lines }: ScoresQuestion,
  tell: Tell = () => undefined,
  most = MOST_SCORED,
): ScoresReport {
  const stage = openRun(input);
  const { leads, linked, setup, replications } = stage;
  const people = Math.min(leads, most);
  const runs = Math.min(replications, Math.max(1, Math.floor(most / Math.max(1, people))));
  const reader = readScores(setup.horizon, { people, peopleInAll: leads, runs }, lines);
  for (let run = 0; run < runs; run++) {
    const cast = settledCast(stage, run);
    for (let i = 0; i < people; i++) {
      const { rows, trail } = trailLead(linked, cast, spread(i, people, leads));
      reader.add(rows, trail);
      if ((i + 1) % SLICE === 0) tell(run * people + i + 1, runs * people);
    }
  }
  return reader.finish();
}

/** Columns of the log, as keys of the catalogues. */
const COLUMNS = ['number', 'name', 'time', 'what', 'step', 'said', 'why'] as const;

/** Writes down what happened to each person of the first replication, row by row, in the words of a walk. */
export function logIn(
  { input, locale }: { readonly input: WalkInput; readonly locale: Locale },
  tell: Tell = () => undefined,
  most = MOST_LOGGED,
): LeadLog {
  const texts = makeTexts(locale, registry().words(locale));
  const walk = openWalk(input);
  const { stage, population } = walk.company(startWalk({ kind: 'lead', lead: 0 }));
  const { leads } = stage;
  const slot = makeSlot(stage.setup.names);
  const of = Math.min(leads, most);
  const rows: (string | number)[][] = [COLUMNS.map((column) => texts.say({ key: `reports.log.${column}` }))];
  let people = 0;
  for (; people < of && rows.length < MOST_ROWS; people++) {
    const lead = spread(people, of, leads);
    const told = walkRows(walk, startWalk({ kind: 'lead', lead }));
    population.load(lead, slot);
    for (const row of told) {
      const title = input.words[row.nodeId]?.title;
      rows.push([
        lead + 1,
        slot.name || slot.id,
        row.at,
        texts.say({ key: `reports.log.kind.${row.what}` }),
        title === undefined ? '' : texts.say(title),
        texts.say(row.said),
        row.why === undefined ? '' : texts.say(row.why),
      ]);
    }
    if ((people + 1) % SLICE === 0) tell(people + 1, of);
  }
  return { csv: writeCsv(rows), people, peopleInAll: leads };
}

/** Answers one question, through `say`. */
export function answerDetails(request: DetailsRequest, say: (answer: DetailsAnswer) => void): void {
  const tell: Tell = (done, of) => say({ kind: 'progress', done, of });
  try {
    if (request.kind === 'scores') say({ kind: 'scores', scores: scoresIn(request, tell) });
    else say({ kind: 'log', log: logIn(request, tell) });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
