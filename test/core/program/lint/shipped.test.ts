import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/kit/base.ts';
import { emptyFile } from '../../../../src/core/program/document/create.ts';
import { lint } from '../../../../src/core/program/lint/lint.ts';
import { type Drawn, draw } from './samples/draw.ts';

const NEW = emptyFile('New');
const mail = (subject: string): Drawn => ['email', { subject }];

describe('lint says nothing', () => {
  it('of the starter, drawn with defaults', () => {
    const qualified: Json = { kind: 'score', dimension: 'engagement', op: '>=', value: 50 };
    const file = draw(
      {
        s: ['start'],
        m: mail('Your guide is here'),
        w: ['wait'],
        q: ['if', { rule: qualified }],
        h: ['handoff'],
        x: ['exit'],
      },
      ['s>m', 'm>w', 'w>q', 'q.yes>h', 'q.no>x'],
      NEW,
    );
    expect(lint(file)).toEqual([]);
  });

  const programOne = (ways: readonly string[]) =>
    draw(
      {
        s: ['start', { on: 'form', form: 'guide' }],
        guide: mail('Your guide is here'),
        w: ['wait', { window: { days: 31, from: 540, to: 1020 } }],
        article: mail('Three plants that cut idle time'),
        click: ['waitFor', { cases: [{ id: 'click', on: 'event', event: 'click', about: 'article' }] }],
        score: ['set', { changes: [{ what: 'score', points: 10 }] }],
        study: mail('How Halvorsen Mills cut waste by a third'),
        tip: mail('One setting most teams miss'),
        q: ['if', { ask: 'qualified' }],
        h: ['handoff'],
        x: ['exit'],
      },
      [
        's>guide',
        'guide>w',
        'w>article',
        'article>click',
        'click.click>score',
        'score>study',
        'study>q',
        'click.timeout>tip',
        'tip>q',
        'q.yes>h',
        'q.no>x',
        ...ways,
      ],
      NEW,
    );

  it('of program 1, drawn with defaults', () => {
    expect(lint(programOne([]))).toEqual([]);
  });

  it('of program 1, whose accepted leads are led to the exit', () => {
    expect(lint(programOne(['h.accepted>x']))).toEqual([]);
  });
});
