import {
  givenText,
  type ProgramFile,
  promiseText,
  type Story,
  type Text,
  whenTexts,
} from '../../core/index.ts';

/** A story as its card tells it. */
export interface StoryParts {
  readonly given: Text;
  /** Empty: nothing happens. */
  readonly when: readonly Text[];
  readonly then: readonly Text[];
}

/** The three parts of a story in words. */
export function partsOf(story: Story, file: ProgramFile): StoryParts {
  return {
    given: givenText(story, file),
    when: whenTexts(story, file),
    then: story.then.map((promise) => promiseText(promise, file)),
  };
}
