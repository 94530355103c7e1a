/** Small kinds to draw with where a test is about the document and not about the kinds of the product. */
import { z } from 'zod';
import { DAY, text } from '../../../src/core/kit/base.ts';
import type { NodeKind } from '../../../src/core/program/nodes/contract.ts';
import { registry } from '../../../src/core/program/nodes/registry.ts';

type Draft<S extends object> = Pick<NodeKind<string, S>, 'kind' | 'schema' | 'ports' | 'lower'> &
  Partial<NodeKind<string, S>>;

/** A kind with nothing to it but what is given. */
export function toy<S extends object>(draft: Draft<S>): NodeKind {
  const kind = {
    version: 1,
    category: 'timing',
    icon: 'square',
    label: text('verbatim', { text: draft.kind }),
    summary: text('verbatim', { text: draft.kind }),
    keywords: [],
    presets: [],
    defaults: draft.schema.parse({}),
    migrations: {},
    form: () => [],
    describe: () => ({
      title: text('verbatim', { text: draft.kind }),
      sentence: text('verbatim', { text: draft.kind }),
    }),
    missing: () => [],
    lint: () => [],
    words: { en: {}, ja: {} },
    ...draft,
  };
  return kind as unknown as NodeKind;
}

const begin = toy({
  kind: 'begin',
  category: 'trigger',
  schema: z.strictObject({}),
  ports: () => [{ id: 'out' }],
  entrance: () => ({ on: { kind: 'arrival' }, filter: { kind: 'all', rules: [] } }),
  lower: () => [{ op: 'branch', cases: [], ports: [{ port: 'out' }] }],
});

const pause = toy({
  kind: 'pause',
  version: 2,
  schema: z.strictObject({ days: z.number().int().min(0).max(1_000).default(1) }),
  migrations: { 1: (settings) => ({ days: (settings as { weeks?: number }).weeks! * 7 }) },
  ports: () => [{ id: 'out' }],
  missing: ({ days }: { days?: number }) =>
    days === undefined ? [{ setting: 'days', message: text('verbatim', { text: 'days' }) }] : [],
  lower: ({ days = 1 }: { days?: number }) => [
    { op: 'delay', when: { kind: 'in', minutes: days * DAY }, ports: [{ port: 'out' }] },
  ],
});

/** Any number of ways, each with an id of its own. */
const choice = toy({
  kind: 'choice',
  category: 'branch',
  schema: z.strictObject({ ways: z.array(z.strictObject({ id: z.string() })).default([]) }),
  ports: ({ ways = [] }: { ways?: { id: string }[] }) => [...ways.map(({ id }) => ({ id })), { id: 'else' }],
  lower: ({ ways = [] }: { ways?: { id: string }[] }) => [
    {
      op: 'branch',
      cases: ways.map(() => ({ kind: 'all', rules: [] })),
      ports: [...ways.map(({ id }) => ({ port: id })), { port: 'else' }],
    },
  ],
});

const stop = toy({
  kind: 'stop',
  category: 'end',
  schema: z.strictObject({}),
  ports: () => [],
  lower: () => [{ op: 'end', reason: 'finished', open: false, ports: [] }],
});

const remark = toy({
  kind: 'remark',
  category: 'end',
  schema: z.strictObject({ words: z.string().default('') }),
  ports: () => [],
  lower: () => [],
  annotation: true,
});

/** The toy kinds, ready to be asked. */
export const TOYS = registry([begin, pause, choice, stop, remark]);
