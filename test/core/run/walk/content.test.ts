import { expect, it } from 'vitest';
import { openWalk, programWords, startWalk, walkTo } from '../../../../src/core/index.ts';
import { KINDS } from '../../../../src/store/document/kinds.ts';
import { runInputOf } from '../../../../src/store/run/input.ts';
import { shipped } from '../../../store/opened.ts';

it('the inbox of a walk holds what each mail says, as far as it is written', () => {
  const file = shipped('program-1');
  const assets = file.catalogue.assets.map((asset, i) => ({
    ...asset,
    sender: 'Customer team',
    body: i === 0 ? '  ' : `Words of ${asset.id}`,
  }));
  const written = {
    ...file,
    catalogue: { ...file.catalogue, assets },
    scenario: { ...file.scenario, leads: 20 },
  };
  const walk = openWalk({ run: runInputOf(written), words: programWords(written, KINDS) });
  const { inbox } = walkTo(walk, startWalk({ kind: 'lead', lead: 1 }), 'end');
  expect(inbox.length).toBeGreaterThan(1);
  for (const { asset, sender, body } of inbox) {
    expect(sender).toBe('Customer team');
    // Blanks are no words.
    expect(body).toBe(asset === assets[0]?.id ? undefined : `Words of ${asset}`);
  }
});
