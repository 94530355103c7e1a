/** Keys of walking. They come before those of the canvas: while somebody walks, they are theirs. */
import { text } from '../../core/index.ts';
import type { Deed } from '../deeds/deed.ts';
import { noteFocus } from '../deeds/focus-back.ts';
import { useStore } from '../store.ts';
import { useWalk } from './state.ts';
import { nameStory } from './stories.ts';
import { go, isWalking, pickNext } from './walking.ts';

const canStep = (): boolean => isWalking() && useWalk.getState().view?.canStep === true;
const canGoBack = (): boolean => isWalking() && (useWalk.getState().view?.steps ?? 0) > 0;
const isChoosing = (): boolean => isWalking() && useWalk.getState().view?.decision !== undefined;
const isDrawn = (): boolean => useStore.getState().file !== undefined;

/** Asks on the right who shall walk. */
export function askWhoWalks(): void {
  noteFocus();
  useStore.setState({ view: 'design', side: 'walk', selected: new Set() });
}

export const WALK_DEEDS: readonly Deed[] = [
  { id: 'walk', group: 'walk', icon: 'footprints', keys: 'W', isPossible: isDrawn, run: askWhoWalks },
  {
    id: 'walkDecision',
    group: 'walk',
    icon: 'split',
    keys: 'N',
    isPossible: canStep,
    run: () => void go('decision'),
  },
  {
    id: 'walkStep',
    group: 'walk',
    icon: 'step-forward',
    keys: 'S',
    isPossible: canStep,
    run: () => void go('step'),
  },
  {
    id: 'walkBack',
    group: 'walk',
    icon: 'step-back',
    keys: 'B',
    isPossible: canGoBack,
    run: () => void go('back'),
  },
  { id: 'walkChoose', group: 'walk', icon: 'list-checks', keys: 'D', isPossible: isChoosing, run: pickNext },
  {
    id: 'walkEnd',
    group: 'walk',
    icon: 'flag',
    keys: 'E',
    isPossible: canStep,
    run: () => void go('end'),
  },
  {
    id: 'walkSave',
    group: 'walk',
    words: text('commands.words.walkSave'),
    icon: 'bookmark-plus',
    keys: 'K',
    isPossible: isWalking,
    run: () => nameStory(true),
  },
];
