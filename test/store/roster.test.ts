import { expect, it } from 'vitest';
import { openFile } from '../../src/store/actions.ts';
import { issuesOf } from '../../src/store/document/issues.ts';
import { listEverybody, useRoster } from '../../src/store/people/roster.ts';
import { openDocument, openShipped } from './opened.ts';

it('lists nobody while a problem keeps the program from running, and says so', () => {
  const file = openShipped('program-1');
  const nodes = file.program.nodes.filter(({ kind }) => kind !== 'start');
  const edges = file.program.edges.filter(({ from }) => nodes.some(({ id }) => id === from));
  openFile({ ...file, program: { ...file.program, nodes, edges } });
  expect(issuesOf(openDocument()).some(({ blocks }) => blocks === 'run')).toBe(true);
  listEverybody();
  expect(useRoster.getState()).toMatchObject({ status: 'barred', listed: [], isStale: false });
});
