import { beforeEach, describe, expect, it } from 'vitest';
import { createCardDeriver, createEdgeDeriver } from '../../src/canvas/program/derive.ts';
import { withFrames } from '../../src/canvas/program/folding.ts';
import { meantBy, OPEN_WAY } from '../../src/canvas/program/meant.ts';
import { goTo, select, undoLast } from '../../src/store/actions.ts';
import { writeComment } from '../../src/store/comments/comments.ts';
import { pasteText, stepsText } from '../../src/store/document/clipboard.ts';
import { addStep, duplicateSteps, moveSteps, removeParts } from '../../src/store/document/commands.ts';
import { groupSelected, toggleFold, ungroupSelected } from '../../src/store/document/groups.ts';
import { issuesOf } from '../../src/store/document/issues.ts';
import { renameStep } from '../../src/store/document/settings.ts';
import { shownGroups, standsFor } from '../../src/store/document/shown.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { runsAlike } from '../../src/store/run/input.ts';
import { useStore } from '../../src/store/store.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openDocument, openShipped } from './opened.ts';

const MEMBERS = ['welcome', 'pause'];
let frame = '';

beforeEach(() => {
  useKeeping.setState({ role: 'edits', isShared: false });
  openShipped();
  select(MEMBERS);
  frame = groupSelected() ?? '';
});

const groups = () => shownGroups(openDocument().program);
const inside = (id = frame) => [...groups().inside(id)].sort();
const gestures = () => useStore.getState().history.past.length;

/** The drawing as it stands on the canvas. */
function drawing() {
  const file = openDocument();
  const voice = voiceOf('en');
  const whole = {
    cards: createCardDeriver()(file, issuesOf(file), voice),
    edges: createEdgeDeriver()(file, voice),
  };
  return withFrames(whole, { program: file.program, groups: groups(), voice });
}

describe('a frame', () => {
  it('is one gesture each to put, name, fold, open and take away, and none of them makes another run', () => {
    const before = openShipped();
    const deeds = [
      () => {
        select(MEMBERS);
        frame = groupSelected() ?? '';
      },
      () => renameStep(frame, 'Welcome'),
      () => toggleFold(frame),
      () => toggleFold(frame),
      () => ungroupSelected(),
    ];
    for (const [i, deed] of deeds.entries()) {
      if (i === 4) select([frame]);
      deed();
      expect(gestures()).toBe(i + 1);
      expect(runsAlike(before, openDocument())).toBe(true);
    }
    expect([...useStore.getState().selected].sort()).toEqual(MEMBERS.toSorted());
    for (const _ of deeds) undoLast();
    expect(openDocument()).toEqual(before);
  });

  it('takes in what is put into it, gives up what is carried out of it, and grows for what is added in it', () => {
    moveSteps([{ id: 'pause', x: 2000, y: 0 }]);
    expect(inside()).toEqual(['welcome']);
    undoLast();
    expect(inside()).toEqual(MEMBERS.toSorted());
    const way = openDocument().program.edges.find(({ from }) => from === 'welcome')!;
    addStep('wait.time', { node: 'welcome', port: way.port });
    const [added] = useStore.getState().selected;
    expect(inside()).toEqual([...MEMBERS, added].toSorted());
    // Behind a port that leads nowhere yet there is no room in it: it grows.
    addStep('touch.sms', { x: 0, y: 5000 });
    const [loose = ''] = useStore.getState().selected;
    select([loose]);
    const around = groupSelected() ?? '';
    addStep('wait.time', { node: loose, port: 'out' });
    const [behind] = useStore.getState().selected;
    expect(inside(around)).toEqual([loose, behind].toSorted());
  });

  it('is copied and deleted with what is folded into it; open it is its border alone', () => {
    const { length } = openDocument().program.nodes;
    duplicateSteps([frame]);
    expect(openDocument().program.nodes).toHaveLength(length + 1);
    expect(inside()).toEqual(MEMBERS.toSorted());
    undoLast();
    toggleFold(frame);
    const words = stepsText([frame]) ?? '';
    pasteText(words);
    expect(openDocument().program.nodes).toHaveLength(length + 3);
    const [copy] = useStore.getState().selected;
    expect(inside(copy)).toHaveLength(2);
    expect(inside()).toEqual(MEMBERS.toSorted());
    removeParts([frame], []);
    expect(openDocument().program.nodes).toHaveLength(length);
    undoLast();
    expect(inside()).toEqual(MEMBERS.toSorted());
  });

  it('opens for whoever goes to a step in it, and only looks open where nothing can be changed', () => {
    toggleFold(frame);
    goTo('pause');
    expect(groups().hidden.size).toBe(0);
    undoLast();
    const folded = openDocument();
    useKeeping.setState({ role: 'stays' });
    goTo('pause');
    expect(openDocument()).toBe(folded);
    expect(groups().hidden.size).toBe(0);
    expect(inside()).toEqual(MEMBERS.toSorted());
    toggleFold(frame);
    expect(groups().hidden.size).toBe(2);
    useKeeping.setState({ role: 'edits' });
    expect(groups().hidden.size).toBe(2);
  });
});

