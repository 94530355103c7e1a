import { useMemo } from 'react';
import type { Groups, WalkView } from '../../core/index.ts';
import { standsFor } from '../../store/document/shown.ts';
import { useDrawnWays } from '../../store/document/together.ts';
import { useStore } from '../../store/store.ts';
import { firstNameOf, initialsOf, stateWords, walkTime } from '../../store/walk/said.ts';
import { useWalk } from '../../store/walk/state.ts';
import { useWords, type Voice } from '../../store/words.ts';
import { ViewBack } from '../flow/ViewBack.tsx';
import type { Ways } from '../marks.ts';
import type { ProgramCanvasProps } from '../props.ts';
import { Token, type Walker } from './Token.tsx';
import { standOf, walkedOf } from './walked.ts';

type Walked = Pick<ProgramCanvasProps, 'counts' | 'overlay' | 'note'>;

const NOTHING: Partial<Walked> = {};

/**
 * What the canvas shows of the walk that is under way, in place of counts and note: the way so far, what would follow,
 * and who walks. Nothing while nobody walks.
 */
export function useWalkProps(groups: Groups): Partial<Walked> {
  const nodes = useStore((state) => state.file?.program.nodes);
  const edges = useDrawnWays();
  const view = useWalk((walk) => walk.view);
  const voice = useWords();
  return useMemo(
    () =>
      nodes === undefined || view === undefined
        ? NOTHING
        : walkProps({ view, program: { nodes, edges }, groups }, voice),
    [nodes, edges, view, voice, groups],
  );
}

interface Walking {
  readonly view: WalkView;
  readonly program: Ways;
  readonly groups: Groups;
}

/** Whoever is at a step that is folded away stands at the box. */
function walkProps({ view, program, groups }: Walking, voice: Voice): Walked {
  const walker = { ...walkerOf(view, voice), node: standsFor(groups, standOf(view)) };
  const edges = program.edges.map(({ id, from, to }) => ({
    id,
    from: standsFor(groups, from),
    to: standsFor(groups, to),
  }));
  return {
    counts: walkedOf(view, program, walkTime(view, voice.locale)),
    overlay: ({ cards, routes }) => (
      <>
        <ViewBack />
        <Token walker={walker} cards={cards} edges={edges} routes={routes} />
      </>
    ),
    note: undefined,
  };
}

function walkerOf(view: WalkView, voice: Voice): Omit<Walker, 'node'> {
  const { name } = view;
  return {
    name: firstNameOf(name),
    initials: initialsOf(name),
    state: stateWords(view, voice),
  };
}
