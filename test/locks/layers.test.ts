import { describe, expect, it } from 'vitest';
import { layers } from '../../scripts/locks/layers.ts';

/** What the lock says about one file with one import in it. */
function causes(path: string, text: string): string[] {
  return layers.check([{ path, text }]).map(({ cause }) => cause);
}

const allowed: readonly (readonly [string, string])[] = [
  ['src/core/program/lint/lint.ts', `import { ok } from '../../kit/base.ts';`],
  ['src/core/people/score/score.ts', `import type { Rule } from '../rules/rule.ts';`],
  ['src/core/people/model/lead.ts', `import type { Rule } from '../rules/rule.ts';`],
  ['src/core/people/rules/names.ts', `import { fields } from '../model/catalogue.ts';`],
  ['src/core/run/simulate/run.ts', `import { due } from '../due.ts';`],
  ['src/core/run/runtime/host.ts', `import { createActor } from 'xstate';`],
  ['src/core/index.ts', `export { ok } from './kit/base.ts';`],
  ['src/canvas/Canvas.tsx', `import { store } from '../store/store.ts';`],
  ['src/panels/Templates.tsx', `import starter from '../../flows/starter.flow.json';`],
  ['src/cli.ts', `import { durable } from './live/durable.ts';`],
];

const forbidden: readonly (readonly [string, string, string])[] = [
  [
    'src/core/kit/text/words.ts',
    `import { rule } from '../../people/rules/rule.ts';`,
    'a room from a later room',
  ],
  [
    'src/core/people/rules/rule.ts',
    `import type { Lead } from '../model/lead.ts';`,
    'a type of a later part of its room',
  ],
  [
    'src/core/compile/lower/lower.ts',
    `export { run } from '../../run/simulate/run.ts';`,
    're-exports a later room',
  ],
  [
    'src/core/compile/lower/lower.ts',
    `type A = import('../../report/report.ts').A;`,
    'names a type of a later room',
  ],
  ['src/core/kit/base.ts', `const late = () => import('../run/simulate/run.ts');`, 'loads a later room late'],
  ['src/core/kit/base.ts', `import { everything } from '../index.ts';`, 'a room from the door'],
  ['src/core/kit/base.ts', `import { App } from '../../App.tsx';`, 'the core from the application'],
  ['src/core/report/report.ts', `import { useState } from 'react';`, 'React in the core'],
  ['src/core/report/report.ts', `import { readFileSync } from 'node:fs';`, 'Node in the core'],
  ['src/core/run/runtime/host.ts', `import { z } from 'zod';`, 'a package besides xstate in the runtime'],
  ['src/canvas/Canvas.tsx', `import { Inspector } from '../panels/Inspector.tsx';`, 'canvas from panels'],
  ['src/panels/Inspector.tsx', `import type { Card } from '../canvas/Card.tsx';`, 'panels from canvas'],
  [
    'src/panels/Inspector.tsx',
    `import { Rule } from '../core/people/rules/rule.ts';`,
    'a room past the door',
  ],
  ['src/ui/Button.tsx', `import { store } from '../store/store.ts';`, 'a widget that knows the store'],
  ['src/storage/db.ts', `import { store } from '../store/store.ts';`, 'storage from the store'],
  ['src/App.tsx', `import { durable } from './live/durable.ts';`, 'live from anything but the command line'],
  [
    'src/store/pool.ts',
    `const worker = new Worker(new URL('../canvas/x.ts', import.meta.url));`,
    'a worker from above',
  ],
  ['src/store/clock.ts', `import { helper } from '../../test/helper.ts';`, 'a source from outside src'],
  ['src/core/misc/helper.ts', `export const one = 1;`, 'a folder that is no room'],
  ['src/utils/helper.ts', `export const one = 1;`, 'a folder that is no layer'],
];

describe('the lock on layers', () => {
  it.each(allowed)('lets %s hold: %s', (path, text) => {
    expect(causes(path, text)).toEqual([]);
  });

  it.each(forbidden)('bites when %s holds: %s (%s)', (path, text) => {
    expect(causes(path, text)).toHaveLength(1);
  });

  it('goes by the file reached, not by the words of the path', () => {
    const text = `import { run } from './run/report/export.ts';`;
    expect(causes('src/core/kit/text/words.ts', text)).toEqual([]);
  });
});
