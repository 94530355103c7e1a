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
      readonly onSelect: () => void;
    }
  | { readonly kind: 'line'; readonly id: string };
