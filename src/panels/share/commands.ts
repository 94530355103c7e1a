/** What shows a program to somebody else, as commands: the page and the pictures. */
import { text } from '../../core/index.ts';
import { say } from '../../store/actions.ts';
import type { Deed } from '../../store/deeds/deed.ts';
import { useStore } from '../../store/store.ts';
import type { Draw } from './deeds.ts';

type Deeds = typeof import('./deeds.ts');

/** How the canvas draws a program; handed in by the application with the menu. */
let draw: Draw | undefined;

/** From now on programs are drawn so. */
export function drawWith(given: Draw): void {
  draw = given;
}

/** Does what an item says. Drawing and writing are fetched with the first of them. */
export function withDeeds(act: (deeds: Deeds) => Promise<void>): void {
  import('./deeds.ts').then(act, () => say(text('app.later.title')));
}

function deed(id: string, icon: string, act: (deeds: Deeds, draw: Draw) => Promise<void>): Deed {
  return {
    id: `share/${id}`,
    group: 'program',
    icon,
    label: text(`share.${id}`),
    isPossible: () => draw !== undefined && useStore.getState().file !== undefined,
    run: () => withDeeds(async (deeds) => (draw === undefined ? undefined : act(deeds, draw))),
  };
}

/** The page that stands alone, and the drawing as SVG and PNG. */
export const SHARE_DEEDS: readonly Deed[] = [
  deed('page', 'globe', ({ savePage }, how) => savePage(how)),
  deed('svg', 'file-down', ({ savePicture }, how) => savePicture(how, 'svg')),
  deed('png', 'file-down', ({ savePicture }, how) => savePicture(how, 'png')),
];
