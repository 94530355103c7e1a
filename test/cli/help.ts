/** Runs the command line in this process, and makes programs and files for it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { ProgramFile, ProgramNode } from '../../src/core/index.ts';
import { emptyFile } from '../../src/core/index.ts';
import { keyOf } from '../../src/core/kit/dice/dice.ts';

/** What a command left behind. */
export interface Left {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line; nobody presses Ctrl+C unless a signal says so. */
export async function trellis(argv: readonly string[], stop = new AbortController().signal): Promise<Left> {
  let out = '';
  let err = '';
  const code = await main(argv, {
    out: (words) => {
      out += words;
    },
    err: (words) => {
      err += words;
    },
    isTerminal: false,
    listenForStop: () => stop,
    clock: () => performance.now(),
  });
  return { code, out, err };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'trellis-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into a folder that is gone after the tests, and says where. */
export function file(name: string, content: string | Uint8Array | object): string {
  const place = path.join(folder, name);
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(place, isRaw ? content : JSON.stringify(content));
  return place;
}

/** A node of a program; its place follows from its number. */
export function node(id: string, kind: string, settings: ProgramNode['settings'] = {}): ProgramNode {
  return { id, key: keyOf(id), kind, version: 1, settings, x: 0, y: 0 };
}

/** A program of nodes that follow each other by the ports named; the last leads nowhere. */
export function line(
  nodes: readonly ProgramNode[],
  edges: readonly (readonly [from: string, port: string, to: string])[],
): ProgramFile {
  const file = emptyFile('Line');
  return {
    ...file,
    program: {
      ...file.program,
      nodes,
      edges: edges.map(([from, port, to]) => ({ id: `${from}.${port}`, from, port, to })),
    },
  };
}

/** Start, an email, three days, the end: the least that is worth running. */
export function small(): ProgramFile {
  return line(
    [
      node('in', 'start'),
      node('mail', 'email', { subject: 'Hello', body: 'Here it is.' }),
      node('rest', 'wait'),
      node('end', 'exit'),
    ],
    [
      ['in', 'out', 'mail'],
      ['mail', 'out', 'rest'],
      ['rest', 'out', 'end'],
    ],
  );
}
