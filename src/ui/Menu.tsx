import { useCallback, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { MenuList } from './MenuList.tsx';
import type { MenuItem } from './menu-items.ts';

export type MenuProps = {
  readonly items: readonly MenuItem[];
  readonly label: string;
  readonly icon?: string;
  readonly size?: 'm' | 's';
  /** The button says its name in words, without an icon. */
  readonly isWorded?: boolean;
};

/** A button that opens a menu below itself. */
export function Menu({ items, label, icon = 'ellipsis', size = 'm', isWorded = false }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<{ x: number; y: number } | undefined>(undefined);
  const close = useCallback(() => setAt(undefined), []);
  const open = () => {
    const box = button.current?.getBoundingClientRect();
    setAt(box === undefined ? undefined : { x: box.left, y: box.bottom + 4 });
  };
  const shared = { ref: button, popup: 'menu', expanded: at !== undefined, onClick: open } as const;
  return (
    <>
      {isWorded ? (
        <Button {...shared} size={size}>
          {label}
        </Button>
      ) : (
        <IconButton {...shared} icon={icon} label={label} size={size} />
      )}
      {at !== undefined && <MenuList items={items} label={label} at={at} onClose={close} />}
    </>
  );
}
