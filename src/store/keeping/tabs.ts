/**
 * Several tabs with one program: one edits, the others follow live. Who edits holds the program's name as a lock of
 * the browser, which a tab that ends gives back by itself.
 */
import {
  applyPatch,
  checkProgramFile,
  type Json,
  type ProgramFile,
  text,
  writeProgramFile,
} from '../../core/index.ts';
import { canLock, heldNames, type Place, standInLine } from '../../storage/lock.ts';
import { loadProgram } from '../../storage/programs.ts';
import { openFile, say } from '../actions.ts';
import { type History, NO_HISTORY } from '../document/history.ts';
import { KINDS } from '../document/kinds.ts';
import { database, kept } from '../document/opening.ts';
import { diff } from '../document/patches.ts';
import { caughtUp, goApart, settled } from '../document/saving.ts';
import { followPeople } from '../people/people.ts';
import { refOf } from '../people/state.ts';
import { useStore } from '../store.ts';
import { listen, type Message, post, TAB } from './channel.ts';
import { type Role, useKeeping } from './state.ts';

/** After so long a tab that does not answer counts as asleep, and the program is taken from it. Milliseconds. */
const PATIENCE = 3000;

/** How the names of all locks begin. */
export const LOCKS = 'trellis/program/';

const lockOf = (program: string): string => LOCKS + program;

let place: Place | undefined;
/** Whether another tab follows this one. */
let isFollowed = false;
/** Whether the tab that edits has told how the program stands. */
let isTold = false;

const openId = (): string | undefined => useStore.getState().file?.program.id;

function become(role: Role): void {
  if (useKeeping.getState().role === 'stays') return;
  useKeeping.setState({ role, program: openId(), isTaking: false });
}

/** Shares programs with other tabs from now on; gives the way to stop. Nothing where a browser cannot. */
export function startTabs(): () => void {
  // What stays as it is needs nobody's leave.
  if (!canLock() || useKeeping.getState().role === 'stays') return () => undefined;
  useKeeping.setState({ isShared: true, role: 'asks', program: undefined });
  const stops = [
    listen(hear),
    useStore.subscribe((state, before) => {
      if (state.file === before.file) return;
      if (state.file?.program.id !== before.file?.program.id) claim(openId());
      else tell();
    }),
    useStore.subscribe((state, before) => {
      if (state.people !== before.people) tell();
    }),
  ];
  claim(openId());
  return () => {
    for (const stop of stops) stop();
    place?.leave();
    place = undefined;
    useKeeping.setState({ isShared: false, role: 'edits', program: undefined, isTaking: false });
  };
}

/** Stands in line for the program that is open now; the one before is let go. */
function claim(program: string | undefined, how: 'wait' | 'take' = 'wait'): void {
  place?.leave();
  place = undefined;
  isFollowed = false;
  isTold = false;
  if (program === undefined) {
    become('asks');
    return;
  }
  if (how === 'wait') become('asks');
  let hasWaited = false;
  const mine = standInLine(
    lockOf(program),
    {
      got: () => {
        if (place !== mine && place !== undefined) return;
        if (how === 'wait' && hasWaited) void goOn(program);
        else become('edits');
      },
      waits: () => {
        hasWaited = true;
        follow(program);
      },
      lost: () => {
        // It may go on in the tab that took it; this one stands in line again.
        if (openId() === program) claim(program);
      },
    },
    how,
  );
  place = mine;
}

function follow(program: string): void {
  if (openId() !== program) return;
  become('follows');
  useStore.setState({ history: NO_HISTORY });
  post({ kind: 'follow', program });
}

/** The tab that edited is gone: what it told last is newer than what it may have saved. */
async function goOn(program: string): Promise<void> {
  const { file } = useStore.getState();
  if (file === undefined || openId() !== program) return;
  const record = await loadProgram(database, program).catch(() => undefined);
  const isSame = record?.file === writeProgramFile(file);
  const found = record !== undefined && (isSame || !isTold) ? await kept(program) : undefined;
  if (openId() !== program) return;
  caughtUp(Date.now());
  become('edits');
  show(found?.file ?? file, found?.history ?? NO_HISTORY);
  say(text('keep.follows.free'));
}

