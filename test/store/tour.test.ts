import { beforeEach, expect, test } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { openFile, select } from '../../src/store/actions.ts';
import { addStep } from '../../src/store/document/commands.ts';
import { useStore } from '../../src/store/store.ts';
import { leaveTour, nextOfTour, startTour, startTouring, TOUR, useTour } from '../../src/store/tour/tour.ts';

const at = () => useTour.getState().step;

beforeEach(() => {
  leaveTour();
  openFile(emptyFile('Seen', 'seen'));
  return startTouring();
});

test('a step that is done goes on by itself, one that is not stays', () => {
  startTour();
  expect(at()).toBe('pick');
  useStore.setState({ dock: undefined });
  expect(at()).toBe('pick');
  addStep('start.form', { x: 0, y: 0 });
  expect(useStore.getState().selected.size).toBe(1);
  expect(at()).toBe('change');
});

test('every step can be passed over, and after the last it is over', () => {
  startTour();
  for (const step of TOUR) {
    expect(at()).toBe(step);
    nextOfTour();
  }
  expect(at()).toBeUndefined();
});

test('opening a program of one’s own is the turn of the tour', () => {
  startTour();
  while (at() !== 'mine') nextOfTour();
  select([]);
  expect(at()).toBe('mine');
  openFile(emptyFile('Mine', 'mine'));
  expect(at()).toBe('start');
  addStep('start.form', { x: 0, y: 0 });
  expect(at()).toBe('email');
});