describe('the drawing of a folded frame', () => {
  it('leads every line to and from what is hidden to its card, and draws none between hidden steps', () => {
    const { edges } = openDocument().program;
    toggleFold(frame);
    const drawn = drawing();
    const shown = new Set(drawn.cards.map(({ id }) => id));
    expect(MEMBERS.some((id) => shown.has(id))).toBe(false);
    for (const edge of edges) {
      const ends = [edge.from, edge.to].map((id) => standsFor(groups(), id));
      const line = drawn.edges.find(({ id }) => id === edge.id);
      expect(line && [line.from, line.to]).toEqual(ends[0] === ends[1] ? undefined : ends);
      const card = drawn.cards.find(({ id }) => id === line?.from);
      if (line !== undefined) expect(card?.ports.map(({ id }) => id)).toContain(line.port);
    }
  });

  it('takes a line to the first step in it, and gives one by the one way out of it that leads nowhere yet', () => {
    const meant = <L extends { from: string; port: string; to?: string }>(link: L): L =>
      meantBy(link, { file: openDocument(), groups: groups() });
    const ports = () =>
      drawing()
        .cards.find(({ id }) => id === frame)
        ?.ports.map(({ id }) => id);
    toggleFold(frame);
    // What nothing in it leads to comes first, wherever the rest lies.
    moveSteps([{ id: 'welcome', x: 0, y: 230 }]);
    expect(meant({ from: 'ready', port: 'no', to: frame })).toEqual({
      from: 'ready',
      port: 'no',
      to: 'welcome',
    });
    expect(meant({ from: frame, port: 'pause-out', to: 'end' })).toEqual({
      from: 'pause',
      port: 'out',
      to: 'end',
    });
    expect(ports()).toEqual(['pause-out']);
    removeParts([], ['pause-out']);
    expect(ports()).toEqual([OPEN_WAY]);
    const way = meant({ from: frame, port: OPEN_WAY });
    expect(way).toEqual({ from: 'pause', port: 'out' });
    // What is added behind it stands below its card, in sight.
    addStep('wait.time', { node: way.from, port: way.port });
    const [added = ''] = useStore.getState().selected;
    expect(groups().hidden.size).toBe(2);
    const placed = (id: string) => openDocument().program.nodes.find((node) => node.id === id)!;
    expect(placed(added).y).toBeGreaterThan(placed(frame).y);
    expect(openDocument().program.edges).toContainEqual(
      expect.objectContaining({ from: 'pause', to: added }),
    );
    undoLast();
    // Two open ways: one port would not tell which.
    removeParts([], ['welcome-out']);
    expect(ports()).toEqual([]);
    expect(meant({ from: frame, port: OPEN_WAY })).toEqual({ from: frame, port: OPEN_WAY });
  });

  it('takes no line where there is only a start in it', () => {
    select(['form']);
    const around = groupSelected() ?? '';
    toggleFold(around);
    const link = { from: 'ready', port: 'no', to: around };
    expect(meantBy(link, { file: openDocument(), groups: groups() })).toEqual(link);
  });

  it('says what is wrong with the steps in it, and what is open about them', () => {
    addStep('email.email', { node: 'pause', port: 'out' });
    writeComment('pause', 'Too long?');
    writeComment(frame, 'Name?');
    const issues = drawing().cards.filter(({ id }) => groups().parent.get(id) === frame);
    const errors = issues.reduce(
      (sum, { issue }) => sum + (issue?.severity === 'error' ? issue.count : 0),
      0,
    );
    toggleFold(frame);
    const card = drawing().cards.find(({ id }) => id === frame);
    expect(card?.comments?.count).toBe(2);
    expect(card?.issue?.count ?? 0).toBe(errors);
    expect(card?.label).toContain('2 open comments');
  });
});
