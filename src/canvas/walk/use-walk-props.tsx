import { useMemo } from 'react';
import type { ProgramFile, WalkView } from '../../core/index.ts';
import { useStore } from '../../store/store.ts';
import { shortTime } from '../../store/trace/times.ts';
import { firstNameOf, initialsOf, stateWords } from '../../store/walk/said.ts';
import { useWalk } from '../../store/walk/state.ts';
import { useWords, type Voice } from '../../store/words.ts';
import type { ProgramCanvasProps } from '../props.ts';
import { Token, type Walker } from './Token.tsx';
import { standOf, walkedOf } from './walked.ts';

type Walked = Pick<ProgramCanvasProps, 'counts' | 'overlay' | 'note'>;

const NOTHING: Partial<Walked> = {};

/**
 * What the canvas shows of the walk that is under way, in place of counts and note: the way so far, what would follow,
 * and who walks. Nothing while nobody walks.
 */
export function useWalkProps(): Partial<Walked> {
  const program = useStore((state) => state.file?.program);
  const view = useWalk((walk) => walk.view);
  const voice = useWords();
  return useMemo(
    () => (program === undefined || view === undefined ? NOTHING : walkProps(view, program, voice)),
    [program, view, voice],
  );
}

function walkProps(view: WalkView, program: ProgramFile['program'], voice: Voice): Walked {
  const walker = walkerOf(view, voice);
  return {
    counts: walkedOf(view, program, shortTime(voice.locale, view.zone)),
    overlay: ({ cards, routes }) => (
      <Token walker={walker} cards={cards} edges={program.edges} routes={routes} />
    ),
    note: undefined,
  };
}

function walkerOf(view: WalkView, voice: Voice): Walker {
  const { name } = view;
  return {
    node: standOf(view),
    name: firstNameOf(name),
    initials: initialsOf(name),
    state: stateWords(view, voice),
  };
}
