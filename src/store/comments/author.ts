/**
 * Under which name this browser's user writes, and what was written here. Kept in the browser, never in a program but
 * with what was written.
 */
import { create } from 'zustand';
import { type Comment, LONGEST_AUTHOR } from '../../core/index.ts';
import { keepChoice, readChoice, readChoices } from '../keeping/choice.ts';

const KEY = 'trellis.author';
const WRITTEN = 'trellis.written';
/** Most comments that are known as one's own by more than their name; the oldest are forgotten first. */
const MOST_WRITTEN = 2_000;

function readWritten(): readonly string[] {
  return readChoices(WRITTEN).filter((one) => typeof one === 'string');
}

interface Author {
  /** '' while none was chosen. */
  readonly name: string;
  /** Whether the name was asked for once; also where none was given. */
  readonly isAsked: boolean;
  /** Whether the name is being changed where it stands above the list of comments. */
  readonly isNaming: boolean;
  /** What was written in this browser, under whatever name. */
  readonly written: ReadonlySet<string>;
}

/** The name under which comments are written, and which of them are one's own. */
export const useAuthor = create<Author>(() => ({
  name: (readChoice(KEY) ?? '').slice(0, LONGEST_AUTHOR),
  isAsked: readChoice(KEY) !== undefined,
  isNaming: false,
  written: new Set(readWritten()),
}));

/** Chooses the name, or none, for this visit and the next. */
export function chooseAuthor(name: string): void {
  const words = name.trim().slice(0, LONGEST_AUTHOR);
  useAuthor.setState({ name: words, isAsked: true });
  keepChoice(KEY, words);
}

/** Opens the field of the name above the list of comments, or closes it. */
export function askName(isNaming: boolean): void {
  useAuthor.setState({ isNaming });
}

/** A comment keeps its thread, its author and its minute when it is written anew. */
function signOf(thread: string, { author, at }: Comment): string {
  return JSON.stringify([thread, at, author]);
}

/** Notes that a comment was written in this browser. */
export function noteWritten(thread: string, comment: Comment): void {
  const written = [...useAuthor.getState().written, signOf(thread, comment)].slice(-MOST_WRITTEN);
  useAuthor.setState({ written: new Set(written) });
  keepChoice(WRITTEN, JSON.stringify(written));
}

/** Whether a comment is one's own: written in this browser, or elsewhere under one's name. One without a name is nobody's. */
export function isOwn({ name, written }: Author, thread: string, comment: Comment): boolean {
  return (name !== '' && comment.author === name) || written.has(signOf(thread, comment));
}
