import { useEffect } from 'react';
import { goTo, select } from '../../store/actions.ts';
import { useAsks } from '../../store/deeds/asks.ts';
import { afterDrawing, focusEmptyField } from '../../store/deeds/card-focus.ts';
import { selectedSteps } from '../../store/document/clipboard.ts';
import { useStore } from '../../store/store.ts';
import type { Point, ViewAsk } from '../types.ts';
import { arrangeAll } from './arrange.ts';
import type { MenuPlace } from './CanvasMenu.tsx';
import { stepWithKeys } from './keys-card.ts';

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
        else if (canvas.ask === 'add') addAt(id ?? takeFocused(), pointer());
        else if (id === undefined) return;
        else if (canvas.ask === 'fill') afterDrawing(focusEmptyField);
        else if (canvas.ask === 'edit') editSelected(id);
        else if (canvas.ask === 'comment') commentOn(id);
        else if (canvas.ask === 'rename') rename(id);
        else if (canvas.ask === 'menu')
          open({ at: canvas.at ?? besideStep(id), target: { kind: 'node', id } });
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
    const field = document.querySelector<HTMLElement>('[data-form] :is(input, select, textarea)');
    (field ?? document.querySelector<HTMLElement>('[data-form] button'))?.focus();
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

/** The step whose card has the keys is the place where nothing is selected: it is taken up. Nothing where a line is chosen. */
function takeFocused(): string | undefined {
  const card = stepWithKeys();
  if (card === undefined || chosenLine() !== undefined) return undefined;
  select([card]);
  return card;
}

/** Opens the list of steps under the selected step or on the chosen line; at the pointer where nothing is selected. */
function addAt(id: string | undefined, pointer: Point | undefined): void {
  const line = id === undefined ? chosenLine() : undefined;
  if (line !== undefined) {
    const { x, y, height } = line.shape.getBoundingClientRect();
    useStore.setState({ quickAdd: { screen: { x, y: y + height / 2 }, after: line.after } });
    return;
  }
  const middle = { x: innerWidth / 2 - 160, y: innerHeight / 3 };
  const screen = id === undefined ? (pointer ?? middle) : besideStep(id);
  useStore.setState({ quickAdd: { screen } });
}

/** The line that has the focus or is selected alone, and where a step that is put into it comes behind. */
function chosenLine() {
  const { file, selected } = useStore.getState();
  const focused = document.activeElement?.closest('.react-flow__edge')?.getAttribute('data-id');
  const id = focused ?? (selected.size === 1 ? [...selected][0] : undefined);
  const edge = file?.program.edges.find((one) => one.id === id);
  if (edge === undefined) return undefined;
  const shape = document.querySelector(`.react-flow__edge[data-id="${CSS.escape(edge.id)}"]`);
  return shape === null ? undefined : { shape, after: { node: edge.from, port: edge.port } };
}

/** Below the card on the screen. */
function besideStep(id: string): Point & { readonly top?: number } {
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  const box = card?.getBoundingClientRect();
  if (box === undefined) return { x: innerWidth / 2, y: innerHeight / 2 };
  return { x: box.left, y: box.bottom + 4, top: box.top };
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
