import { fieldId } from './scope.ts';

/** Puts the cursor into the field of a setting, or into the nearest one around it. */
export function jumpTo(setting: string): void {
  // A folded part opens with the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => focusField(setting)));
}

function focusField(setting: string): void {
  const parts = setting.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const field = document.getElementById(fieldId(parts.slice(0, length).join('.')));
    if (field === null) continue;
    const control = field.matches('input, select, textarea, button')
      ? field
      : field.querySelector<HTMLElement>('input, select, textarea, button');
    (control ?? field).focus();
    field.scrollIntoView({ block: 'nearest' });
    return;
  }
}
