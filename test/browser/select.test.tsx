import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import { defaultCatalogue } from '../../src/core/index.ts';
import { ATOM_KINDS, groupRule, newAtom } from '../../src/panels/inspector/rule/atoms.ts';
import { RuleEditor } from '../../src/panels/inspector/rule/RuleEditor.tsx';
import { FormContext } from '../../src/panels/inspector/scope.ts';
import { chooseLocale } from '../../src/store/words.ts';
import { Select } from '../../src/ui/Select.tsx';
import { frame, must } from './hand.ts';

let root: Root;
let box: HTMLElement;

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(async () => {
  root.unmount();
  box.remove();
  await chooseLocale('en');
});

/** Whether a field shows all of the longest that can be chosen in it. */
function fits(select: HTMLSelectElement): boolean {
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const { font, paddingLeft, paddingRight } = getComputedStyle(select);
  pen.font = font;
  const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return [...select.options].every(({ label }) => pen.measureText(label).width <= room + 1);
}

// The settings of a step on a wide screen, on a narrow one, and one group deeper.
it.each([
  ['en', 304],
  ['en', 254],
  ['ja', 304],
  ['ja', 254],
] as const)('in a condition nothing is cut for what stands beside it, %s, %i wide', async (locale, width) => {
  await chooseLocale(locale);
  box.style.width = `${width}px`;
  const rule = groupRule('all', [...ATOM_KINDS.map((kind) => newAtom(kind, defaultCatalogue))]);
  const scope = { nodeId: 'step', catalogue: defaultCatalogue, settings: {}, write: () => undefined };
  root.render(
    <FormContext value={scope}>
      <RuleEditor rule={rule} onChange={() => undefined} />
    </FormContext>,
  );
  await vi.waitFor(() => must('select'));
  const beside = [...box.querySelectorAll('select')].filter(
    ({ parentElement: field }) => (field?.parentElement?.querySelectorAll('input').length ?? 0) === 1,
  );
  const cut = beside.filter((select) => {
    const row = select.closest('div')?.parentElement as HTMLElement;
    // Where there is no room for both it has a line for itself; more there is not.
    return !fits(select) && select.getBoundingClientRect().width < row.clientWidth;
  });
  expect(beside.length).toBeGreaterThan(3);
  expect(cut.map(({ ariaLabel }) => ariaLabel)).toEqual([]);
  // What a condition asks about shares its line with two deeds, and shows all of every choice there.
  const kinds = [...box.querySelectorAll('select')].filter(({ options }) =>
    [...options].some(({ value }) => value === 'passes'),
  );
  expect(kinds).toHaveLength(ATOM_KINDS.length);
  expect(kinds.every(fits)).toBe(true);
});

it('says all of a choice that is cut where it is pointed at, and nothing where it is not', async () => {
  const options = [
    { value: 'short', label: 'Ad' },
    { value: 'long', label: 'A name that somebody gave, longer than any field of the settings is wide' },
  ];
  const show = async (value: string) => {
    root.render(<Select label="Which" value={value} options={options} onChange={() => undefined} />);
    await frame();
    must('select').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    return must<HTMLSelectElement>('select').title;
  };
  box.style.width = '200px';
  expect(await show('long')).toBe(options[1]?.label);
  expect(await show('short')).toBe('');
});