/** Shows how the program stands; parts that are alike stay the very same, so that nothing is drawn anew. */
function show(file: ProgramFile, history: History): void {
  useStore.setState((state) => {
    if (state.file === undefined) return state;
    const next = applyPatch(state.file, diff(state.file as unknown as Json, file as unknown as Json));
    const known = new Set(next.program.nodes.map(({ id }) => id));
    const isAllThere = [...state.selected].every((id) => known.has(id));
    const selected = isAllThere ? state.selected : new Set([...state.selected].filter((id) => known.has(id)));
    return { file: next, history, selected };
  });
}

/** Tells the tabs that follow how the program stands. */
function tell(): void {
  const { file, people } = useStore.getState();
  const { role } = useKeeping.getState();
  if (!isFollowed || role !== 'edits' || file === undefined) return;
  post({ kind: 'now', program: file.program.id, file, people: refOf(people) });
}

function hear(message: Message): void {
  if (message.kind === 'wiped') {
    openNothing();
    return;
  }
  const { role } = useKeeping.getState();
  if (message.program !== openId()) return;
  if (message.kind === 'follow' && role === 'edits') {
    isFollowed = true;
    tell();
  } else if (message.kind === 'now' && role === 'follows') {
    const told = checkProgramFile(message.file, KINDS);
    if (!told.ok) return;
    isTold = true;
    show(told.value, NO_HISTORY);
    followPeople(message.people);
  } else if (message.kind === 'ask' && role === 'edits') void give(message.program, message.from);
  else if (message.kind === 'yours' && message.to === TAB) given?.(message);
}

/** Lets another tab edit, once all is saved. */
async function give(program: string, to: string): Promise<void> {
  await settled(database);
  const { file, history } = useStore.getState();
  if (file === undefined || openId() !== program) return;
  post({ kind: 'yours', program, to, file, history });
  say(text('keep.follows.given'));
  become('follows');
  useStore.setState({ history: NO_HISTORY });
  // The one that asked takes the name at once, and this one stands in line again. Should it have died, nobody edits.
  const held = place;
  setTimeout(() => {
    if (place === held && openId() === program) claim(program);
  }, PATIENCE);
}

let given: ((message: Extract<Message, { kind: 'yours' }>) => void) | undefined;

/** Edits here from now on: the other tab saves, and follows. One that does not answer is asleep; it follows when it wakes. */
export async function takeOver(): Promise<void> {
  const program = openId();
  if (program === undefined) return;
  useKeeping.setState({ isTaking: true });
  const answer = await new Promise<Extract<Message, { kind: 'yours' }> | undefined>((resolve) => {
    given = resolve;
    setTimeout(resolve, PATIENCE);
    post({ kind: 'ask', program, from: TAB });
  });
  given = undefined;
  if (openId() !== program || useKeeping.getState().role !== 'follows') return;
  const told = answer === undefined ? undefined : checkProgramFile(answer.file, KINDS);
  claim(program, 'take');
  caughtUp(Date.now());
  const { file } = useStore.getState();
  if (file === undefined) return;
  become('edits');
  show(told?.ok === true ? told.value : file, answer?.history ?? NO_HISTORY);
  say(text('keep.follows.took'));
}

/** Leaves the program to the other tab, and goes on with a copy of it. */
export function goOnAsCopy(): void {
  const program = openId();
  if (program !== undefined) goApart(program);
}

/** Whether another tab has a program open. */
export async function isHeldElsewhere(program: string): Promise<boolean> {
  if (program === openId() && useKeeping.getState().role === 'edits') return false;
  return (await heldNames()).has(lockOf(program));
}

/** Closes the open program without saving it: it is deleted. */
export function openNothing(): void {
  useStore.setState({ file: undefined, history: NO_HISTORY, selected: new Set(), focus: undefined });
  useStore.setState({ people: undefined, view: 'overview' });
}

/** Says to the other tabs that everything was deleted. */
export function tellWiped(): void {
  post({ kind: 'wiped' });
}

/** Opens a program anew, as the database has it now. */
export async function openAnew(program: string): Promise<void> {
  const found = await kept(program);
  if (found === undefined || openId() !== program) return;
  caughtUp(Date.now());
  openFile(found.file, found.history);
}
