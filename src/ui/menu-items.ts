export type MenuItem =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly label: string;
      readonly icon?: string;
      readonly keys?: string;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      /** Can be on or off, and is; a tick says so. */
      readonly checked?: boolean;
      /** One of several, of which the one that is `checked` is chosen. */
      readonly isChoice?: boolean;
      readonly onSelect: () => void;
    }
  | { readonly kind: 'line'; readonly id: string };
