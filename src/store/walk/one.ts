/** Walking one of those who come to a step. */
import { text } from '../../core/index.ts';
import { say } from '../actions.ts';
import { lookForSomebody } from '../run/somebody.ts';
import { useStore } from '../store.ts';
import { walkSomebody } from './walking.ts';

/** Walks the first of the run who comes to a step; says so where nobody does. */
export function walkOneAt(node: string): void {
  const { file, people } = useStore.getState();
  if (file === undefined) return;
  lookForSomebody({ file, people, place: { kind: 'came', node } }, (one) => {
    if (one.state === 'found') walkSomebody({ kind: 'lead', lead: one.lead.lead });
    else say(text('draw.menu.nobody'));
  });
}
