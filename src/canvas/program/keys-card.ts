/** The card that has the keys, also in the moment in which the drawing takes them from it after Escape. */
import { afterDrawing, cardWithKeys } from '../../store/deeds/card-focus.ts';

let returning: HTMLElement | undefined;

/** Gives the keys back to a card that loses them with the next frame. */
export function keepOnCard(card: HTMLElement): void {
  returning = card;
  afterDrawing(() => {
    returning = undefined;
    if (document.activeElement === document.body) card.focus({ preventScroll: true });
  });
}

/** The id of the step whose card has the keys. */
export function stepWithKeys(): string | undefined {
  return cardWithKeys() ?? returning?.getAttribute('data-id') ?? undefined;
}
