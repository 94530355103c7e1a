import type { Text } from '../../core/index.ts';

/** Something that can be done, as keys, menus and lists know it. Its words are `draw.deed.<id>`, unless it brings its own. */
export interface Deed {
  readonly id: string;
  readonly group: 'draw' | 'look' | 'program' | 'walk';
  readonly icon?: string;
  readonly label?: Text;
  /** By what else it is looked for. */
  readonly words?: Text;
  /** In the list of commands only where its words are looked for: one of many alike. */
  readonly isOneOfMany?: boolean;
  /** As they are shown, and as they are pressed: `Ctrl Shift Z`. */
  readonly keys?: string;
  /** More keys that do the same and are not shown. */
  readonly also?: readonly string[];
  /** Only where the canvas has the keys, not while a panel has them. */
  readonly ofCanvas?: boolean;
  /** The keys are listened to elsewhere; here they are only told. */
  readonly isHeardElsewhere?: boolean;
  /** Not in the list of commands: it means nothing there. */
  readonly isKeyOnly?: boolean;
  readonly isPossible?: () => boolean;
  readonly run: () => void;
}
