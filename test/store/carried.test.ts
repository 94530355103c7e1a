import { beforeEach, describe, expect, it } from 'vitest';
import { carryStep, roomOn } from '../../src/store/document/carried.ts';
import { addStep } from '../../src/store/document/commands.ts';
import { openDocument, openShipped } from './opened.ts';

const places = () => new Map(openDocument().program.nodes.map(({ id, x, y }) => [id, { x, y }]));

describe('a step carried over a line', () => {
  beforeEach(() => {
    openShipped('program-1');
    carryStep(undefined);
  });

  it('is made room for just where it will be once it is put down, on every line', () => {
    for (const { id } of openDocument().program.edges) {
      openShipped('program-1');
      const before = places();
      carryStep('email.email');
      const room = roomOn(id);
      expect(places()).toEqual(before);
      addStep('email.email', { x: 0, y: 0, edgeId: id });
      const after = places();
      for (const [node, place] of before) expect(room?.moved.get(node) ?? place).toEqual(after.get(node));
      const [added] = [...after.keys()].filter((node) => !before.has(node));
      expect(room?.slot).toEqual(after.get(added ?? ''));
    }
  });

  it('finds no room where nothing is in the hand, where it does not fit, and on a line that is not there', () => {
    const [line] = openDocument().program.edges;
    expect(roomOn(line?.id ?? '')).toBeUndefined();
    carryStep('start.form');
    expect(roomOn(line?.id ?? '')).toBeUndefined();
    carryStep('email.email');
    expect(roomOn('gone')).toBeUndefined();
  });
});
