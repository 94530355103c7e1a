/** Frames and comments by keys and menus. */
import { selectedSteps } from '../document/clipboard.ts';
import { groupSelected, selectedFrames, toggleSelectedFolds, ungroupSelected } from '../document/groups.ts';
import { shownGroups } from '../document/shown.ts';
import { togetherAt, toggleTogether } from '../document/together.ts';
import { useStore } from '../store.ts';
import { askCanvas } from './asks.ts';
import type { Deed } from './deed.ts';

const isDesign = (): boolean => {
  const { file, view } = useStore.getState();
  return file !== undefined && view === 'design';
};
const hasSteps = (): boolean => isDesign() && selectedSteps().length > 0;
const hasOne = (): boolean => isDesign() && selectedSteps().length === 1;
const hasFrames = (): boolean => isDesign() && selectedFrames().length > 0;

/** Whether a frame is selected, or a step that is in one. */
function hasFold(): boolean {
  const { file } = useStore.getState();
  if (file === undefined || !isDesign()) return false;
  const { frames, parent } = shownGroups(file.program);
  return selectedSteps().some((id) => frames.has(id) || parent.has(id));
}

/** The one step that is selected, where ways of it can stand as one. */
function withTogether(): string | undefined {
  const { file } = useStore.getState();
  const [id, ...others] = isDesign() ? selectedSteps() : [];
  const node = others.length > 0 ? undefined : file?.program.nodes.find((one) => one.id === id);
  return file && node && togetherAt(node, file) !== undefined ? node.id : undefined;
}

/** Shows the ways of the selected step one by one, or as one again. */
export function toggleWays(): void {
  const step = withTogether();
  if (step !== undefined) toggleTogether(step);
}

/** Puts a frame around the selection; its name is typed at once. */
function group(): void {
  if (groupSelected() !== undefined) askCanvas('rename');
}

export const GROUP_DEEDS: readonly Deed[] = [
  {
    id: 'comment',
    group: 'draw',
    icon: 'message-square',
    keys: 'M',
    isPossible: () => hasOne() && useStore.getState().mode === undefined,
    run: () => askCanvas('comment'),
  },
  { id: 'group', group: 'draw', icon: 'group', keys: 'Ctrl G', isPossible: hasSteps, run: group },
  {
    id: 'ungroup',
    group: 'draw',
    icon: 'ungroup',
    keys: 'Ctrl Shift G',
    isPossible: hasFrames,
    run: ungroupSelected,
  },
  {
    id: 'fold',
    group: 'draw',
    icon: 'fold-vertical',
    keys: 'F',
    isPossible: hasFold,
    run: toggleSelectedFolds,
  },
  {
    id: 'ways',
    group: 'draw',
    icon: 'unfold-horizontal',
    keys: 'U',
    ofCanvas: true,
    isPossible: () => withTogether() !== undefined,
    run: toggleWays,
  },
];
