import {
  type FocusEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

export type ToastProps = {
  readonly message: string;
  readonly action?: { readonly label: string; readonly keys?: string; readonly onAction: () => void };
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly seconds?: number;
};

/**
 * One line that goes by itself, but waits while pointed at or focused. The newest takes the place. Escape takes it away
 * wherever the keys are; where they are in it, that is all it does. What had the keys before has them again.
 */
export function Toast({ message, action, closeLabel, onClose, seconds = 8 }: ToastProps) {
  const own = useRef<HTMLOutputElement>(null);
  const { isHeld, holds } = useHold(own);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, seconds * 1000);
    return () => clearTimeout(timer);
  }, [isHeld, onClose, seconds]);
  useEscape(own, onClose);
  return (
    <output ref={own} className={styles.toast} {...holds}>
      <span className={styles.words}>{message}</span>
      {action !== undefined && (
        <>
          <button type="button" className={styles.action} onClick={action.onAction}>
            {action.label}
          </button>
          {action.keys !== undefined && <span className={styles.keys}>{action.keys}</span>}
        </>
      )}
      <IconButton icon="x" size="s" label={closeLabel} onClick={onClose} />
    </output>
  );
}

type Own = RefObject<HTMLElement | null>;

/** Whether it is pointed at or has the keys. These go back to where they were once it is gone. */
function useHold(own: Own) {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const before = useRef<HTMLElement>(null);
  // As it goes it is still on the page, and knows whether it has the keys.
  useLayoutEffect(() => {
    const box = own.current;
    return () => {
      if (box?.contains(document.activeElement) === true) before.current?.focus({ preventScroll: true });
    };
  }, [own]);
  const holds = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: ({ relatedTarget }: FocusEvent) => {
      setFocused(true);
      if (relatedTarget instanceof HTMLElement && own.current?.contains(relatedTarget) === false) {
        before.current = relatedTarget;
      }
    },
    onBlur: ({ relatedTarget }: FocusEvent) => setFocused(own.current?.contains(relatedTarget) === true),
  };
  return { isHeld: isPointed || isFocused, holds };
}

function useEscape(own: Own, onClose: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (own.current?.contains(document.activeElement) === true) event.stopPropagation();
    onClose();
  });
  useEffect(() => {
    // Before anybody else: what Escape does there may have a message of its own.
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}
