import { useEffect } from 'react';
import { goTo } from '../../store/actions.ts';
import { useAsks } from '../../store/deeds/asks.ts';
import { afterDrawing, focusEmptyField } from '../../store/deeds/card-focus.ts';
import { selectedSteps } from '../../store/document/clipboard.ts';
import { useStore } from '../../store/store.ts';
import type { Point, ViewAsk } from '../types.ts';
import { arrangeAll } from './arrange.ts';
import type { MenuPlace } from './CanvasMenu.tsx';

/** Does what keys, menus and lists ask of the drawing; gives on what they ask of its view. */
export function useCanvasAsks(
  open: (menu: MenuPlace) => void,
  rename: (id: string) => void,
): ViewAsk | undefined {
  const pointer = usePointer();
  useEffect(
    () =>
      useAsks.subscribe(({ canvas }, before) => {
        if (canvas === undefined || canvas.stamp === before.canvas?.stamp) return;
        const [id] = selectedSteps();
        if (canvas.ask === 'arrange') arrangeAll();
        else if (canvas.ask === 'add') addAt(id, pointer());
        else if (id === undefined) return;
        else if (canvas.ask === 'fill') afterDrawing(focusEmptyField);
        else if (canvas.ask === 'edit') editSelected(id);
        else if (canvas.ask === 'comment') commentOn(id);
        else if (canvas.ask === 'rename') rename(id);
        else if (canvas.ask === 'connect') open({ at: besideStep(id), target: { kind: 'connect', id } });
      }),
    [open, rename, pointer],
  );
  return useAsks(({ canvas }) => (canvas === undefined ? undefined : (canvas as ViewAsk)));
}

/** Selects a step and puts the cursor into the first of its settings. */
export function editSelected(id: string): void {
  goTo(id);
  // The settings open with the selection.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-form] :is(input, select, textarea, button)')?.focus();
  });
}

/** Selects a step and puts the cursor where something is said about it. */
function commentOn(id: string): void {
  goTo(id);
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>('#write-comment');
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  });
}

/** Opens the list of steps under the selected step; at the pointer where none is selected. */
function addAt(id: string | undefined, pointer: Point | undefined): void {
  const middle = { x: innerWidth / 2 - 160, y: innerHeight / 3 };
  const screen = id === undefined ? (pointer ?? middle) : besideStep(id);
  useStore.setState({ quickAdd: { screen } });
}

/** Below the card on the screen. */
function besideStep(id: string): Point {
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  const box = card?.getBoundingClientRect();
  return box === undefined ? { x: innerWidth / 2, y: innerHeight / 2 } : { x: box.left, y: box.bottom + 4 };
}

let last: Point | undefined;

/** Where the pointer is while it is over the canvas. */
function usePointer(): () => Point | undefined {
  useEffect(() => {
    const move = (event: PointerEvent) => {
      const isOver = event.target instanceof Element && event.target.closest('[data-canvas]') !== null;
      last = isOver ? { x: event.clientX, y: event.clientY } : undefined;
    };
    document.addEventListener('pointermove', move, { passive: true });
    return () => document.removeEventListener('pointermove', move);
  }, []);
  return whereLast;
}

function whereLast(): Point | undefined {
  return last;
}
