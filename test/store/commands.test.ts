import { beforeEach, describe, expect, it } from 'vitest';
import { endGesture, redoLast, select, undoLast } from '../../src/store/actions.ts';
import { addStep, connectSteps, moveSteps, removeParts } from '../../src/store/document/commands.ts';
import { KINDS, kindOf } from '../../src/store/document/kinds.ts';
import { refusalOf } from '../../src/store/document/refusal.ts';
import { addName, changeSetting, renameStep } from '../../src/store/document/settings.ts';
import { useStore } from '../../src/store/store.ts';
import { openDocument, openShipped } from './opened.ts';

beforeEach(() => {
  openShipped();
});

const nodes = () => openDocument().program.nodes;
const edges = () => openDocument().program.edges;
const ofCategory = (category: string) => nodes().find((node) => kindOf(node).category === category)!;

describe('adding a step', () => {
  it('works for every step of the palette, and undo gives back the very document', () => {
    for (const entry of KINDS.palette) {
      const before = openShipped();
      select([ofCategory('timing').id]);
      addStep(entry.id);
      expect(nodes().length, entry.id).toBe(before.program.nodes.length + 1);
      undoLast();
      expect(openDocument(), entry.id).toEqual(before);
    }
  });

  it('goes behind the selected step and leads on to what followed', () => {
    const wait = ofCategory('timing');
    const next = edges().find((edge) => edge.from === wait.id)!.to;
    select([wait.id]);
    addStep(KINDS.palette.find(({ kind }) => kind.category === 'timing')!.id);
    const [added] = useStore.getState().selected;
    expect(edges().find((edge) => edge.from === wait.id)?.to).toBe(added);
    expect(edges().find((edge) => edge.from === added)?.to).toBe(next);
  });

  it('on a line moves what follows down, so that no card lies on another', () => {
    const { program } = openDocument();
    for (const edge of program.edges) {
      openShipped();
      addStep('email.email', { x: 0, y: 0, edgeId: edge.id });
      const placed = nodes();
      for (const a of placed) {
        for (const b of placed) {
          if (a.id < b.id) expect(Math.abs(a.x - b.x) >= 232 || Math.abs(a.y - b.y) >= 76).toBe(true);
        }
      }
    }
  });
});

describe('lines', () => {
  it('lead into no start and not back to their own step', () => {
    const wait = ofCategory('timing').id;
    expect(refusalOf({ from: wait, port: 'out', to: wait })).toBe('self');
    expect(refusalOf({ from: wait, port: 'out', to: ofCategory('trigger').id })).toBe('start');
    expect(refusalOf({ from: wait, port: 'out', to: ofCategory('end').id })).toBeUndefined();
  });

  it('go round only past a step at which people rest', () => {
    addStep('email.email');
    const [first] = useStore.getState().selected;
    addStep('email.email', { node: first as string, port: 'out' });
    const [second] = useStore.getState().selected;
    const back = { from: second as string, port: 'out', to: first as string };
    expect(edges().some(({ from, to }) => from === first && to === second)).toBe(true);
    expect(refusalOf(back)).toBe('round');
    const between = edges().find(({ from, to }) => from === first && to === second);
    addStep(KINDS.palette.find(({ kind }) => kind.category === 'timing')?.id ?? '', {
      x: 0,
      y: 0,
      edgeId: between?.id ?? '',
    });
    expect(refusalOf(back)).toBeUndefined();
  });

  it('leave a port one at a time', () => {
    const wait = ofCategory('timing');
    const count = edges().length;
    connectSteps({ from: wait.id, port: 'out', to: ofCategory('end').id });
    expect(edges().length).toBe(count);
    expect(edges().find((edge) => edge.from === wait.id)?.to).toBe(ofCategory('end').id);
  });
});

describe('deleting', () => {
  it('heals the way through a step, and offers to take it back', () => {
    const wait = ofCategory('timing');
    const before = edges().find((edge) => edge.to === wait.id)!;
    const after = edges().find((edge) => edge.from === wait.id)!;
    removeParts([wait.id], []);
    expect(edges().find((edge) => edge.id === before.id)?.to).toBe(after.to);
    expect(useStore.getState().toast?.undoable).toBe(true);
    expect(useStore.getState().toast?.message.key).toBe('draw.did.deletedStep');
  });

  it('is undone with the step selected again', () => {
    const wait = ofCategory('timing');
    removeParts([wait.id], []);
    expect(useStore.getState().selected.size).toBe(0);
    undoLast();
    expect([...useStore.getState().selected]).toEqual([wait.id]);
  });
});

describe('the history', () => {
  it('takes typing in one field as one gesture until the field is left', () => {
    const wait = ofCategory('timing').id;
    const past = () => useStore.getState().history.past.length;
    for (const name of ['T', 'Te', 'Tea']) renameStep(wait, name);
    expect(past()).toBe(1);
    endGesture();
    renameStep(wait, 'Teas');
    expect(past()).toBe(2);
    undoLast();
    expect(nodes().find(({ id }) => id === wait)?.settings.name).toBe('Tea');
    redoLast();
    expect(nodes().find(({ id }) => id === wait)?.settings.name).toBe('Teas');
  });

  it('notes nothing where nothing changed', () => {
    const wait = ofCategory('timing');
    moveSteps([{ id: wait.id, x: wait.x, y: wait.y }]);
    changeSetting(wait.id, 'mode', wait.settings.mode);
    expect(useStore.getState().history.past).toEqual([]);
  });
});

describe('names of the catalogue', () => {
  it('are added once and get slugs of their own', () => {
    const first = addName('topics', 'Plant news');
    expect(addName('topics', 'Plant news')).toBe(first);
    expect(addName('topics', 'Plant: news')).not.toBe(first);
    const ids = openDocument().catalogue.topics.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
