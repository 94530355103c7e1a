/** Whether the entries of a script go to starts that there are. */
import { type Issue, text } from '../../kit/base.ts';
import type { Script } from './script.ts';

/** Entries of a script into programs or starts that a run does not have; `starts`: how many each of its programs has. */
export function entryFaults({ enters = [] }: Script, starts: readonly number[]): readonly Issue[] {
  return enters.flatMap(({ program = 0, start = 0 }, i) => {
    const fault = (part: string, key: string, count: number): Issue => {
      const place = `/enters/${i}/${part}`;
      const params = { place, count, number: part === 'start' ? start : program };
      return {
        code: 'script/no-such-start',
        severity: 'error',
        blocks: 'run',
        place,
        message: text(`behaviour.script.${key}`, params),
        hint: text(`behaviour.script.${key}Hint`, params),
      };
    };
    const own = starts[program];
    if (own === undefined) return [fault('program', 'noProgram', starts.length)];
    return start < own ? [] : [fault('start', 'noStart', own)];
  });
}
