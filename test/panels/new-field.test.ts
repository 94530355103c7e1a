import { expect, it } from 'vitest';
import { suggestMapping } from '../../src/core/index.ts';
import { newFieldOf } from '../../src/panels/people/new-field.ts';

it.each(['Größe', 'Prénom préféré', 'NumberOfSeats', 'メールの本文', '  Ärger – Stufe 2 ', '!!'])(
  'a column named %s that is taken for a field of its own again is the field that the import made of it',
  (header) => {
    const [suggested] = suggestMapping([header], [['x'], ['y']]);
    expect(suggested?.to.kind).toBe('field');
    const left = { header, to: { kind: 'ignore' } } as const;
    expect(suggested && newFieldOf(left)).toEqual(suggested && newFieldOf(suggested));
  },
);
