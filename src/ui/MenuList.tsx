import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './MenuList.module.css';
import type { MenuItem } from './menu-items.ts';

export type MenuListProps = {
  readonly items: readonly MenuItem[];
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
};

/** A menu at a point of the screen. Arrows move, a letter finds, Escape and a press elsewhere close it. */
export function MenuList({ items, label, at, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const place = usePlaceInside(list, at);
  useLeaving(list, onClose);
  return createPortal(
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.list}
      style={place}
      onKeyDown={(event) => steer(event, onClose)}
    >
      {items.map((item) =>
        item.kind === 'line' ? (
          <hr key={item.id} className={styles.line} />
        ) : (
          <MenuRow key={item.id} item={item} onClose={onClose} />
        ),
      )}
    </div>,
    document.body,
  );
}

type MenuRowProps = { readonly item: Extract<MenuItem, { kind: 'item' }>; readonly onClose: () => void };

function MenuRow({ item, onClose }: MenuRowProps) {
  const icon = item.checked === true ? 'check' : item.icon;
  return (
    <button
      type="button"
      {...roleOf(item)}
      tabIndex={-1}
      disabled={item.disabled}
      className={cx(styles.item, item.danger && styles.danger)}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        onClose();
        item.onSelect();
      }}
    >
      <span className={styles.icon}>{icon !== undefined && <Icon name={icon} />}</span>
      <span className={styles.words}>{item.label}</span>
      {item.keys !== undefined && <span className={styles.keys}>{item.keys}</span>}
    </button>
  );
}

function roleOf({ checked, isChoice }: MenuRowProps['item']) {
  if (checked === undefined) return { role: 'menuitem' } as const;
  return { role: isChoice === true ? 'menuitemradio' : 'menuitemcheckbox', 'aria-checked': checked } as const;
}

type ListRef = RefObject<HTMLDivElement | null>;

/** Keeps the menu whole on the screen. */
function usePlaceInside(list: ListRef, at: MenuListProps['at']) {
  const [place, setPlace] = useState({ left: at.x, top: at.y });
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box === undefined) return;
    setPlace({
      left: Math.max(8, Math.min(at.x, innerWidth - box.width - 8)),
      top: Math.max(8, Math.min(at.y, innerHeight - box.height - 8)),
    });
  }, [list, at.x, at.y]);
  return place;
}

/** Takes the focus while open, gives it back after, and leaves when something else is pressed. */
function useLeaving(list: ListRef, onClose: () => void) {
  useEffect(() => {
    const before = document.activeElement;
    buttonsOf(list.current)[0]?.focus();
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', press, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, [list, onClose]);
}

function buttonsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)') ?? [])];
}

function steer(event: KeyboardEvent<HTMLElement>, onClose: () => void) {
  event.stopPropagation();
  const all = buttonsOf(event.currentTarget);
  const here = all.indexOf(document.activeElement as HTMLElement);
  const go = (index: number) => {
    event.preventDefault();
    all.at(index % Math.max(all.length, 1))?.focus();
  };
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    onClose();
  } else if (event.key === 'ArrowDown') go(here + 1);
  else if (event.key === 'ArrowUp') go(here - 1);
  else if (event.key === 'Home') go(0);
  else if (event.key === 'End') go(-1);
  else if (event.key.length === 1) {
    const letter = event.key.toLocaleLowerCase();
    const turned = [...all.slice(here + 1), ...all.slice(0, here + 1)];
    turned.find((one) => one.textContent?.trim().toLocaleLowerCase().startsWith(letter))?.focus();
  }
}
