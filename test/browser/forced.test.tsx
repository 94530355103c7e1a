import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import '../../src/ui/base.css';
import '../../src/ui/tokens.css';
import '../../src/ui/forced.css';
import { CardFace } from '../../src/canvas/cards/CardFace.tsx';
import type { CardData } from '../../src/canvas/types.ts';
import { PaletteItem } from '../../src/ui/frame/PaletteItem.tsx';
import { Rail } from '../../src/ui/frame/Rail.tsx';
import { SegmentedControl } from '../../src/ui/SegmentedControl.tsx';
import { StackBar } from '../../src/ui/StackBar.tsx';
import { must } from './hand.ts';

let root: Root;
let box: HTMLElement;

const forced = (value: 'active' | 'none') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

beforeEach(async () => {
  await forced('active');
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
});

afterEach(async () => {
  root.unmount();
  box.remove();
  await forced('none');
});

const back = (at: Element, part?: string) => getComputedStyle(at, part).backgroundColor;

/** A colour of the system as the browser tells it. */
function system(colour: 'Highlight' | 'CanvasText' | 'Canvas'): string {
  const probe = document.createElement('i');
  probe.style.forcedColorAdjust = 'none';
  probe.style.backgroundColor = colour;
  box.append(probe);
  const told = back(probe);
  probe.remove();
  return told;
}

const CARD: CardData = {
  id: 'c',
  title: 'Wait',
  sentence: [],
  icon: 'clock',
  category: 'timing',
  ports: [],
  accepts: true,
  x: 0,
  y: 0,
};

it('shows in the colours of the system what is chosen, where one is, and every bar and strip', async () => {
  const none = () => undefined;
  root.render(
    <>
      <SegmentedControl
        label="Half"
        value="a"
        onChange={none}
        options={['a', 'b'].map((value) => ({ value, label: value }))}
      />
      <StackBar
        label="Stack"
        parts={[
          { id: 'x', label: 'X', value: 2, colour: 'accent' },
          { id: 'y', label: 'Y', value: 1, colour: 'ink' },
        ]}
      />
      <PaletteItem
        title="Wait"
        hint="A time"
        icon="clock"
        category="timing"
        onAdd={none}
        drag={{ type: 'x', data: 'y' }}
      />
      <Rail
        label="Views"
        items={['a', 'b'].map((id) => ({ id, label: id, icon: 'clock' }))}
        current="b"
        onSelect={none}
      />
      <CardFace selected card={CARD} counts={{ entered: '9', waiting: '5 here', waitingShare: 0.5 }} />
    </>,
  );
  await vi.waitFor(() => must('nav button'));
  const Highlight = system('Highlight');
  const CanvasText = system('CanvasText');
  expect(Highlight).not.toBe(system('Canvas'));

  const [chosen, other] = [...box.querySelectorAll('[role=radiogroup] input + span')];
  expect(back(chosen!)).toBe(Highlight);
  expect(back(other!)).not.toBe(Highlight);
  const parts = [...box.querySelectorAll('[role=img] > span')].map((part) => back(part));
  expect(parts).toEqual([Highlight, CanvasText]);
  expect(back(must('button[draggable]'), '::before')).toBe(CanvasText);
  expect(back(must('nav [aria-current=page]'))).toBe(Highlight);
  const card = must('[class*=_selected]');
  expect(getComputedStyle(card).outlineStyle).toBe('solid');
  expect(back(card.querySelector('[class*=_strip]')!)).toBe(CanvasText);
  expect(back(card.querySelector('[class*=_filled]')!)).toBe(CanvasText);
});
