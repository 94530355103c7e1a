/** What a disagreement of the executors prints: program files that open as they are, and run as they ran. */
import type { Scenario } from '../../src/core/people/model/scenario.ts';
import { writeProgramFile } from '../../src/core/program/document/read.ts';
import type { ProgramFile, ProgramNode } from '../../src/core/program/document/types.ts';
import { KINDS } from '../../src/core/program/nodes/kinds.ts';

/** Finds what differs, or nothing. */
export type Differ = (files: readonly ProgramFile[], scenario: Scenario) => string | undefined;

const own: ReadonlySet<string> = new Set(KINDS.map(({ kind }) => kind));
const isForeign = ({ kind }: ProgramNode): boolean => !own.has(kind);

/** The files without the kinds of the tests, which the product cannot open: ways that led there end. */
function withoutToys(files: readonly ProgramFile[]): readonly ProgramFile[] {
  return files.map((file) => {
    const gone = new Set(file.program.nodes.filter(isForeign).map(({ id }) => id));
    const nodes = file.program.nodes.filter(({ id }) => !gone.has(id));
    const edges = file.program.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
    return { ...file, program: { ...file.program, nodes, edges } };
  });
}

/**
 * Runs the files and says how they differ: the difference, then every file whole. Where it stays without the toy kinds,
 * the files are shown without. Nothing, while the executors agree.
 */
export function disagreement(
  files: readonly ProgramFile[],
  scenario: Scenario,
  differ: Differ,
): string | undefined {
  const found = differ(files, scenario);
  if (found === undefined) return undefined;
  const plain = withoutToys(files);
  const stays = plain.some(({ program }, i) => program.nodes.length < (files[i]?.program.nodes.length ?? 0))
    ? differ(plain, scenario)
    : found;
  const shown = (stays === undefined ? files : plain).map((file) => ({ ...file, scenario }));
  return [
    stays ?? found,
    ...shown.map((file) => `${file.program.id}.flow.json:\n${writeProgramFile(file)}`),
  ].join('\n');
}
