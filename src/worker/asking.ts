/** The page's side of questions about people: one thread for each sort, ended when an answer is no longer wanted. */
import type { RunInput } from '../core/index.ts';
import type { Found, PeopleAnswer, PeopleRequest } from './people.ts';
import type { Place } from './places.ts';
import type { Roster } from './roster.ts';
import type { Asking, Keeping } from './why.ts';
import type { Worth } from './worth.ts';

/** A question under way. */
export interface Asked {
  /** Nothing is told any more. */
  cancel(): void;
}

/** What becomes of a question. */
interface Ears<T> {
  readonly hear: (answer: T) => void;
  readonly fail: (message: string) => void;
}

/** A thread for one question at a time. One that is still at work is ended: it could not hear that it should stop. */
function makeAsker() {
  let thread: Worker | undefined;
  let id = 0;
  let isBusy = false;
  const end = () => {
    thread?.terminate();
    thread = undefined;
    isBusy = false;
  };
  return (request: PeopleRequest, { hear, fail }: Ears<PeopleAnswer>): Asked => {
    if (isBusy) end();
    thread ??= new Worker(new URL('./people.worker.ts', import.meta.url), { type: 'module' });
    const asked = ++id;
    isBusy = true;
    thread.onmessage = ({ data }: MessageEvent<PeopleAnswer>) => {
      if (asked !== id) return;
      if (!('isDone' in data) || data.isDone) isBusy = false;
      if (data.kind === 'failed') fail(data.message);
      else hear(data);
    };
    thread.onerror = ({ message }) => {
      if (asked !== id) return;
      end();
      fail(message);
    };
    thread.postMessage(request);
    return {
      cancel() {
        if (asked === id && isBusy) end();
      },
    };
  };
}

const askPlaces = makeAsker();
const askExamples = makeAsker();
const askMembers = makeAsker();
const askRoster = makeAsker();
const askWorth = makeAsker();
const askKeeping = makeAsker();

/** What to look for, and how many are enough. */
export interface Looking {
  readonly input: RunInput;
  readonly place: Place;
  readonly most: number;
}

/** Looks for people at a place; tells what it has found so far again and again. */
export function lookFor(looking: Looking, { hear, fail }: Ears<Found>): Asked {
  return askPlaces(
    { id: 0, kind: 'places', ...looking },
    { fail, hear: (said) => said.kind === 'places' && hear(said) },
  );
}

/** Looks for one person at a place, beside whatever else is looked for. */
export function lookForOne(looking: Omit<Looking, 'most'>, { hear, fail }: Ears<Found>): Asked {
  return askExamples(
    { id: 0, kind: 'places', ...looking, most: 1 },
    { fail, hear: (said) => said.kind === 'places' && said.isDone && hear(said) },
  );
}

/** Which steps to ask about, and the way out that counts. */
export interface Counting {
  readonly input: RunInput;
  readonly nodes: readonly string[];
  readonly port: string;
}

/** Asks who takes a way out of each of some steps. */
export function countMembers(
  counting: Counting,
  { hear, fail }: Ears<ReadonlyMap<string, readonly number[]>>,
): Asked {
  return askMembers(
    { id: 0, kind: 'members', ...counting },
    { fail, hear: (said) => said.kind === 'members' && hear(said.members) },
  );
}

/** Of which run everybody is listed, and which fields of them are told. */
export interface Listing {
  readonly input: RunInput;
  readonly fields: readonly string[];
}

/** Lists everybody of a run; tells them a slice at a time. */
export function listAll(listing: Listing, { hear, fail }: Ears<Roster>): Asked {
  return askRoster(
    { id: 0, kind: 'roster', ...listing },
    { fail, hear: (said) => said.kind === 'roster' && hear(said) },
  );
}

/** Asks what keeps everybody from some ways out of a step. */
export function askWhy(asking: Asking, { hear, fail }: Ears<Keeping>): Asked {
  return askKeeping(
    { id: 0, kind: 'why', ...asking },
    { fail, hear: (said) => said.kind === 'why' && hear(said.why) },
  );
}

/** Looks for somebody of a run who is worth a walk. */
export function lookForWorth(input: RunInput, { hear, fail }: Ears<Worth>): Asked {
  return askWorth(
    { id: 0, kind: 'worth', input },
    { fail, hear: (said) => said.kind === 'worth' && hear(said.worth) },
  );
}
