/** Golden samples, one file a kind: UPDATE_SAMPLES=1 writes what the kinds say and do now. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import type { NodeKind } from '../../../../src/core/program/nodes/contract.ts';
import type { DraftStep } from '../../../../src/core/program/plan/draft.ts';
import { CATALOGUE, CONTEXT, cardWords, EN, JA, KINDS } from './help.ts';

const FOLDER = path.join(import.meta.dirname, '../../../samples');

interface Sample {
  readonly name: string;
  readonly settings: Readonly<Record<string, Json>>;
  readonly expect?: Expected;
}

interface Expected {
  readonly card: string;
  readonly japanese: string;
  readonly ports: readonly string[];
  readonly entrance?: Json;
  readonly watch?: Json;
  readonly steps: readonly DraftStep[];
}

const fileOf = (kind: string): string => path.join(FOLDER, `${kind}.json`);

function samplesOf(kind: string): readonly Sample[] {
  if (!existsSync(fileOf(kind))) return [];
  return JSON.parse(readFileSync(fileOf(kind), 'utf8')) as readonly Sample[];
}

function outcome(kind: NodeKind, settings: Sample['settings']): Expected {
  const { title, sentence } = kind.describe(settings, CONTEXT);
  const isOpen = kind.missing(settings, CONTEXT).length > 0 || kind.annotation === true;
  const entrance = kind.entrance?.(settings);
  const watch = kind.watch?.(settings);
  return JSON.parse(
    JSON.stringify({
      card: cardWords(kind.kind, settings),
      japanese: `${JA.say(title)} | ${JA.say(sentence)}`,
      ports: kind.ports(settings, CONTEXT).map(({ id, label }) => (label ? `${id}: ${EN.say(label)}` : id)),
      entrance,
      watch,
      steps: isOpen ? [] : kind.lower(settings, { nodeId: 'n1', catalogue: CATALOGUE }),
    }),
  ) as Expected;
}

if (process.env.UPDATE_SAMPLES === '1') {
  for (const kind of KINDS.kinds) {
    const written = samplesOf(kind.kind).map(({ name, settings }) => ({
      name,
      settings,
      expect: outcome(kind, settings),
    }));
    writeFileSync(fileOf(kind.kind), `${JSON.stringify(written, null, 2)}\n`);
  }
}

describe.each(KINDS.kinds.map((kind) => [kind.kind, kind] as const))('samples of %s', (name, kind) => {
  const samples = samplesOf(name);

  it('are there', () => {
    expect(samples.length).toBeGreaterThan(0);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
    expect(kind.schema.safeParse(sample.settings).success).toBe(true);
    expect(outcome(kind, sample.settings)).toEqual(sample.expect);
  });
});

describe('sample files', () => {
  it('belong to kinds', () => {
    const known = new Set(KINDS.kinds.map(({ kind }) => `${kind}.json`));
    expect(readdirSync(FOLDER).filter((file) => !known.has(file))).toEqual([]);
  });
});
