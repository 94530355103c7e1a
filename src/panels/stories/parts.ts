import {
  givenText,
  type ProgramFile,
  promiseText,
  type Story,
  type StoryCheck,
  type StoryPromise,
  type Text,
  whenTexts,
} from '../../core/index.ts';

/** A story as its card tells it. */
export interface StoryParts {
  readonly given: Text;
  /** Empty: nothing happens. */
  readonly when: readonly Text[];
  /** The same in a line. */
  readonly short: readonly Text[];
  /** `index`: its number in the story. */
  readonly then: readonly { readonly words: Text; readonly index: number }[];
}

/** Mails are told last: there may be many of them, and what comes of it all matters more. */
const isMail = ({ kind }: StoryPromise): boolean => kind === 'gets' || kind === 'neverGets';

/** The three parts of a story in words; `lived`: what happens in it on the program as it is, once that is known. */
export function partsOf(
  story: Story,
  file: ProgramFile,
  lived: Pick<StoryCheck, 'when' | 'short'> | undefined,
): StoryParts {
  const when = lived?.when ?? whenTexts(story, file);
  return {
    given: givenText(story, file),
    when,
    short: lived?.short ?? when,
    then: story.then
      .map((promise, index) => ({ words: promiseText(promise, file), index, promise }))
      .sort((a, b) => Number(isMail(a.promise)) - Number(isMail(b.promise))),
  };
}
