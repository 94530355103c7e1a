/** Numbers of boxes: those who wait at any of their steps, and those who came in from outside. */
import { type Groups, numberText, type ProgramFile } from '../../core/index.ts';
import type { Changes } from '../../store/versions/changes-since.ts';
import type { Voice } from '../../store/words.ts';
import type { CardCounts } from '../types.ts';

/** Where the numbers come from. All are people. */
export interface Counted {
  readonly groups: Groups;
  readonly edges: ProgramFile['program']['edges'];
  entered(node: string): number;
  waiting(node: string): number;
  /** People who went a line. */
  went(from: string, port: string): number;
  /** The changes of the numbers that are shown. */
  readonly changes?: Changes | undefined;
}

/** The counts of every folded frame. */
export function boxCounts(
  { groups, edges, entered, waiting, went, changes }: Counted,
  { say, t }: Voice,
): readonly (readonly [string, CardCounts])[] {
  const boxes = new Set(groups.hidden.values());
  const led = new Set(edges.map(({ to }) => to));
  return [...boxes].map((box): readonly [string, CardCounts] => {
    const inside = [...groups.hidden].filter(([, by]) => by === box).map(([id]) => id);
    const own = new Set(inside);
    const begun = inside.filter((id) => !led.has(id)).reduce((sum, id) => sum + entered(id), 0);
    const came = edges.reduce(
      (sum, { from, port, to }) => (own.has(to) && !own.has(from) ? sum + went(from, port) : sum),
      begun,
    );
    const here = inside.reduce((sum, id) => sum + waiting(id), 0);
    const said = { entered: say(numberText(came)) };
    const since = changes?.waitingAt(inside, here) ?? {};
    if (here === 0 && since.since === undefined) return [box, said];
    const words = t('app.here', { number: say(numberText(here)) });
    const share = here === 0 ? {} : { waitingShare: came === 0 ? 1 : here / came };
    return [box, { ...said, waiting: words, ...share, ...since }];
  });
}
