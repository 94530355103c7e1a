import { createContext, use } from 'react';
import type { Catalogue, Control, Json } from '../../core/index.ts';

/** What a field of a form reads from and writes to. Paths are dotted, from the node's settings. */
export type FormScope = {
  readonly nodeId: string;
  readonly catalogue: Catalogue;
  readonly settings: unknown;
  readonly write: (path: string, value: Json | undefined) => void;
};

const NO_SCOPE: FormScope = {
  nodeId: '',
  catalogue: { fields: [], events: [], topics: [], lists: [], segments: [], assets: [], queues: [] },
  settings: {},
  write: () => {},
};

export const FormContext = createContext<FormScope>(NO_SCOPE);

/** The form around a control. */
export function useForm(): FormScope {
  return use(FormContext);
}

/** What stands at a dotted path. */
export function readAt(settings: unknown, path: string): Json | undefined {
  let value: unknown = settings;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value as Json | undefined;
}

/** The id by which words of the sentence find a field. */
export function fieldId(path: string): string {
  return `set-${path}`;
}

/** What a control is given: how it is made, what stands in the setting, and where to put what is typed. */
export type ControlProps<K extends Control['kind']> = {
  readonly control: Extract<Control, { kind: K }>;
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
};
