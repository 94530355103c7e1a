/** Where the keys go when a field, a list or a selection is left: on the canvas, or in the outline. */

const CHOSEN_ROW = '[role=tree] [role=treeitem][tabindex="0"]';

/** Where keys were last at work: on the drawing, or in the outline of it. */
let lastPlace: 'canvas' | 'outline' = 'canvas';

/** Notes where keys are at work, so that they come back there after a field or a list. */
export function noteKeysAt(place: 'canvas' | 'outline'): void {
  lastPlace = place;
}

/** The id of the card that has the keys. */
export function cardWithKeys(): string | undefined {
  return document.activeElement?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;
}

/**
 * Gives the keys to the step that is selected: to its card, or to its row where they came from the outline. False where
 * neither is drawn. The view stays as it is.
 */
export function focusSelectedCard(): boolean {
  const row = lastPlace === 'outline' ? document.querySelector<HTMLElement>(CHOSEN_ROW) : null;
  if (row !== null) {
    row.focus();
    return true;
  }
  const card = document.querySelector<HTMLElement>('.react-flow__node.selected');
  card?.focus({ preventScroll: true });
  return card !== null;
}

/** Puts the cursor into the first field of the selected step that is empty; its own name may stay so. */
export function focusEmptyField(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement>(
    '[data-form] :is(input:not([type=checkbox], [type=radio]), select, textarea)',
  );
  const empty = [...fields].find(
    (field) => field.value === '' && field.id !== 'set-name' && field.checkVisibility(),
  );
  empty?.focus();
  return empty !== undefined;
}

/** After what is drawn with the next frame: settings open with the selection. */
export function afterDrawing(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
