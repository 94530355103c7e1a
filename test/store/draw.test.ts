import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { snap } from '../../src/canvas/flow/snap.ts';
import { emptyFile } from '../../src/core/index.ts';
import { openFile, select, undoLast } from '../../src/store/actions.ts';
import { writeComment } from '../../src/store/comments/comments.ts';
import { DEEDS } from '../../src/store/deeds/deeds.ts';
import { PLAY_DEEDS } from '../../src/store/deeds/play-deeds.ts';
import { keysOf } from '../../src/store/deeds/pressing.ts';
import { pasteText, stepsText } from '../../src/store/document/clipboard.ts';
import { duplicateSteps } from '../../src/store/document/commands.ts';
import { groupSelected, toggleFold } from '../../src/store/document/groups.ts';
import { createOutline, outlineOf } from '../../src/store/document/outline.ts';
import { renameStep } from '../../src/store/document/settings.ts';
import { shownGroups } from '../../src/store/document/shown.ts';
import { useStore } from '../../src/store/store.ts';
import { openDocument, openShipped } from './opened.ts';

beforeEach(() => {
  openShipped();
});

type Place = { readonly x: number; readonly y: number };

const nodes = () => openDocument().program.nodes;
const allIds = () => nodes().map(({ id }) => id);
const toast = () => useStore.getState().toast?.message.key;

