import { createContext, use } from 'react';

/** What a field tells the control inside it. */
export type FieldIds = {
  readonly id: string | undefined;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
};

const NO_FIELD: FieldIds = { id: undefined, describedBy: undefined, invalid: false };

export const FieldContext = createContext<FieldIds>(NO_FIELD);

/** Attributes that tie a control to its field, or name it by itself outside of one. */
export function useFieldAttributes(label: string | undefined) {
  const { id, describedBy, invalid } = use(FieldContext);
  return {
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
  };
}
