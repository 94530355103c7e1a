/** Where the keys go on the canvas when a field, a list or a selection is left. */

/** Gives the keys to the card that is selected; false where none is drawn. The view stays as it is. */
export function focusSelectedCard(): boolean {
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
