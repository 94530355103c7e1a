import { showView } from '../../store/actions.ts';
import { openAssumptions } from '../../store/assumptions/assumptions.ts';

/** Shows the assumptions beside the drawing, beginning with one of them. */
export function showAssumption(id?: string): void {
  showView('design');
  openAssumptions(id);
}