describe('copied steps', () => {
  it('are drawn in another program with their lines, their own dice, and the names they speak of', () => {
    const before = openDocument();
    const words = stepsText(allIds()) ?? '';
    openFile({ ...emptyFile('Other'), catalogue: { ...before.catalogue, assets: [] } });
    expect(pasteText(words)).toBe(true);
    const after = openDocument();
    expect(after.program.nodes).toHaveLength(before.program.nodes.length);
    expect(after.program.edges).toHaveLength(before.program.edges.length);
    const keys = new Set(before.program.nodes.map(({ key }) => key));
    expect(after.program.nodes.filter(({ key }) => keys.has(key))).toEqual([]);
    expect(after.catalogue.assets.map(({ id }) => id)).toContain('welcome');
    undoLast();
    expect(openDocument().catalogue.assets).toEqual([]);
  });

  it('cover nothing, keep their shape and are gone to, copied in any way and again and again', () => {
    const program = openShipped('first-download').program;
    const some = fc.subarray(
      program.nodes.map(({ id }) => id),
      { minLength: 1 },
    );
    const ways = fc.array(fc.constantFrom('duplicate', 'paste'), { minLength: 1, maxLength: 3 });
    const isApart = (a: Place, b: Place) => Math.abs(a.x - b.x) >= 232 || Math.abs(a.y - b.y) >= 76;
    fc.assert(
      fc.property(some, ways, (ids, deeds) => {
        openShipped('first-download');
        const copied = nodes().filter(({ id }) => ids.includes(id));
        for (const deed of deeds) {
          const before = nodes();
          if (deed === 'paste') pasteText(stepsText(ids) ?? '');
          else duplicateSteps(ids);
          const copies = nodes().slice(before.length);
          expect(copies.every((copy) => before.every((one) => isApart(copy, one)))).toBe(true);
          const by = new Set(copies.map(({ x, y }, i) => `${x - copied[i]!.x} ${y - copied[i]!.y}`));
          expect(by.size).toBe(1);
          expect(useStore.getState().focus?.id).toBe(copies[0]!.id);
          expect([...useStore.getState().selected]).toEqual(copies.map(({ id }) => id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come to lie in no frame that they were not in, and to the right where there is room', () => {
    const [first, second, third] = allIds() as [string, string, string];
    select([second]);
    const frame = groupSelected();
    duplicateSteps([first]);
    const copy = nodes().at(-1)!;
    const { x, y } = nodes().find(({ id }) => id === first)!;
    expect(shownGroups(openDocument().program).parent.has(copy.id)).toBe(false);
    expect([copy.x > x, copy.y]).toEqual([true, y]);
    duplicateSteps([frame ?? '', second, third]);
    expect([...shownGroups(openDocument().program).inside(frame ?? '')]).toEqual([second]);
  });

  it('never bring a name in place of one that the program has', () => {
    const words = (stepsText(allIds()) ?? '').replaceAll('Good to meet you', 'Bad to meet you');
    const { catalogue } = openDocument();
    pasteText(words);
    expect(openDocument().catalogue).toBe(catalogue);
  });

  it.each([
    ['nothing', '', 'draw.refused.pasteNothing'],
    ['a letter', 'Dear all,', 'draw.refused.paste'],
    ['half a text', '{"format":"trellis-steps","nodes":[', 'draw.refused.pasteBroken'],
    ['of a newer Trellis', '{"format":"trellis-steps","version":9,"nodes":[]}', 'draw.refused.pasteNewer'],
    [
      'of a newer kind of step',
      '{"format":"trellis-steps","version":1,"nodes":[{"id":"a","key":1,"kind":"exit","version":9,"settings":{},"x":0,"y":0}],"edges":[]}',
      'draw.refused.pasteNewer',
    ],
    [
      'an unknown kind',
      '{"format":"trellis-steps","nodes":[{"id":"a","kind":"x"}],"edges":[]}',
      'draw.refused.pasteBroken',
    ],
    [
      'a reach into prototypes',
      '{"format":"trellis-steps","nodes":[{"__proto__":{"a":1}}]}',
      'draw.refused.pasteBroken',
    ],
  ])('that are %s change nothing, and that is said', (_, words, key) => {
    const before = openDocument();
    expect(pasteText(words)).toBe(false);
    expect(openDocument()).toBe(before);
    expect(toast()).toBe(key);
  });
});

describe('the outline', () => {
  it('tells every step of every shipped program once, and each way of a split', () => {
    for (const name of ['starter', 'webinar']) {
      const file = openShipped(name);
      const rows = outlineOf(file);
      const told = rows.filter(({ kind }) => kind === 'step').map(({ node }) => node.id);
      expect(told.toSorted()).toEqual(allIds().toSorted());
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  });

  it('tells a frame before what is in it, and the frame alone once it is folded', () => {
    const before = outlineOf(openDocument());
    select(['welcome', 'pause']);
    const frame = groupSelected() ?? '';
    const said = () =>
      outlineOf(openDocument()).map(({ kind, node, depth }) => `${depth} ${kind} ${node.id}`);
    const [start, ...rest] = before.map(({ kind, node, depth }) => `${depth} ${kind} ${node.id}`);
    const [first, second, ...others] = rest;
    expect([first, second]).toEqual(['0 step welcome', '0 step pause']);
    expect(said()).toEqual([start, `0 group ${frame}`, '1 step welcome', '1 step pause', ...others]);
    toggleFold(frame);
    expect(said()).toEqual([start, `0 group ${frame}`, ...others]);
    // Numbers stay.
    const number = (rows: typeof before) => rows.flatMap((row) => (row.kind === 'step' ? [row.number] : []));
    expect(number(outlineOf(openDocument()))).toEqual(number(before).filter((n) => n !== 2 && n !== 3));
  });

  it('gives the very rows of before but for those that say something else', () => {
    const outline = createOutline();
    const before = outline(openDocument());
    expect(outline({ ...openDocument() })).toEqual(before);
    renameStep('pause', 'A rest');
    const after = outline(openDocument());
    expect(after.filter((row, i) => row !== before[i]).map(({ node }) => node.id)).toEqual(['pause']);
    writeComment('pause', 'Too long?');
    expect(outline(openDocument()).every((row, i) => row === after[i])).toBe(true);
  });
});

describe('keys', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };

  it('are named as they are shown, Command as Control', () => {
    expect(keysOf({ ...press, key: 'z', metaKey: true, shiftKey: true })).toBe('Ctrl Shift Z');
    expect(keysOf({ ...press, key: '?', shiftKey: true })).toBe('?');
    expect(keysOf({ ...press, key: 'å', altKey: true, code: 'KeyA' })).toBe('Alt A');
    expect(keysOf({ ...press, key: 'ArrowDown', ctrlKey: true })).toBe('Ctrl ↓');
  });

  it('mean one thing each', () => {
    // A mode has keys of its own, which go before all others while it is on.
    const ofMode = new Set(PLAY_DEEDS.map(({ id }) => id));
    for (const deeds of [PLAY_DEEDS, DEEDS.filter(({ id }) => !ofMode.has(id))]) {
      const keys = deeds.flatMap((deed) => [deed.keys ?? [], deed.also ?? []].flat());
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('do nothing to a selection that is not there', () => {
    select([]);
    const ids = ['duplicate', 'copy', 'cut', 'delete', 'rename', 'connect', 'left'];
    const possible = DEEDS.filter(({ id, isPossible }) => ids.includes(id) && isPossible?.() !== false);
    expect(possible).toEqual([]);
  });
});

describe('a carried card', () => {
  it('stands in line with another within reach and shows along which line; else on the grid', () => {
    const near = snap({ x: 5, y: 203 }, [{ x: 0, y: 0 }]);
    expect(near.by).toEqual({ x: -5, y: 1 });
    expect(near.guides).toEqual([{ axis: 'x', at: 116, from: -16, to: 296 }]);
    expect(snap({ x: 50, y: 203 }, [{ x: 0, y: 0 }]).guides).toEqual([]);
  });
});
