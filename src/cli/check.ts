/** `trellis check FILE…`: everything that can be said against programs by looking at them. */
import { type Issue, type Text, text, verbatim } from '../core/index.ts';
import type { Args } from './args.ts';
import type { ExitCode, Surroundings } from './io.ts';
import { type CheckedFile, checkFile, circlesOf, issueLines, issueTogether, sayFaults } from './programs.ts';

function count(issues: readonly Issue[], severity: Issue['severity']): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

function codeOf(files: readonly CheckedFile[], circles: readonly Issue[]): ExitCode {
  if (files.some(({ program }) => program === undefined)) return 2;
  if (count(circles, 'error') > 0) return 1;
  return files.some(({ issues }) => count(issues, 'error') > 0) ? 1 : 0;
}

function issueJson(issue: Issue, say: (words: Text) => string): object {
  const { message, hint, fix, ...rest } = issue;
  return {
    ...rest,
    message: say(message),
    ...(hint === undefined ? {} : { hint: say(hint) }),
    ...(fix === undefined ? {} : { fix: { label: say(fix.label), patch: fix.patch } }),
  };
}

function fileJson({ file, program, faults, issues }: CheckedFile, say: (words: Text) => string): object {
  const all = [...faults, ...issues];
  return {
    file,
    readable: program !== undefined,
    errors: count(all, 'error'),
    warnings: count(all, 'warning'),
    infos: count(all, 'info'),
    issues: all.map((issue) => issueJson(issue, say)),
  };
}

function summaryOf({ file, issues }: CheckedFile): Text {
  const params = {
    file: verbatim(file),
    errors: text('cli.errors', { count: count(issues, 'error') }),
    warnings: text('cli.warnings', { count: count(issues, 'warning') }),
  };
  return issues.length === 0 ? text('cli.clean', params) : text('cli.found', params);
}

/** Checks files and says what it finds. */
export function check({ words, options }: Args, surroundings: Surroundings): ExitCode {
  const { io, texts } = surroundings;
  const files = words.map(checkFile);
  const circles = circlesOf(files);
  sayFaults(files, surroundings);
  if (options.json === true) {
    const together = circles.map((issue) => issueJson(issue, texts.say));
    const json = {
      files: files.map((file) => fileJson(file, texts.say)),
      ...(together.length === 0 ? {} : { together }),
    };
    io.out(`${JSON.stringify(json, null, 2)}\n`);
    return codeOf(files, circles);
  }
  for (const file of files) {
    if (file.program === undefined) continue;
    io.out(`${texts.say(summaryOf(file))}\n`);
    for (const issue of file.issues) io.out(issueLines(file, issue, surroundings));
  }
  for (const issue of circles) io.out(issueTogether(issue, surroundings));
  return codeOf(files, circles);
}
