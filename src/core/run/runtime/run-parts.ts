/** What a run of one lead is made of, gives and is saved as. */
import type { Json } from '../../kit/base.ts';
import type { World } from '../../people/behaviour/world.ts';
import type { Setup } from '../setup.ts';
import type { Person, Row } from './context.ts';
import type { LoadedProgram } from './program.ts';
import type { SavedEvent } from './queue.ts';
import type { StartNo } from './start-rules.ts';
import type { Timer } from './turn.ts';

/** A row of a run: `program` is -1 for rows of the person. */
export interface RunRow extends Row {
  readonly program: number;
}

/** A lead as JSON: all that is needed to go on, in any process. */
export interface SavedLead {
  readonly formatVersion: 1;
  readonly person: Person;
  readonly programs: readonly {
    readonly id: string;
    readonly snapshot: Json;
    readonly timer: Timer | null;
    /** The step the lead stands in and a mark of what it does; null in none. Leads saved before there were marks have none. */
    readonly place?: string | null;
  }[];
  readonly pending: readonly SavedEvent[];
  /** Starts on a rule whose rule held at the last look. */
  readonly startsHeld: readonly StartNo[];
  readonly world: Json;
}

/** The parts of a run that leads share. */
export interface RunParts {
  readonly programs: readonly LoadedProgram[];
  readonly setup: Setup;
  readonly world: World;
}
