import { afterEach, expect, it } from 'vitest';
import { keepComposing } from '../../src/ui/composing.ts';

let end = (): void => undefined;
afterEach(() => end());

it('keeps the keys of an input method from shortcuts and fields, and no other', () => {
  end = keepComposing(window);
  const heard: string[] = [];
  const field = document.createElement('input');
  document.body.append(field);
  field.addEventListener('keydown', ({ key }) => heard.push(`field ${key}`));
  const hear = ({ key }: KeyboardEvent): unknown => heard.push(`page ${key}`);
  window.addEventListener('keydown', hear, { capture: true });
  const press = (init: KeyboardEventInit): void => {
    field.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
  };
  press({ key: 'Enter', isComposing: true });
  press({ key: 'Escape', isComposing: true });
  press({ key: 'Enter', keyCode: 229 });
  expect(heard).toEqual([]);
  press({ key: 'Enter' });
  expect(heard).toEqual(['page Enter', 'field Enter']);
  window.removeEventListener('keydown', hear, { capture: true });
  field.remove();
});
