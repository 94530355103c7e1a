/** Where keys belong to what is typed into. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  );
}

/** Whether the canvas has the keys, or nothing has: no panel, list or dialog. A heading that has the focus needs none. */
export function isOnCanvas(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  return target instanceof Element && target.closest('[data-canvas], h2') !== null;
}

/** Whether Enter and Space press the thing that has the focus. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href], summary, [role=menuitem]') !== null;
}
