import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFile } from '../../src/core/index.ts';
import { openFile, select, undoLast } from '../../src/store/actions.ts';
import { addStep, connectSteps } from '../../src/store/document/commands.ts';
import { issuesOf } from '../../src/store/document/issues.ts';
import { KINDS } from '../../src/store/document/kinds.ts';
import { changeSetting } from '../../src/store/document/settings.ts';
import { useKeeping } from '../../src/store/keeping/state.ts';
import { useStore } from '../../src/store/store.ts';
import { voiceOf } from '../../src/store/words.ts';
import { openDocument } from './opened.ts';

beforeEach(() => {
  useKeeping.setState({ role: 'edits', isShared: false });
  openFile(emptyFile('Mine', 'mine'));
});

const [START, EMAIL, WAIT, IF, HANDOFF, EXIT] = ['start', 'email', 'wait', 'if', 'handoff', 'exit'].map(
  (kind) => KINDS.palette.find((one) => one.kind.kind === kind && one.preset.simple)?.id ?? '',
) as [string, string, string, string, string, string];

const kinds = () => new Map(openDocument().program.nodes.map(({ id, kind }) => [id, kind]));
const lines = () =>
  openDocument()
    .program.edges.map(({ from, port, to }) => `${kinds().get(from)} ${port} ${kinds().get(to)}`)
    .sort();
const one = (kind: string) => openDocument().program.nodes.find((node) => node.kind === kind)!.id;
const gestures = () => useStore.getState().history.past.length;
const draw = (...entries: readonly string[]) => {
  for (const entry of entries) addStep(entry);
};

describe('an end', () => {
  it('makes the starter whole that is drawn by one press a step: nothing but an empty subject is left to do', () => {
    draw(START, EMAIL, WAIT, IF, HANDOFF, EXIT);
    expect(gestures()).toBe(6);
    expect(lines()).toContain('if no exit');
    expect(lines()).toHaveLength(5);
    const { message } = useStore.getState().toast ?? {};
    expect(message && voiceOf('en').say(message)).toMatch(/^“No” of “If .*” ends here now$/);
    changeSetting(one('email'), 'subject', 'A guide for you');
    const open = issuesOf(openDocument()).filter(({ severity }) => severity !== 'info');
    expect(open.map(({ code }) => code)).toEqual([]);
    undoLast();
    undoLast();
    expect([...kinds().values()]).not.toContain('exit');
    expect(lines()).toHaveLength(4);
  });

  it('takes the way that stayed behind along with its own, in one gesture, and what comes later goes between', () => {
    draw(START, IF, WAIT, EXIT);
    expect(lines()).toEqual(['if no exit', 'if yes wait', 'start out if', 'wait out exit']);
    expect(gestures()).toBe(4);
    addStep(EMAIL, { node: one('if'), port: 'no' });
    expect(lines()).toEqual([
      'email out exit',
      'if no email',
      'if yes wait',
      'start out if',
      'wait out exit',
    ]);
  });

  it('leaves alone what is not told apart, what is led on, and what does not lead to it', () => {
    draw(START, IF);
    const branch = one('if');
    addStep(EXIT);
    expect(lines()).toEqual(['if yes exit', 'start out if']);
    connectSteps({ from: branch, port: 'no', to: one('exit') });
    select([branch]);
    addStep(WAIT);
    expect(lines()).toEqual(['if no exit', 'if yes wait', 'start out if', 'wait out exit']);
    openFile(emptyFile('Other', 'other'));
    draw(START, IF);
    select([]);
    draw(WAIT, EXIT);
    expect(lines()).toEqual(['start out if', 'wait out exit']);
  });

  it('takes nothing along where it is put on a line, nor does a step that leads on', () => {
    draw(START, IF, WAIT, EMAIL);
    expect(lines()).not.toContain('if no email');
    addStep(EXIT, { node: one('wait'), port: 'out' });
    expect(lines()).not.toContain('if no exit');
  });
});
