/** What keeps everybody from a way out of a step. Off the page. */
import { type RunInput, type WhyNobody, whyNobodyTakes } from '../core/index.ts';

/** At which step to look, and at which of its ways. */
export interface Asking {
  readonly input: RunInput;
  readonly node: string;
  readonly ports: readonly string[];
}

/** More leads than this are not asked: it would keep the reader waiting. */
const MOST = 20_000;

/** What was found; `tooMany`: there are so many people that nobody was asked. */
export type Keeping = readonly WhyNobody[] | 'tooMany';

/** What keeps everybody of the first repeat from these ways. */
export function keepingFrom({ input, node, ports }: Asking): Keeping {
  const leads = input.records?.length || input.scenario.leads;
  if (leads > MOST) return 'tooMany';
  return whyNobodyTakes(input, node, ports);
}
