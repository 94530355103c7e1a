import { describe, expect, it } from 'vitest';
import { boxCounts } from '../../src/canvas/program/box-counts.ts';
import {
  addFrame,
  foldFrame,
  groupsOf,
  openRun,
  type ProgramFile,
  recordOf,
  runStudy,
  toReport,
} from '../../src/core/index.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { figuresSince } from '../../src/store/results/figures-since.ts';
import { keyFigures } from '../../src/store/results/results.ts';
import { countsOf } from '../../src/store/run/counts.ts';
import { runInputOf } from '../../src/store/run/input.ts';
import { changesSince } from '../../src/store/versions/changes-since.ts';
import { fetchWords, voiceOf } from '../../src/store/words.ts';
import { shipped } from './opened.ts';

await fetchWords('en');
const voice = voiceOf('en');
const name = { key: 'versions.number', params: { number: 5 } } as const;

function reportOf(file: ProgramFile) {
  const input = runInputOf(file);
  const stage = openRun(input);
  return toReport(stage, runStudy(stage), recordOf(input));
}

const file = shipped('program-1');
const small = { ...file, scenario: { ...file.scenario, leads: 80, replications: 3 } };
const before = reportOf(small);
const now = reportOf({ ...small, scenario: { ...small.scenario, leads: 120 } });

describe('the change since the last checkpoint', () => {
  it('of a key figure and what it was then make what it is now; the same figure has none', () => {
    const changes = figuresSince(now, { report: before, name }, voice);
    const said = (of: typeof now, figure: string) =>
      Number(voice.say(keyFigures(of).find((one) => one.name === figure)!.value));
    const { since, sinceWords } = changes.get('handoffs') ?? {};
    expect(said(before, 'handoffs') + Number(since?.replace('−', '-'))).toBe(said(now, 'handoffs'));
    expect(sinceWords).toMatch(/^\d+ more than in Version 5$/);
    expect(figuresSince(before, { report: before, name }, voice).size).toBe(0);
  });

  it('stands on a folded frame for all who wait in it, and for none of a step that is new', () => {
    const two = small.program.nodes.filter(({ id }) => (countsOf(now).waiting.get(id) ?? 0) > 0);
    let made = 0;
    const around = addFrame(
      small.program,
      two.map(({ id }) => id),
      { makeId: () => `made-${made++}` },
    );
    const groups = groupsOf(foldFrame(around.program, around.id ?? '', KINDS), { kinds: KINDS });
    expect(two.every(({ id }) => groups.hidden.has(id))).toBe(true);
    const [was, is] = [countsOf(before), countsOf(now)];
    const sum = (of: typeof was) => two.reduce((all, { id }) => all + (of.waiting.get(id) ?? 0), 0);
    const counted = {
      groups,
      edges: small.program.edges,
      entered: (id: string) => is.came.get(id) ?? 0,
      waiting: (id: string) => is.waiting.get(id) ?? 0,
      went: () => 0,
      changes: changesSince({ report: before, name }, voice),
    };
    const [[, box] = []] = boxCounts(counted, voice);
    expect(sum(is)).toBeGreaterThan(sum(was));
    expect(box?.waiting).toBe(`${sum(is)} here`);
    expect(box?.since).toBe(`+${sum(is) - sum(was)}`);
    expect(box?.sinceWords).toBe(`${sum(is) - sum(was)} more than in Version 5`);
    expect(counted.changes.waitingAt(['new'], 7)).toEqual({});
  });
});
