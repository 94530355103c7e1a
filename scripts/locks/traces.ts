import type { Lock, Problem, SourceFile } from './source.ts';

/** Each pattern is put together from pieces, or it would find itself. */
const FOREIGN: readonly { readonly pattern: RegExp; readonly cause: string; readonly remedy: string }[] = [
  {
    pattern: new RegExp(`(?<![\\w.:/-])/(?:${['work', 'tmp', 'root', 'home/[a-z]+'].join('|')})/[a-z.]`),
    cause: 'a path of one machine',
    remedy: 'Use a path from the root of the repository, or os.tmpdir().',
  },
  {
    pattern: new RegExp(`${['reg', 'istry'].join('')}\\.[a-z]+\\.[a-z]`),
    cause: 'the host of a package registry',
    remedy: "Leave it out: npm's own default is meant.",
  },
];

function foreign(file: SourceFile): Problem[] {
  return file.text.split('\n').flatMap((text, index) =>
    FOREIGN.filter(({ pattern }) => pattern.test(text)).map(({ cause, remedy }) => ({
      path: file.path,
      line: index + 1,
      cause,
      remedy,
    })),
  );
}

/** Nothing in the repository knows the machine it was written on. */
export const traces: Lock = {
  name: 'traces of a machine',
  check: (files) => files.flatMap(foreign),
};
