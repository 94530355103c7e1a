/** Program files as commands take them: read, checked, and told about. */
import {
  circlesAmong,
  emptyIssues,
  type Issue,
  lint,
  lower,
  mergeProblems,
  missingPrograms,
  ownSettings,
  type ProgramFile,
  readProgramFile,
  registry,
  storyIssues,
  type Text,
  text,
  verbatim,
} from '../core/index.ts';
import type { Surroundings } from './io.ts';
import { readBytes, textOf } from './io.ts';

/** All kinds of step there are. */
export const KINDS = registry();

/** A file, its program if it could be read, and all that is to be said of it. */
export interface CheckedFile {
  readonly file: string;
  readonly program?: ProgramFile;
  /** Why it is no program; then nothing else is known of it. */
  readonly faults: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** A file whose program was read. */
export type ReadFile = CheckedFile & { readonly program: ProgramFile };

function unreadable(key: string): readonly Issue[] {
  const code = `file/${key}`;
  const message = text(`cli.read.${key}`);
  return [{ code, severity: 'error', blocks: 'run', message, hint: text(`cli.read.${key}Hint`) }];
}

/** Reads a program file and looks at it. Nothing is thrown: what is wrong stands in the result. */
export function checkFile(file: string): CheckedFile {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return { file, faults: unreadable(bytes), issues: [] };
  const source = textOf(bytes);
  if (source.trim() === '') return { file, faults: unreadable('empty'), issues: [] };
  const read = readProgramFile(source, KINDS);
  if (!read.ok) return { file, faults: read.error, issues: [] };
  const issues = [...emptyIssues(read.value), ...lint(read.value, KINDS), ...storyIssues(read.value, KINDS)];
  return { file, program: read.value, faults: [], issues };
}

/** What a node is called on its card. */
export function titleOf(program: ProgramFile, nodeId: string): Text {
  const node = program.program.nodes.find(({ id }) => id === nodeId);
  const own = node?.settings.name;
  if (typeof own === 'string' && own !== '') return verbatim(own);
  const kind = node === undefined ? undefined : KINDS.find(node.kind);
  if (node === undefined || kind === undefined) return verbatim(nodeId);
  const ctx = { catalogue: program.catalogue, entry: program.program.settings.entry };
  return kind.describe(ownSettings(node.settings) as never, ctx).title;
}

/** Where an issue is, in words; undefined = the whole file, of which nothing is known. */
function placeOf({ program }: CheckedFile, { nodeId, edgeId, place }: Issue): Text | undefined {
  if (nodeId !== undefined && program !== undefined) {
    return text('cli.atNode', { node: titleOf(program, nodeId), id: verbatim(nodeId) });
  }
  const at = place || (nodeId ?? edgeId);
  if (at !== undefined && at !== '') return text('cli.atPlace', { place: verbatim(at) });
  return program === undefined ? undefined : text('lint.wholeProgram');
}

/** An issue as lines for the terminal: how bad, where, the cause, and the remedy below. */
export function issueLines(checked: CheckedFile, issue: Issue, { texts }: Surroundings): string {
  // Many faults name their place themselves.
  const isNamed = !!issue.place && texts.say(issue.message).includes(issue.place);
  const place = isNamed ? undefined : placeOf(checked, issue);
  const params = { message: issue.message, code: verbatim(issue.code) };
  const head =
    place === undefined
      ? text(`cli.line.${issue.severity}`, params)
      : text(`cli.lineAt.${issue.severity}`, { ...params, place });
  const lines = [texts.say(head)];
  if (issue.hint !== undefined) lines.push(`  ${texts.say(issue.hint)}`);
  if (issue.fix !== undefined) lines.push(`  ${texts.say(text('cli.mend', { deed: issue.fix.label }))}`);
  return lines.map((line) => `  ${line}\n`).join('');
}

/** Says why files are no programs. */
export function sayFaults(files: readonly CheckedFile[], surroundings: Surroundings): void {
  const { io, texts } = surroundings;
  for (const checked of files) {
    if (checked.faults.length === 0) continue;
    io.err(`${texts.say(text('cli.cannotRead', { file: verbatim(checked.file) }))}\n`);
    for (const fault of checked.faults) io.err(issueLines(checked, fault, surroundings));
  }
}

/** Issues that stand in the way: errors of a run, and what keeps from a launch as well (a broken story is no error). */
export function errorsIn(checked: CheckedFile, blocks: 'run' | 'launch'): readonly Issue[] {
  return checked.issues.filter(
    (issue) => issue.blocks === blocks || (issue.blocks === 'run' && issue.severity === 'error'),
  );
}

/** Programs that can go on, or the exit code with which the command ends; what keeps them is said. */
export function usable(
  files: readonly string[],
  blocks: 'run' | 'launch',
  surroundings: Surroundings,
): readonly ReadFile[] | 1 | 2 {
  const checked = files.map(checkFile);
  if (checked.some(({ program }) => program === undefined)) {
    sayFaults(checked, surroundings);
    return 2;
  }
  const barred = checked.filter((one) => errorsIn(one, blocks).length > 0);
  const { io, texts } = surroundings;
  for (const one of barred) {
    io.err(`${texts.say(text(`cli.barred.${blocks}`, { file: verbatim(one.file) }))}\n`);
    for (const issue of errorsIn(one, blocks)) io.err(issueLines(one, issue, surroundings));
  }
  if (barred.length > 0) return 1;
  return blocks === 'run'
    ? together(checked as readonly ReadFile[], surroundings)
    : (checked as readonly ReadFile[]);
}

/** Programs as plans for what is said of them together: of one name, they are told apart by their files. */
function plansOf(
  files: readonly ReadFile[],
): readonly (ReturnType<typeof lower> & { readonly days: number })[] {
  const names = files.map(({ program }) => program.program.name);
  return files.map(({ file, program }, i) => {
    const name = names[i] ?? '';
    const isShared = names.indexOf(name) !== names.lastIndexOf(name);
    const { days } = program.scenario;
    return { ...lower(program, KINDS), name: isShared ? `${name} (${file})` : name, days };
  });
}

/** Circles among programs that can be read: they may wait for each other, or let people into each other for ever. */
export function circlesOf(files: readonly CheckedFile[]): readonly Issue[] {
  const read = files.filter((one): one is ReadFile => one.program !== undefined);
  return read.length < 2 ? [] : circlesAmong(plansOf(read));
}

/** An issue of several programs together, as lines for the terminal. */
export function issueTogether(issue: Issue, surroundings: Surroundings): string {
  return issueLines({ file: '', faults: [], issues: [] }, issue, surroundings);
}

/** Programs that share their people share the names of their catalogues: what differs is said, and may stand in the way. */
function together(files: readonly ReadFile[], surroundings: Surroundings): readonly ReadFile[] | 1 {
  const plans = plansOf(files);
  const issues = [...(files.length === 1 ? [] : mergeProblems(plans)), ...missingPrograms(plans)];
  for (const issue of issues) surroundings.io.err(issueTogether(issue, surroundings));
  return issues.some(({ blocks }) => blocks === 'run') ? 1 : files;
}
