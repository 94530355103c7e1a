/** Writes docs/MODEL.md out of the table of assumptions and the list of truths. */
import {
  ASSUMED,
  makeTexts,
  PARAMETERS,
  type Parameter,
  type ParameterId,
  shippedPersonas,
  TRUTH_FACTORS,
  text,
  whyDiffers,
} from '../../src/core/index.ts';
import { TRUTHS } from './truths.ts';

const texts = makeTexts('en');

/** Headings of the groups of parameters, by the first part of their ids. */
const GROUPS: Readonly<Record<string, string>> = {
  mail: 'One email to one lead',
  odds: 'What changes the odds of mail',
  hours: 'When people read',
  interest: 'Interest',
  rate: 'Acts between emails',
  call: 'Answers of other systems',
  funnel: 'The funnel',
  sales: 'Sales',
  reason: 'Why sales gives a lead back',
};

const SCOPES: Readonly<Record<Parameter['scope'], string>> = {
  persona: 'persona, scenario',
  scenario: 'scenario',
  queue: 'queue',
  check: 'nowhere: compared with results',
};

const UNITS: Readonly<Record<Parameter['unit'], string>> = {
  share: 'share',
  minutes: 'minutes',
  days: 'days',
  perWeek: 'per lead-week',
  factor: 'factor',
  points: 'points',
  count: 'number',
  logit: 'logit',
  sigma: 'sigma of ln minutes',
  weight: 'weight',
};

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function parameterRow({ id, label, unit, low, high, scope, source, ...rest }: Parameter): readonly string[] {
  const range = `${low} to ${high}`;
  return [texts.say(label), `\`${id}\``, String(rest.default), UNITS[unit], range, SCOPES[scope], source];
}

function parameterTables(): string {
  const head = ['what', 'id', 'default', 'unit', 'range', 'set on', 'source'];
  return Object.entries(GROUPS)
    .map(([group, heading]) => {
      const own = PARAMETERS.filter(({ id }) => id.startsWith(`${group}.`));
      return `### ${heading}\n\n${table(head, own.map(parameterRow))}`;
    })
    .join('\n\n');
}

/** Kinds of people, each with how its behaviour differs. */
function factorTable(): string {
  const rows = Object.entries(TRUTH_FACTORS).map(([truth, factors]) => {
    const own = Object.entries(factors).map(([id, factor]) => `\`${id as ParameterId}\` × ${factor}`);
    return [truth, own.join(', ')];
  });
  return table(['who', 'how they differ'], rows);
}

/** The personas that ship, number by number where they leave the tables above. */
function personaTable(): string {
  const rows = shippedPersonas.flatMap((persona) =>
    Object.entries(persona.behaviour ?? {}).map(([id, value]) => {
      const usual = PARAMETERS.find((parameter) => parameter.id === id)?.default;
      const why = whyDiffers(persona, id);
      return [
        persona.name,
        `\`${id}\``,
        String(usual),
        String(value),
        why === undefined ? '' : texts.say(why),
      ];
    }),
  );
  return table(['who', 'id', 'default', 'theirs', 'why'], rows);
}

function truthTable(): string {
  return table(
    ['what', 'law', 'setting', 'a run may be off by'],
    TRUTHS.map(({ name, law, setting, error }) => [name, law, setting, error]),
  );
}

/** Groups of ids that the page has no heading for; none, or a group was forgotten. */
export function groupsWithoutHeading(): readonly string[] {
  const groups = new Set(PARAMETERS.map(({ id }) => id.split('.')[0] ?? ''));
  return [...groups].filter((group) => !(group in GROUPS));
}

/** The whole page. */
export function modelPage(): string {
  const assumed = PARAMETERS.filter(({ source }) => source === ASSUMED).length;
  return `# The model

What simulated people and sales do is a set of assumptions. All of them are data: they stand in one table
(\`src/core/people/behaviour/parameters.ts\`), can be changed by scenario and persona, and are shown with unit, range and
source. Results are consequences of these numbers, never forecasts. Of the ${PARAMETERS.length} numbers below ${assumed} are
${texts.say(text('common.quoted', { text: ASSUMED }))}: plausible, and measured by nobody for your people.

This page is written by \`TRELLIS_WRITE=1 npx vitest run test/analytic/page.test.ts\`; a test holds it to the table.

## How the numbers work together

- **Luck** hangs on seed, replication, lead, the key of a step and how often the lead was there before, and on nothing else.
  The same lead has the same luck in every design, so two designs differ by the designs.
- **Odds.** Relevance r, receptiveness z (drawn once a lead, standard normal), fatigue f and interest x act on odds and not on
  shares: odds of an open × e^(relevance·(2r − 1)) × e^(receptive·z) × e^(−fatigueOpen·f) × (1 + interest·(x − 1)). So
  shares stay between 0 and 1, and a share of 0 or 1 stays what it is.
- **Fatigue** f is the sum of e^(−age / fatigueDays) over all earlier emails.
- **Delays** are log-normal, by tables of 1,024 equally likely values, in whole minutes. Opens at night or on weekends may wait.
- **Interest** x starts at 1; each human act adds its engagement points / pointsPerUnit, up to cap; x − 1 halves in halfLife days. The
  rates of acts are multiplied by x. Acts are a Poisson stream thinned by the interest before the minute in which they fall due.
- **Unsubscribes** leave altogether, but for the share \`mail.topicOnly\`, which opts out of the topic of that email and gets all others.
  Nobody has told us that share, so it is 0 unless it is set.
- **Machine opens and scanner clicks** look real to the rules of a program, as they do in real systems. Interest, acceptance and
  figures about people do not count them.
- **Acceptance** by sales: logit p = logit(accept) + fit·(fit − fitNeutral) + interest·ln x − stale·(days since the last human act)
  − speed·log2(wait / speedFrom), the wait between speedFrom and speedTo. People who are no buyers are never accepted.
- **Sales** are queues: reps with working hours, each packet occupies one for a log-normal handling time, first
  come, first served (a packet's priority is for the reps' eyes); a daily limit per rep. The queues are resolved exactly over all leads of a replication.
- **Without touches** the same people live the same life, but emails lead to nothing: the base line of a comparison.

## Every quantity

${parameterTables()}

### People who are no buyers

Shares by a factor on their odds, all else by a factor on the value. All assumed. A persona's own value takes the place of both.

${factorTable()}

### The people a new program begins with

They behave as the tables above say, but for the numbers below. All assumed, and each can be changed.

${personaTable()}

## What is known without running anything

Each is a test in \`test/analytic\` (Erlang C: \`test/core/people/behaviour/sales.test.ts\`): a real program, lowered and run by the
fast executor, held to a formula. Seeds are fixed, so a test that passes passes always; the errors say how far off another
seed might be.

${truthTable()}
`;
}
