/** Walking one of those who come to a step. */
import { text } from '../../core/index.ts';
import { lookForOne } from '../../worker/asking.ts';
import { say } from '../actions.ts';
import { runInputOf } from '../run/input.ts';
import { useStore } from '../store.ts';
import { walkSomebody } from './walking.ts';

/** Walks the first of the run who comes to a step; says so where nobody does. */
export function walkOneAt(node: string): void {
  const { file, people } = useStore.getState();
  if (file === undefined) return;
  const nobody = () => say(text('draw.menu.nobody'));
  lookForOne(
    { input: runInputOf(file, people), place: { kind: 'came', node } },
    {
      hear: ({ found: [one] }) =>
        one === undefined ? nobody() : walkSomebody({ kind: 'lead', lead: one.lead }),
      fail: nobody,
    },
  );
}
