import { openAssumptions } from '../../store/assumptions/assumptions.ts';
import { Button } from '../../ui/Button.tsx';

const MARK = 'data-assumptions';

type OpenAssumptionsProps = { readonly words: string; readonly id?: string };

/** Leads to the assumptions, or to one of them; the focus comes back here. */
export function OpenAssumptions({ words, id }: OpenAssumptionsProps) {
  return (
    <span {...{ [MARK]: '' }}>
      <Button variant="link" onClick={() => openAssumptions(id)}>
        {words}
      </Button>
    </span>
  );
}

/** Gives the focus back to what led here, once it is drawn again. */
export function focusOpener(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[${MARK}] button`)?.focus());
}
