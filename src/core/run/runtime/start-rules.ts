/** Starts that let people in when a rule becomes true. */
import type { Context, Person } from './context.ts';
import type { LoadedProgram } from './program.ts';

/** A start by the numbers of its program and of itself. */
export interface StartNo {
  readonly program: number;
  readonly start: number;
}

/** The lead at a minute, and its context in a program (the last journey's marks). */
export interface StartFacts {
  readonly now: number;
  readonly person: Person;
  contextOf(program: number): Context;
}

/** What held at the last look, for life: plain JSON. */
export class StartRules {
  held: readonly StartNo[];
  private readonly programs: readonly LoadedProgram[];

  constructor(programs: readonly LoadedProgram[], facts: StartFacts) {
    this.programs = programs;
    this.held = this.holding(facts);
  }

  private holding({ now, person, contextOf }: StartFacts): readonly StartNo[] {
    return this.programs.flatMap(({ host }, program) =>
      host.facts.starts.flatMap(({ on }, start) =>
        on.kind === 'rule' && host.holds(on.rule, { ...contextOf(program), person, now })
          ? [{ program, start }]
          : [],
      ),
    );
  }

  /** The starts whose rule holds and did not at the last look, in order of programs and starts. */
  look(facts: StartFacts): readonly StartNo[] {
    const before = this.held;
    this.held = this.holding(facts);
    return this.held.filter(
      (one) => !before.some((old) => old.program === one.program && old.start === one.start),
    );
  }
}
