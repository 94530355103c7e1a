import { describe, expect, it } from 'vitest';
import { offeredOf } from '../../src/panels/inspector/offered.ts';
import { contextOf, KINDS } from '../../src/store/document/kinds.ts';
import { shipped } from '../store/opened.ts';

/** The starter with two emails of which nothing is written yet, one that has only a name, and one with a subject. */
function drawn() {
  const file = shipped('starter');
  const { version } = KINDS.find('email')!;
  const email = (id: string, settings: object = {}) => ({
    ...{ id, key: 1, kind: 'email', version, settings: { ...settings }, x: 0, y: 0 },
  });
  const nodes = [
    email('blank-1'),
    email('blank-2'),
    email('named', { name: 'The last reminder' }),
    email('written', { subject: 'One question' }),
  ];
  return { ...file, program: { ...file.program, nodes } };
}

describe('content that can be picked', () => {
  const file = drawn();
  const { catalogue } = contextOf(file);
  const ids = (by?: Parameters<typeof offeredOf>[2]) =>
    offeredOf('assets', catalogue, by).map(({ value }) => value);
  const shared = file.catalogue.assets.map(({ id }) => id);

  it('is what can be told apart: emails without a word are left out, but the one that is chosen', () => {
    expect(ids()).toEqual([...shared, 'named', 'written']);
    expect(ids({ chosen: 'blank-2' })).toEqual([...shared, 'blank-2', 'named', 'written']);
  });

  it('to be sent is that of the program, not what other steps say in words of their own', () => {
    expect(ids({ shared: file.catalogue.assets })).toEqual(shared);
    expect(ids({ shared: file.catalogue.assets, chosen: 'written' })).toEqual([...shared, 'written']);
  });
});
