/** The faults for which a file is refused: each with code, place, cause and remedy. */
import type { Issue, Text, TextParam } from '../../kit/base.ts';
import { text } from '../../kit/base.ts';

/** Faults of a program file. The words of `edge-to-nothing` are `document.edgeToNothing` and `document.edgeToNothingHint`. */
export type FaultCode =
  | 'too-large'
  | 'not-json'
  | 'not-a-program'
  | 'no-version'
  | 'newer'
  | 'not-a-number'
  | 'cyclic'
  | 'too-deep'
  | 'too-many'
  | 'forbidden-key'
  | 'wrong-value'
  | 'missing-value'
  | 'unknown-key'
  | 'edge-from-nothing'
  | 'edge-to-nothing'
  | 'edge-from-no-port'
  | 'port-used-twice'
  | 'duplicate-node'
  | 'duplicate-edge'
  | 'duplicate-name'
  | 'empty-range'
  | 'unknown-zone'
  | 'unknown-kind'
  | 'newer-node'
  | 'wrong-setting';

/** Where a fault is and what its words need. `place` is a JSON pointer (RFC 6901), or `line:column` of a text. */
export interface FaultAt {
  readonly place: string;
  readonly params?: Readonly<Record<string, TextParam>>;
  readonly nodeId?: string;
  readonly edgeId?: string;
  readonly setting?: string;
}

/** Makes a fault. Every fault keeps the file from being read, so it blocks a run. */
export function fault(code: FaultCode, { place, params, ...about }: FaultAt): Issue {
  return {
    code: `document/${code}`,
    severity: 'error',
    blocks: 'run',
    place,
    message: words(code, '', params),
    hint: words(code, 'Hint', params),
    ...about,
  };
}

function words(code: FaultCode, ending: '' | 'Hint', params: FaultAt['params']): Text {
  const name = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return text(`document.${name}${ending}`, params);
}
