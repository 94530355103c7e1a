import { afterEach, describe, expect, it } from 'vitest';
import { checkProgramFile, writeProgramFile } from '../../src/core/index.ts';
import { openFile, undoLast } from '../../src/store/actions.ts';
import { emailsOf, keepAsSegment } from '../../src/store/play/keeping.ts';
import { runsAlike } from '../../src/store/run/input.ts';
import { useStore } from '../../src/store/store.ts';
import { shipped } from './opened.ts';

const people = {
  id: 'p',
  name: 'p.csv',
  count: 3,
  records: ['a@x.example', 'b@x.example', ''].map((email, i) => ({ id: String(i), fields: { email } })),
  notices: [],
};

afterEach(() => useStore.setState({ file: undefined }));

describe('people who are kept as a segment', () => {
  it('are known by their addresses; who has none, or is made up, cannot be kept', () => {
    expect(emailsOf(people, [1, 0, 1])).toEqual(['b@x.example', 'a@x.example']);
    expect(emailsOf(people, [0, 2])).toBeUndefined();
    expect(emailsOf(people, [])).toBeUndefined();
    expect(emailsOf(undefined, [0])).toBeUndefined();
  });

  it('are one gesture that changes no run, in a file that is still sound', () => {
    openFile(shipped('program-1'));
    const before = useStore.getState().file!;
    keepAsSegment('Wait, 24 Mar', ['a@x.example']);
    keepAsSegment('Wait, 25 Mar', ['b@x.example']);
    const after = useStore.getState().file!;
    expect(after.catalogue.segments.slice(-2).map(({ name }) => name)).toEqual([
      'Wait, 24 Mar',
      'Wait, 25 Mar',
    ]);
    expect(runsAlike(before, after)).toBe(true);
    expect(runsAlike(after, before)).toBe(true);
    const read = checkProgramFile(JSON.parse(writeProgramFile(after)));
    expect(read.ok).toBe(true);
    undoLast();
    expect(useStore.getState().file?.catalogue.segments).toHaveLength(before.catalogue.segments.length + 1);
  });

  it('change a run as soon as somebody asks for them', () => {
    openFile(shipped('program-1'));
    const before = useStore.getState().file!;
    const settings = {
      ...before.program.settings,
      suppression: { kind: 'segment', segment: 'kept-1' } as const,
    };
    const asking = { ...before, program: { ...before.program, settings } };
    openFile(asking);
    keepAsSegment('Wait', ['a@x.example']);
    expect(runsAlike(asking, useStore.getState().file)).toBe(false);
  });
});
